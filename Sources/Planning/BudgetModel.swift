import Effort
package import IntegerProgram
import RemediationPlan
import SecureScore

/// The integer program of a problem. docs/model.md, section 4; columns are its nodes, rows its arcs, in that order.
package struct BudgetModel: Sendable {
  package let model: MixedIntegerModel
  /// Row index of the budget; every row before it is an arc.
  package let budgetRow: Int
  /// First column of each class: its y by bundle, then its x by finding, then its q.
  package let classColumns: [Int]
  /// Gain of each column in quanta, rounded up; zero for all but y.
  let quanta: [Int64]
  /// Cost of each column in minutes.
  let minutes: [Int64]

  /// What the solver is asked to do.
  package enum Goal: Sendable {
    case greatestGain
    /// Least effort among the plans that gain at least this much, in objective units.
    case leastEffort(gain: Double)
  }

  package init(_ problem: Problem, goal: Goal = .greatestGain) {
    var builder = BudgetModelBuilder(problem)
    builder.addColumns()
    builder.addArcs()
    budgetRow = builder.model.rowCount
    builder.addBudget(problem.question.budget)
    switch goal {
    case .greatestGain: break
    case .leastEffort(let gain): builder.turnToLeastEffort(gain: gain)
    }
    model = builder.model
    classColumns = builder.classColumns
    quanta = builder.quanta
    minutes = builder.minutes
  }

  /// Completions of every bundle of every class, read from a solution.
  package func completions(_ values: [Double], of problem: Problem) -> [[Int]] {
    problem.classes.indices.map { index in
      problem.classes[index].bundles.indices.map { bundle in
        let value = values[classColumns[index] + bundle].rounded()
        return min(max(Int(value), 0), problem.classes[index].count)
      }
    }
  }
}

/// Adds columns and rows in the order that docs/model.md, section 6, numbers nodes and arcs.
private struct BudgetModelBuilder {
  let problem: Problem
  let levels: StepLevels
  var model = MixedIntegerModel(sense: .maximize)
  var classColumns: [Int] = []
  var quanta: [Int64] = []
  var minutes: [Int64] = []
  private var upColumns: [[Int]] = []
  private var setupColumns: [StepPlace: [(level: Minutes, column: Int)]] = [:]
  private var onceColumns: [Int: [(level: Minutes, column: Int)]] = [:]

  init(_ problem: Problem) {
    self.problem = problem
    levels = StepLevels(problem)
  }

  mutating func addColumns() {
    for (index, group) in problem.classes.enumerated() {
      classColumns.append(model.columnCount)
      for bundle in group.bundles {
        add("y_\(index)_\(bundle.cell)", upper: group.count, gain: bundle.cell)
      }
      for finding in group.findings {
        add(
          "x_\(index)_\(finding.recommendation)", lower: finding.isMandatory ? group.count : 0,
          upper: group.count, minutes: problem.costs[finding.costs].base.each.count)
      }
      var ups: [Int] = []
      for finding in group.findings {
        let costs = problem.costs[finding.costs]
        ups.append(costs.up == nil ? -1 : model.columnCount)
        guard let up = costs.up else { continue }
        add(
          "q_\(index)_\(finding.recommendation)", upper: group.count,
          minutes: up.each.count - costs.base.each.count, isInteger: false)
      }
      upColumns.append(ups)
    }
    for (place, setups) in levels.steps {
      var paid = Minutes.zero
      for (level, setup) in setups.enumerated() {
        setupColumns[place, default: []].append((setup, model.columnCount))
        add(
          "t_\(place.recommendation)_\(place.scope)_\(level)", upper: 1, minutes: (setup - paid).count)
        paid = setup
      }
    }
    for (recommendation, values) in levels.onces {
      var paid = Minutes.zero
      for (level, value) in values.enumerated() {
        onceColumns[recommendation, default: []].append((value, model.columnCount))
        add("w_\(recommendation)_\(level)", upper: 1, minutes: (value - paid).count)
        paid = value
      }
    }
  }

  private mutating func add(
    _ name: String, lower: Int = 0, upper: Int, minutes cost: Int64 = 0, gain cell: Int? = nil,
    isInteger: Bool = true
  ) {
    let gain = cell.map { problem.gains.quanta(ofCell: $0, roundingUp: true) } ?? 0
    model.addColumn(
      name: name, lower: Double(lower), upper: Double(upper), isInteger: isInteger,
      objective: Double(gain) / Double(Certificate.objectiveUnit))
    quanta.append(gain)
    minutes.append(cost)
  }

  mutating func addArcs() {
    for (index, group) in problem.classes.enumerated() {
      let firstBundle = classColumns[index]
      let firstFinding = firstBundle + group.bundles.count
      for (bundle, content) in group.bundles.enumerated() {
        for finding in content.findings { addArc(firstBundle + bundle, firstFinding + finding, 1) }
      }
      for (finding, content) in group.findings.enumerated() {
        let costs = problem.costs[content.costs]
        let place = StepPlace(recommendation: content.recommendation, scope: group.scope)
        let column = firstFinding + finding
        if let target = setupColumn(place, costs.base.setup) { addArc(column, target, group.count) }
        if let target = onceColumns[content.recommendation]?.first(where: { $0.level == costs.once }) {
          addArc(column, target.column, group.count)
        }
        guard let up = costs.up else { continue }
        addArc(upColumns[index][finding], column, 1)
        if let target = setupColumn(place, up.setup) {
          addArc(upColumns[index][finding], target, group.count)
        }
      }
    }
    for (place, _) in levels.steps { addChain(setupColumns[place] ?? []) }
    for (recommendation, _) in levels.onces { addChain(onceColumns[recommendation] ?? []) }
  }

  private func setupColumn(_ place: StepPlace, _ setup: Minutes) -> Int? {
    setupColumns[place]?.first { $0.level == setup }?.column
  }

  private mutating func addChain(_ columns: [(level: Minutes, column: Int)]) {
    for (lower, higher) in zip(columns, columns.dropFirst()) { addArc(higher.column, lower.column, 1) }
  }

  /// "from needs to": from ≤ multiplicity · to.
  private mutating func addArc(_ from: Int, _ to: Int, _ multiplicity: Int) {
    model.addRow(
      name: "a_\(model.rowCount)", upper: 0, terms: [(from, 1), (to, -Double(multiplicity))])
  }

  mutating func addBudget(_ budget: Minutes) {
    let terms = minutes.indices.filter { minutes[$0] != 0 }.map { ($0, Double(minutes[$0])) }
    model.addRow(name: "budget", upper: Double(budget.count), terms: terms)
  }

  mutating func turnToLeastEffort(gain: Double) {
    let terms = quanta.indices.filter { quanta[$0] != 0 }
      .map { ($0, Double(quanta[$0]) / Double(Certificate.objectiveUnit)) }
    model.addRow(name: "gain", lower: gain, terms: terms)
    model = model.minimizing(minutes.map(Double.init))
  }
}
