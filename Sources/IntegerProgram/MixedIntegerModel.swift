/// A linear model, some columns of which must be whole: optimize the objective within all rows and bounds.
///
/// Columns and rows are known by their index, in the order in which they were added. Names serve only for
/// files; they need not be unique to solve.
///
///     var model = MixedIntegerModel(sense: .maximize)
///     let lamp = model.addColumn(name: "lamp", upper: 3, isInteger: true, objective: 5)
///     let chair = model.addColumn(name: "chair", upper: 1, isInteger: true, objective: 8)
///     model.addRow(name: "budget", upper: 10, terms: [(lamp, 3), (chair, 7)])
package struct MixedIntegerModel: Sendable {
  package var sense: Sense

  package private(set) var columnNames: [String] = []
  package private(set) var columnLower: [Double] = []
  package private(set) var columnUpper: [Double] = []
  package private(set) var columnIsInteger: [Bool] = []
  package internal(set) var objective: [Double] = []

  package private(set) var rowNames: [String] = []
  /// `-infinity` where a row has no lower side, and `infinity` in `rowUpper` where it has no upper side.
  package private(set) var rowLower: [Double] = []
  package private(set) var rowUpper: [Double] = []

  /// Row `i` has the terms `rowStarts[i]..<rowStarts[i + 1]` of the two arrays below.
  package private(set) var rowStarts: [Int32] = [0]
  package private(set) var termColumns: [Int32] = []
  package private(set) var termCoefficients: [Double] = []

  package init(sense: Sense) { self.sense = sense }

  package var columnCount: Int { columnNames.count }
  package var rowCount: Int { rowNames.count }
  package var termCount: Int { termColumns.count }

  /// Adds a column that may take values from `lower` to `upper` and returns its index.
  ///
  /// The bounds of an integer column must be whole numbers or infinite.
  @discardableResult
  package mutating func addColumn(
    name: String, lower: Double = 0, upper: Double = .infinity, isInteger: Bool = false,
    objective coefficient: Double = 0
  ) -> Int {
    columnNames.append(name)
    columnLower.append(lower)
    columnUpper.append(upper)
    columnIsInteger.append(isInteger)
    objective.append(coefficient)
    return columnNames.count - 1
  }

  /// Adds the row `lower <= sum of the terms <= upper` and returns its index.
  ///
  /// A column may stand in a row once only, and must have been added before the model is solved.
  @discardableResult
  package mutating func addRow(
    name: String, lower: Double? = nil, upper: Double? = nil,
    terms: [(column: Int, coefficient: Double)]
  ) -> Int {
    rowNames.append(name)
    rowLower.append(lower ?? -.infinity)
    rowUpper.append(upper ?? .infinity)
    for term in terms {
      // An index out of range stays out of range: the solver says so.
      termColumns.append(Int32(clamping: min(term.column, Int(Int32.max) - 1)))
      termCoefficients.append(term.coefficient)
    }
    rowStarts.append(Int32(clamping: termColumns.count))
    return rowNames.count - 1
  }

  /// Makes room for a model of known size.
  package mutating func reserve(columns: Int, rows: Int, terms: Int) {
    columnNames.reserveCapacity(columns)
    columnLower.reserveCapacity(columns)
    columnUpper.reserveCapacity(columns)
    columnIsInteger.reserveCapacity(columns)
    objective.reserveCapacity(columns)
    rowNames.reserveCapacity(rows)
    rowLower.reserveCapacity(rows)
    rowUpper.reserveCapacity(rows)
    rowStarts.reserveCapacity(rows + 1)
    termColumns.reserveCapacity(terms)
    termCoefficients.reserveCapacity(terms)
  }
}
