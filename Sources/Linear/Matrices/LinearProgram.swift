/// A linear programme: the greatest c·x with each row's lower ≤ a·x ≤ upper and each column within its bounds, by the simplex
/// method of CLP.
///
/// Rows may be added and the objective exchanged once it is solved; the next solution sets out from the last one's basis.
/// The greatest value is unique, and good to some 1e-12 where numbers are about one; the x that has it need not be unique:
/// which one comes out hangs on the order of rows, on what was solved before, and in its last bits on the processor. So
/// round whatever is made of either before anything hangs on it.
public final class LinearProgram {
  public enum Status: Sendable {
    case optimal, infeasible, unbounded
    /// CLP gave up.
    case unsolved
  }

  public enum Unavailable: Error, Sendable, Equatable {
    /// podium was built without CLP.
    case build
    /// CLP cannot be loaded; what the loader says.
    case library(String)

    public var message: String {
      switch self {
      case .build: "this podium was built without CLP, which solves linear programmes"
      case .library(let reason): "CLP, which solves linear programmes, cannot be loaded: \(reason)"
      }
    }

    /// What to do, as an instruction.
    public var advice: String {
      switch self {
      case .build: "install coinor-libclp-dev ('apt-get install coinor-libclp-dev') and build again with 'make build'"
      case .library: "install it with 'apt-get install coinor-libclp1', or name its folder in LD_LIBRARY_PATH"
      }
    }
  }

  /// Whether podium was built with CLP, by the package's trait of that name.
  public static var isBuiltIn: Bool {
    #if CLP
      true
    #else
      false
    #endif
  }

  /// Sees to it that CLP is there. To be called before the first programme.
  public static func load() throws(Unavailable) { try CLP.load() }

  public private(set) var columns = 0
  public private(set) var rows = 0
  private let model = CLP.Model()
  private var isNewlyAimed = true

  /// Bounds of the columns; infinite ones are none. Precondition: `load` was called; lower ≤ upper.
  public init(lower: [Double], upper: [Double]) { reset(lower: lower, upper: upper) }

  /// Begins another programme, as `init` does but faster.
  public func reset(lower: [Double], upper: [Double]) {
    precondition(
      lower.count == upper.count && zip(lower, upper).allSatisfy { $0 <= $1 }, "a column's bounds are in order")
    precondition(lower.count < Int(Int32.max), "columns fit CLP's integer")
    (columns, rows) = (lower.count, 0)
    isNewlyAimed = true
    model.reset(lower: lower, upper: upper)
  }

  /// Precondition: coefficients are finite; lower ≤ upper, either of them infinite or neither.
  public func add(row coefficients: [Double], from lower: Double = -.infinity, to upper: Double = .infinity) {
    precondition(
      coefficients.count == columns && coefficients.allSatisfy(\.isFinite), "a row has a number for each column")
    precondition(lower <= upper && rows < Int(Int32.max) - columns, "a row's bounds are in order")
    model.add(coefficients, lower, upper)
    rows += 1
  }

  /// Precondition: coefficients are finite.
  public func setObjective(_ coefficients: [Double]) {
    precondition(coefficients.count == columns && coefficients.allSatisfy(\.isFinite), "each column has a number")
    model.setObjective(coefficients)
    isNewlyAimed = true
  }

  /// After another objective the last basis is still feasible, after another row still dual feasible.
  public func maximise() -> Status {
    defer { isNewlyAimed = false }
    return model.solve(dual: !isNewlyAimed)
  }

  /// x, of an optimal programme; within its bounds to about 1e-9.
  public var solution: [Double] { model.solution }

  /// What the greatest value would gain by one more of each row's bound, in the order of the rows; its sign is CLP's.
  public var prices: [Double] { model.prices }
}
