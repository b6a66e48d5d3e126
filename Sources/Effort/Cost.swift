/// What one method costs in a step: a setup paid once, and a little for each resource.
package struct Cost: Hashable, Sendable {
  package var setup: Minutes
  package var each: Minutes

  package init(setup: Minutes, each: Minutes) {
    self.setup = setup
    self.each = each
  }
}
