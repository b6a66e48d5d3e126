import ArgumentParser

/// How many threads may work at once.
struct ThreadCount {
  let count: Int

  /// One thread is best for most tenants: the work is short, and a program that plans is seldom alone on its machine.
  static let standard = ThreadCount(count: 1)
  private static let most = 64

  private init(count: Int) { self.count = count }

  init(argument: String) throws {
    guard let count = Int(argument), (1...Self.most).contains(count) else {
      throw ValidationError("write a number from 1 to \(Self.most)")
    }
    self.count = count
  }
}

extension ThreadCount: CustomStringConvertible {
  /// As help shows it.
  var description: String { "\(count)" }
}
