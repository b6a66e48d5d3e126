import SecureScore

/// What an importer takes in a cell.
enum CellRule: Sendable {
  case filled
  /// In UTF-16 units.
  case longest(Int)
  case oneOf([String])
  /// `yyyy-MM-dd`.
  case day
  /// Digits, within the range.
  case wholeNumber(ClosedRange<Int64>)
  /// From 0 to so much, with a point and at most so many digits behind it.
  case decimal(places: Int, limit: Int64)
  case withoutSpace
  /// On one line.
  case line
  /// Some other shape: what it is called, and whether a text has it.
  case shape(String, @Sendable (String) -> Bool)

  /// Why the importer would refuse the cell; nil: it takes it. An empty cell only breaks `filled`.
  func complaint(about cell: String) -> String? {
    if case .filled = self { return cell.isEmpty ? "is empty" : nil }
    guard !cell.isEmpty else { return nil }
    switch self {
    case .filled: return nil
    case .longest(let limit):
      let count = cell.utf16.count
      return count > limit ? "\(Wording.count(count)) characters, at most \(Wording.count(limit))" : nil
    case .oneOf(let words):
      return words.contains(cell)
        ? nil : "\(Self.shown(cell)), expected one of \(words.joined(separator: ", "))"
    case .day: return CalendarDay(cell) == nil ? "\(Self.shown(cell)), expected a day as 2026-11-20" : nil
    case .wholeNumber(let range):
      let isNumber = Self.isDigits(cell) && Int64(cell).map(range.contains) == true
      return isNumber
        ? nil : "\(Self.shown(cell)), expected a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .decimal(let places, let limit):
      return Self.isDecimal(cell, places: places, limit: limit)
        ? nil : "\(Self.shown(cell)), expected a number from 0 to \(limit) with at most \(places) decimals"
    case .withoutSpace:
      return cell.contains(where: \.isWhitespace) ? "\(Self.shown(cell)) has a space" : nil
    case .line: return cell.contains(where: \.isNewline) ? "has a line break" : nil
    case .shape(let name, let fits): return fits(cell) ? nil : "\(Self.shown(cell)), expected \(name)"
    }
  }

  private static func shown(_ cell: String) -> String { "'\(TicketText.shortened(cell, to: 60))'" }

  static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isDecimal(_ text: String, places: Int, limit: Int64) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy(isDigits) else { return false }
    guard parts.count == 1 || parts[1].utf8.count <= places else { return false }
    return Int64(parts[0]).map { $0 < limit } ?? false
  }
}
