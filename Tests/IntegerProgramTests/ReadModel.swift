import IntegerProgram

/// What a model file says, whatever its format: made by the readers below or directly from a model.
struct ReadModel: Equatable {
  struct Row: Equatable {
    var relation: String
    var side: Double
    var terms: [String: Double]
  }

  struct Bounds: Equatable {
    var lower = 0.0
    var upper = Double.infinity
  }

  var maximizes = false
  var objective: [String: Double] = [:]
  var rows: [String: Row] = [:]
  var bounds: [String: Bounds] = [:]
  var integers: Set<String> = []

  init() {}

  /// What a file of this model should say. Its names must be fit for files as they are.
  init(_ model: MixedIntegerModel, negated: Bool) {
    maximizes = model.sense == .maximize && !negated
    let sign: Double = model.sense == .maximize && negated ? -1 : 1
    for (column, name) in model.columnNames.enumerated() {
      objective[name] = model.objective[column] == 0 ? nil : sign * model.objective[column]
      bounds[name] = Bounds(lower: model.columnLower[column], upper: model.columnUpper[column])
      if model.columnIsInteger[column] { integers.insert(name) }
    }
    for (row, name) in model.rowNames.enumerated() {
      var terms: [String: Double] = [:]
      for term in Int(model.rowStarts[row])..<Int(model.rowStarts[row + 1]) {
        let coefficient = model.termCoefficients[term]
        terms[model.columnNames[Int(model.termColumns[term])]] = coefficient == 0 ? nil : coefficient
      }
      let (lower, upper) = (model.rowLower[row], model.rowUpper[row])
      if lower == upper {
        rows[name] = Row(relation: "=", side: lower, terms: terms)
        continue
      }
      let suffixes = lower.isFinite && upper.isFinite ? (".lower", ".upper") : ("", "")
      if lower.isFinite { rows[name + suffixes.0] = Row(relation: ">=", side: lower, terms: terms) }
      if upper.isFinite { rows[name + suffixes.1] = Row(relation: "<=", side: upper, terms: terms) }
    }
  }
}
