/// The text of a checklist in parts that each fit into a page: headings, and under them what may not be cut.
struct ChecklistPages {
  private struct Page {
    var text = ""
    var size = 0
  }

  private struct Heading {
    var title: String
    var note: String?
    /// Whether something stands under it already.
    var isUsed = false
  }

  /// Room for the title of the list.
  private static let margin = 100

  private let limit: Int
  private var pages: [Page] = []
  private var heading: Heading?
  /// Whether the last piece is a line that another may follow at once.
  private var endsInLine = false

  /// - Parameters:
  ///   - limit: UTF-16 units of a page.
  ///   - summary: what the first one begins with.
  init(limit: Int, summary: String) {
    self.limit = limit
    pages = [Page(text: "\n\n\(summary)", size: Self.margin + summary.utf16.count)]
  }

  /// A heading for what comes next; without anything under it, it is not written.
  ///
  /// - Parameter note: a paragraph under it, not said again where it goes on on another page.
  mutating func open(_ title: String, _ note: String? = nil) {
    heading = Heading(title: title, note: note)
    endsInLine = false
  }

  /// - Parameters:
  ///   - piece: Markdown that may not be cut.
  ///   - isLine: whether it is an item of a list of such lines.
  mutating func add(_ piece: String, isLine: Bool = false) {
    let page = pages.count - 1
    let text = "\(start(isNewPage: false))\(isLine && endsInLine ? "\n" : "\n\n")\(piece)"
    if pages[page].size + text.utf16.count <= limit {
      pages[page].text += text
      pages[page].size += text.utf16.count
    } else {
      let text = "\(start(isNewPage: true))\n\n\(piece)"
      pages.append(Page(text: text, size: Self.margin + text.utf16.count))
    }
    heading?.isUsed = true
    endsInLine = isLine
  }

  /// The heading, where it is to be written before the next piece.
  private func start(isNewPage: Bool) -> String {
    guard let heading, isNewPage || !heading.isUsed else { return "" }
    if heading.isUsed { return "\n\n## \(heading.title) (continued)" }
    return "\n\n## \(heading.title)" + (heading.note.map { "\n\n\($0)" } ?? "")
  }

  /// Each with its title and place.
  var texts: [String] {
    pages.enumerated().map { index, page in
      let place = pages.count > 1 ? " (\(index + 1) of \(pages.count))" : ""
      return "# Remediation tickets\(place)\(page.text)\n"
    }
  }
}
