extension RemediationText {
  /// As many of the first blocks as stay within so many bytes of HTML. Of a block that does not fit, the first items or
  /// lines stay; nothing is cut inside one.
  ///
  /// - Returns: the text itself where all of it fits.
  /// - Complexity: linear in the text.
  package func fitting(bytesOfHTML limit: Int) -> RemediationText {
    var rest = limit
    var kept: [Block] = []
    for block in blocks {
      let size = Self.size(of: block)
      guard size > rest else {
        rest -= size
        kept.append(block)
        continue
      }
      if let start = Self.start(of: block, within: rest) { kept.append(start) }
      return RemediationText(blocks: kept)
    }
    return self
  }

  private init(blocks: [Block]) { self.blocks = blocks }

  /// Bytes of a block's HTML, with the line break behind it.
  private static func size(of block: Block) -> Int { RemediationText(blocks: [block]).html.utf8.count + 1 }

  /// The first parts of a block; nil where not even one fits.
  private static func start(of block: Block, within limit: Int) -> Block? {
    func fitting<Part>(_ parts: [Part], _ block: ([Part]) -> Block) -> Block? {
      var rest = limit
      // Each part alone counts its surroundings too, so all together take less.
      let kept = parts.prefix { part in
        rest -= size(of: block([part]))
        return rest >= 0
      }
      return kept.isEmpty ? nil : block(Array(kept))
    }
    return switch block {
    case .paragraph(let lines): fitting(lines) { .paragraph($0) }
    case .list(let isOrdered, let items): fitting(items) { .list(isOrdered: isOrdered, items: $0) }
    case .code(let lines): fitting(lines) { .code($0) }
    }
  }
}
