/// Plans for some of the parts of a problem: none of them is beaten in both gain and minutes by another.
///
/// Ascending by minutes, and so by gain. Each remembers how it came about, in a log.
struct PartialPlans {
  private(set) var minutes: [Int64]
  private(set) var gains: [Int64]
  /// The last log entry of each plan.
  private(set) var entries: [Int32]

  /// One plan.
  init(minutes: Int64, gain: Int64, entry: Int32) {
    self.minutes = [minutes]
    gains = [gain]
    entries = [entry]
  }

  init() { (minutes, gains, entries) = ([], [], []) }

  var count: Int { minutes.count }

  /// A way to go on from every plan.
  struct Extension {
    let minutes: Int64
    let gain: Int64
    /// What the log says of it.
    let note: Int32
  }

  /// Every plan with every extension, those that are allowed and not beaten.
  ///
  /// - Parameters:
  ///   - isAllowed: whether a plan of these minutes and this gain may stay.
  ///   - log: gets an entry for each plan that stays and is not the plan it came from.
  ///   - limit: plans that may stay.
  /// - Returns: false when more would have to stay.
  mutating func extend(
    by extensions: [Extension], log: inout PlanLog, limit: Int,
    isAllowed: (_ minutes: Int64, _ gain: Int64) -> Bool
  ) -> Bool {
    struct Candidate {
      let minutes: Int64
      let gain: Int64
      let plan: Int32
      let note: Int32
    }
    var candidates: [Candidate] = []
    candidates.reserveCapacity(min(count * extensions.count, limit * 2))
    for index in 0..<count {
      for step in extensions {
        let candidate = Candidate(
          minutes: minutes[index] + step.minutes, gain: gains[index] + step.gain, plan: Int32(index),
          note: step.note)
        if isAllowed(candidate.minutes, candidate.gain) { candidates.append(candidate) }
      }
      if candidates.count > limit * 4 { return false }
    }
    candidates.sort {
      $0.minutes == $1.minutes
        ? ($0.gain == $1.gain ? ($0.plan, $0.note) < ($1.plan, $1.note) : $0.gain > $1.gain)
        : $0.minutes < $1.minutes
    }
    let old = self
    self = PartialPlans()
    var best = Int64.min
    for candidate in candidates where candidate.gain > best {
      best = candidate.gain
      minutes.append(candidate.minutes)
      gains.append(candidate.gain)
      let parent = old.entries[Int(candidate.plan)]
      entries.append(candidate.note < 0 ? parent : log.append(parent: parent, note: candidate.note))
    }
    return count <= limit
  }

  /// The plans of both that are not beaten.
  mutating func merge(_ other: PartialPlans) {
    var merged = PartialPlans()
    var (left, right) = (0, 0)
    var best = Int64.min
    func take(_ plans: PartialPlans, _ index: Int) {
      guard plans.gains[index] > best else { return }
      best = plans.gains[index]
      merged.minutes.append(plans.minutes[index])
      merged.gains.append(plans.gains[index])
      merged.entries.append(plans.entries[index])
    }
    while left < count || right < other.count {
      let isLeft =
        right == other.count
        || left < count
          && (minutes[left] < other.minutes[right]
            || minutes[left] == other.minutes[right] && gains[left] >= other.gains[right])
      if isLeft {
        take(self, left)
        left += 1
      } else {
        take(other, right)
        right += 1
      }
    }
    self = merged
  }
}

/// How partial plans came about: a tree of notes, read from the leaves to the root.
struct PlanLog {
  private var parents: [Int32] = []
  private var notes: [Int32] = []

  mutating func append(parent: Int32, note: Int32) -> Int32 {
    parents.append(parent)
    notes.append(note)
    return Int32(parents.count - 1)
  }

  /// The notes from an entry back to the root.
  func notes(from entry: Int32) -> [Int32] {
    var found: [Int32] = []
    var entry = entry
    while entry >= 0 {
      found.append(notes[Int(entry)])
      entry = parents[Int(entry)]
    }
    return found
  }
}
