import SecureScore
import Testing

@Suite struct ExactSumTests {
  @Test func thirdsAddUpToOne() {
    var sum = ExactSum(1, over: 3)
    sum.add(2, over: 3)
    #expect(sum == ExactSum(1))
    sum.add(-1)
    #expect(sum.sign == 0)
  }

  @Test func severalDenominatorsCancelExactly() {
    // 1/2 + 1/3 + 1/6 - 1 is zero; a hair more or less is not.
    var sum = ExactSum(1, over: 2)
    sum.add(1, over: 3)
    sum.add(1, over: 6)
    sum.add(-1)
    #expect(sum.sign == 0)
    var more = sum
    more.add(1, over: UInt64(Int64.max))
    #expect(more.sign == 1)
    var less = sum
    less.add(-1, over: UInt64(Int64.max))
    #expect(less.sign == -1)
  }

  @Test func differencesFarBelowADoubleAreSeen() {
    // 1/p + 1/q against 2/r with three primes near 10^9: the difference is about 10^-18.
    var sum = ExactSum(1, over: 1_000_000_007)
    sum.add(1, over: 1_000_000_009)
    sum.add(-2, over: 1_000_000_008)
    #expect(sum.sign == 1)
  }

  @Test func roundsHalfToEven() {
    #expect(ExactSum(1, over: 8).rounded(scale: 100) == 12)  // 0.125
    #expect(ExactSum(3, over: 8).rounded(scale: 100) == 38)  // 0.375
    #expect(ExactSum(-1, over: 8).rounded(scale: 100) == -12)
    #expect(ExactSum(2, over: 3).rounded(scale: 10_000) == 6667)
  }

  @Test func roundsAfterDivision() {
    // (1/3 + 1/6) / 4 = 0.125
    var sum = ExactSum(1, over: 3)
    sum.add(1, over: 6)
    #expect(sum.rounded(scale: 100, over: 4) == 12)
  }
}
