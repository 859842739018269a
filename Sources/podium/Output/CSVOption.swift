public import ArgumentParser
public import Reports

/// `--csv`: for whom CSV is written. Where a command prints, it asks for CSV.
struct CSVOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write CSV in this form: standard; excel, with a byte order mark; semicolon, with one, semicolons and decimal commas.",
      valueName: "form"))
  var csv: CSVForm?

  var isGiven: Bool { csv != nil }
  var form: CSVForm { csv ?? .standard }
}

extension CSVForm: ExpressibleByArgument {}
