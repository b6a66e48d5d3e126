import Effort
import RemediationPlan
import SecureScore

extension JSONValue {
  static func minutes(_ minutes: Minutes) -> JSONValue { .integer(minutes.count) }

  /// A fraction with up to four decimals.
  static func fraction(_ fraction: ScoreFraction) -> JSONValue { .number(fraction.description) }

  /// Exact percent points.
  static func percentPoints(_ amount: PercentPoints) -> JSONValue { .number(amount.description) }

  static func points(_ points: Points) -> JSONValue { .number(points.description) }

  static func decimal(_ scaled: some BinaryInteger, decimals: Int) -> JSONValue {
    .number(decimalText(Int128(scaled), decimals: decimals, trimmed: true))
  }

  static func scope(_ scope: Scope) -> JSONValue {
    ["id": .string(scope.id), "name": .string(scope.name)]
  }

  static func control(_ control: Control) -> JSONValue {
    ["id": .string(control.id), "name": .string(control.name)]
  }

  static func recommendation(_ recommendation: Recommendation) -> JSONValue {
    [
      "id": .string(recommendation.key), "name": .string(recommendation.name),
      "severity": .string(recommendation.severity.word),
    ]
  }

  static func policy(_ policy: PolicyIdentity) -> JSONValue {
    ["fingerprint": .string(policy.fingerprint), "name": .string(policy.name)]
  }

  static func input(_ input: InputSummary) -> JSONValue {
    ["fingerprint": .string(input.fingerprint), "exportDate": .optional(input.exportDate)]
  }
}
