/// What the splitter found next in a file.
struct SplitPiece: Equatable {
  enum Kind: Equatable {
    /// One object at a record's place.
    case record
    /// The object around a list of records, with the list left out: only to be validated.
    case envelope
    /// A record, already left aside, and what is wrong with it.
    case broken(problem: String, expected: String)
  }

  var kind: Kind
  /// Where the piece starts, in bytes from the start of the file.
  var offset: Int
  /// The line of the start, counted from 1.
  var line: Int
  /// Where its bytes are: in the splitter's own buffer or in the chunk at hand.
  var isBuffered: Bool
  var range: Range<Int>
}
