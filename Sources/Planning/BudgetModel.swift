import Effort
package import IntegerProgram
import RemediationPlan
import SecureScore

/// The integer program of a problem. docs/model.md, section 4; columns are the nodes of the need graph, rows its arcs,
/// in that order, then the budget.
package struct BudgetModel: Sendable {
  package let model: MixedIntegerModel
  /// Row index of the budget; every row before it is an arc.
  package let budgetRow: Int

  /// Quanta in one unit of the objective: keeps the solver's numbers small.
  package static let objectiveUnit: Int64 = 100_000 << 20

  /// What the solver is asked to do.
  package enum Goal: Sendable {
    case greatestGain
    /// Least effort among the plans that gain at least this much, in objective units.
    case leastEffort(gain: Double)
  }

  /// - Parameter ranges: between which counts each node is used; nil: up to its limit.
  package init(
    _ graph: NeedGraph, of problem: Problem, goal: Goal = .greatestGain, ranges: [ClosedRange<Int32>]? = nil
  ) {
    var model = MixedIntegerModel(sense: .maximize)
    Self.addColumns(to: &model, graph: graph, problem: problem, ranges: ranges)
    for node in 0..<graph.count {
      for arc in graph.arcs(of: node) {
        // "node needs need": node ≤ multiplicity · need.
        let need = Int(graph.needs[arc])
        let multiplicity = need < graph.firstSetup ? 1 : Int(graph.limits[node])
        model.addRow(
          name: "a_\(arc)", upper: 0, terms: [(node, 1), (need, -Double(multiplicity))])
      }
    }
    budgetRow = model.rowCount
    let terms = graph.minutes.indices.filter { graph.minutes[$0] != 0 }
      .map { ($0, Double(graph.minutes[$0])) }
    model.addRow(name: "budget", upper: Double(problem.question.budget.count), terms: terms)
    if case .leastEffort(let gain) = goal {
      let terms = graph.gains.indices.filter { graph.gains[$0] != 0 }
        .map { ($0, Double(graph.gains[$0]) / Double(Self.objectiveUnit)) }
      model.addRow(name: "gain", lower: gain, terms: terms)
      model = model.minimizing(graph.minutes.map(Double.init))
    }
    self.model = model
  }

  private static func addColumns(
    to model: inout MixedIntegerModel, graph: NeedGraph, problem: Problem, ranges: [ClosedRange<Int32>]?
  ) {
    let isMandatory = Set(graph.mandatory)
    func add(_ name: String, isInteger: Bool = true) {
      let node = model.columnCount
      let limit = graph.limits[node]
      let range = isMandatory.contains(Int32(node)) ? limit...limit : ranges?[node] ?? 0...limit
      model.addColumn(
        name: name, lower: Double(range.lowerBound), upper: Double(range.upperBound),
        isInteger: isInteger, objective: Double(graph.gains[node]) / Double(objectiveUnit))
    }
    let classes = problem.classes
    for group in 0..<classes.count {
      for bundle in classes.bundles(of: group) { add("y_\(group)_\(classes.cells[bundle])") }
      for finding in classes.findings(of: group)
      where Int(graph.nodeOfFinding[finding]) == model.columnCount {
        add("x_\(group)_\(classes.recommendations[finding])")
      }
      for place in Int(graph.firstUps[group])..<Int(graph.firstUps[group + 1]) {
        add("q_\(group)_\(classes.recommendations[Int(graph.upFindings[place])])", isInteger: false)
      }
    }
    for (step, place) in problem.steps.places.enumerated() {
      for level in graph.levels.range(ofStep: step).indices {
        add("t_\(place.recommendation)_\(place.scope)_\(level - graph.levels.range(ofStep: step).lowerBound)")
      }
    }
    for recommendation in problem.tenant.recommendations.indices {
      let range = graph.levels.onceRange(ofRecommendation: recommendation)
      for level in range { add("w_\(recommendation)_\(level - range.lowerBound)") }
    }
  }

  /// Completions of every bundle, read from a solution.
  package static func completions(
    _ values: [Double], graph: NeedGraph, of problem: Problem
  ) -> [Int32] {
    let classes = problem.classes
    var completions = [Int32](repeating: 0, count: classes.bundleCount)
    for group in 0..<classes.count {
      let first = Int(graph.classStarts[group])
      for (offset, bundle) in classes.bundles(of: group).enumerated() {
        completions[bundle] = min(max(Int32(values[first + offset].rounded()), 0), Int32(classes.size(group)))
      }
    }
    return completions
  }
}
