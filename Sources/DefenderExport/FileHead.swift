/// The first bytes of a file that is not JSON: enough to say what it is instead, and what to do.
struct FileHead {
  private(set) var bytes: [UInt8] = []
  private static let limit = 512

  init() {}

  /// Whether a line, or as much as is looked at, has been read.
  var isComplete: Bool { bytes.count >= Self.limit || bytes.last == .newline }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  static let utf16 = (
    problem: "the text is UTF-16", expected: "UTF-8",
    advice: "convert it: iconv -f UTF-16 -t UTF-8 FILE > NEW"
  )

  /// What the file is, what was expected, and the cure.
  var diagnosis: (problem: String, expected: String, advice: String) {
    let expected = "a JSON export of Microsoft Defender for Cloud"
    if bytes.contains(0) { return Self.utf16 }
    if bytes.starts(with: [0x1F, 0x8B]) {
      return ("the file is compressed with gzip", expected, "unpack it first: gunzip FILE")
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return ("the file is a ZIP archive", expected, "unpack it first: unzip FILE")
    }
    if bytes.first == 0x3C {
      return ("the file is HTML or XML", expected, "save the data instead of the page that shows it")
    }
    if bytes.count(where: { $0 == .comma }) >= 2 {
      return (
        "the file is a CSV table, which is not read yet", expected,
        "export the same data with Resource Graph (az graph query -o json) or with the REST interface"
      )
    }
    return ("the file is not JSON", expected, "export with az graph query -o json, or save the REST response")
  }
}
