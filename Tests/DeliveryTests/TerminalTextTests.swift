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
}
