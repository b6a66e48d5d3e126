/// The terms of a model column by column, as the MPS format wants them. One counting sort, linear in the terms.
struct ColumnEntries {
  private var starts: [Int]
  /// The index of the file's row, and the coefficient there.
  private(set) var sides: [Int32]
  private(set) var coefficients: [Double]

  init(_ writer: ModelWriter, _ rows: [RowSide]) {
    let model = writer.model
    starts = [Int](repeating: 0, count: model.columnCount + 1)
    for side in rows {
      for term in writer.terms(of: side.row) { starts[Int(model.termColumns[term]) + 1] += 1 }
    }
    for column in 0..<model.columnCount { starts[column + 1] += starts[column] }
    sides = [Int32](repeating: 0, count: starts[model.columnCount])
    coefficients = [Double](repeating: 0, count: sides.count)
    var next = starts
    for (index, side) in rows.enumerated() {
      for term in writer.terms(of: side.row) {
        let column = Int(model.termColumns[term])
        sides[next[column]] = Int32(index)
        coefficients[next[column]] = model.termCoefficients[term]
        next[column] += 1
      }
    }
  }

  func range(of column: Int) -> Range<Int> { starts[column]..<starts[column + 1] }
}
