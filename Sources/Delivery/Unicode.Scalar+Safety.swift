extension Unicode.Scalar {
  /// Whether showing it could move the cursor, start a terminal command, turn the reading direction or hide.
  ///
  /// True for controls (C0, DEL, C1), separators of lines and paragraphs, and format characters but the two
  /// joiners that scripts and emoji need.
  var isUnsafeToShow: Bool {
    if value < 0x7F { return value < 0x20 }
    if self == "\u{200C}" || self == "\u{200D}" { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
