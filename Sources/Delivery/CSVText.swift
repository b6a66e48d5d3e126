import SecureScore

/// A CSV file by RFC 4180: UTF-8 without a byte order mark, commas, lines ending with CR LF.
///
/// Texts are safe to open in a spreadsheet: one that would be read as a formula gets an apostrophe before it
/// (also behind a semicolon or line break, where other list separators would open a new cell). Numbers stay as
/// they are.
struct CSVText {
  enum Cell {
    case text(String)
    /// For importers, to whom an apostrophe would be a part of the text: one that begins with a safe character by
    /// construction and keeps every letter.
    case importText(String)
    /// Digits of our own making, never a text of the input.
    case number(String)
    case empty

    static func count(_ value: some BinaryInteger) -> Cell { .number(String(value)) }
  }

  private(set) var text = ""
  private let columns: Int

  init(_ header: [String]) {
    columns = header.count
    add(header.map(Cell.text))
  }

  mutating func add(_ cells: [Cell]) {
    for index in 0..<columns {
      if index > 0 { text += "," }
      switch index < cells.count ? cells[index] : .empty {
      case .empty: break
      case .number(let digits): text += digits
      case .text(let words): text += Self.quoted(Self.safe(words))
      case .importText(let words): text += Self.quoted(Self.visible(words))
      }
    }
    text += "\r\n"
  }

  private static let openers: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%",
  ]

  /// Whether a spreadsheet would read a cell with this text as a formula (OWASP, CSV Injection).
  static func opensFormula(_ text: String) -> Bool {
    text.unicodeScalars.first.map(openers.contains) ?? false
  }

  /// What opens a new cell or line for a reader with another list separator than the comma.
  private static let separators: Set<Unicode.Scalar> = [";", "\t", "\n"]

  /// The text without what would hide; tabs and line breaks are cells' business.
  private static func visible(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter(isVisible)))
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar == "\n" || !scalar.isUnsafeToShow
  }

  /// The text with an apostrophe before whatever a spreadsheet would take for a formula.
  static func safe(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isAtStart = true
    for scalar in text.unicodeScalars where isVisible(scalar) {
      // A blank line inside a text opens nothing.
      let isBlankLine = scalar == "\n" && !result.isEmpty
      if isAtStart && openers.contains(scalar) && !isBlankLine {
        result.append("'")
        isAtStart = false
      } else if scalar != " " && scalar != "\"" && scalar != "'" {
        isAtStart = false
      }
      if separators.contains(scalar) { isAtStart = true }
      result.append(scalar)
    }
    return String(result)
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { $0 != "\"" && $0 != "," && !separators.contains($0) }
    if isPlain && text.first != " " && text.last != " " { return text }
    // By scalars: to a reader a quote with an accent on it is a quote.
    var doubled = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      doubled.append(contentsOf: scalar == "\"" ? [scalar, scalar] : [scalar])
    }
    return "\"\(String(doubled))\""
  }
}
