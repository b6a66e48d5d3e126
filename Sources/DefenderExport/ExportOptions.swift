/// How an export is read.
package struct ExportOptions {
  /// Whether the first bad record ends the run; otherwise it is left aside, counted and reported.
  package var isStrict: Bool
  /// Told the bytes and rows read so far, after every part of a file.
  package var progress: ((_ bytes: Int, _ rows: Int) -> Void)?

  package init(isStrict: Bool = false, progress: ((_ bytes: Int, _ rows: Int) -> Void)? = nil) {
    self.isStrict = isStrict
    self.progress = progress
  }
}
