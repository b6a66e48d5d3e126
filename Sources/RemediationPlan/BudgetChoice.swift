package import Effort

/// At which budgets plans are made for a `Frontier`.
package enum BudgetChoice: Sendable, Equatable {
  /// At each of these.
  case asked([Minutes])
  /// At so many budgets in equal steps, the last of which is the first value.
  case upTo(Minutes, points: Int)
  /// At twelve or fewer round budgets, closer together where they are small, the last of which pays everything.
  case standard

  private static let standardCount = 12

  /// The budgets, ascending, each once and none negative.
  ///
  /// Budgets that were not asked for one by one leave out what no plan can have: those below the least effort.
  /// - Parameters:
  ///   - least: what the policy's includes take.
  ///   - everything: what fixing all that can be planned takes.
  package func budgets(least: Minutes, everything: Minutes) -> [Minutes] {
    switch self {
    case .asked(let budgets):
      return Set(budgets).filter { $0 >= .zero }.sorted()
    case .upTo(let last, let points):
      let count = Int128(max(points, 1))
      let budgets = (1...Int64(count)).map { Minutes(Int64(Int128(last.count) * Int128($0) / count)) }
      return Self.possible(Array(Set(budgets).sorted()), least: least)
    case .standard:
      let last = Self.roundedUp(everything)
      // A round value just below the last one would say the same twice.
      let smaller = Self.round.filter { $0.count * 10 <= last.count * 9 && $0 >= least }
      return smaller.suffix(Self.standardCount - 1) + [last]
    }
  }

  /// The last one stays, so that there is one to be refused.
  private static func possible(_ budgets: [Minutes], least: Minutes) -> [Minutes] {
    let possible = budgets.filter { $0 >= least }
    return possible.isEmpty ? Array(budgets.suffix(1)) : possible
  }

  /// Budgets that people name, to 8,000,000 hours.
  private static let round: [Minutes] = {
    let minutes: [Int64] = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480]
    var round = minutes.map { Minutes($0) }
    var unit: Int64 = 600
    for _ in 0..<6 {
      round += [10, 15, 20, 30, 40, 60, 80].map { Minutes(unit / 10 * $0) }
      unit *= 10
    }
    return round
  }()

  /// Whole hours; below one hour the minutes themselves.
  private static func roundedUp(_ effort: Minutes) -> Minutes {
    effort.count <= 60 ? effort : Minutes((effort.count + 59) / 60 * 60)
  }
}
