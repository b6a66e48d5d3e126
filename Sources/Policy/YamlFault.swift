/// Why a text cannot be read as one YAML document.
struct YamlFault: Error {
  /// Both counted from 1.
  var line: Int
  var column: Int?
  var message: String
}
