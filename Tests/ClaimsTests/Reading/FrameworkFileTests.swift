import Claims
import Diagnostics
import Testing

struct FrameworkFileTests {
  func read(_ content: String) -> (framework: Framework, problems: Problems) {
    var problems = Problems()
    let framework = FrameworkFile.read(source(content, "framework.csv"), &problems)
    return (framework, problems)
  }

  @Test func readsEveryField() {
    let (framework, problems) = read(
      """
      code,parent,role,direction,weight,unit,name,name_ko,extent,denominator,per,other_unit,scale,intensity_scale,family,nested_in,topics,period,minimum,maximum,order,note
      i.a,p,Indicator,-1,0.5,GPU,A,가,extensive,pop,1e5,GPU per 100000,log,log1p,f,i.b,t.x;t.y,2024,0,10,2,n
      i.b,p,indicator,,,,,,,,,,,,,,,,,,1,
      p,root,Aggregate,,,,,,,,,,,,,,,,,,,
      root,,Aggregate,,,,,,,,,,,,,,,,,,,
      pop,,Denominator,,,,,,,,,,,,,,,,,,,
      """)
    #expect(found(problems) == [])
    #expect(framework.nodes.map(\.code) == ["root", "p", "i.b", "i.a", "pop"])
    #expect(
      framework.node("i.a")
        == Framework.Node(
          code: "i.a", parent: "p", direction: -1, weight: 0.5, unit: "GPU", name: "A", koreanName: "가",
          extent: .extensive,
          denominator: "pop", per: 1e5, otherUnit: "GPU per 100000", scale: .log, intensityScale: .log1p, family: "f",
          nestedIn: "i.b", topics: ["t.x", "t.y"], period: "2024", minimum: 0, maximum: 10, order: 2, note: "n"))
    #expect(framework.subjects == ["i.a", "i.b", "p", "pop", "root", "t.x", "t.y"])
  }

  @Test func theRoleMayBeSpeltType() {
    let (framework, problems) = read("code,parent,type\nx,r,Indicator\nr,,Aggregate\n")
    #expect(problems.isEmpty)
    #expect(framework.root?.code == "r")
  }

  @Test(arguments: [
    ("x,r,Indicator,,,,\nx,r,Indicator,,,,\n", "3:1 the code `x` occurs again; it is first on line 2"),
    ("x,rr,Indicator,,,,\n", "2:3 the parent `rr` is no code of this file"),
    ("x,r,Indicator,2,,,\n", "2:15 the direction `2`"),
    ("x,r,Indicator,,-1,,\n", "2:16 a negative weight"),
    ("x,r,Indicator,,,,\nr2,,Denominator,-1,,,\n", "3:17 `r2` is of role Denominator and has direction -1"),
    ("x,r,Indicator,,,,\nr2,,Group,-1,,,\n", "3:11 `r2` is of role Group and has direction -1"),
    ("x,r,Indicator,,0,,\ny,r,Indicator,,0,,\n", "2:16 the weights below `r` are all nought"),
    ("x,r,Indicator,,,pop,\n", "2:17 `pop` is no denominator of this file"),
    ("x,r,Indicator,,,,t;t\n", "2:18 the topic `t` twice"),
    ("x,r,Indicator,,,,x\n", "2:18 the topic `x` is the code of an indicator"),
    ("x,r,Indicator,,,,a b\n", "2:18 `a b` is no code"),
    ("x,r,Indicator,,,,\ny,x,Indicator,,,,\n", "3:3 the parent `x` is of role Indicator"),
    ("x,r,Indicator,,,,\nd,r,Denominator,,,,\n", "3:3 `d` is a Denominator and has a parent"),
    ("x,r,Indicator,,,,\nr2,,Aggregate,,,,\ny,r2,Indicator,,,,\n", "5:3 a second index, `r`, beside `r2`"),
    ("x,r,Indicator,,,,\ne,r,Aggregate,,,,\n", "3:1 `e` is an Aggregate without children"),
    ("x,r,Indicatr,,,,\n", "2:5 `role` is `Indicatr`"),
    ("x,r,Indicator,,,,\na,b,Aggregate,,,,\nb,a,Aggregate,,,,\n", "3:3 parents go in a circle: a → b → a"),
    ("x,r,Indicator,,,,\ns,s,Aggregate,,,,\n", "3:3 parents go in a circle: s → s"),
  ])
  func faults(_ rows: String, _ expected: String) {
    let (_, problems) = read("code,parent,role,direction,weight,denominator,topics\n" + rows + "r,,Aggregate,,,,\n")
    #expect(found(problems) == [expected])
  }

  @Test func theIndexCountsAgainstNothing() {
    #expect(
      found(read("code,parent,role,direction\nr,,Aggregate,-1\nx,r,Indicator,1\n").problems)
        == ["2:14 the index `r` has direction -1"])
  }

  @Test func anAggregateTurnsWhatIsBelow() {
    let (framework, problems) = read(
      """
      code,parent,role,direction
      r,,Aggregate,
      a,r,Aggregate,-1
      b,a,Aggregate,-1
      x,a,Indicator,
      y,a,Indicator,-1
      z,b,Indicator,-1
      """)
    #expect(found(problems) == [])
    #expect(framework.leaves.map { "\($0.code) \($0.direction)" }.sorted() == ["x -1", "y 1", "z -1"])
    #expect(framework.node("x")?.direction == 1 && framework.turned.map(\.code) == ["a", "b"])
  }

  @Test func noIndex() {
    #expect(
      found(read("code,role\nx,Indicator\n").problems)
        == ["2:1 the framework has no index: no row of role Aggregate without a parent"])
  }

  @Test func aLongChainOfParentsEnds() {
    var rows = "code,parent,role\nn0,,Aggregate\n"
    for index in 1..<20_000 { rows += "n\(index),n\(index - 1),Aggregate\n" }
    rows += "leaf,n19999,Indicator\n"
    let (framework, problems) = read(rows)
    #expect(found(problems) == ["66:1 `n64` is more than 64 levels down"])
    #expect(framework.nodes.last?.code == "leaf")
  }

  @Test func rowOrderDoesNotMatter() {
    let rows = ["b,r,Indicator", "a,r,Indicator", "r,,Aggregate", "z,,Other", "y,,Other"]
    let forward = read("code,parent,role\n" + rows.joined(separator: "\n")).framework
    let backward = read("code,parent,role\n" + rows.reversed().joined(separator: "\n")).framework
    #expect(forward.nodes == backward.nodes)
    #expect(forward.nodes.map(\.code) == ["r", "a", "b", "y", "z"])
  }
}
