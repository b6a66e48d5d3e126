/// The first discrepancies, and how many more there are; texts are only made for those that are kept.
struct DiscrepancyList {
  private(set) var kept: [Discrepancy] = []
  private(set) var omitted = 0

  /// A hostile plan may be wrong in every line; nobody reads more than this.
  static let limit = 200

  mutating func add(
    _ path: @autoclosure () -> String, stated: @autoclosure () -> String,
    recomputed: @autoclosure () -> String, _ message: @autoclosure () -> String
  ) {
    guard kept.count < Self.limit else {
      omitted += 1
      return
    }
    kept.append(
      Discrepancy(path: path(), stated: stated(), recomputed: recomputed(), message: message()))
  }

  /// Adds a discrepancy unless both values are equal.
  mutating func compare<Value: Equatable>(
    _ path: @autoclosure () -> String, _ stated: Value, _ recomputed: Value,
    _ message: @autoclosure () -> String, text: (Value) -> String = { "\($0)" }
  ) {
    guard stated != recomputed else { return }
    add(path(), stated: text(stated), recomputed: text(recomputed), message())
  }
}
