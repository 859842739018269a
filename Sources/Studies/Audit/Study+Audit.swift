import Methods
import Robustness

extension Study {
  /// One audit a lens, with the table they are of. Throws as `findings` does.
  public func audits() throws -> (findings: Findings, audits: [Audit]) {
    let (findings, analyses) = try rankings()
    let audits = try locatingErrors {
      try analyses.map { analysis in
        let auditor = try Auditor(analysis, findings.table)
        try auditor.requireMemory()
        var audit = Audit(
          lens: analysis.lens.lens, entities: auditor.rows.count, indicators: auditor.indicators,
          treatments: try analysis.treatments(), relations: auditor.relations(threads: plan.threads),
          nodes: auditor.nodes,
          importance: auditor.importance(threads: plan.threads), pillars: auditor.pillars,
          denominators: auditor.denominators,
          families: auditor.families, mixtures: auditor.mixtures, concerns: [])
        audit.concerns = auditor.flat.map { .flat($0) } + Audit.concerns(audit) + auditor.misplacements(audit.relations)
        return audit
      }
    }
    return (findings, audits)
  }
}
