import Catalogue

/// Writes assessment rows from pieces that are made once: nothing here makes a String for a row.
struct AssessmentWriter {
  private static let states = ["NotApplicable", "Healthy", "Unhealthy"]

  /// What follows the resource's id, up to the resource group, by recommendation.
  private let heads: [[UInt8]]
  /// What follows the state and its dates, by recommendation.
  private let tails: [[UInt8]]
  private let kinds: [ResourceKind]
  private let open = Array(#"{"id":""#.utf8)
  private let subscriptions = Array("/subscriptions/".utf8)
  private let resourceGroups = Array("/resourceGroups/".utf8)
  private let providers: [[UInt8]]
  private let prefixes: [[UInt8]]
  private let separators: [[UInt8]]
  private let details: [[UInt8]]
  private let applications = Words.applications.map { Array($0.utf8) }
  private let environments = Words.environments.map { Array($0.utf8) }
  private let moments = Words.moments.map { Array($0.utf8) }
  private let codes = Self.states.map { Array(#"},"status":{"code":"\#($0)","firstEvaluationDate":""#.utf8) }
  private let statusChange = Array(#"","statusChangeDate":""#.utf8)

  private var identifier: [UInt8] = []
  private var group = 0..<0
  private var name = 0..<0
  /// From the resource group up to the state: the same for all rows of a resource.
  private var middle: [UInt8] = []

  init(blueprint: Blueprint, tenant: String) {
    kinds = blueprint.kinds
    heads = blueprint.recommendations.map { entry in
      let security = "/providers/Microsoft.Security/assessments/\(entry.key)"
      return Array(
        (security
          + #"","name":"\#(entry.key)","type":"microsoft.security/assessments","tenantId":"\#(tenant)","#
          + #""kind":"","location":"","resourceGroup":""#).utf8)
    }
    tails = blueprint.recommendations.map { entry in
      let name = JSONText.string(entry.name)
      let blade = "portal.azure.com/#blade/Microsoft_Azure_Security/RecommendationsBlade/assessmentKey/"
      return Array(
        (#""},"displayName":\#(name),"metadata":\#(MetadataText.brief(entry)),"#
          + #""links":{"azurePortal":"\#(blade)\#(entry.key)"}}}"# + "\n").utf8)
    }
    providers = kinds.map { Array("/providers/\($0.path)/".utf8) }
    prefixes = kinds.map { Array($0.prefix.utf8) }
    separators = kinds.map { Array($0.separator.utf8) }
    details = kinds.map { kind in
      kind.path.isEmpty
        ? Array(#"","ResourceType":"subscription","ResourceProvider":"""#.utf8)
        : Array(#"","ResourceType":"\#(kind.type)","ResourceProvider":"\#(kind.provider)""#.utf8)
    }
  }

  /// Appends the rows of the resource drawn last.
  mutating func append(_ draw: ScopeDraw, of scope: SampleScope, to bytes: inout [UInt8]) {
    prepare(draw, scope)
    for entry in draw.entries {
      let recommendation = Int(entry >> 2)
      let bits = SplitMix64.mixed(draw.looks ^ UInt64(entry))
      let first = Int(bits & 511)
      let change = first + Int(((bits >> 16 & 0xFFFF) &* UInt64(512 - first)) >> 16)
      bytes += open
      bytes += identifier
      bytes += heads[recommendation]
      bytes += middle
      bytes += codes[Int(entry & 3)]
      bytes += moments[first]
      bytes += statusChange
      bytes += moments[change]
      bytes += tails[recommendation]
    }
  }

  /// Makes what all rows of a resource share.
  private mutating func prepare(_ draw: ScopeDraw, _ scope: SampleScope) {
    identifier.removeAll(keepingCapacity: true)
    identifier += subscriptions
    identifier += scope.identifierBytes
    if !kinds[draw.kind].path.isEmpty {
      let application = applications[Int(draw.looks & 63) % applications.count]
      let environment = environments[scope.environment]
      identifier += resourceGroups
      let start = identifier.count
      identifier += [0x72, 0x67, 0x2D]
      identifier += application
      identifier.append(0x2D)
      identifier += environment
      group = start..<identifier.count
      identifier += providers[draw.kind]
      let nameStart = identifier.count
      identifier += prefixes[draw.kind]
      identifier += separators[draw.kind]
      identifier += application
      identifier += separators[draw.kind]
      identifier += environment
      identifier += separators[draw.kind]
      appendDigits(draw.ordinal)
      name = nameStart..<identifier.count
    } else {
      group = 0..<0
      name = subscriptions.count..<identifier.count
    }
    middle.removeAll(keepingCapacity: true)
    middle += identifier[group]
    middle += scope.middleBytes
    middle += identifier
    middle += Self.resourceName
    middle += identifier[name]
    middle += details[draw.kind]
  }

  private static let resourceName = Array(#"","ResourceName":""#.utf8)

  /// At least four digits, so that names sort.
  private mutating func appendDigits(_ number: Int) {
    var divisor = 1_000
    while divisor <= number / 10 { divisor *= 10 }
    while divisor > 0 {
      identifier.append(0x30 + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }
}
