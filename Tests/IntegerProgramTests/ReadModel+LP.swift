extension ReadModel {
  /// Reads as much of the LP format as the writer uses, word by word; `nil` for anything else.
  init?(lp text: String) {
    self.init()
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)[...]
    guard let sense = words.popFirst(), ["Maximize", "Minimize"].contains(sense) else { return nil }
    maximizes = sense == "Maximize"
    guard words.popFirst() == "objective:" else { return nil }
    objective = readTerms(&words)
    guard words.popFirst() == "Subject", words.popFirst() == "To" else { return nil }
    while let name = words.first, name.hasSuffix(":") {
      words.removeFirst()
      let terms = readTerms(&words)
      guard let relation = words.popFirst(), let side = words.popFirst().flatMap(Double.init) else {
        return nil
      }
      rows[String(name.dropLast())] = Row(relation: relation, side: side, terms: terms)
    }
    guard words.popFirst() == "Bounds" else { return nil }
    for line in text.split(separator: "\n").drop(while: { $0 != "Bounds" }).dropFirst() {
      guard line.hasPrefix(" ") else { break }
      guard readBounds(line.split(separator: " ").map(String.init)) else { return nil }
    }
    words = words.drop { $0 != "Generals" && $0 != "End" }
    if words.first == "Generals" { integers = Set(words.dropFirst().dropLast()) }
    guard words.last == "End" else { return nil }
  }

  private mutating func readTerms(_ words: inout ArraySlice<String>) -> [String: Double] {
    var terms: [String: Double] = [:]
    while let sign = words.first, sign == "+" || sign == "-", words.count > 2 {
      let coefficient = Double(words[words.startIndex + 1]) ?? .nan
      let name = words[words.startIndex + 2]
      bounds[name] = bounds[name] ?? Bounds()
      if coefficient != 0 { terms[name] = sign == "-" ? -coefficient : coefficient }
      words.removeFirst(3)
    }
    return terms
  }

  private mutating func readBounds(_ words: [String]) -> Bool {
    switch words.count {
    case 2 where words[1] == "free": bounds[words[0]] = Bounds(lower: -.infinity)
    case 3:
      guard let value = Double(words[2]) else { return false }
      bounds[words[0]] = Bounds(lower: value, upper: words[1] == "=" ? value : .infinity)
    case 5:
      guard let lower = Double(words[0]), let upper = Double(words[4]) else { return false }
      bounds[words[2]] = Bounds(lower: lower, upper: upper)
    default: return false
    }
    return true
  }
}
