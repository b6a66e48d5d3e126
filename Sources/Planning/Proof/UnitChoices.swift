/// What one resource of an item can do while certain levels are paid: which of its bundles are completed.
///
/// Buffers are kept from one item to the next.
struct UnitChoices {
  /// A set of bundles, by their places in the item, with the cheapest methods for it.
  struct Choice {
    let bundles: UInt32
    let gain: Int64
    let minutes: Int64
    /// What it is worse than the best choice, for one resource.
    var loss: Int128
  }

  /// A node of the item that may be used.
  private struct Part {
    let users: UInt32
    let gain: Int64
    let minutes: Int64
  }

  /// The best choice first, then by loss. Choices that another one equals or beats in gain and minutes are left out.
  private(set) var choices: [Choice] = []
  private var parts: [Part] = []

  init() {}

  init(item: Int, of table: ItemTable, isPaid: [Bool], rate: Int64) {
    load(item: item, of: table, isPaid: isPaid, rate: rate)
  }

  /// - Parameter isPaid: by local node, whether a level is paid.
  mutating func load(item: Int, of table: ItemTable, isPaid: [Bool], rate: Int64) {
    choices.removeAll(keepingCapacity: true)
    let impossible = loadParts(item, table, isPaid)
    for bundles in 0..<(UInt32(1) << UInt32(table.bundleCounts[item])) where bundles & impossible == 0 {
      var (gain, minutes): (Int64, Int64) = (0, 0)
      for part in parts where part.users & bundles != 0 || part.users == ItemTable.always {
        gain += part.gain
        minutes += part.minutes
      }
      add(
        Choice(
          bundles: bundles, gain: gain, minutes: minutes, loss: Int128(rate) * Int128(minutes) - Int128(gain))
      )
    }
    guard let best = choices.first?.loss else { return }
    for index in choices.indices { choices[index].loss -= best }
  }

  /// Gathers what the levels allow; returns the bundles that they do not.
  private mutating func loadParts(_ item: Int, _ table: ItemTable, _ isPaid: [Bool]) -> UInt32 {
    parts.removeAll(keepingCapacity: true)
    var impossible: UInt32 = 0
    for place in table.places(of: item) {
      let (users, gain, minutes) = (table.users[place], table.gains[place], table.minutes[place])
      if table.isAllowed(place, isPaid) {
        parts.append(Part(users: users, gain: gain, minutes: minutes))
      } else if minutes >= 0 || gain > 0 {
        // Only a better method can be done without.
        impossible |= users
      }
    }
    return impossible
  }

  /// Puts a choice where it belongs unless another one beats it, and drops those that it beats.
  private mutating func add(_ choice: Choice) {
    for other in choices where other.gain >= choice.gain && other.minutes <= choice.minutes { return }
    choices.removeAll { $0.gain <= choice.gain && $0.minutes >= choice.minutes }
    var place = choices.count
    while place > 0,
      (choice.loss, choice.minutes) < (choices[place - 1].loss, choices[place - 1].minutes)
    {
      place -= 1
    }
    choices.insert(choice, at: place)
  }
}
