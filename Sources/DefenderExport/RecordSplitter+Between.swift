/// What stands between records: lists, separators, white space, and things that should not be there.
extension RecordSplitter {
  /// Steps over a UTF-8 byte order mark; a UTF-16 one is a fault.
  mutating func scanStart(_ chunk: Span<UInt8>, _ position: inout Int) throws(SplitFault) {
    let byte = chunk[position]
    if head.bytes.isEmpty && byte >= 0xFE { throw utf16Fault(at: position) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard byte == mark[head.bytes.count] else {
      mode = head.bytes.isEmpty ? .between : .diagnosis
      return
    }
    head.append(byte)
    position += 1
    if head.bytes.count == mark.count {
      head = FileHead()
      mode = .between
    }
  }

  mutating func scanBetween(
    _ chunk: Span<UInt8>, _ position: inout Int
  ) throws(SplitFault) -> SplitPiece? {
    while position < chunk.count {
      let byte = chunk[position]
      switch byte {
      case .newline:
        if containers.isEmpty, isFirstRecordDone, !hasNewline { isByLine = true }
        line += 1
        position += 1
      case .space, .tab, .carriageReturn:
        position += 1
      default:
        return try startOrSeparator(byte, chunk, &position)
      }
    }
    return nil
  }

  private mutating func startOrSeparator(
    _ byte: UInt8, _ chunk: Span<UInt8>, _ position: inout Int
  ) throws(SplitFault) -> SplitPiece? {
    guard case .list(let expects) = containers.last else {
      switch byte {
      case .openBrace:
        beginRecord(at: position)
        position += 1
      case .openBracket:
        try openList(at: position)
        position += 1
      default:
        return try strayText(chunk, at: position)
      }
      return nil
    }
    switch (byte, expects) {
    case (.closeBracket, .valueOrEnd), (.closeBracket, .separatorOrEnd):
      position += 1
      closeList(at: position)
    case (0, _):
      throw utf16Fault(at: position)
    case (.comma, .separatorOrEnd):
      containers[containers.count - 1] = .list(expects: .value)
      position += 1
    case (_, .separatorOrEnd):
      throw fault(
        at: position, "found \(described(byte)) after a record", expected: "',' or ']'")
    case (.openBrace, _):
      beginRecord(at: position)
      position += 1
    case (.openBracket, _):
      try openList(at: position)
      position += 1
    case (.comma, _), (.closeBracket, _), (.closeBrace, _), (.colon, _):
      throw fault(at: position, "found \(described(byte)) in a list", expected: "a record")
    default:
      mode = .scalar
      start = base + position
      startLine = line
      isInString = byte == .quote
      isEscaped = false
      position += 1
    }
    return nil
  }

  mutating func openList(at position: Int) throws(SplitFault) {
    hasContent = true
    guard containers.count < Self.nestingLimit else {
      throw fault(
        at: position, "lists are nested more than \(Self.nestingLimit) deep", expected: "a list of records")
    }
    containers.append(.list(expects: .valueOrEnd))
  }

  private mutating func closeList(at position: Int) {
    containers.removeLast()
    if case .envelope(var bytes, let offset, let line) = containers.last {
      containers.removeLast()
      bytes?.append(.closeBracket)
      resumeEnvelope(bytes: bytes, offset: offset, line: line, at: position)
    } else {
      noteValue()
    }
  }

  /// Text outside of every record and list.
  private mutating func strayText(_ chunk: Span<UInt8>, at position: Int) throws(SplitFault) -> SplitPiece? {
    if chunk[position] == 0 { throw utf16Fault(at: position) }
    guard hasContent else {
      mode = .diagnosis
      return nil
    }
    guard isByLine else {
      throw fault(
        at: position, "there is more text after the end of the export", expected: "the end of the file",
        advice: "remove what follows, or export again")
    }
    start = base + position
    startLine = line
    mode = .lostLine
    return piece(.broken(problem: "the line does not hold a record", expected: "one JSON object a line"))
  }

  /// A number, a word or a text where a record should be.
  mutating func scanScalar(_ chunk: Span<UInt8>, _ position: inout Int) -> SplitPiece? {
    while position < chunk.count {
      let byte = chunk[position]
      if isInString {
        position += 1
        if isEscaped {
          isEscaped = false
        } else if byte == .backslash {
          isEscaped = true
        } else if byte == .quote {
          isInString = false
        }
        continue
      }
      switch byte {
      case .comma, .closeBracket, .closeBrace, .newline, .space, .tab, .carriageReturn:
        mode = .between
        noteValue()
        return piece(.broken(problem: "a value that is no record", expected: "one object a row"))
      default:
        position += 1
      }
    }
    return nil
  }

  /// The rest of a line that broke off.
  mutating func scanLostLine(_ chunk: Span<UInt8>, _ position: inout Int) -> SplitPiece? {
    while position < chunk.count {
      if chunk[position] == .newline {
        mode = .between
        return nil
      }
      position += 1
    }
    return nil
  }

  func fault(
    at position: Int, _ problem: String, expected: String,
    advice: String = "the file is damaged: export or copy it again"
  ) -> SplitFault {
    SplitFault(
      offset: base + position, line: line, problem: problem, expected: expected, advice: advice)
  }

  func utf16Fault(at position: Int) -> SplitFault {
    fault(
      at: position, FileHead.utf16.problem, expected: FileHead.utf16.expected, advice: FileHead.utf16.advice)
  }

  var diagnosis: SplitFault {
    let (problem, expected, advice) = head.diagnosis
    return SplitFault(offset: 0, line: 1, problem: problem, expected: expected, advice: advice)
  }

  func described(_ byte: UInt8) -> String {
    byte >= 0x21 && byte < 0x7F ? "'\(Character(UnicodeScalar(byte)))'" : "byte \(byte)"
  }
}
