import Effort
import Support
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("abc", "ABC", true), ("abc", "abcd", false), ("", "", true), ("", "a", false), ("*", "", true),
    ("?", "", false), ("a?c", "abc", true), ("*b*", "abc", true), ("a*c*e", "abcde", true),
    ("a*c*e", "abcd", false), ("**", "x", true), ("[a]", "a", false), ("[a]", "[A]", true), (".", "x", false),
    ("*.*", "a.b", true), ("É", "é", false),
  ])
  func matchesTheWholeText(pattern: String, text: String, expected: Bool) {
    #expect(Glob(pattern).matches(text) == expected)
  }

  /// Against the definition: a star is any run, a question mark any one character.
  @Test(arguments: UInt64(0)..<300)
  func agreesWithTheDefinition(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func word(_ letters: [Character], upTo length: Int) -> [Character] {
      (0..<Int.random(in: 0...length, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a"
      }
    }
    for _ in 0..<20 {
      let pattern = word(["a", "b", "*", "?"], upTo: 6)
      let text = word(["a", "b", "B"], upTo: 8)
      #expect(
        Glob(String(pattern)).matches(String(text)) == defined(pattern[...], text[...]),
        "seed \(seed): \(String(pattern)) on \(String(text))")
    }
  }

  private func defined(_ pattern: ArraySlice<Character>, _ text: ArraySlice<Character>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "*" {
      return defined(pattern.dropFirst(), text) || (!text.isEmpty && defined(pattern, text.dropFirst()))
    }
    guard let letter = text.first, first == "?" || first.lowercased() == letter.lowercased() else {
      return false
    }
    return defined(pattern.dropFirst(), text.dropFirst())
  }

  @Test(.timeLimit(.minutes(1))) func manyStarsTakeNoExponentialTime() {
    let pattern = String(repeating: "*a", count: 200) + "b"
    #expect(!Glob(pattern).matches(String(repeating: "a", count: 5_000)))
  }
}
