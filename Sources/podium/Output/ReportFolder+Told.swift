import Diagnostics
import Reports

extension ReportFolder {
  /// "Written: …", once it is.
  func told(_ output: String, _ stem: String) -> String {
    "Written: \(output.harmless)/\(stem).txt, \(tables) tables as CSV, columns.csv and datapackage.json about them, and manifest.json."
  }
}
