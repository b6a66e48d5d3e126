import IntegerProgram
import Testing

@Suite struct SolveWithGLPKTests {
  @Test func provesTheOptimumOfAKnapsack() throws {
    var model = MixedIntegerModel(sense: .maximize)
    let lamp = model.addColumn(name: "lamp", upper: 3, isInteger: true, objective: 5)
    let chair = model.addColumn(name: "chair", upper: 1, isInteger: true, objective: 8)
    model.addRow(name: "budget", upper: 10, terms: [(lamp, 3), (chair, 7)])

    let result = try solveWithGLPK(model, SolveParameters())

    #expect(result.termination == .optimal)
    #expect(result.values == [3, 0])
    #expect(result.objective == 15)
    #expect(result.bound == 15)
  }
}
