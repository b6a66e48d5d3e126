extension MixedIntegerModel {
  /// Rejects numbers that the solver would take without a word and answer with nonsense.
  func check() throws(SolverError) {
    guard max(columnCount, rowCount, termCount) < Int(Int32.max) else {
      throw SolverError(message: "the model has more than \(Int32.max - 1) columns, rows or terms")
    }
    for column in 0..<columnCount {
      let lower = columnLower[column]
      let upper = columnUpper[column]
      guard isSide(lower, upper), objective[column].isFinite else {
        throw SolverError(
          message: "column \(columnNames[column]) has a bound or an objective that is no number")
      }
      if columnIsInteger[column], lower.rounded() != lower || upper.rounded() != upper {
        throw SolverError(
          message: "integer column \(columnNames[column]) has a bound that is no whole number")
      }
    }
    for row in 0..<rowCount where !isSide(rowLower[row], rowUpper[row]) {
      throw SolverError(message: "row \(rowNames[row]) has a side that is no number")
    }
    for term in 0..<termCount where !termCoefficients[term].isFinite {
      let row = (rowStarts.firstIndex { $0 > term } ?? 1) - 1
      throw SolverError(message: "row \(rowNames[row]) has a coefficient that is no finite number")
    }
  }

  /// Whether some pair of sides excludes every value, so that no solver is needed to see that there is none.
  var isPlainlyInfeasible: Bool {
    (0..<columnCount).contains { columnLower[$0] > columnUpper[$0] }
      || (0..<rowCount).contains { rowLower[$0] > rowUpper[$0] }
  }

  private func isSide(_ lower: Double, _ upper: Double) -> Bool {
    lower < .infinity && upper > -.infinity
  }
}
