/// GitHub's Markdown in which untrusted text stays text: no markup, no HTML, no links, no mentions, no new cells.
package enum MarkdownText {
  /// The text on one line, every character that has a meaning there escaped.
  package static func escaped(_ text: String) -> String {
    // By scalars: to GitHub a bar with an accent on it is a bar.
    let plain = Array(TerminalText.harmless(text).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in plain.enumerated() {
      let next = index + 1 < plain.count ? plain[index + 1] : " "
      switch scalar {
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">": result += "&gt;".unicodeScalars
      case "#" where index == 0: result += "\\#<!-- -->".unicodeScalars
      case _ where startsReference(plain, at: index):
        result.append(scalar)
        result += parting
      // `https://…`, `www.…` and `:name:` would become links and pictures.
      case ":" where next != " ": result += "&#58;".unicodeScalars
      case "." where endsWeb(plain[..<index]): result += "&#46;".unicodeScalars
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$": result += ["\\", scalar]
      // At the start these would open a list or a line under a heading.
      case "+" where index == 0 && next == " ": result += ["\\", scalar]
      case "-" where index == 0 && !isDigit(next), "=" where index == 0: result += ["\\", scalar]
      case ".", ")":
        let isListMark = next == " " && plain[..<index].allSatisfy(isDigit)
        result += isListMark ? ["\\", scalar] : [scalar]
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text inside an element of HTML, where signs of Markdown are not looked at.
  package static func inHTML(_ text: String) -> String {
    let plain = Array(TerminalText.harmless(text).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in plain.enumerated() {
      result += XMLText.escaped(String(scalar)).unicodeScalars
      let isAddress =
        scalar == ":" && index + 1 < plain.count && plain[index + 1] != " "
        || scalar == "." && endsWeb(plain[..<index])
      if isAddress || startsReference(plain, at: index) { result += parting }
    }
    return String(result)
  }

  /// An empty comment parts what is looked for after entities are resolved: @name, a@b.example, #12, GH-12.
  private static let parting = "<!-- -->".unicodeScalars

  private static func startsReference(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    let isBeforeDigit = index + 1 < text.count && isDigit(text[index + 1])
    switch text[index] {
    case "@": return true
    case "#": return isBeforeDigit
    case "-":
      return isBeforeDigit && index > 1 && "gG".unicodeScalars.contains(text[index - 2])
        && "hH".unicodeScalars.contains(text[index - 1])
    default: return false
    }
  }

  private static func endsWeb(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.suffix(3).count(where: "wW".unicodeScalars.contains) == 3
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// The text in bold.
  package static func strong(_ text: String) -> String {
    TerminalText.harmless(text).setOff { strong(marked: escaped($0)) }
  }

  /// - Parameter marked: escaped, without white space at its ends.
  static func strong(marked: String) -> String { "**\(marked)**" }

  /// Text for between backticks: letters and digits only.
  static func code(_ text: String) -> String {
    String(text.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
  }

  /// A link, if the address is one to follow; else its text.
  package static func link(_ text: String, to address: String) -> String {
    SafeLink.allows(address, schemes: SafeLink.secure) ? "[\(escaped(text))](\(address))" : escaped(text)
  }

  /// A table; cells are Markdown already. `-:` columns are for numbers.
  static func table(_ columns: [(title: String, isRight: Bool)], rows: [[String]]) -> [String] {
    tableHead(columns) + rows.map(row)
  }

  static func tableHead(_ columns: [(title: String, isRight: Bool)]) -> [String] {
    [row(columns.map(\.title)), "|" + columns.map { $0.isRight ? "--:|" : ":--|" }.joined()]
  }

  static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
