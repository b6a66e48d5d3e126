import Effort
import IntegerProgram
import RemediationPlan
import SecureScore

/// A good plan without a solver, for when the solver has none or a worse one.
///
/// Blocks of the closure in order of gain per minute, each taken whole if it still fits; and the two rules of thumb
/// without their half-fixed resources. The best of the three, then once more filled up by density.
struct FallbackPlan {
  let problem: Problem
  let model: BudgetModel

  /// Columns beyond which the closure is not split: it would take longer than a person waits after Ctrl-C.
  private static let columnLimit = 20_000

  func selection() -> Selection {
    let density = DensityRule(problem: problem).order()
    var plans = [density, PortalRule(problem: problem).order()].map {
      filled(.mandatory(of: problem), by: $0)
    }
    if model.model.columnCount <= Self.columnLimit { plans.append(filled(blocks(), by: density)) }
    var best = plans[0]
    for plan in plans.dropFirst() where (plan.gain(in: problem) - best.gain(in: problem)).sign > 0 {
      best = plan
    }
    return best
  }

  /// What is left of the budget spent by a rule, half-fixed resources given back; while it helps.
  private func filled(_ start: Selection, by order: [StepPlace]) -> Selection {
    var best = start
    while true {
      var rule = RuleSelection(problem, from: best)
      rule.take(order)
      let next = Selection(completions: Selection(fixed: rule.fixed, of: problem).complete, of: problem)
      guard (next.gain(in: problem) - best.gain(in: problem)).sign > 0 else { return best }
      best = next
    }
  }

  private func blocks() -> Selection {
    let rows = model.model
    var needs = [[Int]](repeating: [], count: rows.columnCount)
    for arc in 0..<model.budgetRow {
      let start = Int(rows.rowStarts[arc])
      needs[Int(rows.termColumns[start])].append(Int(rows.termColumns[start + 1]))
    }
    let limits = rows.columnUpper.map { Int64($0) }
    let split = ClosureSplit(
      graph: ClosureGraph(needs: needs), gains: zip(model.quanta, limits).map { Int128($0) * Int128($1) },
      minutes: zip(model.minutes, limits).map { $0 * $1 })
    var values = [Double](repeating: 0, count: rows.columnCount)
    var best = Selection.mandatory(of: problem)
    for block in split.blocks() {
      for column in block { values[column] = rows.columnUpper[column] }
      let next = Selection(completions: model.completions(values, of: problem), of: problem)
      let effort = StepWork.effort(of: StepWork.all(of: next, in: problem), in: problem)
      if effort <= problem.question.budget {
        best = next
      } else {
        for column in block { values[column] = 0 }
      }
    }
    return best
  }
}
