import Delivery
import Testing

/// What strangers write into the remediation of a recommendation.
@Suite struct RemediationTextTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var source: String
    var html: String
    var markdown: String
    var jiraWiki: String
    var plain: String

    var testDescription: String { source }
  }

  static let examples = [
    Example(
      source: "Turn on secure transfer.", html: "<p>Turn on secure transfer.</p>",
      markdown: "Turn on secure transfer.", jiraWiki: "Turn on secure transfer.",
      plain: "Turn on secure transfer."),
    Example(
      source: "To fix:\n1. Open the portal\n2. Turn it on\n\nThen wait.",
      html: "<p>To fix:</p>\n<ol><li>Open the portal</li><li>Turn it on</li></ol>\n<p>Then wait.</p>",
      markdown: "To fix:\n\n1. Open the portal\n2. Turn it on\n\nThen wait.",
      jiraWiki: "To fix:\n\n# Open the portal\n# Turn it on\n\nThen wait.",
      plain: "To fix:\n1. Open the portal\n2. Turn it on\n\nThen wait."),
    Example(
      source: "To fix:<br>1. Open <b>Settings</b><br />2. Turn it on<br><br>Then wait.",
      html:
        "<p>To fix:</p>\n<ol><li>Open <strong>Settings</strong></li><li>Turn it on</li></ol>\n<p>Then wait.</p>",
      markdown: "To fix:\n\n1. Open **Settings**\n2. Turn it on\n\nThen wait.",
      jiraWiki: "To fix:\n\n# Open {*}Settings{*}\n# Turn it on\n\nThen wait.",
      plain: "To fix:\n1. Open Settings\n2. Turn it on\n\nThen wait."),
    Example(
      source: "<ol><li>One<ul><li>deeper</li></ul></li><li>Two<p>more</p></li></ol>",
      html: "<ol><li>One<ul><li>deeper</li></ul></li><li>Two<p>more</p></li></ol>",
      markdown: "1. One\n   \n   - deeper\n2. Two\n   \n   more".replacing("   \n", with: "\n"),
      jiraWiki: "# One\n#* deeper\n# Two\nmore", plain: "1. One\n   - deeper\n2. Two\n\n   more"),
    Example(
      source: "Run <pre>az vm list \\\n  --query \"[].id\"</pre> as <code>root</code>",
      html:
        "<p>Run</p>\n<pre><code>az vm list \\\n  --query &quot;[].id&quot;</code></pre>\n<p>as <code>root</code></p>",
      markdown: "Run\n\n```\naz vm list \\\n  --query \"[].id\"\n```\n\nas `root`",
      jiraWiki: "Run\n\n{noformat}\naz vm list \\\n  --query \"[].id\"\n{noformat}\n\nas {{root}}",
      plain: "Run\n\n    az vm list \\\n      --query \"[].id\"\n\nas root"),
    Example(
      source: "See <a href=\"https://aka.ms/x?a=1&amp;b=2\" onclick=x()>the <i>page</i></a>.",
      html: "<p>See <a href=\"https://aka.ms/x?a=1&amp;b=2\" rel=\"noopener noreferrer\">the "
        + "<em>page</em></a>.</p>",
      markdown: "See [the *page*](https://aka.ms/x?a=1&b=2)\\.",
      jiraWiki: "See [the {_}page{_}|https://aka.ms/x?a=1&b=2].",
      plain: "See the page (https://aka.ms/x?a=1&b=2)."),
    Example(
      source: "a &lt;b&gt; &#60;i&#x3E; &unknown; & 1 < 2 &#0;",
      html: "<p>a &lt;b&gt; &lt;i&gt; &amp;unknown; &amp; 1 &lt; 2 \u{FFFD}</p>",
      markdown: "a &lt;b&gt; &lt;i&gt; &amp;unknown; &amp; 1 &lt; 2 \u{FFFD}",
      jiraWiki: "a <b> <i> &amp;unknown; &amp; 1 < 2 \u{FFFD}", plain: "a <b> <i> &unknown; & 1 < 2 \u{FFFD}"),
  ]

  /// In a command every word counts.
  @Test(arguments: [
    "az storage account update --name <account-name> --resource-group <rg>",
    "Then set <title> of the page. Go on.",
    "Use <object> and </nothing> as they are", "az vm start --ids <vm ids, with spaces>",
  ])
  func placeholdersAreText(_ source: String) {
    #expect(RemediationText(html: source).plain == source)
    #expect(RemediationText(html: "<pre>\(source)</pre>").plain.contains(source))
    #expect(RemediationText(html: "<b>Note</b> \(source)").plain.contains(source))
  }

  @Test(arguments: examples)
  func isWrittenInEveryFormat(_ example: Example) {
    let text = RemediationText(html: example.source)
    #expect(text.html == example.html)
    #expect(text.markdown == example.markdown)
    #expect(text.jiraWiki == example.jiraWiki)
    #expect(text.plain == example.plain)
  }

  /// Jira's pictures: none of them is left, and what is read is the text.
  @Test(arguments: [
    "(i)", "(x)", "(y)", "(n)", "(/)", "(!)", "(?)", "(+)", "(-)", "(*)", "(*r)", "(*g)", "(*b)", "(*y)",
    "(on)", "(off)", "(flag)", "(flagoff)", ":)", ":-)", ":(", ":-(", ":D", ":-D", ":P", ":p", ":-P", ";)",
    ";-)",
  ])
  func wikiPicturesStayText(_ picture: String) throws {
    for text in [
      "a \(picture) b", picture, "\(picture)\(picture)", "x\(picture).", "(\(picture))", "&\(picture)",
    ] {
      let wiki = RemediationText.jiraWikiEscaped(text)
      #expect(!Self.signs(wiki).contains(picture), "\(wiki)")
      #expect(Self.read(wiki) == text)
      let styled = RemediationText(html: "<code>\(text.replacing("&", with: "&amp;"))</code>").jiraWiki
      #expect(!Self.signs(styled).contains(picture), "\(styled)")
    }
    // Ordinary brackets and colons are left alone.
    for text in ["a (vm) b", "Note: see (ii).", "C:Data", "f(x, y)"] {
      #expect(RemediationText.jiraWikiEscaped(text) == text)
    }
  }

  /// What Jira looks for pictures in: a backslash takes the meaning of these and of no others.
  private static func withReferences(_ wiki: String) -> String {
    wiki.replacing(/\\([-#*_+?^~|%{}\[\]()!@])/) { "&#\($0.1.unicodeScalars.first?.value ?? 0);" }
  }

  /// Without references, whose ends it does not take for a part of a picture.
  private static func signs(_ wiki: String) -> String {
    withReferences(wiki).replacing(/&#?[A-Za-z0-9]{1,10};/, with: "_")
  }

  private static func read(_ wiki: String) -> String {
    withReferences(wiki).replacing(/&#([0-9]+);/) { match in
      UInt32(match.1).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? "?"
    }
    .replacing("&amp;", with: "&")
  }

  static let hostile = [
    "<script>alert(1)</script>", "<ScRiPt src=//evil.example></sCrIpT >after",
    "<style>*{display:none}</style>x",
    "<img src=x onerror=alert(1)>", "<p onclick=\"alert(1)\">x</p>", "<svg><script>alert(1)</script></svg>",
    "<a href=\"javascript:alert(1)\">x</a>", "<a href=' &#106;avascript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>", "<a href='https://a\"onmouseover=\"x'>x</a>",
    "<a href=\"https://evil.example/){x}|y]\">x</a>", "<!-- <b> --><b>x</b>", "<!--", "<![CDATA[<b>]]>",
    "</p>",
    "<p", "<a href=\"", "<<b>b</b>>", "<b><i><a href=https://a.example>open",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&amp;lt;script&amp;gt;", "<textarea><b></textarea><img>", "\"\u{301}<b\u{301}>'\u{300}<\u{338}script>",
    "\u{202E}txt\u{2066}", "\u{1B}[2J", "{noformat}{code}[x|javascript:y]", "<pre>{noformat}```\n````</pre>",
    "@everyone #1 [x](javascript:y) ![](https://evil.example/p.png) `x`", "<li>loose</li><ol>text<li></ol>",
    String(repeating: "<ul><li>", count: 400) + "deep", String(repeating: "<a href=\"", count: 4_000),
    String(repeating: "<!--", count: 4_000), String(repeating: "&", count: 9_000),
    String(repeating: "<script>", count: 4_000), String(repeating: "<b>", count: 4_000),
  ]

  @Test(arguments: hostile)
  func htmlHoldsOnlyWhatIsAllowed(_ source: String) {
    let html = RemediationText(html: source).html
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else { return #expect(Bool(false), "\(html)") }
      let tag = String(rest[rest.index(after: start)..<end])
      let isLink = tag.wholeMatch(of: /a href="https?:\/\/[^"<>\s]+" rel="noopener noreferrer"/) != nil
      let name = isLink ? "a" : tag.hasPrefix("/") ? String(tag.dropFirst()) : tag
      #expect(["p", "ol", "ul", "li", "pre", "code", "strong", "em", "br", "a"].contains(name), "\(tag)")
      if tag.hasPrefix("/") {
        #expect(open.popLast() == name, "\(html)")
      } else if name != "br" {
        open.append(name)
      }
      rest = rest[rest.index(after: end)...]
    }
    #expect(open.isEmpty)
    let text = html.replacing(/<[^>]*>/, with: "")
    #expect(!text.unicodeScalars.contains { "<>\"'".unicodeScalars.contains($0) }, "\(text)")
    #expect(Self.isHarmless(html))
  }

  @Test(arguments: hostile)
  func otherFormatsHoldNoMarksOfTheText(_ source: String) {
    let text = RemediationText(html: source)
    let wiki = text.jiraWiki
    #expect(Self.isHarmless(wiki) && Self.isHarmless(text.plain) && Self.isHarmless(text.markdown))
    #expect(wiki.ranges(of: "{noformat}").count % 2 == 0)
    let unformatted = wiki.replacing(/\{noformat\}[\s\S]*?\{noformat\}/, with: "").replacing(
      /\\[^\\]/, with: "")
    let unmarked = unformatted.replacing(/\{[*_]\}|\{\{|\}\}|\[[^\[\]|]*\|https?:[^\]\s]*\]/, with: "")
    #expect(!unmarked.contains { "{}[]|~!".contains($0) }, "\(unmarked)")
    var markdown = text.markdown.replacing("<!-- -->", with: "").replacing(
      /(?m)^ *(`{3,})\n[\s\S]*?\n *\1$/, with: "")
    markdown = markdown.replacing(/`[^`]*`/, with: "").replacing(/\\./, with: "")
    markdown = markdown.replacing(/\[[^\[\]]*\]\(https?:[^()\s]*\)/, with: "")
    #expect(!markdown.contains { "<>[]`|".contains($0) }, "\(markdown)")
  }

  private static func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control: scalar == "\n"
      case .lineSeparator, .paragraphSeparator: false
      case .format: scalar == "\u{200D}" || scalar == "\u{200C}"
      default: true
      }
    }
  }

  /// Sixteen times the text takes about sixteen times the work, whatever it is made of: what reads the rest of the text
  /// for every piece would take 256 times as much.
  @Test(arguments: [
    "<a href=\"x", "<!--", "<b", "<script>", "</", "&#x", "<pre>", "<ul><li>", "<p a='", "- x\n", "1. a\n",
    "<title x ", "<title>", "<vm-name x ", "<svg>a", "<vm-name>",
  ])
  func isReadInLinearTime(_ piece: String) {
    func work(_ count: Int) -> Double {
      let text = String(repeating: piece, count: count)
      // The least of some: whatever else the machine does only adds to it.
      return (0..<3).map { _ in
        let start = ThreadTime.now
        #expect(RemediationText(html: text).html.utf8.count < 40 * text.utf8.count)
        return ThreadTime.now - start
      }.min() ?? 0
    }
    let (small, large) = (work(500), work(8_000))
    #expect(large < 80 * small, "\(small) s, 16 times the text \(large) s")
  }

  @Test func nothingIsNothing() {
    for source in ["", " ", "<p></p>", "<script>x</script>", "<!-- -->", "<br><br>"] {
      #expect(RemediationText(html: source).isEmpty)
      #expect(RemediationText(html: source).markdown.isEmpty)
    }
  }
}
