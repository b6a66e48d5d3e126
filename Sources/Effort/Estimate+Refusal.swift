extension Estimate.Provenance {
  private static let refusal = "not by hand ("

  /// What stands for work by hand where a rule says that there is none: `not by hand (uplift.yaml:28 (vendor))`.
  static func refusal(by citation: String) -> String { "\(refusal)\(citation))" }

  /// What a policy gives as its reason in such a text; nil where it gives none or the rule is another's.
  ///
  /// - Parameter policy: the name of the policy's file.
  package static func because(ofRefusal text: String, by policy: String) -> String? {
    // By bytes: a reason may begin with a mark that combines with the bracket before it.
    let start = "\(refusal)\(policy):".utf8
    guard text.utf8.starts(with: start) else { return nil }
    let rest = text.utf8.dropFirst(start.count).drop { (0x30...0x39).contains($0) }
    guard rest.starts(with: " (".utf8), rest.dropFirst(2).suffix(2).elementsEqual("))".utf8) else {
      return nil
    }
    return String(rest.dropFirst(2).dropLast(2))
  }
}
