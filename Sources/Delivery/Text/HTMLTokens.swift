/// Splits untrusted HTML into tokens. Never fails: what is no markup is text, and what is left open ends the text.
///
/// Content of `script`, `style` and their like, comments and declarations are skipped. Linear in the text: nothing
/// is looked at twice, because what has no end is only found out once.
struct HTMLTokens: Sequence, IteratorProtocol {
  /// Elements whose content is no text to read.
  private static let skipped: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "template",
    "plaintext", "object", "svg", "math",
  ]

  private let scalars: [Unicode.Scalar]
  private var position = 0
  /// A tag without an end was met: what follows is text.
  private var isPlain = false

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

  /// The tag whose name starts at a place; nil, and text from here on, when it has no end.
  private mutating func tag(from start: Int) -> HTMLToken? {
    let isEnd = start == position + 2
    var place = start
    while place < scalars.count, !Self.endsName(scalars[place]) { place += 1 }
    let name = Self.lowercased(scalars[start..<place])
    var href: String?
    while place < scalars.count, scalars[place] != ">" {
      guard let attribute = attribute(at: &place) else { break }
      if attribute.name == "href", href == nil { href = attribute.value }
    }
    guard place < scalars.count else {
      isPlain = true
      return nil
    }
    position = place + 1
    if isEnd { return .end(name) }
    if Self.skipped.contains(name) { skipContent(of: name) }
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

  /// Goes on behind `</name`, or to the end.
  private mutating func skipContent(of name: String) {
    let wanted = Array("</\(name)".unicodeScalars)
    while position < scalars.count {
      if scalars[position] == "<", position + wanted.count <= scalars.count,
        Self.lowercased(scalars[position..<(position + wanted.count)]) == "</\(name)"
      {
        return
      }
      position += 1
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
