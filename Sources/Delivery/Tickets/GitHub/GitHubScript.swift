import TemplateBytes

/// The script that makes the issues; the same bytes for every plan, so that it can be known and trusted.
enum GitHubScript {
  static let file = "create-issues.sh"

  static let text: String = {
    let script = template_issue_script()
    return String(decoding: UnsafeBufferPointer(start: script.start, count: script.length), as: UTF8.self)
  }()
}
