import Effort
package import RemediationPlan
import SecureScore

/// Numbers and words as people read them, the same in every locale.
package enum Wording {
  /// `1,906`.
  static func count(_ value: some BinaryInteger) -> String { groupedText(value) }

  /// `1 scope`, `1,906 scopes`.
  static func count(_ value: Int, _ noun: String, plural: String? = nil) -> String {
    "\(count(value)) \(value == 1 ? noun : plural ?? noun + "s")"
  }

  /// `11, 13 and 2 more`.
  static func numbers(_ numbers: [Int], limit: Int = 3) -> String {
    let shown = numbers.prefix(limit).map(String.init).joined(separator: ", ")
    return numbers.count > limit ? "\(shown) and \(count(numbers.count - limit)) more" : shown
  }

  /// `39 h 50`, for columns: hours and two-digit minutes align.
  static func hours(_ minutes: Minutes) -> String {
    let (hours, rest) = minutes.count.quotientAndRemainder(dividingBy: 60)
    return "\(count(hours)) h \(rest < 10 ? "0" : "")\(rest)"
  }

  /// `+8.30`; percent points to two places.
  static func gain(_ amount: PercentPoints) -> String {
    if amount == .zero { return "0.00" }
    // A gain that is there must not read as none.
    return amount.shortText == "0.00" ? "<0.01" : "+\(amount.shortText)"
  }

  /// The same from hundredths that are rounded already, of either sign.
  static func gain(hundredths: Int128) -> String {
    (hundredths > 0 ? "+" : "") + decimalText(hundredths, decimals: 2, trimmed: false)
  }

  /// `+0.043`: what an hour buys, to the given number of decimals.
  static func rate(_ amount: PercentPoints, decimals: Int) -> String {
    let unit = (decimals..<12).reduce(Int128(1)) { unit, _ in unit * 10 }
    let rounded = roundedHalfToEven(Int128(amount.trillionths), over: unit)
    // As with gains: what is there must not read as nothing.
    if rounded == 0 && amount > .zero { return "<\(decimalText(1, decimals: decimals, trimmed: false))" }
    return (rounded > 0 ? "+" : "") + decimalText(rounded, decimals: decimals, trimmed: false)
  }

  /// `48.07 %`.
  static func percent(_ fraction: ScoreFraction) -> String { "\(fraction.percentText) %" }

  /// A gap in percent, rounded up, with more digits the smaller it is.
  static func gap(millionthsOfPercent gap: Int64) -> String {
    let decimals = gap >= 1_000_000 ? 2 : gap >= 10_000 ? 4 : 6
    let unit: Int128 = decimals == 2 ? 10_000 : decimals == 4 ? 100 : 1
    let rounded = roundedUp(Int128(gap), over: unit)
    return "\(decimalText(rounded, decimals: decimals, trimmed: decimals == 6)) %"
  }

  static func method(_ method: Method?) -> String {
    switch method {
    case .byHand: "by hand"
    case .quickFix: "Quick Fix"
    case .script: "script"
    case nil: "mixed"
    }
  }

  static func model(_ name: String) -> String {
    switch name {
    case "classic": "classic secure score"
    case "legacy2019": "secure score of 2019 (legacy2019)"
    default: "\(name) secure score"
    }
  }

  /// `5 subscriptions`, or `scopes` where some are connectors.
  static func scopes(_ scopes: some Collection<Scope>) -> String {
    let areSubscriptions = scopes.allSatisfy {
      $0.environment.isEmpty || $0.environment.lowercased() == "azure"
    }
    return count(scopes.count, areSubscriptions ? "subscription" : "scope")
  }

  package static func reason(_ reason: NotPlannable.Reason) -> String {
    switch reason {
    case .noMethod: "no method: neither by hand nor in bulk"
    case .excluded: "excluded by the policy"
    case .blocked: "blocked: another finding on the resource cannot be fixed"
    case .outsideScope: "outside the scopes asked for"
    }
  }

  static func reason(_ reason: NotScoredReason) -> String {
    switch reason {
    case .preview: "preview recommendations never count"
    case .custom: "custom recommendations never count"
    case .zeroPointControl: "their control has no points"
    case .noControl: "they belong to no control"
    }
  }
}
