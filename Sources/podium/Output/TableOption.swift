import ArgumentParser
import Diagnostics
import Reports

/// `--table`: one of the tables that a command writes.
struct TableOption: ParsableArguments {
  @Option(help: ArgumentHelp("Print only this table, by the name of its file.", valueName: "name"))
  var table: String?

  /// The document, or the table of it that is asked for. `what` has it, for the message: "an audit".
  func chosen(_ document: Document, of what: String) throws(Failure) -> Document {
    guard let table else { return document }
    guard let chosen = document.appendix.first(where: { $0.name == table }) else {
      let names = document.appendix.map(\.name)
      throw Failure(
        .usage, "\(what) has no table '\(table)'",
        advice: didYouMean(table, among: names) ?? "Its tables: \(names.joined(separator: ", ")).")
    }
    return Document(title: document.title, sections: [Section("", [.table(chosen)])])
  }
}
