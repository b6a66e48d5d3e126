/// Which policy an answer was made with.
package struct PolicyIdentity: Sendable, Equatable {
  /// The policy file's name, or `default`.
  package var name: String
  /// 16 hexadecimal digits.
  package var fingerprint: String

  package init(name: String, fingerprint: String) {
    self.name = name
    self.fingerprint = fingerprint
  }
}
