import IntegerProgram
import Testing

@Suite struct SolveWithGLPKTests {
  private let everything = SolveParameters()

  @Test func provesTheOptimumOfAKnapsack() throws {
    var model = MixedIntegerModel(sense: .maximize)
    let lamp = model.addColumn(name: "lamp", upper: 3, isInteger: true, objective: 5)
    let chair = model.addColumn(name: "chair", upper: 1, isInteger: true, objective: 8)
    model.addRow(name: "budget", upper: 10, terms: [(lamp, 3), (chair, 7)])

    let result = try solveWithGLPK(model, everything)

    #expect(result.termination == .optimal)
    #expect(result.values == [3, 0])
    #expect(result.objective == 15)
    #expect(result.bound == 15)
  }

  @Test func minimizes() throws {
    var model = MixedIntegerModel(sense: .minimize)
    let small = model.addColumn(name: "small", isInteger: true, objective: 3)
    let large = model.addColumn(name: "large", isInteger: true, objective: 7)
    model.addRow(name: "demand", lower: 11, terms: [(small, 2), (large, 5)])

    // 3 * 2 + 1 * 5 covers 11 for 16; 3 * 5 would cost 21 and 6 * 2 would cost 18.
    #expect(try solveWithGLPK(model, everything).values == [3, 1])
  }

  /// glpsol, HiGHS 1.15 and CBC 2.10 find the same on the files that `ModelWriter` makes of this model.
  @Test func agreesWithOtherSolvers() throws {
    let result = try solveWithGLPK(SampleModels.orders(parts: 300, seed: 1), everything)
    #expect(result.termination == .optimal)
    #expect(abs((result.objective ?? 0) - 2058) < 1e-6)
  }

  @Test func aModelWithoutColumnsIsSolvedByDoingNothing() throws {
    var model = MixedIntegerModel(sense: .maximize)
    #expect(try solveWithGLPK(model, everything).objective == 0)
    model.addRow(name: "empty", lower: -1, upper: 1, terms: [])
    #expect(try solveWithGLPK(model, everything).termination == .optimal)
    model.addRow(name: "impossible", lower: 1, terms: [])
    #expect(try solveWithGLPK(model, everything).termination == .infeasible)
  }

  @Test func aModelWithoutRowsTakesTheBestBounds() throws {
    var model = MixedIntegerModel(sense: .maximize)
    model.addColumn(name: "wanted", lower: -2, upper: 5, isInteger: true, objective: 2)
    model.addColumn(name: "unwanted", lower: -2, upper: 5, objective: -1)
    let result = try solveWithGLPK(model, everything)
    #expect(result.values == [5, -2])
    #expect(result.objective == 12)
    #expect(result.relaxation?.rowDuals == [])
  }

  @Test func aModelWithoutIntegerColumnsIsALinearProgram() throws {
    var model = MixedIntegerModel(sense: .maximize)
    let share = model.addColumn(name: "share", objective: 1)
    model.addRow(name: "cap", upper: 5, terms: [(share, 2)])
    let result = try solveWithGLPK(model, everything)
    #expect(result.termination == .optimal)
    #expect(result.values == [2.5])
    #expect(result.nodes == 0)
  }

  @Test func fixedColumnsAndEquationsAreFine() throws {
    var model = MixedIntegerModel(sense: .maximize)
    let fixed = model.addColumn(name: "fixed", lower: 2, upper: 2, isInteger: true, objective: 1)
    let free = model.addColumn(name: "free", lower: -.infinity, isInteger: true, objective: 1)
    model.addRow(name: "sum", lower: 1, upper: 1, terms: [(fixed, 1), (free, 1)])
    #expect(try solveWithGLPK(model, everything).values == [2, -1])
  }

  @Test func infeasibleIsAnAnswer() throws {
    var model = MixedIntegerModel(sense: .maximize)
    let half = model.addColumn(name: "half", upper: 1, isInteger: true, objective: 1)
    model.addRow(name: "sum", lower: 1, upper: 1, terms: [(half, 2)])
    let result = try solveWithGLPK(model, everything)
    #expect(result.termination == .infeasible)
    #expect(result.values == nil)
    #expect(result.relaxation?.objective == 0.5)

    model.addRow(name: "crossed", lower: 1, upper: 0, terms: [(half, 1)])
    #expect(try solveWithGLPK(model, everything) == SolveResult(termination: .infeasible))
  }

  @Test func unboundedIsAnAnswer() throws {
    var model = MixedIntegerModel(sense: .maximize)
    let gain = model.addColumn(name: "gain", isInteger: true, objective: 1)
    #expect(try solveWithGLPK(model, everything).termination == .unbounded)
    model.addRow(name: "floor", lower: 3, terms: [(gain, 1)])
    let result = try solveWithGLPK(model, everything)
    #expect(result.termination == .unbounded)
    #expect(result.bound == nil)
  }

  @Test func aRowThatNoColumnFitsIsSolved() throws {
    var model = MixedIntegerModel(sense: .maximize)
    let columns = [44.9, 92, 276].enumerated().map { index, gain in
      model.addColumn(name: "x\(index)", upper: 1, isInteger: true, objective: gain)
    }
    model.addRow(
      name: "tight", upper: 8, terms: [(columns[0], 22), (columns[1], 45), (columns[2], 135)])
    #expect(try solveWithGLPK(model, everything).values == [0, 0, 0])
  }

  @Test func severalThreadsGetTheSequentialAnswers() async throws {
    let models = (0..<16).map { SampleModels.knapsack(columns: 25, rows: 5, seed: UInt64($0)) }
    let sequential = try models.map { try solveWithGLPK($0, everything) }
    for _ in 0..<3 {
      let parallel = try await withThrowingTaskGroup(of: (Int, SolveResult).self) { group in
        for (index, model) in models.enumerated() {
          group.addTask { (index, try solveWithGLPK(model, SolveParameters())) }
        }
        return try await group.reduce(into: [SolveResult?](repeating: nil, count: models.count)) {
          $0[$1.0] = $1.1
        }
      }
      #expect(parallel == sequential)
    }
  }

  @Test func loadsALargeModelQuickly() throws {
    let columns = 100_000
    var model = MixedIntegerModel(sense: .maximize)
    model.reserve(columns: columns, rows: columns, terms: 3 * columns)
    for column in 0..<columns {
      model.addColumn(name: "", upper: 1, isInteger: true, objective: 1)
      model.addRow(
        name: "", upper: 2,
        terms: [(column, 1), ((column + 1) % columns, 1), ((column + 2) % columns, 1)])
    }
    let start = ContinuousClock.now
    let result = try solveWithGLPK(model, SolveParameters(iterationLimit: 0))
    #expect(result.termination == .iterationLimit)
    // A quarter of a second on an idle machine; what is looked for is work that grows with the square.
    #expect(ContinuousClock.now - start < .seconds(15))
  }
}
