import Effort
import RemediationPlan

/// What a parent's ticket says, in any markup; short enough for every tracker.
struct TicketParentBody<Markup: TicketMarkup> {
  let markup: Markup

  func text(for parent: TicketParent) -> String {
    var blocks = [
      facts(of: parent),
      markup.paragraph(
        markup.text("Each ticket below this one is one recommendation in one scope; it says what to do.")),
    ]
    if parent.parts > 1 {
      let part = "Part \(parent.part) of \(parent.parts): there are more tickets than go into one import."
      blocks.append(markup.paragraph(markup.text(part)))
    }
    return (blocks + [markup.footer(key: parent.key)]).joined(separator: markup.blockBreak)
  }

  /// The same with a list of the tickets, for trackers that know no parents.
  ///
  /// - Parameter list: marked up already.
  func text(for parent: TicketParent, list: String) -> String {
    [facts(of: parent), markup.heading("Tickets"), list, markup.footer(key: parent.key)]
      .joined(separator: markup.blockBreak)
  }

  private func facts(of parent: TicketParent) -> String {
    let facts = [
      (parent.grouping == .scope ? "Scope" : "Control", TicketText.shortened(parent.subject.name, to: 500)),
      ("Tickets", Wording.count(parent.children.count)),
      ("Estimate", parent.effort.description),
      ("Gain", "\(Wording.gain(parent.gain)) percent points once all of them are done"),
    ]
    return markup.list(facts.map { "\(markup.strong($0.0 + ":")) \(markup.text($0.1))" })
  }
}
