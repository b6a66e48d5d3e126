/// One thing that is wrong in the input, and where.
package struct RecordFault: Sendable, Equatable {
  package var file: String
  /// Bytes from the start of the file to the record, or to the spot inside it when that is known.
  package var offset: Int?
  /// The line of that byte, counted from 1.
  package var line: Int?
  /// The member inside the record, `properties.status.code`.
  package var path: String?
  package var problem: String
  package var expected: String?

  package init(
    file: String, offset: Int? = nil, line: Int? = nil, path: String? = nil, problem: String,
    expected: String? = nil
  ) {
    self.file = file
    self.offset = offset
    self.line = line
    self.path = path
    self.problem = problem
    self.expected = expected
  }
}

extension RecordFault: CustomStringConvertible {
  /// `export.json, line 7, byte 812, properties.status.code: missing; expected Healthy, …`.
  package var description: String {
    var place = [file]
    if let line { place.append("line \(line)") }
    if let offset { place.append("byte \(offset)") }
    if let path { place.append(path) }
    return place.joined(separator: ", ") + ": \(problem)" + (expected.map { "; expected \($0)" } ?? "")
  }
}
