import Testing

@testable import Delivery

/// One thing wrong with files that are otherwise ready, and what a rehearsal must say to it.
struct FileMutation: CustomTestStringConvertible, Sendable {
  let name: String
  let file: String
  var row: Int?
  var column: String?
  let says: String
  /// The file's text, spoiled; nil takes the file away.
  let spoil: @Sendable (String) -> String?

  var testDescription: String { name }

  init(
    _ name: String, _ file: String, row: Int? = nil, column: String? = nil, says: String,
    spoil: @escaping @Sendable (String) -> String?
  ) {
    self.name = name
    self.file = file
    self.row = row
    self.column = column
    self.says = says
    self.spoil = spoil
  }

  /// The rehearsal finds nothing before, and this afterwards, where it is.
  func check(_ format: any TicketFormat, _ set: TicketSet = TicketSample.set) {
    let files = format.files(for: set).map { TicketFileBytes(name: $0.name, bytes: Array($0.text.utf8)) }
    #expect(format.faults(in: files) == [])
    guard files.contains(where: { $0.name == file }) else {
      Issue.record("\(name): there is no \(file)")
      return
    }
    let spoiled = files.compactMap { original -> TicketFileBytes? in
      guard original.name == file else { return original }
      return spoil(String(decoding: original.bytes, as: UTF8.self)).map {
        // A lone U+0000 stands for a byte that is no UTF-8.
        TicketFileBytes(name: file, bytes: $0.utf8.map { $0 == 0 ? 0xFF : $0 })
      }
    }
    #expect(spoiled != files, "\(name): changes nothing")
    let faults = format.faults(in: spoiled)
    let isFound = faults.contains { fault in
      fault.message.contains(says) && (row == nil || fault.row == row)
        && (column == nil || fault.column == column)
    }
    #expect(isFound, "\(name): expected \(says) in row \(row ?? 0), column \(column ?? "–"); found \(faults)")
  }
}

extension String {
  /// With the first occurrence replaced.
  func once(_ old: String, _ new: String) -> String { replacing(old, with: new, maxReplacements: 1) }
}
