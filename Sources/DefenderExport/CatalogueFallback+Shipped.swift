package import Catalogue
package import SecureScore

extension CatalogueFallback {
  /// The public knowledge of a catalogue, in the form in which a tenant falls back on it.
  package init(_ catalogue: Catalogue) {
    var recommendations: [String: RecommendationFacts] = [:]
    for entry in catalogue.entries where !entry.key.isEmpty {
      var facts = RecommendationFacts(name: entry.name)
      facts.severity = entry.severity
      facts.implementationEffort = entry.implementationEffort
      facts.userImpact = entry.userImpact
      facts.categories = entry.categories
      facts.threats = entry.threats
      facts.isPreview = entry.preview == .yes
      recommendations[entry.key] = facts
    }
    self.init(
      controls: catalogue.controls.map {
        Control(id: $0.id, name: $0.name, maximum: $0.maximum, members: $0.members)
      }, recommendations: recommendations)
  }
}
