import Effort
import RemediationPlan
import SecureScore

/// A frontier as it is drawn: scores over hours, up to the largest budget asked for.
struct FrontierChart {
  /// A place in the picture.
  struct Place: Equatable {
    var minutes: Int64
    /// 10^-12 percent.
    var score: Int64
  }

  let hours: Axis
  let scores: Axis
  /// The score now, in 10^-12 percent.
  let now: Int64
  /// Corners of the envelope, cut off at the end of the axis.
  let curve: [Place]
  /// Plans, each once, with the points they stand for.
  let plans: [(place: Place, point: Frontier.Point)]
  let knee: Place?
  /// Where the envelope reaches round scores.
  let milestones: [(place: Place, milestone: Frontier.Milestone)]

  /// - Parameter least: an effort that must be in the picture, beyond the largest budget.
  init(_ frontier: Frontier, hourMarks: Int, scoreMarks: Int, atLeastTo least: Minutes? = nil) {
    let now = frontier.before.tenThousandths * Self.perTenThousandth
    func place(_ effort: Minutes, _ gain: PercentPoints) -> Place {
      Place(minutes: effort.count, score: now + gain.trillionths)
    }
    let end = max(frontier.points.last?.budget ?? frontier.everything.effort, least ?? .zero)
    let corners = frontier.breakpoints.map { place($0.effort, $0.gain) }
    let curve = Self.cut(corners, at: end.count)
    plans = frontier.points.filter { !$0.isCarriedForward }.map { (place($0.effort, $0.gain), $0) }
    knee = frontier.knee.flatMap { $0.effort <= end ? place($0.effort, $0.gain) : nil }
    milestones = frontier.milestones.filter { $0.leastEffort <= end }.map {
      (Place(minutes: $0.leastEffort.count, score: $0.score.tenThousandths * Self.perTenThousandth), $0)
    }
    hours = Axis.hours(to: end, atMost: hourMarks)
    let highest = max(curve.last?.score ?? now, plans.map(\.place.score).max() ?? now)
    scores = Axis.scores(from: now, to: highest, atMost: scoreMarks)
    self.now = now
    self.curve = curve
  }

  /// 10^-12 percent in a ten-thousandth of the whole.
  private static let perTenThousandth: Int64 = 10_000_000_000

  /// The score of the envelope at an effort; nil before its first corner.
  func score(at minutes: Int64) -> Int64? {
    guard let first = curve.first, first.minutes <= minutes else { return nil }
    guard let right = curve.first(where: { $0.minutes > minutes }) else { return curve.last?.score }
    let left = curve.last { $0.minutes <= minutes } ?? first
    return Self.between(left, right, at: minutes)
  }

  /// The line up to an end, level beyond its last corner.
  private static func cut(_ corners: [Place], at end: Int64) -> [Place] {
    var kept = corners.filter { $0.minutes <= end }
    guard let last = kept.last, last.minutes < end else { return kept }
    if let next = corners.first(where: { $0.minutes > end }) {
      kept.append(Place(minutes: end, score: between(last, next, at: end)))
    } else {
      kept.append(Place(minutes: end, score: last.score))
    }
    return kept
  }

  private static func between(_ left: Place, _ right: Place, at minutes: Int64) -> Int64 {
    let share = Int128(right.score - left.score) * Int128(minutes - left.minutes)
    return left.score + Int64(share / Int128(max(right.minutes - left.minutes, 1)))
  }
}
