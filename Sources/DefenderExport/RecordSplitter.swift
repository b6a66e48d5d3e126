/// Cuts the bytes of an export, in chunks of any size, into top-level records.
///
/// Accepts `{"data":[…]}` and `{"value":[…],"nextLink":…}` (keys in any case), bare arrays, arrays of pages,
/// one object a line, objects and pages one after another, a single object, and a UTF-8 byte order mark. It
/// knows strings, escapes and brackets, and leaves every other rule of JSON to the parser that gets the record;
/// the object around a list is handed over too, without the list, so that nothing goes unchecked.
///
/// Memory: the record at hand if it crosses a chunk's end, never more than `recordLimit` bytes; a longer record
/// is skipped without being held. Linear.
struct RecordSplitter {
  /// The longest record that is held, in bytes.
  static let recordLimit = 16 << 20
  /// Readable bytes behind a buffered record.
  static let padding = 64
  /// How deep lists of records may be nested in lists and pages.
  static let nestingLimit = 8

  enum Container {
    case list(expects: Expectation)
    /// A page around a list, with what of it was read so far.
    ///
    /// The bytes are nil when they became too many to hold.
    case envelope(bytes: [UInt8]?, offset: Int, line: Int)
  }

  /// What a list allows next.
  enum Expectation {
    case valueOrEnd, value, separatorOrEnd
  }

  enum Mode {
    /// At the first bytes, where a byte order mark may stand.
    case start
    case between, record, scalar, lostLine
    /// The file does not start like JSON: collects its head to say what it is.
    case diagnosis
  }

  /// Bytes of the record at hand from earlier chunks, or the whole record when a piece says so.
  var buffer: [UInt8] = []

  var containers: [Container] = []
  var mode = Mode.start
  /// Bytes of the file before the chunk at hand.
  var base = 0
  var line = 1

  // The record at hand.
  var start = 0
  var startLine = 1
  /// Where in the chunk the bytes of the record begin that are not in the buffer.
  var heldFrom = 0
  var isHeld = true
  var depth = 0
  var isInString = false
  var isEscaped = false
  var hasNewline = false
  var hasText = false
  /// Whether the object at hand had a list of records in it.
  var isEnvelope = false
  /// Whether a line's end breaks the record off.
  var endsWithLine = false

  // The members of the record's own level, to recognize a page around a list.
  var isKeyNext = false
  var isInKey = false
  var keyLength = 0
  var keyWord: UInt64 = 0
  var isAfterListKey = false

  /// Whether records stand one a line, so that a broken one ends with its line.
  var isByLine = false
  var isFirstRecordDone = false
  /// Whether a page with a list has been seen: lines are then no records.
  var hasPages = false
  var hasContent = false
  var head = FileHead()

  init() {}

  /// The next piece of a chunk, from a position on; nil when the chunk is used up.
  ///
  /// Call it with the same chunk until it returns nil, then with the next chunk from position 0.
  mutating func next(
    in chunk: Span<UInt8>, from position: inout Int
  ) throws(SplitFault) -> SplitPiece? {
    while position < chunk.count {
      let piece: SplitPiece?
      switch mode {
      case .start:
        try scanStart(chunk, &position)
        piece = nil
      case .between: piece = try scanBetween(chunk, &position)
      case .record: piece = try scanRecord(chunk, &position)
      case .scalar: piece = scanScalar(chunk, &position)
      case .lostLine: piece = scanLostLine(chunk, &position)
      case .diagnosis:
        head.append(chunk[position])
        position += 1
        if head.isComplete { throw diagnosis }
        piece = nil
      }
      if let piece { return piece }
    }
    stash(chunk)
    base += chunk.count
    return nil
  }

  /// Says that the file has ended.
  mutating func finish() throws(SplitFault) {
    if mode == .diagnosis || (mode == .start && base > 0) { throw diagnosis }
    guard hasContent else {
      throw SplitFault(
        offset: base, line: line, problem: "the file is empty", expected: "a JSON export",
        advice: "export again; an empty list is written as []")
    }
    guard containers.isEmpty, mode == .between || mode == .lostLine else {
      throw SplitFault(
        offset: base, line: line,
        problem: mode == .record
          ? "the file ends inside the record that starts at byte \(start)" : "the file ends inside a list",
        expected: "the rest of the export", advice: "the file is cut off: export or copy it again")
    }
  }

  /// Keeps what the record at hand has in this chunk.
  private mutating func stash(_ chunk: Span<UInt8>) {
    guard mode == .record else { return }
    hold(chunk, until: chunk.count)
    heldFrom = 0
  }

  /// Moves the record's bytes up to a position of the chunk into the buffer, unless they become too many.
  mutating func hold(_ chunk: Span<UInt8>, until end: Int) {
    guard isHeld else { return }
    if buffer.count + end - heldFrom > Self.recordLimit {
      isHeld = false
      buffer = []
      return
    }
    let part = chunk.extracting(heldFrom..<end)
    part.withUnsafeBufferPointer { buffer.append(contentsOf: $0) }
    heldFrom = end
  }

  /// Starts a record, or the page around one, whose first byte is at a position of the chunk.
  mutating func beginRecord(at position: Int) {
    mode = .record
    hasContent = true
    start = base + position
    startLine = line
    heldFrom = position
    isHeld = true
    buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 20)
    depth = 1
    hasNewline = false
    hasText = false
    isEnvelope = false
    endsWithLine = isByLine && containers.isEmpty
    isKeyNext = true
    isAfterListKey = false
  }

  /// Continues a page after its list.
  mutating func resumeEnvelope(bytes: [UInt8]?, offset: Int, line: Int, at position: Int) {
    mode = .record
    start = offset
    startLine = line
    buffer = bytes ?? []
    isHeld = bytes != nil
    heldFrom = position
    depth = 1
    hasNewline = true
    endsWithLine = false
    isKeyNext = false
    isAfterListKey = false
    isEnvelope = true
  }

  /// Ends the record before a position of the chunk.
  mutating func endRecord(_ chunk: Span<UInt8>, before position: Int) -> SplitPiece? {
    mode = .between
    noteValue()
    if containers.isEmpty && !isEnvelope { isFirstRecordDone = true }
    let length = buffer.count + position - heldFrom
    guard isHeld, length <= Self.recordLimit else {
      buffer = []
      // The page around a list may be long: its records are what counts.
      return isEnvelope
        ? nil
        : piece(
          .broken(
            problem: "the record is longer than \(Self.recordLimit >> 20) MiB",
            expected: "one row of an export"))
    }
    let kind: SplitPiece.Kind = isEnvelope ? .envelope : .record
    if buffer.isEmpty { return piece(kind, range: heldFrom..<position) }
    hold(chunk, until: position)
    let count = buffer.count
    // The parser reads a little beyond the end.
    buffer.append(contentsOf: repeatElement(0, count: Self.padding))
    return piece(kind, range: 0..<count, isBuffered: true)
  }

  func piece(
    _ kind: SplitPiece.Kind, range: Range<Int> = 0..<0, isBuffered: Bool = false
  ) -> SplitPiece {
    SplitPiece(kind: kind, offset: start, line: startLine, isBuffered: isBuffered, range: range)
  }

  /// Tells the list around that one of its values has ended.
  mutating func noteValue() {
    if case .list = containers.last { containers[containers.count - 1] = .list(expects: .separatorOrEnd) }
  }
}
