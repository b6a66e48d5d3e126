import Delivery
import Testing

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("plain", 5), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("👍", 2), ("👩‍👩‍👧‍👦", 2), ("❤️", 2), ("ｗｉｄｅ", 8), ("…", 1),
    ("", 0),
    ("한국어", 6),
  ])
  func measuresColumns(_ text: String, _ width: Int) {
    #expect(TerminalText.width(text) == width)
  }

  @Test(arguments: [
    ("short", 10, "short"), ("abcdefghij", 10, "abcdefghij"), ("abcdefghijk", 10, "abcde…hijk"),
    ("abc", 1, "…"),
    ("abc", 0, ""), ("日本語日本語", 7, "日…語"), ("日本語日本語", 6, "日…語"),
  ])
  func cutsTheMiddle(_ text: String, _ width: Int, _ result: String) {
    #expect(TerminalText.cut(text, to: width) == result)
    #expect(TerminalText.width(TerminalText.cut(text, to: width)) <= width)
  }

  @Test func keepsEmojiAndNeutralizesTheRest() {
    #expect(TerminalText.harmless("a\nb\u{1B}[0m👩‍👧\u{202E}") == "a b\u{FFFD}[0m👩‍👧\u{FFFD}")
  }

  /// Two names that only their middle tells apart must not read as one.
  @Test(arguments: 20...60)
  func differentTextsStayDifferent(_ width: Int) {
    let texts = [
      "MFA should be enabled on accounts with owner permissions on subscriptions",
      "MFA should be enabled on accounts with write permissions on subscriptions",
      "MFA should be enabled on accounts with read permissions on subscriptions",
      "日本語" + String(repeating: "日", count: 40) + " a",
      "日本語" + String(repeating: "日", count: 40) + " b", "Short",
      "Alone in being as long as this text is, which nothing else is",
    ]
    let telling = TerminalText.telling(texts + texts, to: width)
    let cuts = texts.map { telling[$0] ?? TerminalText.cut($0, to: width) }
    #expect(cuts.allSatisfy { TerminalText.width($0) <= width })
    #expect(Set(cuts).count == texts.count, "\(cuts)")
    #expect(telling[texts[5]] == nil && telling[texts[6]] == nil)
  }

  @Test func whatTellsTextsApartStays() {
    let texts = ["owner", "write"].map {
      "MFA should be enabled on accounts with \($0) permissions on subscriptions"
    }
    let telling = TerminalText.telling(texts, to: 44)
    #expect(
      texts.map { telling[$0] }
        == ["MFA shoul…owner permissions on subscriptions", "MFA shoul…write permissions on subscriptions"]
        .map { String($0) })
    #expect(TerminalText.telling(texts, to: 10).isEmpty)
  }
}
