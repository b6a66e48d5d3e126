import Catalogue
import SampleTenant
import SecureScore
import Testing

/// The bytes of a sample.
@Suite("Sample")
struct SampleTests {
  @Test func sameNumbersSameBytes() {
    let one = Tally.bytes(scopes: 7, findings: 600, seed: 5)
    #expect(one == Tally.bytes(scopes: 7, findings: 600, seed: 5))
    #expect(one != Tally.bytes(scopes: 7, findings: 600, seed: 6))
    #expect(one != Tally.bytes(scopes: 7, findings: 601, seed: 5))
    #expect(one != Tally.bytes(scopes: 8, findings: 600, seed: 5))
  }

  /// Fowler, Noll and Vo's hash: where it changes, so do all figures that were measured on samples.
  @Test func bytesAreTheSameEverywhere() {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in Tally.bytes(scopes: 3, findings: 300, seed: 42) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    #expect(hash == 12_752_839_466_291_195_562)
  }

  @Test(arguments: [(0, 1), (1, 0), (2, 1), (-1, 5), (100_001, 200_000), (1, 100_000_001)])
  func refusesNumbersWithoutMeaning(scopes: Int, findings: Int) {
    #expect(Sample(scopes: scopes, findings: findings, seed: 1, catalogue: .shipped) == nil)
  }

  @Test func comesInChunksOfWholeRows() {
    var sizes: [Int] = []
    Sample(scopes: 5, findings: 3_000, seed: 1, catalogue: .shipped)?.write { bytes in
      sizes.append(bytes.count)
      #expect(bytes.last == UInt8(ascii: "\n"))
    }
    #expect(sizes.count > 10)
    #expect(sizes.allSatisfy { $0 < 400_000 })
  }

  @Test func stopsWithItsReader() {
    struct Full: Error {}
    var count = 0
    #expect(throws: Full.self) {
      try Sample(scopes: 5, findings: 100_000, seed: 1, catalogue: .shipped)?.write { _ throws(Full) in
        count += 1
        if count == 3 { throw Full() }
      }
    }
    #expect(count == 3)
  }

  @Test func needsTheRecommendationsItIsMadeOf() {
    #expect(Sample(scopes: 2, findings: 2, seed: 1, catalogue: .empty) == nil)
    #expect(Sample(scopes: 2, findings: 2, seed: 1, catalogue: .shipped) != nil)
  }
}
