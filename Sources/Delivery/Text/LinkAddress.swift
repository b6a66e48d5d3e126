/// Which addresses of strangers may become links.
package enum LinkAddress {
  /// `https`, not too long, and no character that could end an attribute, a cell or a markup's link.
  package static func isSafe(_ address: String) -> Bool {
    address.utf8.count < 2_000 && address.lowercased().hasPrefix("https://")
      && address.utf8.allSatisfy { byte in
        byte > 0x20 && byte < 0x7F && !"<>()[]\\\"'`|{}^".utf8.contains(byte)
      }
  }
}
