/// What a selection leaves open: of each finding the resources of its class after the fixed ones.
struct Remainder: Sendable {
  /// By finding: the first resource that is open.
  let first: [Int32]

  init(after selection: Selection) { first = selection.fixed }
}
