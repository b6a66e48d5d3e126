import Effort
package import IntegerProgram
package import RemediationPlan

extension Certificate {
  /// The root multipliers of the solver, rounded to whole units. Any rounding is valid; a nearer one is tighter.
  package init(_ relaxation: Relaxation, of model: BudgetModel) {
    func units(_ row: Int) -> Int64 {
      let value = (relaxation.rowDuals[row] * 0x1p20).rounded()
      return value > 0 && value < 0x1p62 ? Int64(value) : 0
    }
    var flows: [Flow] = []
    for arc in 0..<model.budgetRow {
      let units = units(arc)
      if units > 0 { flows.append(Flow(arc: arc, units: units)) }
    }
    self.init(perMinute: units(model.budgetRow), flows: flows)
  }

  /// The bound these multipliers prove, in quanta: docs/model.md, section 6.
  package func bound(of problem: Problem, _ model: BudgetModel) -> Int128 {
    var values = model.quanta.indices.map { column in
      Int128(model.quanta[column]) - Int128(perMinute) * Certificate.unit * Int128(model.minutes[column])
    }
    let rows = model.model
    for flow in flows {
      let amount = Int128(flow.units) * Certificate.unit
      let start = Int(rows.rowStarts[flow.arc])
      values[Int(rows.termColumns[start])] -= amount
      values[Int(rows.termColumns[start + 1])] += amount * Int128(-rows.termCoefficients[start + 1])
    }
    var total = Int128(perMinute) * Certificate.unit * Int128(problem.question.budget.count)
    for column in values.indices {
      let upper = Int128(rows.columnUpper[column])
      let isFixed = rows.columnLower[column] == rows.columnUpper[column]
      total += isFixed ? upper * values[column] : upper * max(0, values[column])
    }
    var everything: Int128 = 0
    for column in values.indices where model.quanta[column] > 0 {
      everything += Int128(model.quanta[column]) * Int128(rows.columnUpper[column])
    }
    return min(total, everything)
  }
}
