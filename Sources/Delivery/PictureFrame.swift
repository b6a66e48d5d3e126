/// The measures of a curve's picture, in tenths of a pixel: whole numbers give the same picture everywhere.
struct PictureFrame {
  static let width: Int64 = 9_600
  static let height: Int64 = 5_600
  static let left: Int64 = 880
  static let right: Int64 = 9_240
  static let top: Int64 = 1_380
  static let bottom: Int64 = 4_920

  func x(_ minutes: Int64, _ chart: FrontierChart) -> Int64 {
    Self.left + chart.hours.place(minutes, onLength: Self.right - Self.left)
  }

  /// Downward, as pictures count.
  func y(_ score: Int64, _ chart: FrontierChart) -> Int64 {
    Self.bottom - chart.scores.place(score, onLength: Self.bottom - Self.top)
  }
}
