import Glibc

/// What the file system says of a path.
struct FileEntry {
  let isFolder: Bool
  /// nil for what is no plain file.
  let size: Int64?
  /// The same for all paths to one file.
  let identity: [UInt64]

  init(path: String) throws(Failure) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let error = SystemError.last
      throw error.code == ENOENT
        ? Failure(.noInput, "\(path): no such file or folder")
        : InputFile.unreadable(path, error)
    }
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    size = status.st_mode & S_IFMT == S_IFREG ? Int64(status.st_size) : nil
    identity = [UInt64(status.st_dev), UInt64(status.st_ino)]
  }
}
