import Foundation
import Testing

/// What docs/tickets.md shows of a file is in that file.
@Suite("docs/tickets.md")
struct TicketDocumentationTests {
  @Test func everyExcerptIsTrue() throws {
    let folder = Uplift.repository.appending(path: "docs")
    let text = try String(contentsOf: folder.appending(path: "tickets.md"), encoding: .utf8)
    var excerpts = 0
    for part in text.components(separatedBy: "\nFrom [").dropFirst() {
      let path = try #require(part.firstMatch(of: /\]\(([^)]+)\)/)?.1)
      let fenced = part.components(separatedBy: "\n````")
      try #require(fenced.count > 1, "\(path)")
      let excerpt = fenced[1].drop { $0 != "\n" }.dropFirst()
      let file = try String(contentsOf: folder.appending(path: String(path)), encoding: .utf8)
        .replacingOccurrences(of: "\r\n", with: "\n")
      #expect(!excerpt.isEmpty && file.hasPrefix(excerpt), "\(path) begins otherwise")
      excerpts += 1
    }
    #expect(excerpts == 7)
  }
}
