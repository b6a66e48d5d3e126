/// Which addresses of strangers may be followed.
package enum SafeLink {
  private static let lengthLimit = 2_000
  /// What links of our own making may use; texts of the tenant may also name addresses without encryption.
  static let secure = ["https://"]

  /// Whether the address goes to the web and holds nothing that any of our formats reads as its own.
  static func allows(_ address: String, schemes: [String] = secure + ["http://"]) -> Bool {
    guard address.utf8.count < lengthLimit else { return false }
    let lower = address.lowercased()
    return schemes.contains { lower.hasPrefix($0) && lower.utf8.count > $0.utf8.count }
      && address.utf8.allSatisfy { byte in
        byte > 0x20 && byte < 0x7F && !"<>()[]\\\"'`|{}^".utf8.contains(byte)
      }
  }
}
