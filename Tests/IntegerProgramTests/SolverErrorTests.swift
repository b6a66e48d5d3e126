import Testing

@testable import IntegerProgram

@Suite struct SolverErrorTests {
  private static let fine = SampleModels.knapsack(columns: 20, rows: 3, seed: 7)

  /// A model that GLPK answers with its own abort.
  private static func broken(_ terms: [(column: Int, coefficient: Double)]) -> MixedIntegerModel {
    var model = MixedIntegerModel(sense: .maximize)
    model.addColumn(name: "x", upper: 1, isInteger: true, objective: 1)
    model.addRow(name: "r", upper: 1, terms: terms)
    return model
  }

  @Test(arguments: [[7], [-1], [Int.max], [0, 0]])
  func anAbortOfGLPKBecomesAnError(columns: [Int]) throws {
    let model = Self.broken(columns.map { ($0, 1) })
    let before = try solveWithGLPK(Self.fine, SolveParameters())
    let error = #expect(throws: SolverError.self) { try solveWithGLPK(model, SolveParameters()) }
    let reason = columns.count == 2 ? "duplicate indices" : "column index out of range"
    #expect(error?.message.contains(reason) == true)
    #expect(error?.message.contains("glp_load_mat") == true)
    #expect(try solveWithGLPK(Self.fine, SolveParameters()) == before)
  }

  @Test func abortsInSomeThreadsDoNotDisturbOthers() async throws {
    let expected = try solveWithGLPK(Self.fine, SolveParameters())
    let model = Self.broken([(9, 1)])
    try await withThrowingTaskGroup(of: SolveResult?.self) { group in
      for index in 0..<40 {
        group.addTask {
          try? solveWithGLPK(index.isMultiple(of: 2) ? model : Self.fine, SolveParameters())
        }
      }
      var results: [SolveResult?] = []
      for try await result in group { results.append(result) }
      #expect(results.count { $0 == nil } == 20)
      #expect(results.compactMap(\.self) == Array(repeating: expected, count: 20))
    }
  }

  @Test func nothingIsPrinted() async throws {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent, \.standardErrorContent]
    ) {
      _ = try? solveWithGLPK(Self.broken([(7, 1)]), SolveParameters())
      _ = try? solveWithGLPK(Self.fine, SolveParameters())
      let slow = SampleModels.orders(parts: 500, seed: 1)
      _ = try? solveUncheckedWithGLPK(slow, SolveParameters(nodeLimit: 5), presolve: true)
      _ = try? solveWithGLPK(slow, SolveParameters(nodeLimit: 5))
    }
    #expect(result?.standardOutputContent.isEmpty == true)
    #expect(result?.standardErrorContent.isEmpty == true)
  }

  @Test func numbersThatAreNoneAreNamed() {
    func message(_ change: (inout MixedIntegerModel) -> Void) -> String? {
      var model = MixedIntegerModel(sense: .maximize)
      model.addColumn(name: "good", upper: 1)
      change(&model)
      return #expect(throws: SolverError.self) { try solveWithGLPK(model, SolveParameters()) }?.message
    }
    #expect(message { $0.addColumn(name: "gain", objective: .nan) }?.contains("gain") == true)
    #expect(message { $0.addColumn(name: "lost", lower: .infinity) }?.contains("lost") == true)
    #expect(message { $0.addColumn(name: "nan", upper: .nan) }?.contains("nan") == true)
    #expect(message { $0.addColumn(name: "part", upper: 1.5, isInteger: true) }?.contains("part") == true)
    #expect(message { $0.addRow(name: "side", upper: .nan, terms: []) }?.contains("side") == true)
    let row = message {
      $0.addRow(name: "before", upper: 1, terms: [(0, 1)])
      $0.addRow(name: "hollow", upper: 1, terms: [])
      $0.addRow(name: "term", upper: 1, terms: [(0, .infinity)])
    }
    #expect(row?.contains("term") == true)
  }
}
