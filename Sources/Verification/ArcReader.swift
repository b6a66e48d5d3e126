import RemediationPlan

/// Hands out the flows of all arcs in order; most are zero and stand in no list.
struct ArcReader {
  private let flows: [Certificate.Flow]
  private var position = 0
  /// The next arc that a flow stands on.
  private var nextArc: Int
  /// The arcs that came by.
  private(set) var count = 0

  /// - Parameter flows: ascending by arc, from 0.
  init(_ flows: [Certificate.Flow]) {
    self.flows = flows
    nextArc = flows.first?.arc ?? .max
  }

  /// How many flows came by.
  var flowsRead: Int { position }

  /// Goes on to an arc; no flow stands on those that are passed over.
  mutating func skip(to arc: Int) { count = arc }

  /// The flow of the next arc, in quanta.
  mutating func next() -> Int64 {
    guard count == nextArc else {
      count += 1
      return 0
    }
    count += 1
    let flow = flows[position].units
    position += 1
    nextArc = position < flows.count ? flows[position].arc : .max
    return flow
  }

  /// The first flow that no arc has asked for.
  var unread: Int? { position < flows.count ? position : nil }
}
