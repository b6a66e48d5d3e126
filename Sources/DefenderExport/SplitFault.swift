/// Why a stream of bytes cannot be cut into records any further; the file is bad as a whole.
struct SplitFault: Error, Equatable {
  /// Bytes from the start of the file.
  var offset: Int
  /// Counted from 1.
  var line: Int
  var problem: String
  var expected: String
  var advice: String
}
