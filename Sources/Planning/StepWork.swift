import Effort

/// The work of one step: what is fixed, by which methods, at the least effort.
struct StepWork: Sendable {
  /// Some resources of a class.
  struct Share: Sendable {
    /// Index of the class and of the finding in it.
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
    var shares: [StepPlace: [Share]] = [:]
    for (index, group) in problem.classes.enumerated() {
      for (finding, content) in group.findings.enumerated() where selection.fixed[index][finding] > 0 {
        let place = StepPlace(recommendation: content.recommendation, scope: group.scope)
        shares[place, default: []].append(
          Share(
            group: index, finding: finding, first: 0, end: selection.fixed[index][finding],
            costs: content.costs))
      }
    }
    return shares.sorted { $0.key < $1.key }.map { place, shares in
      StepWork(place: place, shares: shares, costs: problem.costs)
    }
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
