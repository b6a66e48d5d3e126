import Effort
import RemediationPlan
import SecureScore

/// The score before and after, and where it moves.
extension ReportPage {
  var scoreValues: Values {
    let score = plan.score
    return [
      "now": score.before.percentText, "after": score.after.percentText,
      "nowWhole": Self.whole(score.before), "afterWhole": Self.whole(score.after),
      "bar": Self.bar(score.before, score.after), "gain": Wording.gain(score.gain),
      "effort": report.effortPhrase,
      "proof": proof.map { ["term": $0, "text": $1] },
    ]
  }

  /// The whole percent that the portal's overview shows.
  private static func whole(_ fraction: ScoreFraction) -> String {
    String(roundedHalfToEven(Int128(fraction.tenThousandths), over: 100))
  }

  private var proof: [(String, String)] {
    var rows = [("Proof", report.proofSentence), ("Certificate", report.certificateSentence)]
    if plan.question.target == nil {
      let score = plan.score
      rows.append(
        (
          "Bounds",
          "\(report.noPlan) gains more than +\(score.bound.description) percent points (gap "
            + "\(Wording.gap(millionthsOfPercent: score.gapMillionthsOfPercent))), by the certificate alone "
            + "+\(score.certifiedBound.description) (gap "
            + "\(Wording.gap(millionthsOfPercent: score.certifiedGapMillionthsOfPercent)))"
        ))
    }
    if let next = report.nextHour {
      rows.append(("Next hour", "would buy about +\(next.shortText) percent points"))
    }
    if let sentence = report.roundingSentence { rows.append(("Rounding", sentence)) }
    if let sentence = report.scopeSentence { rows.append(("Scopes", sentence)) }
    if let target = briefing.target { rows.append(("Target", target.targetSentence)) }
    if let sentence = report.emptySentence { rows.append(("Steps", sentence)) }
    return rows
  }

  /// Two scores as one bar, in ten-thousandths of its length. No words: they stand beside it.
  private static func bar(_ before: ScoreFraction, _ after: ScoreFraction) -> String {
    let (low, high) = (min(before, after).tenThousandths, max(before, after).tenThousandths)
    return "<svg class=\"bar\" viewBox=\"0 0 10000 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
      + "<rect class=\"added\" width=\"\(high)\" height=\"1\"/>"
      + "<rect class=\"full\" width=\"\(low)\" height=\"1\"/></svg>"
  }

  var changeValues: Values {
    let scopes = changes.scopes.map(scopeRow)
    let controls = changes.controls.map(controlRow)
    return Self.present([
      "scopes": scopes.isEmpty ? nil : ["rows": scopes] as Values,
      "controls": controls.isEmpty ? nil : ["rows": controls] as Values,
    ])
  }

  private func scopeRow(_ change: ScoreChanges.ScopeChange) -> Values {
    let (before, after) = (briefing.before.scopes[change.scope], briefing.after.scopes[change.scope])
    return [
      "scopeName": tenant.scopes[change.scope].name, "scopeBar": Self.bar(change.before, change.after),
      "scopeNow": Wording.percent(change.before), "scopeAfter": Wording.percent(change.after),
      "pointsNow": ScoreReport.points(before.current), "pointsAfter": ScoreReport.points(after.current),
      "pointsMax": before.maximum.description,
      "scopeGain": Wording.gain(
        hundredths: Int128(change.after.tenThousandths - change.before.tenThousandths)),
    ]
  }

  private func controlRow(_ change: ScoreChanges.ControlChange) -> Values {
    [
      "controlName": tenant.controls[change.control].name,
      "pointsNow": ScoreReport.points(change.before.current),
      "pointsAfter": ScoreReport.points(change.after.current), "pointsMax": change.before.maximum.description,
      "openNow": Wording.count(change.before.counts.unhealthy),
      "openAfter": Wording.count(change.after.counts.unhealthy),
      "controlGain": Wording.gain(hundredths: roundedHalfToEven(Int128(change.gain), over: 100)),
    ]
  }
}
