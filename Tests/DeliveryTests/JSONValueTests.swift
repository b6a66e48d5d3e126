import Delivery
import Testing

@Suite struct JSONValueTests {
  @Test func writesStablyWithNumbersOnOneLine() {
    let value: JSONValue = [
      "name": "prod", "none": .null, "empty": .array([]), "nothing": .object([]),
      "flows": .array([.array([.integer(1), .integer(2)]), .array([.integer(3), .integer(4)])]),
      "on": true,
    ]
    #expect(
      value.text == """
        {
          "name": "prod",
          "none": null,
          "empty": [],
          "nothing": {},
          "flows": [
            [1, 2],
            [3, 4]
          ],
          "on": true
        }

        """)
  }

  @Test func escapesWhatATerminalWouldObey() throws {
    let hostile = "\u{1B}[31m\u{9B}2J\u{7F}\u{202E}abc\u{2028}\u{2029}\u{0}</script>\u{FEFF}"
    let text = JSONValue.string(hostile).compactText
    #expect(
      text == #""\u001b[31m\u009b2J\u007f\u202eabc\u2028\u2029\u0000</script>\ufeff""#)
    #expect(try JSONParser.parse(Array(text.utf8)) == .string(hostile))
  }

  @Test func namesEveryLeafThatDiffers() throws {
    let expected = try JSONParser.parse(
      Array(#"{"a":{"b":[1,2.50,"x"],"c":true},"d":null,"e":"e\u0301"}"#.utf8))
    let found = try JSONParser.parse(
      Array(#"{"d":null,"a":{"b":[1.0,25e-1,"y","z"]},"f f":{},"e":"\u00e9"}"#.utf8))
    #expect(
      JSONValue.differences(expected: expected, found: found).map(\.description) == [
        #"$.a.b[2]: expected "x", found "y""#,
        #"$.a.b[3]: expected nothing, found "z""#,
        "$.a.c: expected true, found nothing",
        "$.e: expected \"e\u{301}\", found \"\u{E9}\"",
        #"$["f f"]: expected nothing, found an object of 0 members"#,
      ])
    #expect(expected != found)
    #expect(JSONValue.differences(expected: expected, found: expected).isEmpty)
  }

  @Test(arguments: [
    ("1", "1.0", true), ("0", "-0", true), ("0e5", "0", true), ("0.05", "5e-2", true), ("100", "1E2", true),
    ("1", "-1", false), ("10", "1", false), ("0.1", "0.10000000000000000001", false),
    ("1e999999999999999999999", "1", false), ("9007199254740993", "9007199254740992", false),
  ])
  func numbersCompareByValue(_ left: String, _ right: String, _ areEqual: Bool) {
    #expect((JSONValue.number(left) == .number(right)) == areEqual)
  }
}
