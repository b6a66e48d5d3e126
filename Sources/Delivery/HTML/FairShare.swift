/// Room that is shared by many.
enum FairShare {
  /// The largest share with which all sizes, each cut to it, stay within the room; the largest size where all fit.
  static func largest(of sizes: [Int], in room: Int) -> Int {
    var room = room
    var rest = sizes.count
    var least = 0
    for size in sizes.sorted() {
      let share = room / max(rest, 1)
      if size > share { return max(share, 1) }
      room -= size
      rest -= 1
      least = size
    }
    return least
  }
}
