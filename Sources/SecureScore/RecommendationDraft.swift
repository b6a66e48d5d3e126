/// All that the rows so far say of one recommendation.
struct RecommendationDraft: Sendable {
  private var name = MergedValue<String>()
  private var severity = MergedValue<Severity>()
  private var implementationEffort = MergedValue<Level>()
  private var userImpact = MergedValue<Level>()
  private var categories = MergedValue<[String]>()
  private var threats = MergedValue<[String]>()
  private var isPreview = MergedValue<Bool>()
  private var isBuiltIn = MergedValue<Bool>()
  private var description = MergedValue<String>()
  private var remediation = MergedValue<String>()
  private var link = MergedValue<String>()
  private var hasMetadata = false

  init() {}

  /// Merges field by field: the higher authority wins, among equals a fixed comparison of the values.
  mutating func merge(_ facts: RecommendationFacts, authority: FactAuthority) {
    let rank = authority.rawValue
    name.merge(facts.name, rank: rank)
    link.merge(facts.link, rank: rank)
    guard authority > .assessment else { return }
    hasMetadata = true
    if facts.severity != .unknown { severity.merge(facts.severity, rank: rank, precedes: >) }
    if facts.implementationEffort != .unknown {
      implementationEffort.merge(facts.implementationEffort, rank: rank) { $0.rawValue > $1.rawValue }
    }
    if facts.userImpact != .unknown {
      userImpact.merge(facts.userImpact, rank: rank) { $0.rawValue > $1.rawValue }
    }
    categories.merge(list: facts.categories, rank: rank)
    threats.merge(list: facts.threats, rank: rank)
    isPreview.merge(facts.isPreview, rank: rank) { $0 && !$1 }
    isBuiltIn.merge(facts.isBuiltIn, rank: rank) { $0 && !$1 }
    description.merge(facts.description, rank: rank)
    remediation.merge(facts.remediation, rank: rank)
  }

  /// The recommendation; the catalogue speaks only where the export has no metadata at all.
  func recommendation(key: String, catalogue: RecommendationFacts?) -> Recommendation {
    var result = Recommendation(key: key, name: name.value ?? catalogue?.name ?? key)
    result.link = link.value ?? catalogue?.link ?? ""
    if hasMetadata {
      result.severity = severity.value ?? .unknown
      result.implementationEffort = implementationEffort.value ?? .unknown
      result.userImpact = userImpact.value ?? .unknown
      result.categories = categories.value ?? []
      result.threats = threats.value ?? []
      result.isPreview = isPreview.value ?? false
      result.isBuiltIn = isBuiltIn.value ?? true
      result.description = description.value ?? ""
      result.remediation = remediation.value ?? ""
      result.metadataOrigin = .export
    } else if let catalogue {
      result.severity = catalogue.severity
      result.implementationEffort = catalogue.implementationEffort
      result.userImpact = catalogue.userImpact
      result.categories = catalogue.categories
      result.threats = catalogue.threats
      result.isPreview = catalogue.isPreview
      result.isBuiltIn = catalogue.isBuiltIn
      result.description = catalogue.description
      result.remediation = catalogue.remediation
      result.metadataOrigin = .catalogue
    }
    return result
  }
}
