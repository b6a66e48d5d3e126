import Catalogue
import SecureScore

/// The estimate of one recommendation's findings under a set of rules: the arithmetic of `docs/model.md`.
struct FindingPricing {
  let recommendation: Recommendation
  /// What the catalogue says of a Fix button.
  let quickFix: Answer
  let policy: EffortPolicy

  /// - Parameter rules: those that apply to the finding, in order; later ones override.
  func estimate(rules: [EffortRule]) -> Estimate {
    var settled = SettledRules()
    for rule in rules { settled.add(rule, catalogue: quickFix) }
    let byHand = byHand(settled)
    let bulk = bulk(settled)
    return Estimate(
      byHand: byHand.cost, bulk: bulk.bulk, once: min(max(settled.once, .zero), Estimate.ceiling),
      provenance: Estimate.Provenance(
        byHand: byHand.provenance, bulk: bulk.provenance, once: settled.once > .zero ? settled.onceSource : ""
      ))
  }

  private func byHand(_ settled: SettledRules) -> (cost: Cost?, provenance: String) {
    switch settled.manual {
    case .none: return (nil, Estimate.Provenance.refusal(by: settled.manualSource))
    case .cost(let cost): return priced(cost, by: settled.multiplies, source: settled.manualSource)
    case .silent:
      let effort = recommendation.implementationEffort
      let impact = recommendation.userImpact
      guard let cost = policy.manual[effort] else {
        return (nil, "no manual.\(effort.word) (\(policy.source))")
      }
      let factors = policy.userImpact[impact] ?? .one
      let levels = recommendation.metadataOrigin == .catalogue ? "; levels from the catalogue" : ""
      let impactText = factors == .one ? "" : " × userImpact.\(impact.word)"
      return priced(
        cost, first: factors, by: settled.multiplies,
        source: "manual.\(effort.word)\(impactText) (\(policy.source)\(levels))")
    }
  }

  private func bulk(_ settled: SettledRules) -> (bulk: Estimate.Bulk?, provenance: String) {
    let (figure, availability) = quickFixFigure(settled)
    if let figure {
      let (cost, provenance) = priced(figure, by: settled.multiplies, source: availability)
      return (Estimate.Bulk(method: .quickFix, cost: cost), provenance)
    }
    switch settled.script {
    case .none: return (nil, "\(availability); no script (\(settled.scriptSource))")
    case .cost(let figure):
      let (cost, provenance) = priced(
        figure, by: settled.multiplies, source: "script, \(settled.scriptSource); \(availability)")
      return (Estimate.Bulk(method: .script, cost: cost), provenance)
    case .silent:
      guard let figure = policy.script else { return (nil, availability) }
      let (cost, provenance) = priced(
        figure, by: settled.multiplies, source: "script (\(policy.source)); \(availability)")
      return (Estimate.Bulk(method: .script, cost: cost), provenance)
    }
  }

  /// The rule decides, else the catalogue's yes or no; unknown is no, and said.
  private func quickFixFigure(_ settled: SettledRules) -> (figure: Cost?, provenance: String) {
    switch settled.quickFix {
    case .cost(let figure): return (figure, "quickFix, \(settled.quickFixSource)")
    case .none: return (nil, "no Quick Fix (\(settled.quickFixSource))")
    case .silent: break
    }
    switch quickFix {
    case .unknown: return (nil, "no Quick Fix known")
    case .no: return (nil, "no Quick Fix (catalogue: no)")
    case .yes:
      guard let figure = policy.quickFix else { return (nil, "no Quick Fix (\(policy.source): none)") }
      return (figure, "quickFix (\(policy.source); catalogue: yes)")
    }
  }

  /// Setup and each times all factors, each rounded up once.
  private func priced(
    _ cost: Cost, first: Factors = .one, by multiplies: [SettledRules.Multiply], source: String
  ) -> (cost: Cost, provenance: String) {
    let setup = FactorProduct(factors: [first.setup] + multiplies.map(\.factors.setup)).applied(
      to: cost.setup)
    let each = FactorProduct(factors: [first.each] + multiplies.map(\.factors.each)).applied(to: cost.each)
    let provenance = ([source] + multiplies.map(\.source)).joined(separator: " × ")
    let note = setup.isCapped || each.isCapped ? ", capped" : ""
    return (Cost(setup: setup.minutes, each: each.minutes), provenance + note)
  }
}
