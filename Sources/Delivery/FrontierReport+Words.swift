import Effort
import RemediationPlan
import SecureScore

extension FrontierReport {
  /// What everything would take and buy; what is left to do, when that is nothing.
  var everythingSentence: String {
    let everything = frontier.everything
    guard everything.effort > .zero else { return "Nothing is left that could be planned." }
    return "+\(everything.gain.shortText) percent points for \(everything.effort)"
  }

  /// Where more hours begin to buy less than the average.
  var kneeSentence: String? {
    guard let knee = frontier.knee else { return nil }
    return
      "the knee is at \(knee.effort), \(Wording.gain(knee.gain)): up to there an hour buys more than the "
      + "average hour of everything (\(rateText(averagePerHour))), after it less"
  }

  private var averagePerHour: PercentPoints {
    let (first, last) = (frontier.breakpoints.first, frontier.everything)
    let minutes = last.effort.count - (first?.effort.count ?? 0)
    let gain = last.gain.trillionths - (first?.gain.trillionths ?? 0)
    return PercentPoints(trillionths: minutes > 0 ? Int64(Int128(gain) * 60 / Int128(minutes)) : 0)
  }

  /// What a round score takes.
  func sentence(_ milestone: Frontier.Milestone) -> String {
    guard let effort = milestone.effort else {
      return "takes at least \(milestone.leastEffort)"
    }
    let bound =
      effort == milestone.leastEffort
      ? "no plan\(frontier.question.planClause) does it in less"
      : "none\(frontier.question.planClause) does it in under \(milestone.leastEffort)"
    return "a plan of \(effort) reaches it; \(bound)"
  }

  /// How good the plan at a point is, in few words.
  func proof(_ index: Int) -> String {
    let point = frontier.points[index]
    let gap = Wording.gap(millionthsOfPercent: point.gapMillionthsOfPercent)
    let words =
      switch point.status {
      case .optimal: "optimal"
      case .withinGap where point.gapMillionthsOfPercent == 0:
        frontier.question.isBoundByRules ? "none within the policy gains more" : "none gains more"
      case .withinGap: "gap \(gap)"
      case .limit: "gap \(gap), limits reached"
      case .timeLimit: "gap \(gap), out of time"
      case .interrupted: "gap \(gap), interrupted"
      case .rule: "gap \(gap), by rule"
      }
    guard point.isCarriedForward, let source = source(of: index) else { return words }
    return "\(words), as \(source.budget)"
  }

  /// The point whose plan stands at a later one too.
  private func source(of index: Int) -> Frontier.Point? {
    frontier.points[..<index].last { !$0.isCarriedForward }
  }

  /// How far the figures are to be trusted.
  static let trustSentence =
    "gaps and the curve are the planner's proof; 'uplift plan --budget' makes the plan itself and checks it"

  /// A gain an hour, with the decimals that the smallest one shown needs.
  func rateText(_ rate: PercentPoints) -> String {
    Wording.rate(rate, decimals: rateDecimals)
  }

  private var rateDecimals: Int {
    let rates = frontier.points.map(\.marginalGainPerHour) + [averagePerHour]
    let smallest = rates.filter { $0 > .zero }.min()?.trillionths ?? .max
    return smallest >= 50_000_000_000 ? 2 : smallest >= 500_000_000 ? 3 : 4
  }
}
