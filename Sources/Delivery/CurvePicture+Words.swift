import Effort
import RemediationPlan
import SecureScore

extension CurvePicture {
  var subtitle: String {
    let everything = frontier.everything
    let now = "\(Wording.percent(frontier.before)) now"
    guard everything.effort > .zero else { return "\(now), and nothing left that could be planned" }
    let scopes =
      frontier.question.scopePattern.map { " in scopes matching \(TerminalText.cut($0, to: 30))" } ?? ""
    return "\(now), \(Wording.percent(everything.score)) with all that can be planned\(scopes), "
      + "\(everything.effort) of work"
  }

  private static let spokenPlans = 24

  /// The picture in sentences, for those who do not see it.
  var summary: String {
    var sentences = ["The secure score by hours of work: \(subtitle)."]
    // Nobody listens to two hundred plans.
    let count = frontier.points.count
    let spoken =
      count > Self.spokenPlans ? [0, count / 2, count - 1].map { frontier.points[$0] } : frontier.points
    if count > 0 { sentences.append("Plans: \(spoken.map(sentence).joined(separator: "; ")).") }
    if let knee = frontier.knee {
      sentences.append("Knee at \(knee.effort), \(Wording.gain(knee.gain)) percent points.")
    }
    let milestones = frontier.milestones.map { "\($0.score.roundText) % takes at least \($0.leastEffort)" }
    if !milestones.isEmpty { sentences.append("\(milestones.joined(separator: "; ")).") }
    return sentences.joined(separator: " ")
  }

  /// `40 h: 64.23 %, +13.11 percent points for 39 h 50 min`.
  func sentence(_ point: Frontier.Point) -> String {
    "\(point.budget): \(Wording.percent(point.scoreAfter)), \(Wording.gain(point.gain)) percent points for "
      + "\(point.effort)"
  }
}
