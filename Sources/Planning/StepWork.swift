import Effort

/// The work of one step: what is fixed, by which methods, at the least effort.
struct StepWork: Sendable {
  /// Some resources of a class.
  struct Share: Sendable {
    /// The class, and the finding in the class table.
    let group: Int
    let finding: Int
    /// The resources of the class from `first` up to `end`.
    let first: Int
    let end: Int
    let costs: Int
    var method = Method.byHand
    var each = Minutes.zero

    var count: Int { end - first }
  }

  let place: StepPlace
  private(set) var shares: [Share]
  /// The largest setup among the methods used.
  private(set) var setup = Minutes.zero

  /// Setup and eaches, without the tenant-wide part.
  var effort: Minutes { shares.reduce(setup) { $0 + $1.each * $1.count } }

  /// Chooses the cheapest methods in closed form. docs/model.md, section 2.
  init(place: StepPlace, shares: [Share], costs: [FindingCosts]) {
    self.place = place
    self.shares = shares
    let estimates = shares.map { costs[$0.costs].estimate }
    guard let price = StepPricing.cheapestMethods(for: estimates, counts: shares.map(\.count)) else { return }
    setup = price.setup
    for (index, method) in price.methods.enumerated() {
      self.shares[index].method = method
      self.shares[index].each = estimates[index].cost(of: method)?.each ?? .zero
    }
  }

  /// The works of a selection, ascending by place.
  static func all(of selection: Selection, in problem: Problem) -> [StepWork] {
    works(in: problem, first: { _ in 0 }, end: { finding, _ in Int(selection.fixed[finding]) })
  }

  /// The works that would fix a remainder on its own.
  static func all(ofRest rest: Remainder, in problem: Problem) -> [StepWork] {
    works(in: problem, first: { Int(rest.first[$0]) }, end: { _, size in size })
  }

  private static func works(
    in problem: Problem, first: (Int) -> Int, end: (_ finding: Int, _ size: Int) -> Int
  ) -> [StepWork] {
    let classes = problem.classes
    var shares: [Share] = []
    var starts = [Int32](repeating: 0, count: problem.steps.count + 1)
    for group in 0..<classes.count {
      let size = classes.size(group)
      for finding in classes.findings(of: group) {
        let (first, end) = (first(finding), end(finding, size))
        guard first < end else { continue }
        starts[Int(problem.steps.ofFinding[finding]) + 1] += 1
        shares.append(
          Share(
            group: group, finding: finding, first: first, end: end, costs: Int(classes.costs[finding])))
      }
    }
    for step in 0..<problem.steps.count { starts[step + 1] += starts[step] }
    var order = [Int32](repeating: 0, count: shares.count)
    var next = starts
    for (index, share) in shares.enumerated() {
      let step = Int(problem.steps.ofFinding[share.finding])
      order[Int(next[step])] = Int32(index)
      next[step] += 1
    }
    var works: [StepWork] = []
    for step in 0..<problem.steps.count where starts[step] < starts[step + 1] {
      works.append(
        StepWork(
          place: problem.steps.places[step],
          shares: order[Int(starts[step])..<Int(starts[step + 1])].map { shares[Int($0)] },
          costs: problem.costs))
    }
    return works
  }

  /// The effort of a whole selection, tenant-wide parts included.
  static func effort(of works: [StepWork], in problem: Problem) -> Minutes {
    onces(of: works, in: problem).values.reduce(works.reduce(.zero) { $0 + $1.effort }) { $0 + $1 }
  }

  /// The tenant-wide part of each recommendation: the largest among the findings fixed.
  static func onces(of works: [StepWork], in problem: Problem) -> [Int: Minutes] {
    var onces: [Int: Minutes] = [:]
    for work in works {
      for share in work.shares {
        let once = problem.costs[share.costs].once
        if once > .zero {
          onces[work.place.recommendation] = max(onces[work.place.recommendation] ?? .zero, once)
        }
      }
    }
    return onces
  }
}
