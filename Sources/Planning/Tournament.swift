/// The best of many candidates by gain per minute, with changes of few of them at a time.
///
/// Ties: fewer minutes, then what the caller says, then the smaller index.
struct Tournament {
  private var gains: [Int64] = []
  private var minutes: [Int64] = []
  private var isIn: [Bool] = []
  /// Winners of every match: the root is 1, leaves follow `size`; -1: nobody.
  private var winners: [Int32] = []
  private var size = 1
  private var touched: [Int32] = []
  private var isTouched: [Bool] = []
  private var changed: [Int32] = []

  var winner: Int? {
    let winner = winners.count > 1 ? winners[1] : -1
    return winner < 0 ? nil : Int(winner)
  }

  /// Begins again with candidates that are not in yet.
  mutating func restart(_ count: Int) {
    size = 1
    while size < count { size *= 2 }
    refill(&gains, 0, count)
    refill(&minutes, 0, count)
    refill(&isIn, false, count)
    refill(&isTouched, false, count)
    refill(&winners, -1, 2 * size)
    touched.removeAll(keepingCapacity: true)
    changed.removeAll(keepingCapacity: true)
  }

  /// Remembers that a candidate may have changed.
  mutating func touch(_ candidate: Int) {
    guard candidate < isTouched.count, !isTouched[candidate] else { return }
    isTouched[candidate] = true
    touched.append(Int32(candidate))
  }

  mutating func popTouched() -> Int? {
    guard let candidate = touched.popLast() else { return nil }
    isTouched[Int(candidate)] = false
    return Int(candidate)
  }

  mutating func set(_ candidate: Int, gain: Int64, minutes cost: Int64, isIn: Bool) {
    gains[candidate] = gain
    minutes[candidate] = cost
    self.isIn[candidate] = isIn
    winners[size + candidate] = isIn ? Int32(candidate) : -1
    changed.append(Int32(candidate))
  }

  /// Plays the matches of all that were set since the last time.
  mutating func play(_ precedes: (_ left: Int, _ right: Int) -> Bool) {
    if changed.count * 4 > size {
      for match in stride(from: size - 1, to: 0, by: -1) { play(match, precedes) }
    } else {
      for candidate in changed {
        var match = (size + Int(candidate)) / 2
        while match > 0 {
          play(match, precedes)
          match /= 2
        }
      }
    }
    changed.removeAll(keepingCapacity: true)
  }

  private mutating func play(_ match: Int, _ precedes: (_ left: Int, _ right: Int) -> Bool) {
    let (left, right) = (winners[2 * match], winners[2 * match + 1])
    guard left >= 0 && right >= 0 else {
      winners[match] = max(left, right)
      return
    }
    winners[match] = isBetter(Int(right), than: Int(left), precedes) ? right : left
  }

  private func isBetter(_ left: Int, than right: Int, _ precedes: (_ left: Int, _ right: Int) -> Bool) -> Bool
  {
    let first = gains[left].multipliedFullWidth(by: minutes[right])
    let second = gains[right].multipliedFullWidth(by: minutes[left])
    if first.high != second.high { return first.high > second.high }
    if first.low != second.low { return first.low > second.low }
    if minutes[left] != minutes[right] { return minutes[left] < minutes[right] }
    return precedes(left, right)
  }

  private func refill<Element>(_ array: inout [Element], _ element: Element, _ count: Int) {
    array.removeAll(keepingCapacity: true)
    array.append(contentsOf: repeatElement(element, count: count))
  }
}
