extension ModelWriter {
  /// Writes the model in the free MPS format, piece by piece.
  ///
  /// The format minimizes, and the readers disagree on how to say otherwise (GLPK takes an `OBJSENSE` section for an
  /// error, and CBC another spelling of it than others), so the objective of a model that maximizes is written negated
  /// and the optimum is the negative of what a solver prints. A comment in the file says so.
  package func writeMPS<Failure: Error>(
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let sides = self.sides
    var text = ModelText()
    if model.sense == .maximize {
      try text.line("* The model maximizes: the objective here is negated, to be minimized.", to: sink)
    }
    // Without the word CBC guesses the fixed format wherever short names let it.
    try text.line("NAME model FREE", to: sink)
    try text.line("ROWS", to: sink)
    try text.line(" N \(ModelName.objective)", to: sink)
    for side in sides { try text.line(" \(Self.letter(of: side.relation)) \(side.name)", to: sink) }
    try text.line("COLUMNS", to: sink)
    try writeColumns(sides, into: &text, to: sink)
    try text.line("RHS", to: sink)
    for side in sides where side.value != 0 {
      try text.line(" RHS \(side.name) \(ModelText.decimals(side.value))", to: sink)
    }
    try text.line("BOUNDS", to: sink)
    for column in 0..<model.columnCount { try writeMPSBounds(of: column, into: &text, to: sink) }
    try text.line("ENDATA", to: sink)
    try text.flush(to: sink)
  }

  private static func letter(of relation: RowSide.Relation) -> String {
    switch relation {
    case .atMost: "L"
    case .atLeast: "G"
    case .equal: "E"
    }
  }

  private func writeColumns<Failure: Error>(
    _ sides: [RowSide], into text: inout ModelText, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let entries = ColumnEntries(self, sides)
    let sign: Double = model.sense == .maximize ? -1 : 1
    var isInteger = false
    for column in 0..<model.columnCount {
      if model.columnIsInteger[column] != isInteger {
        isInteger.toggle()
        try text.line(isInteger ? " MARK 'MARKER' 'INTORG'" : " MARK 'MARKER' 'INTEND'", to: sink)
      }
      let name = columnNames[column]
      let range = entries.range(of: column)
      // A column without any entry needs this line to exist.
      if model.objective[column] != 0 || range.isEmpty {
        let coefficient = ModelText.decimals(sign * model.objective[column])
        try text.line(" \(name) \(ModelName.objective) \(coefficient)", to: sink)
      }
      for entry in range {
        text.append(" ")
        text.append(name)
        text.append(" ")
        text.append(sides[Int(entries.sides[entry])].name)
        text.append(" ")
        text.append(entries.coefficients[entry])
        try text.endLine(to: sink)
      }
    }
    if isInteger { try text.line(" MARK 'MARKER' 'INTEND'", to: sink) }
  }

  /// Integer columns get their upper bound always: some readers take them for binary without one.
  private func writeMPSBounds<Failure: Error>(
    of column: Int, into text: inout ModelText, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let name = columnNames[column]
    let lower = model.columnLower[column]
    let upper = model.columnUpper[column]
    if lower == upper { return try text.line(" FX BND \(name) \(ModelText.decimals(lower))", to: sink) }
    if lower == -.infinity, upper == .infinity { return try text.line(" FR BND \(name)", to: sink) }
    if lower == -.infinity {
      try text.line(" MI BND \(name)", to: sink)
    } else if lower != 0 || upper < 0 {
      try text.line(" LO BND \(name) \(ModelText.decimals(lower))", to: sink)
    }
    if upper < .infinity {
      try text.line(" UP BND \(name) \(ModelText.decimals(upper))", to: sink)
    } else if model.columnIsInteger[column] {
      try text.line(" PL BND \(name)", to: sink)
    }
  }
}
