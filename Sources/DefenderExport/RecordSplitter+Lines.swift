import SimdJSONBridge

/// The short way for exports with one record a line: nearly all of a large one.
extension RecordSplitter {
  /// The line ahead when records stand one a line, in the chunk as a whole: most likely one record.
  ///
  /// A guess that the parser has to confirm; nil where only reading byte by byte can tell. Steps over empty lines.
  mutating func lineAhead(in chunk: Span<UInt8>, from position: inout Int) -> Range<Int>? {
    guard isByLine, !hasPages, mode == .between, containers.isEmpty else { return nil }
    while position < chunk.count, chunk[position] == .newline {
      line += 1
      position += 1
    }
    guard position < chunk.count, chunk[position] == .openBrace else { return nil }
    let rest = chunk.extracting(position..<chunk.count)
    let length = rest.withUnsafeBufferPointer { bridge_line_length($0.baseAddress, $0.count) }
    return length < rest.count ? position..<(position + length) : nil
  }

  /// Takes a line that turned out to be one record, with its end.
  mutating func takeLine(_ range: Range<Int>, _ position: inout Int) -> SplitPiece {
    start = base + range.lowerBound
    startLine = line
    line += 1
    position = range.upperBound + 1
    return piece(.record, range: range)
  }
}
