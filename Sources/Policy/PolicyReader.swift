package import Effort

/// Reads policy files: every key is optional, and every fault of a file is reported at once.
///
/// What the keys mean is written beside them in the text of `PolicyTemplate`.
package struct PolicyReader: Sendable {
  private let defaults: EffortPolicy
  private let families: [EffortRule]

  /// - Parameters:
  ///   - defaults: the figures for what a file leaves out; its rules are ignored.
  ///   - families: the shipped rules, which stand before a file's own unless it says `defaults: none`.
  package init(defaults: EffortPolicy, families: [EffortRule]) {
    self.defaults = defaults
    self.families = families
  }

  /// With the figures and families that ship with the program.
  package static let shipped = PolicyReader(defaults: .defaults, families: ShippedFamilies.rules)

  /// The policy where there is no file.
  package var documentWithoutFile: PolicyDocument {
    var effort = defaults
    effort.rules = families
    return PolicyDocument(effort: effort, planRules: [], calendar: .standard, name: "default")
  }

  /// - Parameters:
  ///   - text: the file's content.
  ///   - name: what messages and provenance call the file.
  package func read(text: String, name: String) throws(PolicyError) -> PolicyDocument {
    try read(bytes: Array(text.utf8), name: name)
  }

  /// - Parameters:
  ///   - bytes: the file's content, UTF-8 with or without a byte order mark, at most 1 MiB.
  ///   - name: what messages and provenance call the file.
  package func read(bytes: [UInt8], name: String) throws(PolicyError) -> PolicyDocument {
    let root: YamlNode?
    do {
      root = try YamlTree.root(of: SourceText(bytes))
    } catch {
      let fault = PolicyFault(line: error.line, column: error.column, message: error.message)
      throw PolicyError(name: name, faults: [fault])
    }
    var parsing = PolicyParsing(name: name, defaults: defaults, families: families)
    if let root { parsing.readRoot(root) }
    guard parsing.faults.isEmpty else { throw PolicyError(name: name, faults: parsing.sortedFaults) }
    return parsing.document
  }
}
