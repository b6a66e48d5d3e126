import DefenderExport
import SecureScore
import Testing

/// Every kind of bad input has one clear error.
@Suite struct ExportErrorTests {
  @Test(arguments: [
    (
      "",
      "file1, line 1, byte 0: the file is empty; expected a JSON export. Export again; an empty list is written as []."
    ),
    (
      "\n\n",
      "file1, line 3, byte 2: the file is empty; expected a JSON export. Export again; an empty list is written as []."
    ),
    (
      #"{"value":[{"id":1},"#,
      "file1, line 1, byte 19: the file ends inside a list; expected the rest of the export. The file is cut off: export or copy it again."
    ),
    (
      #"{"value":[{"id":"#,
      "file1, line 1, byte 16: the file ends inside the record that starts at byte 10; expected the rest of the export. The file is cut off: export or copy it again."
    ),
    (
      "id,name,type\n1,2,3",
      "file1, line 1, byte 0: the file is a CSV table, which is not read yet; expected a JSON export of Microsoft Defender for Cloud. Export the same data with Resource Graph (az graph query -o json) or with the REST interface."
    ),
    (
      "{\u{0}",
      "file1, line 1, byte 1: the text is UTF-16; expected UTF-8. Convert it: iconv -f UTF-16 -t UTF-8 FILE > NEW."
    ),
    (
      #"{"error":{"code":"AuthorizationFailed","message":"No."}}"#,
      "file1: no row of a known kind; found the error AuthorizationFailed: No.; expected rows of microsoft.security/assessments, assessmentMetadata, secureScores or secureScoreControls. Check the query and your permissions, and export again."
    ),
    (
      #"[{"type":"microsoft.security/pricings","id":"/subscriptions/x/y"},{"a":1,"b":2}]"#,
      "file1: no row of a known kind; found type microsoft.security/pricings; an object with the keys a, b; expected rows of microsoft.security/assessments, assessmentMetadata, secureScores or secureScoreControls. Keep the columns id, name, type and properties when you export."
    ),
    (
      #"[{"id":"/subscriptions/\q"}]"#,
      "file1, line 1, byte 1: no record of the file can be read; the first: the record cannot be parsed: Problem while parsing a string; expected one row of an export. Export again."
    ),
  ])
  func badFiles(text: String, message: String) throws {
    let error = try #require(try failure(text))
    #expect(error.description == message)
  }

  @Test func invalidBytesAreABadRecord() throws {
    var bytes = Array((assessment("k1") + "\n" + assessment("k2")).utf8)
    let spot = try #require(bytes.firstIndex(of: UInt8(ascii: "k")))
    bytes[spot] = 0xC0
    var reader = try ExportReader(options: ExportOptions(isStrict: true))
    #expect(throws: ExportError.self) { try reader.read(InputSource(name: "x", bytes: bytes)) }
  }

  @Test func strictStopsAtTheFirstBadRecord() throws {
    let text = (0..<300).map { assessment("k\($0)") }.joined(separator: "\n")
    let broken =
      text + "\n"
      + #"{"type":"microsoft.security/assessments","id":"/subscriptions/s/providers/Microsoft.Security/assessments/k","properties":{"status":{}}}"#
    #expect(try failure(text, strict: true) == nil)
    let error = try #require(try failure(broken, strict: true))
    #expect(error.fault.line == 301)
    #expect(error.fault.offset == text.utf8.count + 1)
    #expect(error.fault.path == "properties.status.code")
    #expect(error.fault.expected == "Healthy, Unhealthy or NotApplicable")
    let outcome = try read(broken)
    #expect(outcome.tenant.input.skipped == 1)
    #expect(outcome.tenant.input.rows == 301)
    #expect(outcome.faults == [error.fault])
  }

