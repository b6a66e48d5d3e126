import DefenderExport
import SecureScore
import Testing

/// Records one a line take a short way through the reader; what comes out must not differ.
@Suite("One record a line")
struct LineReadingTests {
  private static func row(_ number: Int, code: String = "Unhealthy") -> String {
    assessment(
      "k\(number % 7)",
      "/subscriptions/S\(number % 3)/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/VM\(number / 5)",
      code: code, extra: #","displayName":"Fix {\#(number % 7)} \"now\"""#)
  }

  private static let rows = (0..<1_000).map { row($0, code: $0 % 3 == 0 ? "Healthy" : "Unhealthy") }

  @Test(arguments: ["\n", "\r\n", "\n\n\n", " \n\t"])
  func linesAreAnArray(_ separator: String) throws {
    let lines = try read(Self.rows.joined(separator: separator) + separator)
    let array = try read("[\(Self.rows.joined(separator: ","))]")
    #expect(describe(lines.tenant) == describe(array.tenant))
    #expect(lines.tenant.input.rows == 1_000)
    #expect(lines.rowsByKind == array.rowsByKind)
  }

  /// A record over several lines, two on one, and none at the end of the last line.
  @Test func looseLinesAreRecordsToo() throws {
    var texts = Self.rows
    texts[300] = texts[300].replacing(#","type""#, with: ",\"\\u0074ype2\":[1,\n2],\"type\"")
    let loose = try? read(texts.joined(separator: "\n"))
    #expect(loose?.tenant.input.skipped == 2, "a line that breaks off and the rest of it are two bad records")
    let pairs = stride(from: 0, to: 1_000, by: 2).map { "\(Self.rows[$0]) \(Self.rows[$0 + 1])" }
    let paired = try read(Self.rows[0] + "\n" + pairs.joined(separator: "\n"))
    #expect(describe(paired.tenant) == describe(try read(Self.rows.joined(separator: "\n")).tenant))
  }

  /// Pages may follow records; each is taken apart.
  @Test(arguments: ["data", "value", "DATA"])
  func pagesAmongLinesAreTakenApart(_ key: String) throws {
    let page = #"{"count":2,"\#(key)":[\#(Self.rows[500]),\#(Self.rows[501])],"skip_token":"x"}"#
    let text = (Self.rows[..<500] + [page] + Self.rows[502...]).joined(separator: "\n")
    let mixed = try read(text)
    #expect(describe(mixed.tenant) == describe(try read(Self.rows.joined(separator: "\n")).tenant))
    #expect(mixed.tenant.input.rows == 1_000)
  }

  @Test(arguments: [
    ("{\"id\":", "the record does not end with its line"), ("nonsense", "the line does not hold a record"),
    ("{\"id\":tru}", "the record cannot be parsed"), ("{\"id\":\"\u{1}\"}", "the record cannot be parsed"),
    (#"{"type":"microsoft.security/assessments","id":7}"#, "the value has the wrong type"),
  ])
  func badLinesAreNamedByTheirPlace(_ bad: String, _ problem: String) throws {
    let text = (Self.rows[..<600] + [bad] + Self.rows[600...]).joined(separator: "\n")
    let outcome = try read(text)
    let fault = try #require(outcome.faults.first)
    #expect(outcome.faults.count == 1)
    #expect(fault.line == 601)
    #expect(fault.offset == Self.rows[..<600].reduce(0) { $0 + $1.utf8.count + 1 })
    #expect(fault.problem.hasPrefix(problem), "\(fault)")
    #expect(describe(outcome.tenant) == describe(try read(Self.rows.joined(separator: "\n")).tenant))
  }

  @Test func chunksOfAnySizeGiveTheSame() throws {
    let bytes = Array((Self.rows[..<60].joined(separator: "\n") + "\n").utf8)
    let whole = describe(try read(String(decoding: bytes, as: UTF8.self)).tenant)
    for size in [1, 7, 64, 1_000, 4_096] {
      var reader = try ExportReader()
      reader.begin(file: "lines")
      for start in stride(from: 0, to: bytes.count, by: size) {
        let chunk = Array(bytes[start..<min(bytes.count, start + size)])
        try reader.read(chunk: chunk.span)
      }
      try reader.endFile()
      #expect(describe(try reader.finish().tenant) == whole, "chunks of \(size)")
    }
  }

  /// Keys in another order than in the row before, or in other case, are found all the same.
  @Test func orderOfKeysMayChange() throws {
    let one = assessment("k1")
    let other = """
      {"PROPERTIES":{"displayName":"Fix","STATUS":{"code":"Healthy"}},"type":"Microsoft.Security/assessments",\
      "extra":{"type":1},"id":"/subscriptions/S1/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/vm2\
      /providers/Microsoft.Security/assessments/k1","name":"k1"}
      """
    let mixed = try read([one, other, one, other].joined(separator: "\n"))
    #expect(mixed.tenant.assessments.states == [.unhealthy, .healthy])
    #expect(mixed.tenant.input.duplicates == 2)
    #expect(mixed.tenant.recommendations.map(\.name) == ["Fix"])
  }
}
