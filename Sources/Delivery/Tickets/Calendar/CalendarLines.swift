/// The content lines of a file, read strictly by RFC 5545, 3.1, with what is wrong with the lines as such.
struct CalendarLines {
  private(set) var lines: [CalendarLine] = []
  private(set) var faults: [TicketFault] = []

  init(_ file: TicketFileBytes) {
    var open: (text: String, row: Int)?
    var row = 0
    var start = 0
    func fault(_ row: Int, _ message: String) -> TicketFault {
      TicketFault(file: file.name, row: row, message: message)
    }
    func close(_ faults: inout [TicketFault], _ lines: inout [CalendarLine]) {
      guard let (text, row) = open else { return }
      if let line = CalendarLine(text, row: row) {
        lines.append(line)
      } else {
        faults.append(fault(row, "expected NAME:VALUE"))
      }
    }
    while start < file.bytes.count {
      row += 1
      let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
      var bytes = file.bytes[start..<end]
      start = end + 1
      if end == file.bytes.count || bytes.last != UInt8(ascii: "\r") {
        faults.append(fault(row, "the line does not end with CR LF"))
      } else {
        bytes.removeLast()
      }
      if bytes.count > CalendarText.lineLimit {
        faults.append(fault(row, "\(bytes.count) bytes, at most \(CalendarText.lineLimit): fold it"))
      }
      if bytes.contains(where: { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F }) {
        faults.append(fault(row, "has control characters"))
      }
      // Readers unfold bytes or characters; a fold inside a character breaks half of them.
      guard let text = String(validating: bytes, as: UTF8.self) else {
        faults.append(fault(row, "is not UTF-8, or folded inside a character"))
        continue
      }
      if let first = text.unicodeScalars.first, first == " " || first == "\t" {
        if open == nil { faults.append(fault(row, "goes on a line that is not there")) }
        open?.text.unicodeScalars.append(contentsOf: text.unicodeScalars.dropFirst())
      } else {
        close(&faults, &lines)
        open = (text, row)
      }
    }
    close(&faults, &lines)
  }
}
