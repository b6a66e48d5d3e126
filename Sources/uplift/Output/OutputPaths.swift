import Glibc

/// The files that a command is going to write, held against those that it reads before anything is done.
struct OutputPaths {
  /// The files, each with the option that names it.
  private let outputs: [(option: String, path: String)]

  /// - Parameter outputs: what the options name; standard output and what was not asked for are passed over.
  init(_ outputs: [(option: String, path: String?)]) {
    self.outputs = outputs.compactMap { option, path in
      guard let path, path != InputFile.dash, !path.hasPrefix("/dev/") else { return nil }
      return (option, path)
    }
  }

  /// Refuses to write over a file that is read, and to write two files into one, however they are spelled.
  ///
  /// - Parameter read: files, each with what it is to the command: `input`, `policy`.
  func check(against read: [(purpose: String, path: String)]) throws(Failure) {
    let files = Dictionary(read.map { (Self.place(of: $0.path), $0) }) { first, _ in first }
    var taken: [String: String] = [:]
    for (option, path) in outputs {
      let place = Self.place(of: path)
      if let file = files[place] {
        throw Failure(
          .usage,
          "\(option) \(path): is read as \(file.purpose), and writing would destroy it; name another file")
      }
      if let other = taken.updateValue(option, forKey: place) {
        throw Failure(.usage, "\(path) is named for \(other) and \(option); give each a file of its own")
      }
    }
  }

  /// The one path of a file: links and dots are followed as far as it exists.
  private static func place(of path: String) -> String {
    if let whole = resolved(path) { return whole }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let name = parts.last.map(String.init) ?? path
    // Of /name the folder is empty too.
    guard let place = resolved(folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder) else {
      return path
    }
    return place == "/" ? "/\(name)" : "\(place)/\(name)"
  }

  private static func resolved(_ path: String) -> String? {
    guard let place = realpath(path, nil) else { return nil }
    defer { free(place) }
    return String(cString: place)
  }
}
