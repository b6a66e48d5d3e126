/// Builds blocks from the tokens of an untrusted text.
struct RemediationParser {
  typealias Block = RemediationText.Block
  typealias Run = RemediationText.Run
  typealias Style = RemediationText.Style

  /// Lists deeper than this go on in the list they are in.
  private static let depthLimit = 5
  private static let styles: [String: Style] = [
    "b": .strong, "strong": .strong, "i": .emphasis, "em": .emphasis, "code": .code, "tt": .code,
    "kbd": .code, "samp": .code,
  ]
  /// Elements that stand on lines of their own; only their content is kept.
  private static let paragraphs: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "blockquote", "section", "article", "hr",
    "dl", "dt", "dd", "header", "footer", "body", "head", "html",
  ]
  private static let known: Set<String> = paragraphs.union(styles.keys).union([
    "br", "ol", "ul", "li", "a", "pre",
  ])

  /// A list whose end was not met yet.
  private struct OpenList {
    var isOrdered: Bool
    var items: [[Block]] = []
    /// Of the item that is being read.
    var blocks: [Block] = []
    var isInItem = false

    mutating func endItem() {
      if !blocks.isEmpty { items.append(blocks) }
      blocks = []
      isInItem = false
    }
  }

  private let isPlain: Bool
  private var blocks: [Block] = []
  private var lists: [OpenList] = []
  private var lines = RemediationLines()
  /// How often a style was started and not ended.
  private var open: [Style: Int] = [:]
  private var link: String?
  /// The text of the `pre` that is being read.
  private var preformatted: String?

  private init(isPlain: Bool) { self.isPlain = isPlain }

  static func blocks(of text: String) -> [Block] {
    let tokens = Array(HTMLTokens(text))
    let isHTML = tokens.contains { token in
      if case .start(let name, _) = token { return known.contains(name) }
      return false
    }
    var parser = RemediationParser(isPlain: !isHTML)
    for token in tokens { parser.read(token) }
    while !parser.lists.isEmpty { parser.endList() }
    parser.endParagraph()
    return parser.blocks
  }

  private mutating func read(_ token: HTMLToken) {
    switch token {
    case .text(let text):
      if preformatted != nil { preformatted? += text } else { add(text) }
    case .start(let name, let href): start(name, href: href)
    case .end(let name): end(name)
    }
  }

  private mutating func start(_ name: String, href: String?) {
    switch name {
    case "br":
      if preformatted != nil { preformatted? += "\n" } else { lines.breakLine() }
    case "ol", "ul":
      endParagraph()
      if lists.count < Self.depthLimit { lists.append(OpenList(isOrdered: name == "ol")) }
    case "li":
      endParagraph()
      if !lists.isEmpty {
        lists[lists.count - 1].endItem()
        lists[lists.count - 1].isInItem = true
      }
    case "a": link = href.flatMap { SafeLink.allows($0) ? $0 : nil }
    case "pre":
      endParagraph()
      preformatted = ""
    case "td", "th": lines.add(Run(text: " "))
    default:
      if let style = Self.styles[name] {
        open[style, default: 0] += 1
      } else if Self.paragraphs.contains(name) {
        endParagraph()
      }
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "ol", "ul":
      if !lists.isEmpty { endList() }
    case "li":
      endParagraph()
      if !lists.isEmpty { lists[lists.count - 1].endItem() }
    case "a": link = nil
    case "pre": endParagraph()
    default:
      if let style = Self.styles[name] {
        open[style] = max(open[style, default: 0] - 1, 0)
      } else if Self.paragraphs.contains(name) {
        endParagraph()
      }
    }
  }

  private mutating func add(_ text: String) {
    var style: Style = []
    for (member, count) in open where count > 0 { style.insert(member) }
    let pieces =
      isPlain ? text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) : [text[...]]
    for (index, piece) in pieces.enumerated() {
      if index > 0 { lines.breakLine() }
      lines.add(Run(text: TerminalText.harmless(String(piece)), style: style, link: link))
    }
  }

  /// Hands the lines read so far to the item or the text they belong to.
  private mutating func endParagraph() {
    var ended = lines.blocks()
    lines = RemediationLines()
    if let text = preformatted {
      let code = Self.codeLines(text)
      if !code.isEmpty { ended.append(.code(code)) }
      preformatted = nil
    }
    guard !ended.isEmpty else { return }
    guard let last = lists.indices.last else {
      blocks += ended
      return
    }
    // What stands in a list outside its items belongs to the item before it.
    if !lists[last].isInItem, let item = lists[last].items.indices.last {
      lists[last].items[item] += ended
    } else {
      lists[last].blocks += ended
      lists[last].isInItem = true
    }
  }

  private mutating func endList() {
    endParagraph()
    var list = lists.removeLast()
    list.endItem()
    guard !list.items.isEmpty else { return }
    let block = Block.list(isOrdered: list.isOrdered, items: list.items)
    guard let last = lists.indices.last else { return blocks.append(block) }
    if !lists[last].isInItem, let item = lists[last].items.indices.last {
      lists[last].items[item].append(block)
    } else {
      lists[last].blocks.append(block)
    }
  }

  private static func codeLines(_ text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      TerminalText.harmless(String($0))
    }
    let isBlank = { (line: String) in line.allSatisfy { $0 == " " } }
    return Array(lines.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
