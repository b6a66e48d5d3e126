/// What the things of a sample are named after.
enum Words {
  static let environments = ["prod", "prod", "prod", "test", "dev", "stage"]

  static let applications = [
    "payments", "orders", "billing", "catalog", "search", "identity", "portal", "reports", "ledger", "claims",
    "pricing", "stock", "fleet", "routes", "tickets", "mail", "archive", "media", "forms", "survey",
    "loyalty",
    "returns", "shipping", "customs", "payroll", "people", "travel", "budget", "risk", "audit", "fraud",
    "market", "trading", "quotes", "policy", "grid", "meter", "sensor", "weather", "maps", "wiki", "build",
    "tests", "metrics", "events", "stream", "lake", "models", "vision", "speech", "chat", "kiosk", "store",
    "menu", "booking", "rooms", "clinic", "lab", "pharma", "school", "exam", "library", "museum", "ferry",
  ]

  /// Management groups by name and display name, each below the one that its index says.
  static let groups: [(name: String, title: String, parent: Int?)] = [
    ("contoso", "Contoso", nil), ("mg-platform", "Platform", 0), ("mg-landing-zones", "Landing zones", 0),
    ("mg-online", "Online", 2), ("mg-corp", "Corp", 2), ("mg-sandbox", "Sandbox", 0),
  ]

  /// The management group right above a scope.
  static func group(ofScope index: Int, environment: String) -> Int {
    switch environment {
    case "dev", "test": 5
    case "stage": 1
    default: 3 + index % 2
    }
  }

  /// Moments of the year before the export, in order of time.
  static let moments: [String] = (0..<512).map { number in
    let (day, second) = (number * 336 / 512, Int(SplitMix64.mixed(UInt64(number)) % 86_400))
    // Twelve months of 28 days: every such day exists.
    let (month, ofMonth) = (day / 28, day % 28 + 1)
    let year = month < 1 ? 2025 : 2026
    let fraction = SplitMix64.mixed(UInt64(number) << 32) % 10_000_000
    return "\(year)-\(padded((month + 11) % 12 + 1, 2))-\(padded(ofMonth, 2))T"
      + "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
      + ".\(padded(Int(fraction), 7))Z"
  }

  static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
