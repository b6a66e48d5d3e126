package import SecureScore

/// What every budget would buy: plans at some budgets, and the envelope that no plan at any budget can pass.
///
/// The envelope is concave: its corners are `breakpoints`, and between two of them it is a straight line.
package struct Frontier: Sendable, Equatable {
  /// The score model's name.
  package var model: String
  /// What was asked, but for its `budget`, which has no meaning here.
  package var question: Question
  /// The score now.
  package var before: ScoreFraction
  /// A plan for each budget asked for, ascending by budget; gains never fall.
  package var points: [Point]
  /// Corners of the envelope, strictly ascending by effort. The first is the least that any plan takes: no effort,
  /// unless the policy includes findings, and the gain that comes with it; the last is everything.
  package var breakpoints: [Breakpoint]
  /// The corner up to which an hour buys more than the average hour of everything, and after which it buys less;
  /// nil where there is no such corner.
  package var knee: Breakpoint?
  /// Round scores that can be reached, ascending.
  package var milestones: [Milestone]
  /// What fixing all that can be planned takes and buys.
  package var everything: Everything

  package init(
    model: String, question: Question, before: ScoreFraction, points: [Point], breakpoints: [Breakpoint],
    knee: Breakpoint?, milestones: [Milestone], everything: Everything
  ) {
    self.model = model
    self.question = question
    self.before = before
    self.points = points
    self.breakpoints = breakpoints
    self.knee = knee
    self.milestones = milestones
    self.everything = everything
  }
}
