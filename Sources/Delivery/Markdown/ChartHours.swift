import Effort
import SecureScore

/// The axis of hours of a chart that Mermaid draws.
///
/// Mermaid finds the places of a line by adding up the width between two; where the sum goes past the end of the
/// axis by its last bit, the last place is not drawn. So widths are whole 256ths of the unit, which add up without
/// rounding. And it writes about a dozen marks however long their numbers are, so the unit keeps them below five
/// digits.
struct ChartHours {
  /// Steps from one end of the axis to the other.
  static let places: Int64 = 64
  /// Widths in one unit; the axis ends at a whole fourth of the unit.
  private static let widths: Int64 = 256

  /// What the axis counts, as `hours of work`.
  let title: String
  /// Minutes in one unit.
  private let unit: Int64
  /// Between two places, in 256ths of the unit.
  private let step: Int64

  /// - Parameter end: minutes that must be on the axis; it ends there or up to a fourth of a unit later.
  init(to end: Int64) {
    let end = max(end, 1)
    (title, unit) = Self.units.first { end <= $0.most }.map { ($0.title, $0.minutes) } ?? Self.largest
    let wanted = Int128(end) * Int128(Self.widths)
    let onePlace = Int128(unit) * Int128(Self.places)
    step = Int64((wanted + onePlace - 1) / onePlace)
  }

  private static let units: [(title: String, minutes: Int64, most: Int64)] = [
    ("minutes of work", 1, 119), ("hours of work", 60, 60 * 9_999),
    ("thousand hours of work", 60_000, 60_000 * 9_999),
  ]
  private static let largest = (title: "million hours of work", minutes: Int64(60_000_000))

  /// The end of the axis, in units.
  var end: String {
    let hundredths = Int128(step) * Int128(Self.places) * 100 / Int128(Self.widths)
    return decimalText(hundredths, decimals: 2, trimmed: true)
  }

  /// The whole minutes up to each place, from none on.
  var minutes: [Minutes] {
    (0...Self.places).map { place in
      Minutes(Int64(Int128(place) * Int128(step) * Int128(unit) / Int128(Self.widths)))
    }
  }
}
