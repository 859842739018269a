import Diagnostics
import Reports

extension ReportFolder {
  /// "Written: …", once it is.
  func told(_ output: String, _ stem: String) -> String {
    "Written: \(output.harmless)/\(stem).txt, \(tables) tables as CSV, what their columns hold (columns.csv, datapackage.json), and manifest.json."
  }
}
