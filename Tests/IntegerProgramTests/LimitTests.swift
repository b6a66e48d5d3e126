import Testing

@testable import IntegerProgram

/// Limits and interruptions: one after the other, since they watch the clock.
@Suite(.serialized) struct LimitTests {
  private let endless = SampleModels.knapsack(columns: 400, rows: 10, seed: 1)
  private let slowRelaxation = SampleModels.orders(parts: 9000, seed: 1)
  private let tolerance = Duration.milliseconds(500)

  @Test func theGapEndsASolve() throws {
    let result = try solveWithGLPK(endless, SolveParameters(relativeGap: 0.01))
    #expect(result.termination == .gapReached)
    let objective = try #require(result.objective)
    let bound = try #require(result.bound)
    #expect(objective < bound && bound <= objective * 1.01 + 1e-9)
    #expect(BruteForce.isFeasible(try #require(result.values), in: endless))
  }

  @Test func theNodeLimitEndsTwoSolvesAlike() throws {
    let parameters = SolveParameters(nodeLimit: 300)
    let result = try solveWithGLPK(endless, parameters)
    #expect(result.termination == .nodeLimit)
    #expect((300...302).contains(result.nodes))
    #expect(result.values != nil)
    #expect(try solveWithGLPK(endless, parameters) == result)
  }

  @Test func theIterationLimitEndsTwoSolvesAlike() throws {
    let inTheTree = SolveParameters(iterationLimit: 2000)
    let result = try solveWithGLPK(endless, inTheTree)
    #expect(result.termination == .iterationLimit)
    #expect((2000...2300).contains(result.iterations))
    #expect(result.values != nil)
    #expect(try solveWithGLPK(endless, inTheTree) == result)

    let atTheRoot = try solveWithGLPK(slowRelaxation, SolveParameters(iterationLimit: 50))
    #expect(atTheRoot.termination == .iterationLimit)
    #expect(atTheRoot.iterations == 50)
    #expect(atTheRoot.values == nil)
    #expect(atTheRoot.bound == nil)
  }

  @Test func theTimeLimitHoldsInTheTree() throws {
    let limit = Duration.milliseconds(700)
    let (result, time) = try timed { try solveWithGLPK(endless, SolveParameters(timeLimit: limit)) }
    #expect(result.termination == .timeLimit)
    #expect(time > limit && time < limit + tolerance)
    let objective = try #require(result.objective)
    #expect(try #require(result.bound) > objective)
    #expect(BruteForce.isFeasible(try #require(result.values), in: endless))
  }

  @Test func theTimeLimitHoldsInTheRelaxation() throws {
    let limit = Duration.milliseconds(700)
    // So patient that only GLPK itself can end in time.
    let (result, time) = try timed {
      try solveUncheckedWithGLPK(
        slowRelaxation, SolveParameters(timeLimit: limit), patience: .seconds(60))
    }
    #expect(result == SolveResult(termination: .timeLimit))
    #expect(time > limit && time < limit + tolerance)
  }

  @Test func noTimeAtAllIsALimitToo() throws {
    for limit in [Duration.zero, .seconds(-1)] {
      let result = try solveWithGLPK(endless, SolveParameters(timeLimit: limit))
      #expect(result == SolveResult(termination: .timeLimit))
    }
  }

  @Test func anInterruptionInTheTreeKeepsTheBestSolution() async throws {
    let (result, reaction) = try await interrupted(endless)
    #expect(result.termination == .interrupted)
    #expect(reaction < tolerance)
    #expect(BruteForce.isFeasible(try #require(result.values), in: endless))
    #expect(result.relaxation != nil)
  }

  @Test func anInterruptionInTheRelaxationFindsNothing() async throws {
    let (result, reaction) = try await interrupted(slowRelaxation)
    #expect(result == SolveResult(termination: .interrupted))
    #expect(reaction < tolerance)
  }

  @Test func anInterruptionOutlivesItsSolve() throws {
    let interruption = Interruption()
    interruption.request()
    let parameters = SolveParameters(interruption: interruption)
    #expect(try solveWithGLPK(endless, parameters).termination == .interrupted)
  }

  @Test func aSearchThatDoesNotReactIsLeftBehind() throws {
    for model in [endless, slowRelaxation] {
      for milliseconds in [1, 100, 400] {
        let parameters = SolveParameters(timeLimit: .milliseconds(milliseconds))
        let result = try solveUncheckedWithGLPK(model, parameters, patience: .zero)
        #expect(result.termination == .timeLimit)
        if let values = result.values { #expect(BruteForce.isFeasible(values, in: model)) }
      }
    }
  }

  private func timed(_ body: () throws -> SolveResult) rethrows -> (SolveResult, Duration) {
    let start = ContinuousClock.now
    let result = try body()
    return (result, ContinuousClock.now - start)
  }

  /// Raises the interruption while the solve is at work, and measures how long it then takes to return.
  private func interrupted(_ model: MixedIntegerModel) async throws -> (SolveResult, Duration) {
    let interruption = Interruption()
    let solving = Task.detached {
      let result = try solveWithGLPK(model, SolveParameters(interruption: interruption))
      return (result, ContinuousClock.now)
    }
    try await Task.sleep(for: .milliseconds(600))
    let start = ContinuousClock.now
    interruption.request()
    let (result, end) = try await solving.value
    return (result, end - start)
  }
}
