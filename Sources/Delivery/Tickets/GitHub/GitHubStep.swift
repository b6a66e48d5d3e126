/// A row of `github.tsv`: one thing that the script does.
enum GitHubStep: Equatable {
  /// Where the issues go, unless the script is told otherwise.
  case repository(String)
  /// A label that must be there; made where it is not.
  case label(String)
  /// An issue to make, or to bring up to date where there is one.
  case ticket(String, labels: [String], title: String)
  /// The same, with the numbers of its tickets put into its text.
  case parent(String, labels: [String], title: String)
  case comment(String)
  case close(String)

  static let file = "github.tsv"
  static let header = ["step", "name", "detail", "text"]

  static func textFile(of key: String) -> String { "issues/\(key).md" }
  static func commentFile(of key: String) -> String { "comments/\(key).md" }

  var labels: [String] {
    switch self {
    case .ticket(_, let labels, _), .parent(_, let labels, _): labels
    default: []
    }
  }

  private var cells: [String] {
    switch self {
    case .repository(let name): ["repository", name]
    case .label(let name): ["label", name, GitHubLabel.color(of: name), GitHubLabel.description(of: name)]
    case .ticket(let key, let labels, let title): ["ticket", key, labels.joined(separator: ","), title]
    case .parent(let key, let labels, let title): ["parent", key, labels.joined(separator: ","), title]
    case .comment(let key): ["comment", key]
    case .close(let key): ["close", key]
    }
  }

  /// The file. Texts have neither tabs nor line ends: they have been through `TerminalText.harmless`.
  static func text(of steps: [GitHubStep]) -> String {
    ([header] + steps.map(\.cells)).map { $0.joined(separator: "\t") + "\n" }.joined()
  }
}
