import Mustache
import TemplateBytes

/// The files that pages are made of.
enum PageTemplate {
  /// Parsed on first use.
  static let report = parsed(template_report_page(), named: "report.mustache")
  static let summary = parsed(template_summary_page(), named: "summary.mustache")

  static let styles = text(template_report_styles())
  static let summaryStyles = text(template_summary_styles())
  static let script = text(template_report_script())

  /// What the browser lets the page do: nothing but its own styles and its own script, known by their hashes, so
  /// that a text that slipped through would still neither run nor load anything.
  static let securityPolicy = [
    "default-src 'none'", "style-src '\(hash(styles))'", "script-src '\(hash(script))'", "base-uri 'none'",
    "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
  ].joined(separator: "; ")

  /// The page for the management runs nothing at all.
  static let summarySecurityPolicy = [
    "default-src 'none'", "style-src '\(hash(summaryStyles))' '\(hash(SummaryCurve.style))'",
    "base-uri 'none'", "form-action 'none'",
  ].joined(separator: "; ")

  private static func parsed(_ file: TemplateFile, named name: String) -> MustacheTemplate {
    MustacheContentTypes.register(EscapedContent(), named: EscapedContent.name)
    do {
      return try MustacheTemplate(string: text(file))
    } catch {
      // The file is part of the program, not of its input.
      preconditionFailure("\(name): \(error)")
    }
  }

  private static func hash(_ text: String) -> String { "sha256-\(Base64.text(SHA256.digest(of: text.utf8)))" }

  private static func text(_ file: TemplateFile) -> String {
    String(decoding: UnsafeBufferPointer(start: file.start, count: file.length), as: UTF8.self)
  }
}
