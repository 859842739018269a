import Foundation
import Testing

@Suite("Installing")
struct InstallTests {
  @Test("brings the command, a man page for each with all its options, and completions for three shells")
  func installed() throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("podium-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    let result = try Program.run(
      ["Scripts/install.sh", Program.executable.path, place.path], in: Program.repository,
      executable: URL(fileURLWithPath: "/bin/bash"))
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    func text(_ path: String) throws -> String {
      try String(contentsOf: place.appendingPathComponent(path), encoding: .utf8)
    }
    #expect(FileManager.default.isExecutableFile(atPath: place.path + "/bin/podium"))
    let completions = [
      "bash-completion/completions/podium", "zsh/site-functions/_podium", "fish/vendor_completions.d/podium.fish",
    ]
    let help = try Program.run(["--help"], in: Program.repository).output
    let commands = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").last).split(separator: "\n")
      .filter { $0.prefixMatch(of: #/  [a-z]/#) != nil }.compactMap { $0.split(separator: " ").first }.map(String.init)
    #expect(commands.count > 15)
    for path in completions { for name in commands { #expect(try text("share/" + path).contains(name)) } }
    for name in commands {
      let page = try text("share/man/man1/podium-\(name).1").replacing("\\-", with: "-")
      let help = try Program.run([name, "--help"], in: Program.repository).output
      for option in help.matches(of: /--[a-z][a-z-]+/) {
        #expect(page.contains(option.output), "\(name) \(option.output)")
      }
    }
    #expect(try text("share/man/man1/podium.1").contains("podium\\-rank"))
  }
}
