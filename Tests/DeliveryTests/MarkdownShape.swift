/// What a reader of GitHub's Markdown finds in a text: blocks that close, tables that are whole, the steps in it.
struct MarkdownShape {
  private(set) var faults: [String] = []
  /// Numbers of the steps that have a block, and of those that have a row.
  private(set) var steps: [Int] = []
  private(set) var rows: [Int] = []
  /// All that is read as words: without code, escapes, entities, comments and our own links.
  private(set) var words = ""

  init(_ text: String) {
    var depth = 0
    var fence: Substring?
    var columns = 0
    var isSteps = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let mark = line.drop { $0 == " " }.prefix { $0 == "`" }
      if let open = fence {
        if mark.count >= open.count, line.drop(while: { $0 == " " }) == mark { fence = nil }
        continue
      }
      if mark.count >= 3 {
        fence = mark
        continue
      }
      let bare = Self.bare(line)
      words += bare + "\n"
      if line == "<details>" { depth += 1 }
      if line == "</details>" { depth -= 1 }
      if depth < 0 || depth > 1 { faults.append("details at depth \(depth)") }
      let isOurs =
        line == "<details>" || line == "</details>"
        || line.hasPrefix("<summary>") && line.hasSuffix("</summary>")
      if !isOurs, bare.contains("<") { faults.append("an element: \(line)") }
      if let match = line.prefixMatch(of: #/<summary><b>([0-9]+)\. /#) { steps.append(Int(match.1) ?? -1) }
      if line.hasPrefix("#") { isSteps = line.hasPrefix("### Steps") }
      guard bare.hasPrefix("|") else {
        columns = 0
        continue
      }
      let cells = bare.unicodeScalars.count { $0 == "|" } - 1
      if columns == 0 { columns = cells }
      if cells != columns { faults.append("\(cells) cells, not \(columns): \(line)") }
      if isSteps, depth == 0, let match = line.prefixMatch(of: /\| ([0-9]+) \|/) {
        rows.append(Int(match.1) ?? -1)
      }
    }
    if depth != 0 { faults.append("\(depth) details stay open") }
    if fence != nil { faults.append("a block of code stays open") }
  }

  /// The line without what is escaped (a mark stands for it), between backticks, in our own elements and links.
  private static func bare(_ line: Substring) -> String {
    var result = String.UnicodeScalarView()
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\":
        rest = rest.dropFirst()
        result.append("\u{1}")
      case "`": rest = rest.drop { $0 != "`" }.dropFirst()
      case "<":
        if let own = Self.elements.first(where: { rest.starts(with: $0.unicodeScalars) }) {
          rest = rest.dropFirst(own.unicodeScalars.count)
          result.append("\u{1}")
        } else {
          result.append(scalar)
        }
      case "]" where rest.starts(with: "(https://portal.azure.com/".unicodeScalars):
        rest = rest.drop { $0 != ")" }.dropFirst()
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static let elements = ["!-- -->", "b>", "/b>", "br>", "summary>", "/summary>"]
}
