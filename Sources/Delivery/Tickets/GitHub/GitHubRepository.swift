/// How repositories of GitHub are named.
package enum GitHubRepository {
  /// Whether the text is `owner/name`.
  package static func isName(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, let owner = parts.first, let name = parts.last, let first = owner.first else {
      return false
    }
    return isLetterOrDigit(first) && owner.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
      && !name.isEmpty && name.allSatisfy { isLetterOrDigit($0) || "-._".utf8.contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
