/// Splits untrusted HTML into tokens. Never fails: what is no markup is text, and what is left open ends the text.
///
/// A name in angle brackets that is no element is text, as in `az vm start --name <vm-name>`. Content of `script`,
/// `style` and their like, comments and declarations are skipped. Linear in the text: what has no end is only found out
/// once, and names of elements are short.
struct HTMLTokens: Sequence, IteratorProtocol {
  /// Elements whose content is no text to read.
  private static let skipped: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "template",
    "plaintext", "object", "svg", "math",
  ]

  /// Those of them without which a text makes sense only as a whole: they are skipped even where they do not end.
  private static let code: Set<String> = ["script", "style", "plaintext", "xmp"]
  /// Other elements that people write texts with. What is not here more likely stands for something to fill in.
  private static let elements: Set<String> = skipped.union([
    "a", "abbr", "acronym", "applet", "article", "aside", "audio", "b", "base", "big", "blink",
    "blockquote", "body", "br", "button", "caption", "center", "cite", "code", "col", "colgroup", "dd",
    "del", "details", "dfn", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure",
    "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
    "hr", "html", "i", "img", "input", "ins", "kbd", "li", "link", "main", "mark", "marquee", "meta",
    "nav", "ol", "option", "p", "picture", "pre", "q", "s", "samp", "section", "select", "small",
    "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "tt", "u", "ul", "video", "wbr",
  ])
  /// Of an element; what is longer is none, however long it is.
  private static let longestName = 16

  private let scalars: [Unicode.Scalar]
  private var position = 0
  /// A tag without an end was met: what follows is text.
  private var isPlain = false
  /// Elements that have no end behind the place where it was looked for.
  private var endless: Set<String> = []

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func next() -> HTMLToken? {
    while position < scalars.count {
      if scalars[position] == "<", !isPlain {
        switch character(1) {
        case "!", "?":
          skipDeclaration()
          continue
        case "/" where Self.isLetter(character(2)):
          if let token = tag(from: position + 2) { return token }
        case let next where Self.isLetter(next):
          if let token = tag(from: position + 1) { return token }
        default: break
        }
      }
      return text()
    }
    return nil
  }

  private func character(_ offset: Int) -> Unicode.Scalar? {
    position + offset < scalars.count ? scalars[position + offset] : nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { ("a"..."z").contains($0) || ("A"..."Z").contains($0) } ?? false
  }

  private mutating func skipDeclaration() {
    let isComment = character(1) == "!" && character(2) == "-" && character(3) == "-"
    var end = position + (isComment ? 4 : 2)
    while end < scalars.count {
      if scalars[end] == ">", !isComment || (scalars[end - 1] == "-" && scalars[end - 2] == "-") { break }
      end += 1
    }
    position = end + 1
  }

  /// The tag whose name starts at a place; nil when it is text: no element, or, with all that follows, without an end.
  private mutating func tag(from start: Int) -> HTMLToken? {
    let isEnd = start == position + 2
    var place = start
    while place < scalars.count, place - start <= Self.longestName, !Self.endsName(scalars[place]) {
      place += 1
    }
    let name = Self.lowercased(scalars[start..<place])
    // Before the attributes are looked at, which would be done again for every `<` among them.
    guard Self.elements.contains(name), isEnd || !endless.contains(name) else { return nil }
    var href: String?
    while place < scalars.count, scalars[place] != ">" {
      guard let attribute = attribute(at: &place) else { break }
      if attribute.name == "href", href == nil { href = attribute.value }
    }
    guard place < scalars.count else {
      isPlain = true
      return nil
    }
    guard !isEnd, Self.skipped.contains(name) else {
      position = place + 1
      return isEnd ? .end(name) : .start(name, href: href)
    }
    let end = end(of: name, from: place + 1)
    if end == nil, !Self.code.contains(name) {
      endless.insert(name)
      return nil
    }
    position = end ?? scalars.count
    return .start(name, href: href)
  }

  private static func endsName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ">" || scalar == "/" || scalar.properties.isWhitespace
  }

  /// The next attribute of a tag; nil at the end of the text.
  private func attribute(at place: inout Int) -> (name: String, value: String)? {
    while place < scalars.count, scalars[place] == "/" || scalars[place].properties.isWhitespace {
      place += 1
    }
    let start = place
    while place < scalars.count, scalars[place] != "=" || place == start, !Self.endsName(scalars[place]) {
      place += 1
    }
    let name = Self.lowercased(scalars[start..<place])
    while place < scalars.count, scalars[place].properties.isWhitespace { place += 1 }
    guard place < scalars.count, scalars[place] == "=" else {
      return place < scalars.count ? (name, "") : nil
    }
    place += 1
    while place < scalars.count, scalars[place].properties.isWhitespace { place += 1 }
    guard place < scalars.count else { return nil }
    let quote = scalars[place]
    let isQuoted = quote == "\"" || quote == "'"
    if isQuoted { place += 1 }
    let first = place
    while place < scalars.count,
      isQuoted ? scalars[place] != quote : !(scalars[place] == ">" || scalars[place].properties.isWhitespace)
    {
      place += 1
    }
    let value = Self.resolved(scalars[first..<Swift.min(place, scalars.count)])
    if isQuoted { place += 1 }
    return (name, value)
  }

  private static func lowercased(_ slice: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: slice)
    return String(text).lowercased()
  }

  /// Where the next `</name` begins; nil: nowhere.
  private func end(of name: String, from start: Int) -> Int? {
    let count = name.unicodeScalars.count + 2
    return scalars.indices[Swift.min(start, scalars.count)...].first { place in
      scalars[place] == "<" && place + count <= scalars.count
        && Self.lowercased(scalars[place..<(place + count)]) == "</\(name)"
    }
  }

  /// Characters up to the next `<` that may be markup.
  private mutating func text() -> HTMLToken {
    let start = position
    position += 1
    while position < scalars.count, isPlain || scalars[position] != "<" { position += 1 }
    return .text(Self.resolved(scalars[start..<position]))
  }

  /// The text with character references resolved.
  private static func resolved(_ slice: ArraySlice<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    var place = slice.startIndex
    while place < slice.endIndex {
      let limit = Swift.min(place + HTMLEntity.lengthLimit + 2, slice.endIndex)
      if slice[place] == "&", let end = slice[place..<limit].firstIndex(of: ";") {
        var name = String.UnicodeScalarView()
        name.append(contentsOf: slice[(place + 1)..<end])
        if let text = HTMLEntity.text(String(name)) {
          result.append(contentsOf: text.unicodeScalars)
          place = end + 1
          continue
        }
      }
      result.append(slice[place])
      place += 1
    }
    return String(result)
  }
}
