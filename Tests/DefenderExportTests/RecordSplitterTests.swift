import Testing

@testable import DefenderExport

@Suite struct RecordSplitterTests {
  static let records = [
    #"{"a":1}"#, #"{"b":"x\"}{][,\\","c":{"d":[1,{"e":"\\\\"}],"value":[{"f":1}]}}"#,
    #"{"id":"é😀","data":{"value":[]},"value":"data"}"#, "{}",
    #"{"long":"\#(String(repeating: "y", count: 90))"}"#,
  ]

  static let shapes: [(name: String, text: String)] = {
    let list = records.joined(separator: ",")
    let lines = records.joined(separator: "\n")
    return [
      ("list", "[\(list)]"), ("lines", lines), ("lines with an end", "\r\n" + lines + "\r\n"),
      ("value", #"{"value":[\#(list)],"nextLink":null}"#),
      (
        "data",
        #"{"count": 5, "total_records":5,"DATA" : [ \#(records.joined(separator: " ,\n ")) ] , "x":"]"}"#
      ),
      ("pages", records.map { #"{"value":[\#($0)],"nextLink":"https://x/[{"}"# }.joined(separator: "\n")),
      ("list of pages", "[" + records.map { #"{"data":[\#($0)]}"# }.joined(separator: ",") + "]"),
      ("lists", records.map { "[\($0)]" }.joined(separator: " ")), ("mark", "\u{FEFF}[\(list)]"),
      ("side by side", records.joined()),
    ]
  }()

  struct Split: Equatable {
    var records: [String] = []
    var offsets: [Int] = []
    var pages = 0
    var broken: [String] = []
    var fault: String?
  }

  /// Splits a text in chunks of a size.
  static func split(_ bytes: [UInt8], chunkSize: Int) -> Split {
    var splitter = RecordSplitter()
    var result = Split()
    do throws(SplitFault) {
      var start = 0
      while start < bytes.count {
        let end = min(bytes.count, start + chunkSize)
        let chunk = Array(bytes[start..<end])
        var position = 0
        while let piece = try splitter.next(in: chunk.span, from: &position) {
          let source = piece.isBuffered ? splitter.buffer : chunk
          let text = String(decoding: source[piece.range], as: UTF8.self)
          switch piece.kind {
          case .record:
            result.records.append(text)
            result.offsets.append(piece.offset)
          case .envelope: result.pages += 1
          case .broken(let problem, _): result.broken.append(problem)
          }
        }
        start = end
      }
      try splitter.finish()
    } catch {
      result.fault = "\(error.problem) at \(error.offset)"
    }
    return result
  }

  @Test(arguments: shapes.indices) func everyChunkSizeGivesTheSameRecords(shape: Int) {
    let (name, text) = Self.shapes[shape]
    let bytes = Array(text.utf8)
    let whole = Self.split(bytes, chunkSize: bytes.count)
    #expect(whole.records == Self.records, "\(name)")
    #expect(whole.fault == nil && whole.broken == [], "\(name)")
    for chunkSize in 1..<bytes.count {
      #expect(Self.split(bytes, chunkSize: chunkSize) == whole, "\(name), chunks of \(chunkSize)")
    }
    for (record, offset) in zip(whole.records, whole.offsets) {
      #expect(Array(record.utf8) == Array(bytes[offset..<offset + record.utf8.count]), "\(name)")
    }
  }

  /// Lists that are cut off are always noticed, wherever the cut is.
  @Test(arguments: shapes.indices) func everyCutOfAListIsNoticed(shape: Int) {
    let (name, text) = Self.shapes[shape]
    guard ["list", "value", "data", "list of pages", "mark"].contains(name) else { return }
    let bytes = Array(text.utf8)
    for length in 0..<bytes.count {
      let part = Self.split(Array(bytes[..<length]), chunkSize: max(1, length / 3))
      #expect(part.fault != nil, "\(name), first \(length) bytes")
      #expect(Self.records.starts(with: part.records))
    }
  }

  /// Of lines that are cut off, the records before the cut come out, and half a record is a fault.
  @Test func cutLinesGiveOnlyWholeRecords() {
    let bytes = Array(Self.records.joined(separator: "\n").utf8)
    for length in 1..<bytes.count {
      let part = Self.split(Array(bytes[..<length]), chunkSize: 7)
      #expect(Self.records.starts(with: part.records))
      #expect(
        part.fault != nil || bytes[length] == 0x0A || bytes[length - 1] == 0x0A, "first \(length) bytes")
    }
  }

  @Test func aBrokenLineCostsOnlyItself() {
    for broken in [#"{"a":"b"#, #"{"a":{"b":[1,"#, "nonsense", #"{"a":1]"#, "123", #"{"a":1} trailing"#] {
      let bytes = Array("{\"x\":1}\n\(broken)\n{\"y\":2}\n".utf8)
      for chunkSize in 1...bytes.count {
        let result = Self.split(bytes, chunkSize: chunkSize)
        #expect(result.records.filter { $0 != #"{"a":1}"# } == [#"{"x":1}"#, #"{"y":2}"#], "\(broken)")
        #expect(result.broken.count == 1, "\(broken)")
        #expect(result.fault == nil, "\(broken)")
      }
    }
  }

  @Test func valuesThatAreNoRecordsAreLeftAside() {
    let result = Self.split(Array(#"[1,{"a":1}, "text, ]", null ,{"b":2},true]"#.utf8), chunkSize: 3)
    #expect(result.records == [#"{"a":1}"#, #"{"b":2}"#])
    #expect(result.broken.count == 4)
    #expect(result.fault == nil)
  }

  @Test(arguments: [
    (#"[{"a":1} {"b":2}]"#, "found '{' after a record at 9"),
    (#"[{"a":1},]"#, "found ']' in a list at 9"), ("[,]", "found ',' in a list at 1"),
    (#"[{"a":1}] x"#, "there is more text after the end of the export at 10"),
    (#"[{"a":1}]]"#, "there is more text after the end of the export at 9"),
    (#"{"value":[]]"#, "found ']' in an object at 11"),
    ("[[[[[[[[[", "lists are nested more than 8 deep at 8"), ("", "the file is empty at 0"),
    ("  \n", "the file is empty at 3"), ("\u{FEFF}", "the file is empty at 3"),
    ("hello", "the file is not JSON at 0"),
    ("a,b,c\n1,2,3", "the file is a CSV table, which is not read yet at 0"),
    ("<html>", "the file is HTML or XML at 0"), ("{\u{0}\"\u{0}", "the text is UTF-16 at 1"),
    ("[\u{0}", "the text is UTF-16 at 1"), ("\u{0}[", "the text is UTF-16 at 0"),
    ("null", "the file is not JSON at 0"),
  ])
  func faultsOfWholeFiles(text: String, fault: String) {
    for chunkSize in 1...max(1, text.utf8.count) {
      #expect(Self.split(Array(text.utf8), chunkSize: chunkSize).fault == fault)
    }
  }

  @Test(arguments: [[0xFF, 0xFE, 0x7B, 0x00], [0xFE, 0xFF, 0x00, 0x7B]] as [[UInt8]])
  func utf16MarksAreNamed(bytes: [UInt8]) {
    #expect(Self.split(bytes, chunkSize: 1).fault == "the text is UTF-16 at 0")
  }

  /// A text of 100 MB in a record is never held; the records around it come out.
  @Test func anEndlessTextIsNotHeld() throws {
    var splitter = RecordSplitter()
    var found: [SplitPiece.Kind] = []
    let filler = [UInt8](repeating: 0x61, count: 1 << 20)
    let chunks =
      [Array(#"[{"a":1},{"b":""#.utf8)] + Array(repeating: filler, count: 100) + [Array(#""},{"c":2}]"#.utf8)]
    for chunk in chunks {
      var position = 0
      while let piece = try splitter.next(in: chunk.span, from: &position) { found.append(piece.kind) }
      #expect(splitter.buffer.capacity <= 2 * RecordSplitter.recordLimit)
    }
    try splitter.finish()
    #expect(
      found == [
        .record,
        .broken(problem: "the record is longer than 16 MiB", expected: "one row of an export"), .record,
      ])
    #expect(splitter.buffer.capacity <= 1 << 20)
  }

  @Test func aLongRecordInOneChunkIsBadToo() {
    let text = #"[{"a":"\#(String(repeating: "x", count: RecordSplitter.recordLimit))"},{"b":1}]"#
    let result = Self.split(Array(text.utf8), chunkSize: text.utf8.count)
    #expect(result.records == [#"{"b":1}"#])
    #expect(result.broken == ["the record is longer than 16 MiB"])
  }
}
