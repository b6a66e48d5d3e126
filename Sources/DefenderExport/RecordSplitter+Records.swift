/// The inside of a record: strings, escapes and brackets, and the keys of its own level.
extension RecordSplitter {
  mutating func scanRecord(
    _ chunk: Span<UInt8>, _ position: inout Int
  ) throws(SplitFault) -> SplitPiece? {
    while position < chunk.count {
      if isInString {
        if isInKey { scanKey(chunk, &position) } else { scanString(chunk, &position) }
        if isInString && position < chunk.count { return breakLine() }
        continue
      }
      if depth > 1 {
        if scanNested(chunk, &position) { return breakLine() }
        continue
      }
      let byte = chunk[position]
      if byte == .newline {
        if endsWithLine && hasText { return breakLine() }
        endsWithLine = false
        hasNewline = true
        line += 1
        position += 1
        continue
      }
      position += 1
      switch byte {
      case .space, .tab, .carriageReturn: continue
      case .quote:
        hasText = true
        if !isKeyNext, let end = Self.stringEnd(in: chunk, from: position) {
          position = end
          continue
        }
        isInString = true
        isEscaped = false
        isInKey = isKeyNext
        isKeyNext = false
        keyLength = 0
        keyWord = 0
      case .comma:
        isKeyNext = true
        isAfterListKey = false
      case .openBracket where isAfterListKey:
        try openEnvelope(chunk, at: position)
        return nil
      case .openBrace, .openBracket:
        depth = 2
      case .closeBrace:
        return endRecord(chunk, before: position)
      case .closeBracket:
        guard endsWithLine else { throw fault(at: position - 1, "found ']' in an object", expected: "'}'") }
        let broken = breakLine()
        mode = .lostLine
        return broken
      case 0: throw utf16Fault(at: position - 1)
      case .colon: break
      default: isAfterListKey = false
      }
      hasText = true
    }
    return nil
  }

  /// The list of records in a page begins: what was read of the page waits for its end.
  private mutating func openEnvelope(_ chunk: Span<UInt8>, at position: Int) throws(SplitFault) {
    hold(chunk, until: position)
    hasPages = true
    guard containers.count < Self.nestingLimit else {
      throw fault(
        at: position, "pages are nested more than \(Self.nestingLimit) deep", expected: "a list of records")
    }
    // A page whose own members are too long to hold is not validated.
    containers.append(.envelope(bytes: isHeld ? buffer : nil, offset: start, line: startLine))
    buffer = []
    mode = .between
    try openList(at: position)
  }

  /// A key of the record's own level: remembers its first bytes, folded.
  private mutating func scanKey(_ chunk: Span<UInt8>, _ position: inout Int) {
    while position < chunk.count {
      let byte = chunk[position]
      if byte == .newline && endsWithLine { return }
      position += 1
      if isEscaped {
        isEscaped = false
        keyLength = 99
      } else if byte == .backslash {
        isEscaped = true
      } else if byte == .quote {
        isInString = false
        isInKey = false
        isAfterListKey =
          (keyLength == 4 && keyWord == 0x6461_7461) || (keyLength == 5 && keyWord == 0x76_616C_7565)
        return
      } else {
        if byte == .newline { line += 1 }
        keyLength += 1
        keyWord = keyWord << 8 | UInt64(byte | 0x20)
      }
    }
  }

  /// Goes to the end of a string, or to a line's end inside it when records stand one a line.
  private mutating func scanString(_ chunk: Span<UInt8>, _ position: inout Int) {
    var index = position
    let end = chunk.count
    if isEscaped {
      index += 1
      isEscaped = false
    }
    while index < end {
      let byte = chunk[index]
      if byte > .backslash || (byte != .quote && byte != .backslash && byte != .newline) {
        index += 1
        continue
      }
      if byte == .quote {
        isInString = false
        index += 1
        break
      }
      if byte == .backslash {
        index += 2
        continue
      }
      if endsWithLine { break }
      line += 1
      hasNewline = true
      index += 1
    }
    isEscaped = index > end
    position = min(index, end)
  }

  /// The position behind the closing quote of a string, or nil when the string does not end in this chunk or
  /// has a line's end inside: those rare cases are left to the byte by byte way.
  ///
  /// Looks at eight bytes at a time. A byte of `word ^ pattern` is zero where the word has the byte sought, and
  /// subtracting one from each byte then sets the top bit of the first such byte.
  @inline(__always) private static func stringEnd(in chunk: Span<UInt8>, from start: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    let bytes = chunk.bytes
    var index = start
    let end = bytes.byteCount
    while index + 8 <= end {
      let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
      let quotes = word ^ (ones &* UInt64(UInt8.quote))
      let backslashes = word ^ (ones &* UInt64(UInt8.backslash))
      let newlines = word ^ (ones &* UInt64(UInt8.newline))
      let hits =
        ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | (newlines &- ones) & ~newlines)
        & tops
      if hits == 0 {
        index += 8
        continue
      }
      index += hits.trailingZeroBitCount >> 3
      switch chunk[index] {
      case .quote: return index + 1
      case .backslash: index += 2
      default: return nil
      }
    }
    while index < end {
      switch chunk[index] {
      case .quote: return index + 1
      case .backslash: index += 2
      case .newline: return nil
      default: index += 1
      }
    }
    return nil
  }

  /// Goes on until the record's own level is reached again, or the chunk ends.
  ///
  /// - Returns: true at a line's end when records stand one a line.
  private mutating func scanNested(_ chunk: Span<UInt8>, _ position: inout Int) -> Bool {
    var index = position
    var level = depth
    let end = chunk.count
    while index < end {
      let byte = chunk[index]
      index += 1
      switch byte {
      case .quote:
        if let end = Self.stringEnd(in: chunk, from: index) {
          index = end
          continue
        }
        isInString = true
        isEscaped = false
        position = index
        scanString(chunk, &position)
        index = position
        if isInString {
          depth = level
          return false
        }
      case .openBrace, .openBracket:
        level += 1
      case .closeBrace, .closeBracket:
        level -= 1
        if level == 1 {
          depth = 1
          position = index
          return false
        }
      case .newline:
        if endsWithLine {
          position = index - 1
          depth = level
          return true
        }
        hasNewline = true
        line += 1
      default: break
      }
    }
    depth = level
    position = index
    return false
  }

  /// Leaves a record aside that its line's end cut off.
  private mutating func breakLine() -> SplitPiece? {
    mode = .between
    isInString = false
    isInKey = false
    buffer = []
    return piece(
      .broken(problem: "the record does not end with its line", expected: "one JSON object a line"))
  }
}
