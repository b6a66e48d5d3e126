import RemediationPlan

extension Target {
  /// `75.00 %`, `75.00 % in each scope`.
  var words: String { "\(Wording.percent(score))\(scopeWords)" }

  var scopeWords: String { isForEachScope ? " in each scope" : "" }
}
