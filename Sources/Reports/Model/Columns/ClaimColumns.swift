// Columns of tables of claims and of what is made of them; the raw value is the key.

extension Column {
  /// A claim as it was read, and what became of it.
  public enum Claim: String, Sendable, CaseIterable {
    case claim, kind, due, quantity, part, basis, bound, value, low, high
    case standardError = "se"
    case range, unit, level, scale, certainty, source, origin
    case saidOn = "said_on"
    case speaker, affiliation, role, attribution, quote
    case quoteLanguage = "quote_language"
    case offset, restates, supersedes
    case buildsOn = "builds_on"
    case extractionConfidence = "extraction_confidence"
    case credibility, fate
    case fateOf = "fate_of"
    case note
  }

  public enum Source: String, Sendable, CaseIterable {
    case source, publisher, title, date, address, licence, coverage
    case coverageOf = "coverage_of"
    case trust, claims, used, note
  }

  public enum Demand: String, Sendable, CaseIterable {
    case speakers, unnamed, who, repeats, demand, means
    /// How many claims of which kinds speak of a topic that nothing measures.
    case claims, kinds
  }

  public enum Published: String, Sendable, CaseIterable {
    case what, value, scope, year, source, claim
  }

  /// Of what one entity's standing hangs on.
  public enum Influence: String, Sendable, CaseIterable {
    case kind, without, what, claims, effect
    case why
    case cellsMoved = "cells_moved"
    case cellsEmptied = "cells_emptied"
    case cellsFilled = "cells_filled"
    case cellsZero = "cells_zero"
    case whose, answer, cells
    case atLeast = "at_least"
    case end
  }
}
