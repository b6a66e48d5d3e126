/// Recommendations of one control that a kind of resource is assessed with.
struct RecommendationGroup {
  /// How the states of a group come about.
  enum Style {
    /// Met or not met as a whole, so that the control gets the score it should have.
    case bundle
    /// One recommendation of several controls, which spoils all of them: seldom unhealthy.
    case shared
    /// The many recommendations of a cluster.
    case cluster
  }

  let control: ControlName
  /// In 256 resources of the kind, how many are assessed with it.
  let chance: UInt64
  let style: Style
  /// Keys of the catalogue.
  let keys: [String]

  init(_ control: ControlName, chance: UInt64 = 208, style: Style = .bundle, _ keys: String) {
    self.control = control
    self.chance = chance
    self.style = style
    self.keys = keys.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
