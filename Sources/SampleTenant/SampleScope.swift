import Catalogue
import SecureScore

/// One scope of a sample: who it is, and what settles all of its rows.
struct SampleScope {
  /// How often a scope is drawn until its score is where it should be; small ones may need a few times.
  private static let attemptLimit = 1_000
  /// Where the score of every scope should be, in ten-thousandths.
  private static let band = Int64(2_600)...7_400

  let index: Int
  let id: String
  let name: String
  /// Index into `Words.environments`.
  let environment: Int
  /// Draws the scope's resources from the start.
  let draw: ScopeDraw
  let score: ScopeScore
  /// The id as bytes.
  let identifierBytes: [UInt8]
  /// What stands in every row between the resource group and the resource's id.
  let middleBytes: [UInt8]

  init(index: Int, findings: Int, isLarge: Bool, seed: UInt64, blueprint: Blueprint) {
    self.index = index
    var random = SplitMix64(seed: seed, part: index)
    id = random.identifier()
    let word = random.below(Words.applications.count)
    environment = random.below(Words.environments.count)
    name = "contoso-\(Words.applications[word])-\(Words.environments[environment])-\(index + 1)"
    identifierBytes = Array(id.utf8)
    middleBytes = Array(
      (#"","managedBy":"","subscriptionId":"\#(id)","properties":{"resourceDetails":{"Source":"Azure","Id":""#)
        .utf8)
    var attempt = 0
    while true {
      let start = ScopeDraw(
        blueprint: blueprint, findings: findings, isNarrow: isLarge,
        random: SplitMix64(seed: seed, part: index, attempt: 1 + attempt))
      var draw = start
      while draw.next() {}
      let score = Self.score(draw, blueprint: blueprint)
      attempt += 1
      if Self.band.contains(score.percentage.tenThousandths) || attempt == Self.attemptLimit {
        self.draw = start
        self.score = score
        return
      }
    }
  }

  private static func score(_ draw: ScopeDraw, blueprint: Blueprint) -> ScopeScore {
    ScopeScore(
      scope: 0,
      controls: blueprint.controls.indices.map { control in
        ControlScore(
          control: control, fullMaximum: blueprint.controls[control].maximum,
          counts: ResourceCounts(
            healthy: draw.healthy[control], unhealthy: draw.unhealthy[control],
            notApplicable: draw.notApplicable[control]))
      }, isFromCounts: false)
  }
}
