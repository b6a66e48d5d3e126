import IntegerProgram

/// Tries every assignment of a model whose columns are all integer and bounded.
enum BruteForce {
  /// The best objective, or `nil` if no assignment satisfies all rows.
  static func optimum(of model: MixedIntegerModel) -> Double? {
    var best: Double?
    var values = model.columnLower
    repeat {
      guard isFeasible(values, in: model) else { continue }
      let objective = zip(values, model.objective).map(*).reduce(0, +)
      switch model.sense {
      case .maximize: best = max(best ?? objective, objective)
      case .minimize: best = min(best ?? objective, objective)
      }
    } while advance(&values, in: model)
    return best
  }

  /// Whether the values keep all bounds and rows, within the solver's tolerance.
  static func isFeasible(_ values: [Double], in model: MixedIntegerModel) -> Bool {
    let tolerance = 1e-6
    func keeps(_ value: Double, _ lower: Double, _ upper: Double) -> Bool {
      lower - tolerance <= value && value <= upper + tolerance
    }
    let columnsKeep = values.indices.allSatisfy {
      keeps(values[$0], model.columnLower[$0], model.columnUpper[$0])
    }
    return columnsKeep
      && (0..<model.rowCount).allSatisfy { row in
        let terms = Int(model.rowStarts[row])..<Int(model.rowStarts[row + 1])
        let sum = terms.map { model.termCoefficients[$0] * values[Int(model.termColumns[$0])] }
          .reduce(0, +)
        return keeps(sum, model.rowLower[row], model.rowUpper[row])
      }
  }

  /// Counts up like an odometer; false after the last assignment.
  private static func advance(_ values: inout [Double], in model: MixedIntegerModel) -> Bool {
    for column in values.indices {
      if values[column] < model.columnUpper[column] {
        values[column] += 1
        return true
      }
      values[column] = model.columnLower[column]
    }
    return false
  }
}
