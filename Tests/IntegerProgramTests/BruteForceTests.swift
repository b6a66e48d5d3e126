import IntegerProgram
import Support
import Testing

@Suite struct BruteForceTests {
  @Test func agreesWithTryingEverything() throws {
    var feasible = 0
    for seed in UInt64(0)..<400 {
      let model = SampleModels.tiny(seed: seed)
      let result = try solveWithGLPK(model, SolveParameters())
      guard let optimum = BruteForce.optimum(of: model) else {
        #expect(result.termination == .infeasible, "seed \(seed)")
        #expect(result.values == nil, "seed \(seed)")
        continue
      }
      feasible += 1
      #expect(result.termination == .optimal, "seed \(seed)")
      let values = try #require(result.values, "seed \(seed)")
      #expect(values.allSatisfy { $0 == $0.rounded() }, "seed \(seed)")
      #expect(BruteForce.isFeasible(values, in: model), "seed \(seed)")
      let objective = try #require(result.objective, "seed \(seed)")
      #expect(abs(objective - optimum) < 1e-6, "seed \(seed)")
      let bound = try #require(result.bound, "seed \(seed)")
      let relaxation = try #require(result.relaxation, "seed \(seed)")
      switch model.sense {
      case .maximize:
        #expect(bound >= objective && relaxation.objective >= objective - 1e-6, "seed \(seed)")
      case .minimize:
        #expect(bound <= objective && relaxation.objective <= objective + 1e-6, "seed \(seed)")
      }
    }
    // A recipe that makes only easy or only impossible models would prove nothing.
    #expect((100...350).contains(feasible))
  }

  /// GLPK's own tolerance prunes what leads by less than 1e-7 of the objective, and calls the rest optimal.
  @Test func keepsTheTinyLeadThatTheUsualToleranceGivesAway() throws {
    for seed in UInt64(0)..<10 {
      let model = closeRace(seed: seed)
      let optimum = try #require(BruteForce.optimum(of: model), "seed \(seed)")
      let objective = try #require(try solveWithGLPK(model, SolveParameters()).objective)
      #expect(abs(objective - optimum) < 0.005, "seed \(seed)")
    }
  }

  /// Exactly five of twelve equally good columns, told apart by hundredths in a million each.
  private func closeRace(seed: UInt64) -> MixedIntegerModel {
    var random = SplitMix64(seed: seed)
    var model = MixedIntegerModel(sense: .maximize)
    for column in 0..<12 {
      let lead = Double(Int.random(in: 1...30, using: &random)) / 100
      model.addColumn(name: "x\(column)", upper: 1, isInteger: true, objective: 1_000_000 + lead)
    }
    model.addRow(name: "five", lower: 5, upper: 5, terms: (0..<12).map { ($0, 1) })
    model.addRow(
      name: "weight", upper: 225,
      terms: (0..<12).map { ($0, Double(Int.random(in: 20...70, using: &random))) })
    return model
  }
}
