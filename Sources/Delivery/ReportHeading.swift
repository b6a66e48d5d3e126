import SecureScore

/// The first lines of every table: whose score, by which model, of how much, of which day.
struct ReportHeading {
  var title: String
  /// nil: the answer is not about a score.
  var model: String?
  var tenant: Tenant

  func lines(in terminal: Terminal) -> [String] {
    let size = [
      Wording.scopes(tenant.scopes), Wording.count(tenant.resources.count, "resource"),
      Wording.count(tenant.assessments.count, "assessment"),
    ]
    var lines = Paragraph.lines(
      [
        title, model.map(Wording.model) ?? "effort of open findings", size.joined(separator: ", "),
        tenant.input.exportDate.map { "exported \($0)" } ?? "", String(tenant.input.fingerprint.prefix(6)),
      ], in: terminal)
    let shown = TerminalText.harmless(title)
    if !shown.isEmpty, let first = lines.first, first.hasPrefix(shown) {
      lines[0] = terminal.style.ink(.strong, shown) + first.dropFirst(shown.count)
    }
    return lines
  }
}
