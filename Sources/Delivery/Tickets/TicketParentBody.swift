import Effort
import RemediationPlan

/// What a parent's ticket says, in any markup; short enough for every tracker.
struct TicketParentBody<Markup: TicketMarkup> {
  let markup: Markup

  func text(for parent: TicketParent) -> String {
    let name = TicketText.shortened(parent.subject.name, to: 500)
    let facts = [
      (parent.grouping == .scope ? "Scope" : "Control", name),
      ("Tickets", Wording.count(parent.children.count)),
      ("Estimate", parent.effort.description),
      ("Gain", "\(Wording.gain(parent.gain)) percent points once all of them are done"),
    ]
    var blocks = [
      markup.list(facts.map { "\(markup.strong($0.0 + ":")) \(markup.text($0.1))" }),
      markup.paragraph(
        markup.text("Each ticket below this one is one recommendation in one scope; it says what to do.")),
    ]
    if parent.parts > 1 {
      let part = "Part \(parent.part) of \(parent.parts): there are more tickets than go into one import."
      blocks.append(markup.paragraph(markup.text(part)))
    }
    blocks.append(
      markup.paragraph(
        markup.text("uplift ") + markup.code(parent.key)
          + markup.text(" (keep this key: it is how a later plan finds this ticket)")))
    return blocks.joined(separator: markup.blockBreak)
  }
}
