import SecureScore
import SimdJSONBridge

/// What rows say of recommendations.
extension ExportReader {
  /// Adds what an assessment row says of its recommendation, unless the last such row said the same.
  mutating func describe(_ index: Int, _ row: UnsafePointer<bridge_row>) {
    let described = row.pointee.described
    guard lastDescriptions[index] != described else { return }
    lastDescriptions[index] = described
    var assessment = RecommendationFacts(name: row.pointee.property_name.nonEmpty)
    assessment.link = portalLink(row)
    builder.describe(recommendation: index, assessment, authority: .assessment)
    guard row.pointee.has_metadata else { return }
    builder.describe(
      recommendation: index, facts(row, name: row.pointee.metadata_name, of: index),
      authority: .embeddedMetadata)
  }

  /// The metadata of a row; words outside the known ones are counted once a recommendation.
  mutating func facts(
    _ row: UnsafePointer<bridge_row>, name: bridge_text, of index: Int
  ) -> RecommendationFacts {
    var facts = RecommendationFacts(name: name.nonEmpty)
    if let word = row.pointee.severity.nonEmpty {
      facts.severity = Severity(word: word)
      if facts.severity == .unknown { noteUnknownWord("severity", word, of: index) }
    }
    facts.implementationEffort = level(row.pointee.effort, "implementationEffort", of: index)
    facts.userImpact = level(row.pointee.user_impact, "userImpact", of: index)
    facts.categories = row.pointee.categories.texts
    facts.threats = row.pointee.threats.texts
    facts.isPreview = row.pointee.preview == BRIDGE_TRUE
    facts.isBuiltIn = isBuiltIn(row.pointee.assessment_type, of: index)
    facts.description = row.pointee.description.string
    facts.remediation = row.pointee.remediation.string
    facts.link = portalLink(row)
    return facts
  }

  private mutating func level(_ text: bridge_text, _ field: String, of index: Int) -> Level {
    guard let word = text.nonEmpty else { return .unknown }
    let level = Level(word: word)
    if level == .unknown { noteUnknownWord(field, word, of: index) }
    return level
  }

  /// Custom and partner recommendations never count for the score.
  ///
  /// Words that are new, and `Unknown`, pass: whether they count is then a matter of being in a control.
  private mutating func isBuiltIn(_ text: bridge_text, of index: Int) -> Bool {
    guard let word = text.nonEmpty else { return true }
    switch word.lowercased() {
    case "custom", "custompolicy", "customermanaged", "manualcustompolicy", "verifiedpartner": return false
    case "builtin", "builtinpolicy", "manualbuiltin", "manualbuiltinpolicy", "dynamicbuiltin", "unknown":
      return true
    default:
      noteUnknownWord("assessmentType", word, of: index)
      return true
    }
  }

  private mutating func noteUnknownWord(_ field: String, _ word: String, of index: Int) {
    guard countedWords.insert("\(index) \(field)=\(word)").inserted else { return }
    noteUnknown(field, word)
  }

  private func portalLink(_ row: UnsafePointer<bridge_row>) -> String { webLink(row.pointee.portal_link) }

  /// A web link with its scheme, or an empty text. Exports often leave the scheme out; other schemes are dropped.
  func webLink(_ text: bridge_text) -> String {
    guard let link = text.nonEmpty else { return "" }
    guard link.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != .quote && $0 != 0x3C && $0 != 0x3E }) else {
      return ""
    }
    let start = link.prefix(8).lowercased()
    if start.hasPrefix("https://") || start.hasPrefix("http://") { return link }
    let host = link.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard !host.isEmpty,
      host.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") })
    else { return "" }
    return "https://" + link
  }
}