  @Test func moreThanOneBadRowInAHundredFails() throws {
    let good = (0..<198).map { assessment("k\($0)") }
    let bad = assessment("k").replacing("\"Unhealthy\"", with: "7")
    #expect(try failure("[\((good + [bad]).joined(separator: ","))]") == nil)
    #expect(try failure("[\((good + [bad, bad]).joined(separator: ","))]") == nil)
    let error = try #require(try failure("[\((good + [bad, bad, bad]).joined(separator: ","))]"))
    #expect(
      error.fault.problem.hasPrefix(
        "3 of 201 rows are bad, more than 1 %; the first: the value has the wrong type"))
    #expect(error.fault.path == "properties.status.code")
    #expect(error.fault.expected == "a text")
  }

  @Test(arguments: [
    (#"{"type":"microsoft.security/assessments","properties":{"status":{"code":"Healthy"}}}"#, "name"),
    (
      #"{"type":"microsoft.security/assessments","name":"k","properties":{"status":{"code":"Healthy"}}}"#,
      "properties.resourceDetails.Id"
    ),
    (
      #"{"type":"microsoft.security/assessments","name":"k","properties":{"resourceDetails":{"Id":"x"},"status":{"code":"Healthy"}}}"#,
      "subscriptionId"
    ),
    (#"{"type":"microsoft.security/assessments","properties":[]}"#, "properties"),
    (
      #"{"type":"microsoft.security/assessmentMetadata","properties":{"preview":"maybe"}}"#,
      "properties.preview"
    ),
    (
      #"{"type":"microsoft.security/assessmentMetadata","properties":{"categories":[1]}}"#,
      "properties.categories"
    ),
    (
      #"{"type":"microsoft.security/securescores","id":"/subscriptions/s/providers/Microsoft.Security/secureScores/ascScore","properties":{"score":{"max":-1}}}"#,
      "properties.score.max"
    ),
    (
      #"{"type":"microsoft.security/securescores","id":"/subscriptions/s/providers/Microsoft.Security/secureScores/ascScore","properties":{"score":{"max":1,"percentage":1.5}}}"#,
      "properties.score.percentage"
    ),
    (
      #"{"type":"microsoft.security/securescores/securescorecontrols","id":"/subscriptions/s/providers/Microsoft.Security/secureScores/ascScore/secureScoreControls/c","properties":{"healthyResourceCount":1.5e300}}"#,
      "properties.healthyResourceCount"
    ),
  ])
  func badRowsNameTheirMember(row: String, path: String) throws {
    let error = try #require(try failure(row, strict: true))
    #expect(error.fault.path == path)
    #expect(error.fault.offset == 0)
    #expect(error.fault.expected?.isEmpty == false)
  }

  @Test func aBrokenPageAroundGoodRowsIsAnError() throws {
    let error = try #require(try failure(#"{"value":[\#(assessment("k"))],nextLink:1}"#))
    #expect(error.fault.problem.hasPrefix("the object around the list is not valid JSON"))
  }

  @Test func aDepthBombIsABadRecord() throws {
    let bomb = #"{"a":\#(String(repeating: "[", count: 100_000))\#(String(repeating: "]", count: 100_000))}"#
    let error = try #require(try failure(bomb, strict: true))
    #expect(error.fault.problem.contains("too deep"))
  }

  /// Parsed, such a record would take many times its length.
  @Test(arguments: ["1,", "[],", "{\"\":1},"])
  func aRecordOfCountlessValuesIsABadRecord(value: String) throws {
    let values = String(repeating: value, count: 1_100_000)
    let error = try #require(try failure("{\"a\":[\(values)1]}", strict: true))
    #expect(error.fault.problem == "the record cannot be parsed: more than a million values in one record")
  }

  @Test func everyCutOfARecordedListIsAnError() throws {
    let bytes = try Fixture.bytes("scenarios/recorded-2020/export/secureScoreControls.list.json")
    for length in stride(from: 0, to: bytes.count - 1, by: 1)
    where bytes[length...].contains(UInt8(ascii: "}")) {
      let part = Array(bytes[..<length])
      #expect(throws: ExportError.self, "first \(length) bytes") {
        var reader = try ExportReader()
        reader.begin(file: "x")
        try reader.read(chunk: part.span)
        try reader.endFile()
      }
    }
  }

  @Test func flippedBytesNeverCrash() throws {
    let bytes = try Fixture.bytes("scenarios/recorded-2020/export/secureScoreControlDefinitions.list.json")
    for seed in UInt64(0)..<60 {
      var random = Generator(state: seed)
      var damaged = Array(bytes[..<6_000])
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        damaged[Int.random(in: damaged.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      var reader = try ExportReader()
      // The end is missing, so it cannot be right, whatever else is.
      #expect(throws: ExportError.self, "seed \(seed)") {
        try reader.read(InputSource(name: "x", bytes: damaged, chunkSize: 1 + Int(seed) * 7))
      }
    }
  }

  @Test func aSourceThatFailsIsNamed() throws {
    var reader = try ExportReader()
    let source = InputSource(name: "disk") { _ throws(InputSource.Failure) in
      throw InputSource.Failure("input/output error")
    }
    #expect(
      throws: ExportError(
        RecordFault(file: "disk", offset: 0, problem: "input/output error"),
        advice: "check that the file can be read")
    ) {
      try reader.read(source)
    }
  }
}
