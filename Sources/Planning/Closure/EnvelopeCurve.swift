import Effort
import RemediationPlan
import SecureScore

/// An envelope in people's units: corners, slopes, and what scores take at least. docs/model.md, section 8.
struct EnvelopeCurve: Sendable {
  private let envelope: Envelope
  /// What any plan takes at least, and everything.
  let least: Minutes
  let most: Minutes
  let totalGain: PercentPoints
  private let rounding: ScoreRounding

  /// Corners closer to the line through their neighbors than this part of the whole gain are left out.
  private static let tolerance: Int128 = 100_000

  init(problem: Problem, envelope: Envelope, scorecard: Scorecard) {
    self.envelope = envelope
    func effort(_ selection: Selection) -> Minutes {
      StepWork.effort(of: StepWork.all(of: selection, in: problem), in: problem)
    }
    let everything = Selection.everything(of: problem)
    least = effort(.mandatory(of: problem))
    most = effort(everything)
    totalGain = PercentPoints(everything.gain(in: problem), in: problem.gains)
    rounding = ScoreRounding(scorecard: scorecard)
  }

  /// The slope just after a budget; 0 where everything is paid.
  func gainPerHour(after budget: Minutes) -> PercentPoints {
    let place = envelope.firstBeyond(budget: budget.count)
    guard place < envelope.count else { return .zero }
    let segment = Int(envelope.order[place])
    return Self.perHour(Int128(envelope.gains[segment]), envelope.minutes[segment])
  }

  /// No plan reaches a rounded score with less.
  func leastEffort(toReach target: ScoreFraction) -> Minutes {
    Minutes(envelope.leastEffort(toGain: rounding.goal(target)))
  }

  /// The corners, without those that nobody would see.
  var breakpoints: [Frontier.Breakpoint] {
    let first = envelope.freeCount
    var kept = [first]
    let tolerance = Int128(envelope.gainSums[envelope.count]) / Self.tolerance
    var start = first
    var place = first + 1
    while place <= envelope.count {
      // As far as the line from the last corner stays close to all corners it passes.
      var end = place
      var reach = 1
      while end + reach <= envelope.count && isClose(start, end + reach, tolerance) {
        end += reach
        reach *= 2
      }
      while reach > 0 {
        if end + reach <= envelope.count && isClose(start, end + reach, tolerance) { end += reach }
        reach /= 2
      }
      kept.append(end)
      start = end
      place = end + 1
    }
    var corners: [Frontier.Breakpoint] = []
    for place in kept {
      let effort = Minutes(envelope.forcedMinutes + envelope.minuteSums[place])
      let quanta = Int128(envelope.gainSums[place])
      let gain = place == envelope.count ? totalGain : min(totalGain, PercentPoints(quantaRoundedUp: quanta))
      guard let last = corners.last else {
        corners.append(Frontier.Breakpoint(effort: effort, gain: gain, gainPerHour: .zero))
        continue
      }
      guard effort > last.effort else { continue }
      let rise = Int128(gain.trillionths - last.gain.trillionths) * PercentPoints.quantaPerTrillionth
      corners.append(
        Frontier.Breakpoint(
          effort: effort, gain: gain, gainPerHour: Self.perHour(rise, (effort - last.effort).count)))
    }
    return corners
  }

  /// Whether no corner between two lies farther above the line through them than a tolerance.
  ///
  /// The curve is concave: the farthest corner is the one where its slope passes that of the line.
  private func isClose(_ start: Int, _ end: Int, _ tolerance: Int128) -> Bool {
    guard end > start + 1 else { return true }
    let gain = Int128(envelope.gainSums[end] - envelope.gainSums[start])
    let minutes = Int128(envelope.minuteSums[end] - envelope.minuteSums[start])
    guard minutes > 0 else { return true }
    var (low, high) = (start, end)
    while low < high {
      let middle = (low + high) / 2
      let segment = Int(envelope.order[middle])
      if Int128(envelope.gains[segment]) * minutes > gain * Int128(envelope.minutes[segment]) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let above = Int128(envelope.gainSums[low] - envelope.gainSums[start])
    let along = Int128(envelope.minuteSums[low] - envelope.minuteSums[start])
    return above * minutes - gain * along <= tolerance * minutes
  }

  /// The corner up to which an hour buys more than the average hour of everything.
  var knee: Frontier.Breakpoint? {
    let corners = breakpoints
    guard let first = corners.first, let last = corners.last, last.effort > first.effort else { return nil }
    let rise = Int128(last.gain.trillionths - first.gain.trillionths) * PercentPoints.quantaPerTrillionth
    let average = Self.perHour(rise, (last.effort - first.effort).count)
    return corners.dropLast().last { $0.gainPerHour > average }
  }

  private static func perHour(_ quanta: Int128, _ minutes: Int64) -> PercentPoints {
    guard minutes > 0 else { return .zero }
    return PercentPoints(
      trillionths: Int64(clamping: quanta * 60 / Int128(minutes) / PercentPoints.quantaPerTrillionth))
  }
}
