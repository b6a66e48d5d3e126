import DefenderExport
import Testing

/// Pages of an export that were saved as files.
@Suite struct PageSequenceTests {
  private func warnings(_ pages: [String]) throws -> [String] {
    var reader = try ExportReader()
    for (number, page) in pages.enumerated() {
      try reader.read(InputSource(name: "page\(number).json", bytes: Array(page.utf8)))
    }
    return try reader.finish().warnings
  }

  private func page(_ resource: String, next: Bool) -> String {
    let id = "/subscriptions/s/providers/t/r/\(resource)/providers/Microsoft.Security/assessments/k"
    let link = next ? #","nextLink":"https://example.com/next""# : ""
    return """
      {"value":[{"type":"Microsoft.Security/assessments","id":"\(id)","name":"k","properties":\
      {"status":{"code":"Healthy"}}}]\(link)}
      """
  }

  @Test func allPagesThereIsNoWarning() throws {
    #expect(try warnings([page("a", next: true), page("b", next: true), page("c", next: false)]) == [])
  }

  @Test func aMissingLastPageIsSaid() throws {
    let found = try warnings([page("a", next: true), page("b", next: true)])
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.contains("not complete") })
  }
}
