import Linear
import Robustness

extension Study {
  /// Every lens ranked, without bounds and draws. Throws as `findings` does.
  public func rankings() throws -> (findings: Findings, analyses: [Analysis]) {
    try OpenBLAS.load(threads: plan.threads)
    return try locatingErrors {
      let (table, arranged) = try arrange()
      return (Findings(study: self, table: table, arranged: arranged), try analyse(table, bounds: false))
    }
  }
}
