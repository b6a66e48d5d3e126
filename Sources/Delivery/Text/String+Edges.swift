extension String {
  /// The text with marks around it that touch it: white space at its ends stays outside of them.
  ///
  /// Marks beside white space would be read as text themselves. Of white space alone nothing is set off.
  func setOff(_ write: (String) -> String) -> String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return self }
    let end = scalars.index(after: last)
    return String(scalars[..<first]) + write(String(scalars[first..<end])) + String(scalars[end...])
  }
}
