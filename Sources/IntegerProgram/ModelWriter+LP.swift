extension ModelWriter {
  /// Writes the model in the CPLEX LP format, piece by piece.
  ///
  /// A column that stands in no row and not in the objective is written into the objective with coefficient 0: some
  /// readers drop what they have only seen in the bounds.
  package func writeLP<Failure: Error>(
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let sides = self.sides
    var text = ModelText()
    try text.line(model.sense == .maximize ? "Maximize" : "Minimize", to: sink)
    try writeObjective(sides, into: &text, to: sink)
    try text.line("Subject To", to: sink)
    for side in sides { try write(side, into: &text, to: sink) }
    if sides.isEmpty { try text.line(" _none: + 0 \(anyColumn) <= 0", to: sink) }
    try text.line("Bounds", to: sink)
    for column in 0..<model.columnCount { try writeBounds(of: column, into: &text, to: sink) }
    if model.columnCount == 0 { try text.line(" \(anyColumn) = 0", to: sink) }
    if model.columnIsInteger.contains(true) {
      try text.line("Generals", to: sink)
      for column in 0..<model.columnCount where model.columnIsInteger[column] {
        try text.line(" " + columnNames[column], to: sink)
      }
    }
    try text.line("End", to: sink)
    try text.flush(to: sink)
  }

  /// Stands where the format wants a column and there is none.
  private var anyColumn: String { columnNames.first ?? "_none" }

  /// Readers have line buffers of 255 bytes and more; a name and a number stay under this together.
  private static let lineLimit = 230

  private func writeObjective<Failure: Error>(
    _ sides: [RowSide], into text: inout ModelText, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var isUnseen = model.objective.map { $0 == 0 }
    for side in sides {
      for term in terms(of: side.row) { isUnseen[Int(model.termColumns[term])] = false }
    }
    text.append(" \(ModelName.objective):")
    var isEmpty = true
    for column in 0..<model.columnCount where model.objective[column] != 0 || isUnseen[column] {
      try write(model.objective[column], columnNames[column], into: &text, to: sink)
      isEmpty = false
    }
    if isEmpty { try write(0, anyColumn, into: &text, to: sink) }
    try text.endLine(to: sink)
  }

  private func write<Failure: Error>(
    _ side: RowSide, into text: inout ModelText, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    text.append(" \(side.name):")
    let terms = terms(of: side.row)
    for term in terms {
      let name = columnNames[Int(model.termColumns[term])]
      try write(model.termCoefficients[term], name, into: &text, to: sink)
    }
    if terms.isEmpty { try write(0, anyColumn, into: &text, to: sink) }
    switch side.relation {
    case .atMost: text.append(" <= ")
    case .atLeast: text.append(" >= ")
    case .equal: text.append(" = ")
    }
    text.append(side.value)
    try text.endLine(to: sink)
  }

  private func write<Failure: Error>(
    _ coefficient: Double, _ name: String, into text: inout ModelText,
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let decimals = ModelText.decimals(coefficient.magnitude)
    if text.lineLength + decimals.utf8.count + name.utf8.count + 4 > Self.lineLimit {
      try text.endLine(to: sink)
    }
    text.append(coefficient < 0 ? " - " : " + ")
    text.append(decimals)
    text.append(" ")
    text.append(name)
  }

  private func writeBounds<Failure: Error>(
    of column: Int, into text: inout ModelText, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let name = columnNames[column]
    let lower = model.columnLower[column]
    let upper = model.columnUpper[column]
    switch (lower > -.infinity, upper < .infinity) {
    case (true, true) where lower == upper:
      try text.line(" \(name) = \(ModelText.decimals(lower))", to: sink)
    case (true, true):
      try text.line(
        " \(ModelText.decimals(lower)) <= \(name) <= \(ModelText.decimals(upper))", to: sink)
    case (true, false):
      // Zero and up is what every reader takes for granted.
      if lower != 0 { try text.line(" \(name) >= \(ModelText.decimals(lower))", to: sink) }
    case (false, true): try text.line(" -inf <= \(name) <= \(ModelText.decimals(upper))", to: sink)
    case (false, false): try text.line(" \(name) free", to: sink)
    }
  }
}
