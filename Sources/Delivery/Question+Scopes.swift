import Effort
import RemediationPlan
import SecureScore

extension Question {
  /// The scopes that the pattern matches; all without one.
  func scopes(of tenant: Tenant) -> [Scope] {
    guard let pattern = scopePattern.map(Glob.init) else { return tenant.scopes }
    return tenant.scopes.filter { pattern.matches($0.id) || pattern.matches($0.name) }
  }

  /// Scopes the question restricts the work to, when it does.
  func scopeSentence(for tenant: Tenant) -> String? {
    guard let pattern = scopePattern else { return nil }
    return
      "work only in \(Wording.scopes(scopes(of: tenant))) matching \(TerminalText.cut(pattern, to: 40)); "
      + "the score is that of all"
  }
}
