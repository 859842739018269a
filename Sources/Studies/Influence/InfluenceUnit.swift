import Claims

/// Something that is left out of a study, and what the subject's standing becomes without it.
public struct InfluenceUnit: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case claim, origin, source, indicator
  }
  public var kind: Kind
  /// What is left out, in id order; of an indicator, the claims behind its cells.
  public var claims: [Int]
  /// Of an origin or a source: index into the vocabulary's sources.
  public var source: Int?
  /// Code of an indicator.
  public var indicator: String?
  public var effect: Effect

  public enum Effect: Sendable {
    /// The table stays as it is, cell by cell.
    case nothing
    case changed(Changed)
    /// Without it some method has no answer, in these words.
    case noAnswer(String)
    /// There are too many to leave each out.
    case untried
  }

  public struct Changed: Sendable {
    /// Cells that have another value or spread, and those that have none any more, by indicator and then entity.
    public var moved: [Place] = []
    public var emptied: [Place] = []
    /// Cells that have a value only without it.
    public var filled: [Place] = []
    /// Of the moved, those that become nought, because their source's list is complete and who is not on it has none.
    public var noughts: [Place] = []
    /// By lens, in the study's order.
    public var lenses: [Influence.Change]
    /// False: its shares of draws are not known, because the table has to be drawn whole and others change more.
    public var isDrawn = true
  }

  /// A cell of the table by its numbers.
  public struct Place: Sendable, Hashable {
    public var indicator: Int
    public var entity: Int
    public init(indicator: Int, entity: Int) {
      self.indicator = indicator
      self.entity = entity
    }
  }

  public var changed: Changed? { if case .changed(let changed) = effect { changed } else { nil } }
  /// Without it a cell would be empty, so that what the standing becomes measures a gap and not what was said.
  public var emptiesCells: Bool { changed.map { !$0.emptied.isEmpty } ?? false }
}

extension InfluenceUnit.Changed {
  /// The cells in which two tables of the same entities and indicators differ.
  init(from before: IndicatorTable, to after: IndicatorTable) {
    self.init(lenses: [])
    for (indicator, columns) in zip(before.cells, after.cells).enumerated() {
      for (entity, pair) in zip(columns.0, columns.1).enumerated() {
        let place = InfluenceUnit.Place(indicator: indicator, entity: entity)
        switch pair {
        case (nil, nil): break
        case (_?, nil): emptied.append(place)
        case (nil, _?): filled.append(place)
        case (let a?, let b?):
          if a.value != b.value || a.low != b.low || a.high != b.high || a.distribution != b.distribution {
            moved.append(place)
          }
          if b.flags.contains(.enumerated), !a.flags.contains(.enumerated) { noughts.append(place) }
        }
      }
    }
  }
}

extension IndicatorTable {
  /// Whether draws of both are the same as far as cells are not themselves compared: errors shared, and sums.
  func isDrawnLike(_ other: IndicatorTable) -> Bool {
    func errors(_ table: IndicatorTable) -> [[[Int]]] {
      table.sharedErrors.map { $0.cells.map { [$0.indicator, $0.entity] } }
    }
    func joint(_ table: IndicatorTable) -> [[Int]] { table.sums.map { [$0.indicator] + $0.entities } }
    return errors(self) == errors(other) && joint(self) == joint(other)
      && zip(sums, other.sums).allSatisfy { $0.total == $1.total && $0.shares == $1.shares }
  }
}
