import Delivery
import Support
import Testing

/// Texts that are too long for a page: whole blocks, items and lines go, and nothing is cut inside one.
@Suite struct RemediationFittingTests {
  private static let text = """
    <p>Open <b>the portal</b>.</p><p>Wählen Sie <i>„Diagnose“</i> 👩‍💻 &amp; speichern.<br>Fertig.</p>
    <ol><li>one <code>a < b</code></li><li><a href="https://example.com/?a=1&b=2">two</a></li><li>three</li></ol>
    <pre>az vm list\naz vm show</pre><p>Done.</p>
    """

  @Test func everyLimitKeepsWholeParts() {
    let whole = RemediationText(html: Self.text)
    let words = Set(whole.plain.split { $0 == " " || $0 == "\n" })
    var last = 0
    for limit in 0...(whole.html.utf8.count + 20) {
      let fitted = whole.fitting(bytesOfHTML: limit)
      let html = fitted.html
      #expect(html.utf8.count <= limit)
      #expect(Self.isBalanced(html), "\(limit): \(html)")
      #expect(
        fitted.plain.split { $0 == " " || $0 == "\n" }.allSatisfy(words.contains), "\(limit): \(fitted.plain)"
      )
      #expect(html.utf8.count >= last, "less room is never more text")
      last = html.utf8.count
    }
    #expect(whole.fitting(bytesOfHTML: whole.html.utf8.count + 1) == whole)
    #expect(whole.fitting(bytesOfHTML: 60).html == "<p>Open <strong>the portal</strong>.</p>")
  }

  @Test func itemsAndLinesOfALongBlockStay() {
    let list = RemediationText(html: "<ul>\((1...500).map { "<li>item \($0)</li>" }.joined())</ul>")
    let fitted = list.fitting(bytesOfHTML: 300).html
    #expect(fitted.hasPrefix("<ul><li>item 1</li><li>item 2</li>") && fitted.hasSuffix("</li></ul>"))
    #expect(fitted.utf8.count <= 300)
  }

  /// Many long texts share the room: the page stays below 5 MB, and says where a text goes on.
  @Test func aPageOfLongTextsHasALimit() throws {
    let seed = UInt64.random(in: 0 ... .max)
    let briefing = try BriefingFixture.random(
      seed: seed, recommendations: 60, scopes: 2, textLength: 90_000,
      texts: ["<p>Step <b>one</b></p>", "<li>ünder ", "word &amp; ", "<pre>a < b\n</pre>"])
    let page = briefing.html
    #expect(page.utf8.count < 2_000_000, "seed \(seed)")
    #expect(page.contains("The text goes on:"), "seed \(seed)")
    #expect(
      Self.isBalanced(
        page.replacing(
          /(?s)<(script|style).*?<\/(script|style)>|<!doctype html>|<(meta|input)[^>]*>/, with: "")),
      "seed \(seed)")
  }

  private static func isBalanced(_ html: String) -> Bool {
    var open: [String] = []
    for (name, text) in HTMLReportTests.tags(html) where name != "br" && !text.hasSuffix("/") {
      if name.hasPrefix("/") {
        guard open.popLast() == String(name.dropFirst()) else { return false }
      } else {
        open.append(name)
      }
    }
    return open.isEmpty && !html.hasSuffix("<")
  }
}
