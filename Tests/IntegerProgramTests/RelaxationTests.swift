import IntegerProgram
import Support
import Testing

@Suite struct RelaxationTests {
  @Test func multipliersBoundTheObjective() throws {
    for seed in UInt64(0)..<60 {
      let model = mixed(seed: seed)
      let result = try solveWithGLPK(model, SolveParameters())
      let relaxation = try #require(result.relaxation, "seed \(seed)")
      let bound = dualBound(of: model, multipliers: relaxation.rowDuals)
      let scale = max(1, abs(relaxation.objective))
      #expect(abs(bound - relaxation.objective) <= 1e-6 * scale, "seed \(seed)")
    }
  }

  @Test func aBudgetRowHasAPositiveMultiplierWhenMaximizing() throws {
    var model = MixedIntegerModel(sense: .maximize)
    let first = model.addColumn(name: "first", upper: 4, isInteger: true, objective: 6)
    let second = model.addColumn(name: "second", upper: 4, isInteger: true, objective: 2)
    model.addRow(name: "budget", upper: 15, terms: [(first, 3), (second, 2)])

    let relaxation = try #require(try solveWithGLPK(model, SolveParameters()).relaxation)

    // The first four cost 12 of 15; the rest buys 1.5 of the second at 1 a unit of budget.
    #expect(abs(relaxation.objective - 27) < 1e-9)
    #expect(abs(relaxation.rowDuals[0] - 1) < 1e-9)
  }

  @Test func aCapHasANegativeMultiplierWhenMinimizing() throws {
    var model = MixedIntegerModel(sense: .minimize)
    let gain = model.addColumn(name: "gain", objective: -3)
    model.addRow(name: "cap", upper: 5, terms: [(gain, 1)])

    let relaxation = try #require(try solveWithGLPK(model, SolveParameters()).relaxation)

    #expect(relaxation == Relaxation(objective: -15, rowDuals: [-3]))
  }

  /// The value of the Lagrangian: weak duality makes it a bound, strong duality the optimum.
  private func dualBound(of model: MixedIntegerModel, multipliers: [Double]) -> Double {
    let direction = model.sense == .maximize ? 1.0 : -1.0
    var reduced = model.objective.map { $0 * direction }
    var bound = 0.0
    for row in 0..<model.rowCount {
      let multiplier = multipliers[row] * direction
      guard abs(multiplier) > 1e-9 else { continue }
      bound += multiplier * (multiplier > 0 ? model.rowUpper[row] : model.rowLower[row])
      for term in Int(model.rowStarts[row])..<Int(model.rowStarts[row + 1]) {
        reduced[Int(model.termColumns[term])] -= multiplier * model.termCoefficients[term]
      }
    }
    for column in 0..<model.columnCount where abs(reduced[column]) > 1e-9 {
      bound +=
        reduced[column]
        * (reduced[column] > 0 ? model.columnUpper[column] : model.columnLower[column])
    }
    return bound * direction
  }

  /// Feasible at zero, bounded, with continuous and integer columns and all kinds of rows.
  private func mixed(seed: UInt64) -> MixedIntegerModel {
    var random = SplitMix64(seed: seed)
    var model = MixedIntegerModel(sense: seed.isMultiple(of: 2) ? .maximize : .minimize)
    for column in 0..<20 {
      model.addColumn(
        name: "x\(column)", lower: -Double(Int.random(in: 0...2, using: &random)),
        upper: Double(Int.random(in: 0...6, using: &random)),
        isInteger: Bool.random(using: &random), objective: Double.random(in: -4...9, using: &random))
    }
    for row in 0..<10 {
      let terms = (0..<20).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
        .map { (column: $0, coefficient: Double.random(in: -3...9, using: &random)) }
      let side = Double.random(in: 0...15, using: &random)
      switch row % 4 {
      case 0: model.addRow(name: "r\(row)", lower: -side, terms: terms)
      case 1: model.addRow(name: "r\(row)", lower: -side, upper: side / 2, terms: terms)
      case 2 where row == 2: model.addRow(name: "r\(row)", lower: 0, upper: 0, terms: terms)
      default: model.addRow(name: "r\(row)", upper: side, terms: terms)
      }
    }
    return model
  }
}
