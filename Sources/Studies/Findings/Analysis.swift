public import Claims
public import Methods

/// One lens of one table, ranked: the pure function that everything else repeats.
public struct Analysis: Sendable {
  public var lens: LensTable
  public var framework: Framework
  public var recipe: Recipe
  public var learnt: Learnt
  public var ranking: Ranking

  /// `learnt`: what an earlier analysis learnt, to be kept; nil: learn on this table.
  public init(
    table: IndicatorTable, framework: Framework, recipe: Recipe, lens: Lens, learnt: Learnt? = nil, bounds: Bool = true
  ) throws(MethodError) {
    var recipe = recipe
    recipe.panel =
      recipe.imputesOverTime
      ? try during(.framework) { () throws(MethodError) in
        try Panel.make(table: table, framework: framework, lens: lens)
      } : nil
    self.framework = framework
    self.recipe = recipe
    self.lens = try during(.framework) { () throws(MethodError) in
      try LensTable.make(table: table, framework: framework, lens: lens)
    }
    let ranker = try Ranker(recipe, framework)
    if let learnt { self.learnt = learnt } else { self.learnt = try ranker.learn(on: self.lens) }
    for (row, code) in self.lens.table.rows.enumerated() where self.learnt.screened[code] != nil {
      self.lens.ranked[row] = false
    }
    ranking = try ranker.rank(self.lens, learnt: self.learnt, bounds: bounds)
  }

  /// The index's column: NaN where it is not assessed.
  public var index: Column { ranking.scores.nodes.values.last ?? [] }
}

extension Analysis {
  /// What the methods say of weights and scores.
  public func notes() throws(MethodError) -> [MethodNote] {
    try Ranker(recipe, framework).notes(ranking.scores, ranked: lens.ranked)
  }

  /// The gaps that imputing fills.
  public func imputations() throws(MethodError) -> [ImputedCell] {
    try Ranker(recipe, framework).imputations(lens, learnt: learnt)
  }

  /// What treating outliers did.
  public func treatments() throws(MethodError) -> [TreatmentRecord] {
    try Ranker(recipe, framework).treatments(lens, learnt: learnt)
  }

  /// The difference of two index scores over the index's direct children, adding up to it.
  func pillarGap(from rival: Int, to entity: Int) throws(MethodError) -> [(node: String, part: Double)] {
    let gap = try Ranker(recipe, framework).gap(from: rival, to: entity, in: ranking.scores)
    return pillars.compactMap { pillar in
      if let node = ranking.scores.nodes.columns.firstIndex(of: pillar.code) { return (pillar.code, gap.nodes[node]) }
      if let leaf = ranking.scores.leaves.columns.firstIndex(of: pillar.code) { return (pillar.code, gap.leaves[leaf]) }
      return nil
    }
  }
}
