import Effort
package import SecureScore

extension Question {
  /// Of each scope whether it may be worked on: whether its id or name matches the pattern; all without one.
  package func asks(for scopes: [Scope]) -> [Bool] {
    guard let pattern = scopePattern.map({ Glob($0) }) else { return scopes.map { _ in true } }
    return scopes.map { pattern.matches($0.id) || pattern.matches($0.name) }
  }
}
