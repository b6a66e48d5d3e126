import RemediationPlan
import SecureScore

extension Question {
  /// The scopes that the pattern matches; all without one.
  func scopes(of tenant: Tenant) -> [Scope] {
    zip(tenant.scopes, asks(for: tenant.scopes)).filter(\.1).map(\.0)
  }

  /// Scopes the question restricts the work to, when it does.
  func scopeSentence(for tenant: Tenant) -> String? {
    guard let pattern = scopePattern else { return nil }
    return
      "work only in \(Wording.scopes(scopes(of: tenant))) matching \(TerminalText.cut(pattern, to: 40)); "
      + "the score is that of all"
  }
}
