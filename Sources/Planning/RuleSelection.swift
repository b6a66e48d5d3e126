import Effort
import RemediationPlan

/// Fills a budget step by step in a given order: what simple rules of thumb do.
struct RuleSelection {
  let problem: Problem
  private(set) var fixed: [Int32]
  /// Steps in the order in which they were taken.
  private(set) var places: [StepPlace] = []
  private var isTaken: [Bool]
  private var spent: Minutes
  private var oncesPaid: [Int: Minutes]
  /// The findings of every step, and the class of every finding.
  private let members: FindingsByStep

  /// - Parameter start: what is chosen already; nil: nothing but what is mandatory.
  init(_ problem: Problem, from start: Selection? = nil) {
    self.problem = problem
    let start = start ?? .mandatory(of: problem)
    fixed = start.fixed
    let works = StepWork.all(of: start, in: problem)
    members = FindingsByStep(problem)
    places = works.map(\.place)
    isTaken = [Bool](repeating: false, count: problem.steps.count)
    for work in works {
      for share in work.shares { isTaken[Int(problem.steps.ofFinding[share.finding])] = true }
    }
    spent = StepWork.effort(of: works, in: problem)
    oncesPaid = StepWork.onces(of: works, in: problem)
  }

  /// Works through the steps in order, each on as many resources as the budget allows.
  mutating func take(_ order: [Int]) {
    for step in order { take(step) }
  }

  private mutating func take(_ step: Int) {
    let place = problem.steps.places[step]
    let members = members[step]
    // The step's resources in their order, each with its finding's place among the members.
    var open: [(resource: Int32, member: Int)] = []
    for (index, finding) in members.enumerated() {
      let resources = problem.classes.resources(of: self.members.group(of: Int(finding)))
      for resource in resources.dropFirst(Int(fixed[Int(finding)])) { open.append((resource, index)) }
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
    for (index, finding) in members.enumerated() { fixed[Int(finding)] = Int32(chosen[index]) }
    let once = once(members, chosen)
    if once > .zero { oncesPaid[place.recommendation] = max(oncesPaid[place.recommendation] ?? .zero, once) }
    if !isTaken[step] {
      isTaken[step] = true
      places.append(place)
    }
  }

  private func counts(
    _ chosen: some Sequence<(resource: Int32, member: Int)>, _ members: ArraySlice<Int32>
  ) -> [Int] {
    var counts = members.map { Int(fixed[Int($0)]) }
    for item in chosen { counts[item.member] += 1 }
    return counts
  }

  /// The step with so many resources fixed, and what its tenant-wide part adds.
  private func cost(_ place: StepPlace, _ members: ArraySlice<Int32>, _ counts: [Int]) -> Minutes {
    let shares = zip(members, counts).filter { $0.1 > 0 }.map { finding, count in
      StepWork.Share(
        group: 0, finding: Int(finding), first: 0, end: count,
        costs: Int(problem.classes.costs[Int(finding)]))
    }
    let paid = oncesPaid[place.recommendation] ?? .zero
    let work = shares.isEmpty ? .zero : StepWork(place: place, shares: shares, costs: problem.costs).effort
    return work + max(once(members, counts), paid) - paid
  }

  private func once(_ members: ArraySlice<Int32>, _ counts: [Int]) -> Minutes {
    zip(members, counts).filter { $0.1 > 0 }.map { finding, _ in
      problem.costs[Int(problem.classes.costs[Int(finding)])].once
    }.max() ?? .zero
  }
}
