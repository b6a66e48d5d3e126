/// One thing in a plan that is not so.
package struct Discrepancy: Sendable, Hashable {
  /// Where it stands, as in plan.json: `steps[3].gain`, counting from 0.
  package var path: String
  /// What the plan says there.
  package var stated: String
  /// What the tenant, the effort model and the plan's own decisions give, or what a rule allows.
  package var recomputed: String
  /// What is compared, or which rule is broken, in words.
  package var message: String

  package init(path: String, stated: String, recomputed: String, message: String) {
    self.path = path
    self.stated = stated
    self.recomputed = recomputed
    self.message = message
  }
}

extension Discrepancy: CustomStringConvertible {
  package var description: String { "\(path): \(message): stated \(stated), recomputed \(recomputed)" }
}
