import Delivery

/// A remediation text comes out in each format without anything that its reader would obey.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let text = RemediationText(html: source)
  check(html: Array(text.html.utf8))
  for written in [text.html, text.markdown, text.jiraWiki, text.plain] {
    for scalar in written.unicodeScalars where isControl(scalar) {
      fatalError("U+\(String(scalar.value, radix: 16)) in \(written.debugDescription)")
    }
    // Escapes and marks make it longer, by how much is bounded.
    guard written.utf8.count <= 64 + 40 * count else { fatalError("\(count) bytes became \(written.utf8.count)") }
  }
  return 0
}

private let tags: Set<String> = [
  "p", "br", "ol", "ul", "li", "pre", "code", "strong", "em", "a",
]

/// Every `<` opens or closes one of a few elements; only links have an attribute.
private func check(html: [UInt8]) {
  var position = 0
  while let open = html[position...].firstIndex(of: UInt8(ascii: "<")) {
    guard let close = html[open...].firstIndex(of: UInt8(ascii: ">")) else { fatalError("left open") }
    let tag = String(decoding: html[(open + 1)..<close], as: UTF8.self)
    let name = tag.hasPrefix("/") ? String(tag.dropFirst()) : String(tag.prefix { $0 != " " })
    guard tags.contains(name) else { fatalError("<\(tag)>") }
    if name != tag, !tag.hasPrefix("/") {
      guard name == "a", tag.hasPrefix("a href=\"http"), tag.hasSuffix("\""), tag.filter({ $0 == "\"" }).count == 2
      else { fatalError("<\(tag)>") }
    }
    position = close + 1
  }
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0A: false
  case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
  default: false
  }
}
