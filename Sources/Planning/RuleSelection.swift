import Effort
import RemediationPlan

/// Fills a budget step by step in a given order: what simple rules of thumb do.
struct RuleSelection {
  let problem: Problem
  private(set) var fixed: [[Int]]
  /// Steps in the order in which they were taken.
  private(set) var places: [StepPlace] = []
  private var spent: Minutes
  private var oncesPaid: [Int: Minutes]
  /// Class and finding of every place.
  private let findings: [StepPlace: [(group: Int, finding: Int)]]

  /// - Parameter start: what is chosen already; nil: nothing but what is mandatory.
  init(_ problem: Problem, from start: Selection? = nil) {
    self.problem = problem
    let start = start ?? .mandatory(of: problem)
    fixed = start.fixed
    let works = StepWork.all(of: start, in: problem)
    places = works.map(\.place)
    spent = StepWork.effort(of: works, in: problem)
    oncesPaid = StepWork.onces(of: works, in: problem)
    var findings: [StepPlace: [(group: Int, finding: Int)]] = [:]
    for (index, group) in problem.classes.enumerated() {
      for (finding, content) in group.findings.enumerated() {
        findings[StepPlace(recommendation: content.recommendation, scope: group.scope), default: []]
          .append((index, finding))
      }
    }
    self.findings = findings
  }

  /// Works through the steps in order, each on as many resources as the budget allows.
  mutating func take(_ order: [StepPlace]) {
    for place in order { take(place) }
  }

  private mutating func take(_ place: StepPlace) {
    guard let members = findings[place] else { return }
    // The step's resources in their order, each with its class and finding.
    var open: [(resource: Int32, member: Int)] = []
    for (index, member) in members.enumerated() {
      for resource in problem.classes[member.group].resources.dropFirst(fixed[member.group][member.finding]) {
        open.append((resource, index))
      }
    }
    guard !open.isEmpty else { return }
    open.sort { $0.resource < $1.resource }
    // Fixing more never costs less, so the largest number that fits is found by bisection.
    let before = cost(place, members, counts(open.prefix(0), members))
    var (low, high) = (0, open.count)
    while low < high {
      let middle = (low + high + 1) / 2
      let added = cost(place, members, counts(open.prefix(middle), members)) - before
      if spent + added <= problem.question.budget { low = middle } else { high = middle - 1 }
    }
    guard low > 0 else { return }
    let chosen = counts(open.prefix(low), members)
    spent += cost(place, members, chosen) - before
    for (index, member) in members.enumerated() { fixed[member.group][member.finding] = chosen[index] }
    let once = once(members, chosen)
    if once > .zero { oncesPaid[place.recommendation] = max(oncesPaid[place.recommendation] ?? .zero, once) }
    if !places.contains(place) { places.append(place) }
  }

  private func counts(
    _ chosen: some Sequence<(resource: Int32, member: Int)>, _ members: [(group: Int, finding: Int)]
  ) -> [Int] {
    var counts = members.map { fixed[$0.group][$0.finding] }
    for item in chosen { counts[item.member] += 1 }
    return counts
  }

  /// The step with so many resources fixed, and what its tenant-wide part adds.
  private func cost(_ place: StepPlace, _ members: [(group: Int, finding: Int)], _ counts: [Int]) -> Minutes {
    let shares = members.indices.filter { counts[$0] > 0 }.map { index in
      let member = members[index]
      return StepWork.Share(
        group: member.group, finding: member.finding, first: 0, end: counts[index],
        costs: problem.classes[member.group].findings[member.finding].costs)
    }
    let paid = oncesPaid[place.recommendation] ?? .zero
    let work = shares.isEmpty ? .zero : StepWork(place: place, shares: shares, costs: problem.costs).effort
    return work + max(once(members, counts), paid) - paid
  }

  private func once(_ members: [(group: Int, finding: Int)], _ counts: [Int]) -> Minutes {
    members.indices.filter { counts[$0] > 0 }.map { index in
      problem.costs[problem.classes[members[index].group].findings[members[index].finding].costs].once
    }.max() ?? .zero
  }
}
