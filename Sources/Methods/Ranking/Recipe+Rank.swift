public import Claims

/// One table at a time; for many, make a `Ranker` once.
extension Recipe {
  public func learn(on table: LensTable, framework: Framework) throws(MethodError) -> Learnt {
    try Ranker(self, framework).learn(on: table)
  }

  public func scores(_ table: LensTable, framework: Framework, learnt: Learnt) throws(MethodError) -> Scores {
    try Ranker(self, framework).scores(table, learnt: learnt)
  }

  public func rank(_ table: LensTable, framework: Framework, learnt: Learnt) throws(MethodError) -> Ranking {
    try Ranker(self, framework).rank(table, learnt: learnt)
  }
}
