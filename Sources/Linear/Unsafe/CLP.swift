#if CLP
  import CCLP

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #elseif canImport(Darwin)
    import Darwin
  #endif

  /// What podium asks of CLP. It is loaded when first needed, like OpenBLAS, which it brings along as its LAPACK.
  enum CLP {
    private static let library: Result<clp_functions, LinearProgram.Unavailable> = {
      unsafe setenv("OPENBLAS_NUM_THREADS", "1", 0)
      var reason = "no reason is given"
      for name in ["libClp.so.1", "libClp.so"] {
        if let library = unsafe dlopen(name, RTLD_NOW) {
          if let found = unsafe clp_find(library) { return unsafe .success(found.pointee) }
          return .failure(.library("it lacks functions that podium calls"))
        }
        if let told = unsafe dlerror() { reason = unsafe String(cString: told) }
      }
      return .failure(.library(reason))
    }()

    static func load() throws(LinearProgram.Unavailable) { _ = try library.get() }

    /// One of CLP's models, to be maximised; callers see to it that numbers are finite and counts agree.
    @safe
    final class Model {
      private let clp: clp_functions
      private let model: UnsafeMutableRawPointer
      private var columns = 0
      private var rows = 0

      init() {
        guard case .success(let clp) = library, let model = unsafe clp.newModel() else {
          preconditionFailure("LinearProgram.load comes before the first programme")
        }
        unsafe (self.clp, self.model) = unsafe (clp, model)
        unsafe clp.setLogLevel(model, 0)
        // Its scaling has let points outside their bounds by a ten-millionth pass for solutions.
        unsafe clp.scaling(model, 0)
        unsafe clp.setPrimalTolerance(model, 1e-9)
        unsafe clp.setDualTolerance(model, 1e-9)
      }

      deinit { unsafe clp.deleteModel(model) }

      /// Another programme, without rows; a new model would take longer to make than a small one to solve.
      func reset(lower: [Double], upper: [Double]) {
        (columns, rows) = (lower.count, 0)
        let starts = [CoinBigIndex](repeating: 0, count: columns + 1)
        unsafe clp.loadProblem(
          model, CInt(columns), 0, starts, [], [], lower.map(Self.bound), upper.map(Self.bound), nil, nil, nil)
        unsafe clp.setOptimizationDirection(model, -1)
      }

      func add(_ coefficients: [Double], _ lower: Double, _ upper: Double) {
        let places = coefficients.indices.filter { coefficients[$0] != 0 }
        unsafe clp.addRows(
          model, 1, [Self.bound(lower)], [Self.bound(upper)], [0, CoinBigIndex(places.count)], places.map(CInt.init),
          places.map { coefficients[$0] })
        rows += 1
      }

      func setObjective(_ coefficients: [Double]) { unsafe clp.chgObjCoefficients(model, coefficients) }

      func solve(dual: Bool) -> LinearProgram.Status {
        _ = unsafe dual ? clp.dual(model, 0) : clp.primal(model, 0)
        // The dual method may say of what is unbounded that it is infeasible.
        if dual, unsafe clp.status(model) != 0 { _ = unsafe clp.primal(model, 0) }
        return switch unsafe clp.status(model) {
        case 0: (2...4).contains(unsafe clp.secondaryStatus(model)) ? .unsolved : .optimal
        case 1: .infeasible
        case 2: .unbounded
        default: .unsolved
        }
      }

      var solution: [Double] { unsafe Self.copy(clp.getColSolution(model), columns) }
      var prices: [Double] { unsafe Self.copy(clp.getRowPrice(model), rows) }

      private static func copy(_ numbers: UnsafePointer<Double>?, _ count: Int) -> [Double] {
        unsafe Array(UnsafeBufferPointer(start: numbers, count: count))
      }

      /// CLP's infinity.
      private static func bound(_ x: Double) -> Double {
        x.isInfinite ? (x < 0 ? -1 : 1) * Double.greatestFiniteMagnitude : x
      }
    }
  }
#else
  /// Stands in for CLP in a build without it: there is nothing to load, so nothing gets as far as a model.
  enum CLP {
    static func load() throws(LinearProgram.Unavailable) { throw .build }

    final class Model {
      init() { preconditionFailure("LinearProgram.load comes before the first programme") }
      func reset(lower: [Double], upper: [Double]) {}
      func add(_ coefficients: [Double], _ lower: Double, _ upper: Double) {}
      func setObjective(_ coefficients: [Double]) {}
      func solve(dual: Bool) -> LinearProgram.Status { .unsolved }
      var solution: [Double] { [] }
      var prices: [Double] { [] }
    }
  }
#endif
