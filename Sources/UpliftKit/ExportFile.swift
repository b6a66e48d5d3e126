/// The content of one exported file.
public struct ExportFile: Sendable {
  /// As messages call it.
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
