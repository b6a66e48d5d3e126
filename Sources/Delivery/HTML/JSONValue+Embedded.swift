extension JSONValue {
  /// The document for an element `script` of an HTML page: the same values, and nothing that could end the element
  /// or hide there (`compactText` escapes separators of lines, controls and direction marks already).
  package var embeddedText: String {
    // Outside strings JSON has none of these.
    compactText.replacing("<", with: "\\u003c").replacing(">", with: "\\u003e").replacing(
      "&", with: "\\u0026")
  }
}
