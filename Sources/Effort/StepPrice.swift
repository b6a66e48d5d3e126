/// The least a step costs, and by which methods. The tenant-wide part, `once`, stands apart: it is the plan's.
package struct StepPrice: Hashable, Sendable {
  /// Setup and eaches together.
  package var effort: Minutes
  /// The largest setup among the methods used.
  package var setup: Minutes
  /// The method for each finding or estimate, in the order asked.
  package var methods: [Method]

  package init(effort: Minutes, setup: Minutes, methods: [Method]) {
    self.effort = effort
    self.setup = setup
    self.methods = methods
  }
}
