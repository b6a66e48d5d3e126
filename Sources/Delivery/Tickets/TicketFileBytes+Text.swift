extension TicketFileBytes {
  /// The content as text.
  ///
  /// - Throws: a fault with the line of the first byte that is no UTF-8.
  func text() throws(TicketFault) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var line = 0
    for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      if String(validating: part, as: UTF8.self) == nil { break }
    }
    throw TicketFault(file: name, row: line, message: "is not UTF-8")
  }
}
