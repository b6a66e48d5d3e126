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

  /// Chooses the cheapest methods in closed form; ties: the smaller setup, then by hand. docs/model.md, section 2.
  init(place: StepPlace, shares: [Share], costs: [FindingCosts]) {
    self.place = place
    self.shares = shares
    var levels: Set<Minutes> = [.zero]
    for share in shares {
      levels.insert(costs[share.costs].base.setup)
      if let up = costs[share.costs].up { levels.insert(up.setup) }
    }
    var best: (total: Minutes, level: Minutes)?
    for level in levels.sorted() {
      guard let total = Self.total(shares, within: level, costs) else { continue }
      if best.map({ total < $0.total }) ?? true { best = (total, level) }
    }
    guard let best else { return }
    for index in shares.indices {
      guard let choice = costs[shares[index].costs].cheapest(within: best.level) else { continue }
      self.shares[index].method = choice.method
      self.shares[index].each = choice.each
      setup = max(setup, costs[shares[index].costs].setup(of: choice.method))
    }
  }

  private static func total(_ shares: [Share], within level: Minutes, _ costs: [FindingCosts]) -> Minutes? {
    var total = level
    for share in shares {
      guard let choice = costs[share.costs].cheapest(within: level) else { return nil }
      total += choice.each * share.count
    }
    return total
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

extension FindingCosts {
  /// The setup of one of its methods.
  func setup(of method: Method) -> Minutes {
    up != nil && method == upMethod ? up?.setup ?? .zero : base.setup
  }
}
