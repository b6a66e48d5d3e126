/// A name as every reader of model files takes it.
enum ModelName {
  /// CBC 2.10 discards longer names of the LP format; its MPS reader took names of 160 bytes and crashed on 164.
  static let maximumLength = 100

  /// The name of the objective in both formats; no row gets it.
  static let objective = "objective"

  /// Words that some reader of the LP format takes for the start of a section, a bound or an objective.
  private static let reserved: Set<String> = [
    objective, "max", "maximize", "maximise", "maximum", "min", "minimize", "minimise", "minimum", "subject",
    "such", "st", "s.t.", "st.", "bound", "bounds", "general", "generals", "gen", "gens", "integer",
    "integers", "int", "ints", "binary", "binaries", "bin", "bins", "semi", "semis", "sec", "sin", "sos",
    "sos1", "sos2", "free", "inf", "infinity", "nan", "end", "marker",
  ]

  /// Letters, digits, `_` and `.` stay, all else becomes `_`; a name that could be read as a number or as a
  /// word of the format gets a `_` in front; what is too long is cut.
  static func written(_ name: String) -> String {
    var bytes = name.utf8.map { isPlain($0) ? $0 : UInt8(ascii: "_") }
    if needsPrefix(bytes) || reserved.contains(name.lowercased()) { bytes.insert(UInt8(ascii: "_"), at: 0) }
    return String(decoding: bytes.prefix(maximumLength), as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// A digit or a point starts a number; after a coefficient, so does an `e` that no letter follows.
  private static func needsPrefix(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return true }
    if isDigit(first) || first == UInt8(ascii: ".") { return true }
    guard first | 0x20 == UInt8(ascii: "e") else { return false }
    return bytes.count == 1 || !isLetter(bytes[1])
  }
}
