import Glibc

/// The variables of the process that the program looks at.
enum Environment {
  /// The value of a variable; nil where it is absent or empty.
  static subscript(name: String) -> String? {
    guard let value = getenv(name), value[0] != 0 else { return nil }
    return String(cString: value)
  }
}
