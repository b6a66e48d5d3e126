/// Writes a model as a file that other solvers read: `writeLP` and `writeMPS`.
///
/// Numbers are written as the shortest decimals that read back as the same `Double`. A row with two different sides
/// becomes two rows, `NAME.lower` and `NAME.upper`, and a row without any side is left out, in both formats.
package struct ModelWriter: Sendable {
  let model: MixedIntegerModel
  let columnNames: [String]
  let rowNames: [String]

  /// Makes every name fit for every reader; throws if two columns or two rows then share one.
  package init(_ model: MixedIntegerModel) throws(ModelWriterError) {
    do { try model.check() } catch { throw ModelWriterError(message: error.message) }
    if let term = model.termColumns.firstIndex(where: { $0 < 0 || $0 >= model.columnCount }) {
      let row = (model.rowStarts.firstIndex { $0 > term } ?? 1) - 1
      throw ModelWriterError(
        message: "row \(model.rowNames[row]) names a column that the model does not have")
    }
    self.model = model
    columnNames = model.columnNames.map(ModelName.written)
    // The suffix of a row with two sides must fit as well.
    let rowLength = ModelName.maximumLength - ".lower".utf8.count
    rowNames = model.rowNames.map { String(ModelName.written($0).prefix(rowLength)) }
    try Self.requireUnique(columnNames, of: model.columnNames, kind: "column")
    let rows = sides.map { ($0.name, model.rowNames[$0.row]) }
    try Self.requireUnique(rows.map(\.0), of: rows.map(\.1), kind: "row")
  }

  private static func requireUnique(
    _ written: [String], of names: [String], kind: String
  ) throws(ModelWriterError) {
    var owners: [String: Int] = [:]
    owners.reserveCapacity(written.count)
    for (index, name) in written.enumerated() {
      guard let owner = owners.updateValue(index, forKey: name) else { continue }
      throw ModelWriterError(
        message: "a model file would call both \(kind) \"\(names[owner])\" and \(kind) \"\(names[index])\" "
          + "\(name); rename one so that they differ in letters, digits, _ or . of their first 90 characters"
      )
    }
  }

  /// The rows of the file: each has one relation.
  var sides: [RowSide] {
    var sides: [RowSide] = []
    sides.reserveCapacity(model.rowCount)
    for (row, name) in rowNames.enumerated() {
      let lower = model.rowLower[row]
      let upper = model.rowUpper[row]
      switch (lower > -.infinity, upper < .infinity) {
      case (true, true) where lower == upper:
        sides.append(RowSide(row: row, name: name, relation: .equal, value: lower))
      case (true, true):
        sides.append(RowSide(row: row, name: name + ".lower", relation: .atLeast, value: lower))
        sides.append(RowSide(row: row, name: name + ".upper", relation: .atMost, value: upper))
      case (true, false): sides.append(RowSide(row: row, name: name, relation: .atLeast, value: lower))
      case (false, true): sides.append(RowSide(row: row, name: name, relation: .atMost, value: upper))
      case (false, false): break
      }
    }
    return sides
  }

  func terms(of row: Int) -> Range<Int> {
    Int(model.rowStarts[row])..<Int(model.rowStarts[row + 1])
  }
}
