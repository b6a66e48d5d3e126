import Delivery
import Support
import Testing

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws(JSONFault) -> JSONValue { try JSONParser.parse(Array(text.utf8)) }

  private func fault(_ bytes: [UInt8]) -> String {
    do {
      let value = try JSONParser.parse(bytes)
      return "no fault: \(value.compactText)"
    } catch {
      return error.description
    }
  }

  private func fault(_ text: String) -> String { fault(Array(text.utf8)) }

  @Test func keepsOrderAndNumberText() throws {
    let text = #"{"b":1.50,"a":[true,false,null,-0,1e400,12345678901234567890123],"é":"\u00e9\n"}"#
    #expect(try parse(text).compactText == text.replacing(#"\u00e9"#, with: "é"))
  }

  @Test func resolvesEscapes() throws {
    #expect(try parse(#""\"\\\/\b\f\n\r\tA\ud83d\ude00""#) == .string("\"\\/\u{8}\u{C}\n\r\tA😀"))
    #expect(try JSONParser.parse([0xEF, 0xBB, 0xBF] + Array("[]".utf8)) == .array([]))
  }

  @Test func saysWhereAndWhat() {
    #expect(fault("") == "byte 0, at $: expected a value, found the end of the document")
    #expect(fault(#"{"a":[1,2,}"#) == "byte 10, at $.a[2]: expected a value, found `}`")
    #expect(fault(#"{"a":1,"b":2,"a":3}"#) == #"byte 13, at $: expected each key once, found "a" again"#)
    #expect(fault(#"{"a b":tru}"#) == #"byte 10, at $["a b"]: expected `true`, found `}`"#)
    #expect(fault("[01]") == "byte 2, at $[0]: expected `,` or `]`, found `1`".replacing("$[0]", with: "$"))
    #expect(fault("[1.]") == "byte 3, at $[0]: expected a digit, found `]`")
    #expect(fault("1 2") == "byte 2, at $: expected the end of the document, found `2`")
    #expect(fault(#"["\ud800"]"#) == "byte 2, at $[0]: expected surrogates in pairs, found a lone one")
    #expect(
      fault("[\"a\u{1}\"]") == "byte 3, at $[0]: expected control characters as escapes, found the byte 0x01")
    #expect(
      fault([0x22, 0xC3, 0x28, 0x22])
        == "byte 0, at $: expected text in UTF-8, found a string with other bytes")
    #expect(
      fault("[\"a") == "byte 3, at $[0]: expected the string's closing quote, found the end of the document")
  }

  @Test func boundsDepth() {
    let limit = JSONParser.depthLimit
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(fault(nested(limit)).hasPrefix("no fault"))
    #expect(fault(nested(limit + 1)).hasSuffix("expected at most \(limit) levels, found more"))
    #expect(
      fault(String(repeating: "[", count: 1_000_000)).hasSuffix(
        "expected at most \(limit) levels, found more"))
    #expect(fault(String(repeating: "{\"a\":", count: 100_000)).hasSuffix("found more"))
  }

  @Test func manyKeysAreStillUnique() {
    let members = (0..<100).map { "\"k\($0)\":0" }.joined(separator: ",")
    #expect(fault("{\(members)}").hasPrefix("no fault"))
    #expect(fault("{\(members),\"k7\":0}").contains(#"found "k7" again"#))
    // Composed and decomposed é are two keys.
    #expect(fault("{\"\u{E9}\":0,\"e\u{301}\":0}").hasPrefix("no fault"))
  }

  @Test func everyPrefixOfAPlanIsAFault() throws {
    let bytes = Array(try Fixture().report.json.compactText.utf8)
    for count in 0..<bytes.count {
      #expect(throws: JSONFault.self) { try JSONParser.parse(Array(bytes.prefix(count))) }
    }
  }

  @Test(arguments: 0..<8)
  func randomMutationsNeverCrash(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let fixture = try Fixture()
    let original = Array(fixture.report.json.text.utf8)
    for round in 0..<250 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2:
          bytes.insert(contentsOf: Array(#"{}[]",:0eE-\"#.utf8).shuffled(using: &random).prefix(1), at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 40))
        }
      }
      guard let value = try? JSONParser.parse(bytes) else { continue }
      // What was read is written and read back as the same value.
      let again = try JSONParser.parse(Array(value.text.utf8))
      #expect(again == value, "seed \(seed), round \(round)")
      // A plan of whatever is left is a plan or a fault.
      _ = try? PlanReading.plan(from: value, tenant: fixture.tenant)
    }
  }
}
