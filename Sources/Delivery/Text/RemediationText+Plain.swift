extension RemediationText {
  /// Lines of text: lists with their marks, addresses in brackets behind what links to them.
  package var plain: String { Self.plain(blocks).joined(separator: "\n") }

  private static func plain(_ blocks: [Block]) -> [String] {
    var lines: [String] = []
    for (index, block) in blocks.enumerated() {
      if index > 0, !isList(block) || isList(blocks[index - 1]) { lines.append("") }
      switch block {
      case .paragraph(let paragraph):
        lines += paragraph.map { line in
          text(of: line, run: \.text) { $0 == $1 ? $0 : "\($0) (\($1))" }
        }
      case .code(let code): lines += code.map { $0.isEmpty ? "" : "    \($0)" }
      case .list(let isOrdered, let items):
        for (number, item) in items.enumerated() {
          lines += indented(plain(item), mark: isOrdered ? "\(number + 1). " : "- ")
        }
      }
    }
    return lines
  }

  static func isList(_ block: Block) -> Bool {
    if case .list = block { return true }
    return false
  }

  /// Lines behind a mark, the later ones as far to the right.
  static func indented(_ lines: [String], mark: String) -> [String] {
    let margin = String(repeating: " ", count: mark.utf8.count)
    return lines.enumerated().map { index, line in
      index == 0 ? mark + line : line.isEmpty ? "" : margin + line
    }
  }
}
