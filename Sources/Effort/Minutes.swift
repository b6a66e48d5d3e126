import SecureScore

/// Effort in whole minutes of hands-on work.
@usableFromInline package struct Minutes: Hashable, Comparable, Sendable {
  @usableFromInline package var count: Int64

  @inlinable package init(_ count: Int64) { self.count = count }
  @inlinable package init(_ count: Int) { self.count = Int64(count) }

  package static let zero = Minutes(0)

  @inlinable package static func < (left: Minutes, right: Minutes) -> Bool { left.count < right.count }
  @inlinable package static func + (left: Minutes, right: Minutes) -> Minutes {
    Minutes(left.count + right.count)
  }
  @inlinable package static func - (left: Minutes, right: Minutes) -> Minutes {
    Minutes(left.count - right.count)
  }
  @inlinable package static func += (left: inout Minutes, right: Minutes) { left.count += right.count }
  @inlinable package static func * (left: Minutes, right: Int) -> Minutes {
    Minutes(left.count * Int64(right))
  }
}

extension Minutes: CustomStringConvertible {
  /// `1,039 h 50 min`, `2 h`, `45 min`, `0 min`.
  @usableFromInline package var description: String {
    let (hours, minutes) = count.quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "\(minutes) min" }
    return minutes == 0 ? "\(groupedText(hours)) h" : "\(groupedText(hours)) h \(minutes) min"
  }
}
