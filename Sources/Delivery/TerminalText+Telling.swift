extension TerminalText {
  /// Columns of its beginning that a text keeps at least.
  private static let leastHead = 8

  /// Texts that `cut(_:to:)` would make one of though they differ, cut so that what tells them apart stays.
  ///
  /// `MFA should be enabled on accounts with owner permissions` and `… with write permissions` keep `owner` and `write`.
  /// - Returns: by text, only those that need it. Linear in the texts.
  package static func telling(_ texts: some Sequence<String>, to width: Int) -> [String: String] {
    guard width > 2 * leastHead else { return [:] }
    var groups: [String: Set<String>] = [:]
    for text in texts where Self.width(text) > width {
      groups[cut(text, to: width), default: []].insert(text)
    }
    var found: [String: String] = [:]
    for group in groups.values where group.count > 1 {
      guard let first = group.min(), let last = group.max() else { continue }
      // What the first and the last one share at their beginning, all share.
      let shared = first.commonPrefix(with: last)
      let start = shared.lastIndex(of: " ").map { shared.distance(from: shared.startIndex, to: $0) + 1 } ?? 0
      for text in group {
        let rest = shortened(String(text.dropFirst(start)), to: width - 1 - leastHead)
        let head = shortened(text, to: width - Self.width(rest)).dropLast()
        found[text] = "\(head)…\(rest)"
      }
    }
    return found
  }
}

extension String {
  /// The characters that both begin with.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
