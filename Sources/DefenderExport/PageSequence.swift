/// Whether the pages of a paged export are all there.
///
/// A page that names a next one is followed, in some file, by a last page with rows of the same kind.
struct PageSequence {
  /// Files that end with a page that names a next one.
  private var open: [(file: String, kinds: Set<RowKind>)] = []
  /// Kinds of rows in files that end with a last page.
  private var closed: Set<RowKind> = []

  mutating func end(_ file: FileProgress) {
    if file.hasNextPage {
      open.append((file.name, file.kinds))
    } else {
      closed.formUnion(file.kinds)
    }
  }

  var warnings: [String] {
    open.filter { $0.kinds.isDisjoint(with: closed) }.map {
      "\($0.file) ends with a page that names a next one, and no file holds the last page: the export is not "
        + "complete, and so the score is not"
    }
  }
}
