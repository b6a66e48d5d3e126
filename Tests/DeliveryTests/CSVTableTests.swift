import Testing

@testable import Delivery

/// The strict reader that rehearses importers.
@Suite struct CSVTableTests {
  private func read(_ text: String) throws -> CSVTable { try CSVTable(Array(text.utf8), file: "x.csv") }

  @Test func readsWhatIsWritten() throws {
    var text = CSVText(["a", "b,c", "d\"e"])
    text.add([.text("one\ntwo"), .text(" spaced "), .number("3")])
    text.add([.empty, .text("\"quoted\""), .text("ümlaut 👩‍💻")])
    let table = try read(text.text)
    #expect(table.header == ["a", "b,c", "d\"e"])
    #expect(table.rows == [["one\ntwo", " spaced ", "3"], ["", "\"quoted\"", "ümlaut 👩‍💻"]])
  }

  @Test(arguments: [
    ("a,b\n1,\n", [["1", ""]]), ("a,b\n,\n", [["", ""]]), ("a,b\r\n1,2", [["1", "2"]]),
    ("a,b\n1,", [["1", ""]]), ("a\n\"\"\n", [[""]]), ("a,b\n1\n", [["1"]]),
  ])
  func keepsEmptyCells(_ text: String, _ rows: [[String]]) throws {
    #expect(try read(text).rows == rows)
  }

  @Test(
    arguments: [
      ("", 1, nil), ("a\n\"open\n", 2, "1"), ("a,b\n1,x\"y\n", 2, "2"), ("a\n\"x\"y\n", 2, "2"),
    ] as [(String, Int, String?)])
  func saysWhatIsWrong(_ text: String, row: Int, column: String?) {
    #expect {
      try read(text)
    } throws: { error in
      guard let fault = error as? TicketFault else { return false }
      return fault.file == "x.csv" && fault.row == row && fault.column == column
    }
  }

  @Test func refusesWhatIsNotUTF8() {
    #expect(throws: TicketFault.self) { try CSVTable([0x61, 0x0A, 0xFF], file: "x.csv") }
  }
}
