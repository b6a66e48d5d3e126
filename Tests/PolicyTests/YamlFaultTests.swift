import Effort
import Policy
import Testing

/// What a policy file may not hold, whatever its keys.
@Suite struct YamlFaultTests {
  @Test(
    arguments: [
      // Duplicates, aliases, anchors, tags, merges, keys that are no words.
      (
        "effort: { quickFix: 1m, quickFix: 2m }",
        ["1:25: effort.quickFix: this key stands twice in one map, first in line 1: keep one of them"]
      ),
      (
        "plan:\nplan:\nplan:\n",
        [
          "2:1: plan: this key stands twice in one map, first in line 1: keep one of them",
          "3:1: plan: this key stands twice in one map, first in line 1: keep one of them",
        ]
      ),
      (
        "x: { y: 1, \"y\": 2 }",
        [
          #"1:1: x: "x" is no key here: expected version, calendar, effort or plan; rename or remove it"#,
          "1:12: x.y: this key stands twice in one map, first in line 1: keep one of them",
        ]
      ),
      (
        "effort:\n  quickFix: &fix 1m\n  script: *fix\n",
        [
          "2:13: effort.quickFix: found the anchor &fix, which a policy cannot use: remove it, and write the value again where it is needed",
          "3:11: effort.script: found the alias *fix, which a policy cannot use: write the value itself, or put a pattern that begins with * in quotes",
        ]
      ),
      (
        "effort:\n  manual:\n    <<: *base\n",
        [
          "3:5: effort.manual: found the merge key <<, which a policy cannot use: write the keys themselves",
          "3:9: effort.manual: found the alias *base, which a policy cannot use: write the value itself, or put a pattern that begins with * in quotes",
        ]
      ),
      (
        "effort: !!python/object:os.system { script: !!str none }",
        [
          "1:9: effort: found the tag !!python/object:os.system, which a policy cannot use: remove it, or put a text that begins with ! in quotes",
          "1:45: effort.script: found the tag !!str, which a policy cannot use: remove it, or put a text that begins with ! in quotes",
        ]
      ),
      (
        "effort: !<x:y> {}",
        [
          "1:9: effort: found the tag !<x:y>, which a policy cannot use: remove it, or put a text that begins with ! in quotes"
        ]
      ),
      (
        "? [a, b]\n: 1\n? {c: d}\n: 2\n~: 3\n? *e\n: 4\n",
        [
          "1:3: found a list as a key, expected a word: write key: value on this line",
          "3:3: found a map as a key, expected a word: write key: value on this line",
          "5:1: found nothing as a key, expected a word: write key: value on this line",
          "6:3: found the alias *e as a key, expected a word: write key: value on this line",
        ]
      ),
      (
        "&a version: 1",
        [
          "1:1: found the anchor &a, which a policy cannot use: remove it, and write the value again where it is needed"
        ]
      ),
      // The wrong thing at the top.
      (
        "- version: 1",
        ["1:1: found a list, expected a map: write its keys (version, calendar, effort, plan) below it"]
      ),
      (
        "hello",
        ["1:1: found \"hello\", expected a map: write its keys (version, calendar, effort, plan) below it"]
      ),
      (
        "version: 2",
        [
          "1:10: version: found \"2\", expected 1, the only version of the format there is; write version: 1"
        ]
      ),
      (
        "version:",
        ["1:9: version: found nothing, expected 1, the only version of the format there is; write version: 1"]
      ),
      (
        "teams: []\nsprints: {}\neffort: { actions: [] }",
        [
          "1:1: teams: \"teams\" is no key here: this version of uplift does not support it yet; remove it",
          "2:1: sprints: \"sprints\" is no key here: this version of uplift does not support it yet; remove it",
          "3:11: effort.actions: \"actions\" is no key here: this version of uplift does not support it yet; remove it",
        ]
      ),
      (
        "rules: []\nreuse: 0.4\nenvironments: []\nuncertainty: {}\n\"two words\": 1\n1: 2\nVersion: 1\nefort: {}",
        [
          "1:1: rules: \"rules\" is no key here: it belongs under effort; move it there",
          "2:1: reuse: \"reuse\" is no key here: expected version, calendar, effort or plan; rename or remove it",
          "3:1: environments: \"environments\" is no key here: expected version, calendar, effort or plan; rename or remove it",
          "4:1: uncertainty: \"uncertainty\" is no key here: expected version, calendar, effort or plan; rename or remove it",
          "5:1: [\"two words\"]: \"two words\" is no key here: expected version, calendar, effort or plan; rename or remove it",
          "6:1: 1: \"1\" is no key here: expected version, calendar, effort or plan; rename or remove it",
          "7:1: Version: \"Version\" is no key here: did you mean version?",
          "8:1: efort: \"efort\" is no key here: did you mean effort?",
        ]
      ),
    ])
  func contentFaults(text: String, faults: [String]) {
    #expect(Sample.faults(text) == faults.map { "uplift.yaml:\($0)" }.joined(separator: "\n"))
  }

