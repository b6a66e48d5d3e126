extension ReadModel {
  /// Reads as much of the free MPS format as the writer uses, line by line; `nil` for anything else.
  init?(mps text: String) {
    self.init()
    var section = ""
    var inIntegers = false
    for line in text.split(separator: "\n") where !line.hasPrefix("*") {
      let words = line.split(separator: " ").map(String.init)
      guard line.hasPrefix(" ") else {
        section = words[0]
        continue
      }
      switch (section, words.count) {
      case ("ROWS", 2):
        guard words[0] != "N" else { continue }
        guard let relation = ["L": "<=", "G": ">=", "E": "="][words[0]] else { return nil }
        rows[words[1]] = Row(relation: relation, side: 0, terms: [:])
      case ("COLUMNS", 3) where words[1] == "'MARKER'": inIntegers = words[2] == "'INTORG'"
      case ("COLUMNS", 3):
        guard let coefficient = Double(words[2]) else { return nil }
        bounds[words[0]] = Bounds()
        if inIntegers { integers.insert(words[0]) }
        if coefficient == 0 { continue }
        if words[1] == "objective" {
          objective[words[0]] = coefficient
        } else {
          rows[words[1]]?.terms[words[0]] = coefficient
        }
      case ("RHS", 3): rows[words[1]]?.side = Double(words[2]) ?? .nan
      case ("BOUNDS", 3...4): readBounds(words)
      default: return nil
      }
    }
    guard section == "ENDATA" else { return nil }
  }

  private mutating func readBounds(_ words: [String]) {
    let value = words.count == 4 ? Double(words[3]) ?? .nan : .infinity
    let name = words[2]
    switch words[0] {
    case "UP": bounds[name]?.upper = value
    case "LO": bounds[name]?.lower = value
    case "FX": bounds[name] = Bounds(lower: value, upper: value)
    case "MI": bounds[name]?.lower = -.infinity
    case "FR": bounds[name] = Bounds(lower: -.infinity)
    case "PL": bounds[name]?.upper = .infinity
    default: bounds[name] = nil
    }
  }
}
