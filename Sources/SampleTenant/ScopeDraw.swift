/// Draws the resources of one scope with the states of their assessments, one after another.
///
/// The share of healthy resources of every control is steered to a target, so that the score comes out where it
/// should. Drawn twice from the same start it gives the same, so that nothing has to be kept.
struct ScopeDraw {
  static let notApplicable: UInt16 = 0
  static let healthy: UInt16 = 1
  static let unhealthy: UInt16 = 2
  private static let one = 1 << 16

  private let blueprint: Blueprint
  private var random: SplitMix64
  /// The share of healthy resources aimed at, by control, in 2^16ths.
  private let targets: [Int]
  private(set) var healthy: [Int]
  private(set) var unhealthy: [Int]
  private(set) var notApplicable: [Int]
  /// Findings still to be drawn.
  private var remaining: Int
  private(set) var assessments = 0

  /// The resource drawn last: how many came before it, its kind, random bits for its looks, its assessments.
  private(set) var ordinal = -1
  private(set) var kind = 0
  private(set) var looks: UInt64 = 0
  /// The recommendation times four plus the state.
  private(set) var entries: [UInt16] = []

  /// - Parameter isNarrow: whether the score shall be near 50 %.
  init(blueprint: Blueprint, findings: Int, isNarrow: Bool, random: SplitMix64) {
    self.blueprint = blueprint
    self.random = random
    let controls = blueprint.controls.count
    let middle = isNarrow ? 31_000 + self.random.below(3_500) : 26_500 + self.random.below(12_500)
    var targets: [Int] = []
    for _ in 0..<controls { targets.append(middle - 7_000 + self.random.below(14_000)) }
    self.targets = targets
    healthy = Array(repeating: 0, count: controls)
    unhealthy = healthy
    notApplicable = healthy
    remaining = findings
    entries.reserveCapacity(64)
  }

  /// Draws the next resource.
  ///
  /// - Returns: false when all findings have been drawn.
  mutating func next() -> Bool {
    guard remaining > 0 else { return false }
    ordinal += 1
    kind =
      ordinal == 0
      ? blueprint.kinds.count - 1 : Int(blueprint.kindByShare[random.below(ResourceKind.wholeShare)])
    looks = random.next()
    repeat {
      entries.removeAll(keepingCapacity: true)
      for group in blueprint.groups[kind] { draw(group) }
    } while entries.isEmpty
    assessments += entries.count
    count()
    return true
  }

  private mutating func draw(_ group: Blueprint.Group) {
    let bits = random.next()
    guard bits & 255 < group.chance else { return }
    let size = group.members.count
    let first = Int(((bits >> 8 & 255) &* UInt64(size)) >> 8)
    if bits >> 16 & 255 < 9 { return add(group.members[first], Self.notApplicable) }
    let isHealthy: Bool
    switch group.style {
    case .shared: isHealthy = bits >> 24 & 255 < 190
    case .bundle, .cluster: isHealthy = Int(bits >> 24 & 0xFFFF) < chanceOfHealth(group.control)
    }
    if isHealthy || remaining == 0 {
      // What is healthy is often not looked at by every recommendation.
      for index in 0..<size where index == first || bits >> UInt64(40 + index % 16) & 1 != 0 {
        add(group.members[index], Self.healthy)
      }
      return
    }
    let wanted = group.style == .cluster ? 1 + Int(((bits >> 40 & 0xFFFF) &* UInt64(size)) >> 16) : size
    for step in 0..<size {
      let index = first + step < size ? first + step : first + step - size
      // Not everything that can be wrong is: the rest of a small bundle is met or not assessed now and then.
      let fate = group.style == .cluster || step == 0 ? 0 : bits >> UInt64(40 + step * 3) & 7
      if fate < 5, step < wanted, remaining > 0 {
        remaining -= 1
        add(group.members[index], Self.unhealthy)
      } else if fate < 7 {
        add(group.members[index], Self.healthy)
      }
    }
  }

  /// In 2^16ths: the target, and more or less of it as the resources so far fall short or go beyond.
  private func chanceOfHealth(_ control: Int) -> Int {
    let counted = healthy[control] + unhealthy[control]
    return targets[control] + (targets[control] * counted - healthy[control] * Self.one) / 4
  }

  private mutating func add(_ recommendation: UInt8, _ state: UInt16) {
    entries.append(UInt16(recommendation) << 2 | state)
  }

  /// Adds the resource to its controls: unhealthy beats healthy beats not applicable.
  private mutating func count() {
    var sets: (UInt32, UInt32, UInt32) = (0, 0, 0)
    for entry in entries {
      let set = blueprint.controlSets[Int(entry >> 2)]
      switch entry & 3 {
      case Self.unhealthy: sets.2 |= set
      case Self.healthy: sets.1 |= set
      default: sets.0 |= set
      }
    }
    Self.add(sets.2, to: &unhealthy)
    Self.add(sets.1 & ~sets.2, to: &healthy)
    Self.add(sets.0 & ~sets.1 & ~sets.2, to: &notApplicable)
  }

  private static func add(_ set: UInt32, to counts: inout [Int]) {
    var rest = set
    while rest != 0 {
      counts[rest.trailingZeroBitCount] += 1
      rest &= rest - 1
    }
  }
}
