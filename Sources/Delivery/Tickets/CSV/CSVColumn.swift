/// A column of an importer's file.
struct CSVColumn: Sendable {
  let name: String
  var isRequired = true
  /// Whether the column may come several times, one value in each.
  var mayRepeat = false
  let rules: [CellRule]

  init(_ name: String, isRequired: Bool = true, mayRepeat: Bool = false, _ rules: CellRule...) {
    self.name = name
    self.isRequired = isRequired
    self.mayRepeat = mayRepeat
    self.rules = rules
  }
}
