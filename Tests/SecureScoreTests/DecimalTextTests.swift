import SecureScore
import Testing

@Suite struct DecimalTextTests {
  @Test func writesIntegersAsDecimals() {
    #expect(decimalText(288400, decimals: 4, trimmed: true) == "28.84")
    #expect(decimalText(60000, decimals: 4, trimmed: true) == "6")
    #expect(decimalText(7, decimals: 4, trimmed: true) == "0.0007")
    #expect(decimalText(-12, decimals: 2, trimmed: false) == "-0.12")
    #expect(decimalText(0, decimals: 2, trimmed: false) == "0.00")
  }

  @Test func readsWhatJSONWrites() {
    #expect(scaledDecimal("28.84", decimals: 4) == 288_400)
    #expect(scaledDecimal("2.884e1", decimals: 4) == 288_400)
    #expect(scaledDecimal("-0.5", decimals: 2) == -50)
    #expect(scaledDecimal("1e2", decimals: 0) == 100)
    #expect(scaledDecimal("0.00010000", decimals: 4) == 1)
  }

  @Test(arguments: ["", ".", "1.", "-", "1.23456", "1e400", "1e", "0x10", "٣", "99999999999999999999", "1 "])
  func refusesWhatItCannotHold(text: String) {
    #expect(scaledDecimal(text, decimals: 4) == nil)
  }
}