  @Test(
    arguments: [
      (
        "effort: [1, 2\nplan: x\n", 2,
        "this is no YAML: did not find expected ',' or ']' (while parsing a flow sequence that begins in line 1); "
      ),
      ("effort:\n\tquickFix: 1m\n", 2, "indent with spaces, not with tabs"),
      (
        "effort:\n  rules:\n    - when: { recommendation: *SQL* }\n", 3,
        "put a text that begins with * in quotes"
      ),
      (
        "effort:\n  rules:\n    - when: { scope: @a }\n", 3,
        "put a text that begins with @ in quotes"
      ),
      (
        "because: a: b\n", 1,
        "mapping values are not allowed in this context; check the indentation, and put a text that holds \": \" in quotes"
      ),
      (
        "a: \"b\n", 1, "found unexpected end of stream (while scanning a quoted scalar that begins in line 1)"
      ),
      ("version: 1\n---\nversion: 1\n", 2, "a second YAML document begins here"),
      ("version: 1\n...\nplan:\n", 3, "did not find expected <document start>"),
      ("%YAML 3.0\n---\n", 1, "found incompatible YAML document"),
      ("version: 1\nplan: \u{0}\n", 2, "the character U+0000 cannot stand in YAML: expected text; remove it"),
      ("version: 1\r\nplan: \r\n\u{1B}[31m", 3, "the character U+001B cannot stand in YAML"),
      ("a\u{FEFF}b", 1, "the character U+FEFF cannot stand in YAML"),
    ])
  func syntaxFaultsStandAlone(text: String, line: Int, message: String) {
    let faults = Sample.faults(text)
    #expect(faults.hasPrefix("uplift.yaml:\(line):"), "\(faults)")
    #expect(faults.contains(message), "\(faults)")
    #expect(!faults.contains("\n"), "\(faults)")
  }

  @Test func bytesThatAreNoTextAreNamed() {
    let cases: [([UInt8], String)] = [
      ([0x61, 0x3A, 0x20, 0xFF], "a.yaml:1:4: here stand bytes that are not UTF-8: save the file as UTF-8"),
      ([0x0A, 0xC3], "a.yaml:2:1: here stand bytes that are not UTF-8: save the file as UTF-8"),
      ([0xED, 0xA0, 0x80], "a.yaml:1:1: here stand bytes that are not UTF-8: save the file as UTF-8"),
      ([0xFF, 0xFE, 0x61, 0x00], "a.yaml:1: the file is in UTF-16: expected UTF-8; save it as UTF-8"),
      ([0xFE, 0xFF, 0x00, 0x61], "a.yaml:1: the file is in UTF-16: expected UTF-8; save it as UTF-8"),
    ]
    for (bytes, expected) in cases {
      #expect { try Sample.reader.read(bytes: bytes, name: "a.yaml") } throws: {
        "\($0)" == expected
      }
    }
  }

  @Test func aByteOrderMarkAndAnyLineEndAreAccepted() throws {
    for end in ["\n", "\r\n", "\r"] {
      let text = "\u{FEFF}version: 1\(end)effort:\(end)  quickFix: 7m # why\(end)"
      #expect(try Sample.read(text).effort.quickFix?.each.count == 7, "\(end.debugDescription)")
    }
    #expect(Sample.faults("\u{FEFF}version: 1\r\nplann: 3").hasPrefix("uplift.yaml:2:1: plann"))
  }

  @Test func aFileHasALargestSize() throws {
    let comment = "# " + String(repeating: "x", count: 61) + "\n"
    let largest = String(repeating: comment, count: 1 << 14)
    #expect(largest.utf8.count == 1 << 20)
    _ = try Sample.read(largest)
    #expect(
      Sample.faults(largest + "#")
        == "uplift.yaml:1: the file has 1048577 bytes: expected at most 1048576 (1 MiB); is it a policy at all?"
    )
  }

  @Test func deepNestingEndsTheReading() {
    let message = "this is nested more than 20 levels deep"
    for text in [
      String(repeating: "[", count: 500_000), String(repeating: "{a: ", count: 200_000),
      String(repeating: "- ", count: 500_000), String(repeating: "? ", count: 500_000),
      "x: " + String(repeating: "[", count: 20) + String(repeating: "]", count: 20),
    ] {
      let faults = Sample.faults(text)
      #expect(faults.contains(message) || faults.contains("this is no YAML"), "\(faults)")
      #expect(!faults.contains("\n"))
    }
    let shallow = "x: " + String(repeating: "[", count: 18) + String(repeating: "]", count: 18)
    #expect(!Sample.faults(shallow).contains(message))
  }

  @Test func anAliasBombIsRefusedWithoutBeingExpanded() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...200 {
      text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
    }
    text += "? [*a200, *a200]\n: 1\n"
    let faults = Sample.faults(text).split(separator: "\n")
    #expect(faults.contains { $0.hasPrefix("uplift.yaml:1:5: a0: found the anchor &a0") })
    #expect(faults.last == "uplift.yaml: and 703 more faults")
  }

  @Test func longAndStrangeTextsAreCutAndEscaped() {
    let text = "effort: { defaults: \"\\e[31m\\n\(String(repeating: "ä", count: 100))\" }"
    let shown = #"\u{1b}[31m\u{a}"# + String(repeating: "ä", count: 34)
    #expect(
      Sample.faults(text)
        == "uplift.yaml:1:21: effort.defaults: found \"\(shown)…\", "
        + "expected families (the shipped rules) or none; write one of them")
  }
}
