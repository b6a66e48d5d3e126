/// The one thing that is wrong with a JSON document: where it is, what was expected and what is there.
package struct JSONFault: Error, Sendable, Equatable {
  /// Bytes before the fault; nil when the document is sound JSON and its content is at fault.
  package var offset: Int?
  package var path: JSONPath
  /// In words: `a string`, `"uplift-plan/1"`, `the id of a scope of this input`.
  package var expected: String
  /// In words, safe to print.
  package var found: String

  package init(offset: Int? = nil, path: JSONPath, expected: String, found: String) {
    self.offset = offset
    self.path = path
    self.expected = expected
    self.found = found
  }
}

extension JSONFault: CustomStringConvertible {
  /// `byte 120, at $.steps[0].key: expected a string, found a number`.
  package var description: String {
    let place = offset.map { "byte \($0), at \(path)" } ?? "\(path)"
    return "\(place): expected \(expected), found \(found)"
  }
}
