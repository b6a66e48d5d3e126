import Catalogue
import DefenderExport
import SecureScore

/// The tenant that the input arguments of a command describe.
enum TenantInput {
  /// Reads all files in order; says on standard error what had to be left aside.
  static func read(_ inputs: InputList, isStrict: Bool, notes: Notes) throws -> Tenant {
    let progress = ReadingProgress(isQuiet: notes.isQuiet, total: inputs.size)
    defer { progress.finish() }
    let options = ExportOptions(isStrict: isStrict) { progress.show(bytes: $0, rows: $1) }
    var reader = try ExportReader(options: options)
    for file in inputs.files { try read(file, into: &reader) }
    let outcome = try reader.finish(catalogue: CatalogueFallback(.shipped))
    progress.finish()
    report(outcome, files: inputs.files, notes: notes)
    return outcome.tenant
  }

  private static func read(_ file: InputFile, into reader: inout ExportReader) throws {
    let descriptor = try file.open()
    defer { descriptor.close() }
    var failure: SystemError?
    let source = InputSource(name: file.name) { buffer throws(InputSource.Failure) in
      do throws(SystemError) {
        return try descriptor.read(into: buffer)
      } catch {
        failure = error
        throw InputSource.Failure(error.reason)
      }
    }
    do throws(ExportError) {
      try reader.read(source)
    } catch {
      if let failure { throw InputFile.unreadable(file.name, failure) }
      throw error
    }
  }

  private static func report(_ outcome: ExportOutcome, files: [InputFile], notes: Notes) {
    let kinds = RowKind.allCases.compactMap { kind in
      outcome.rowsByKind[kind].map { "\($0) of kind \(kind.rawValue)" }
    }
    notes.detail("read \(files.map(\.name).joined(separator: ", "))")
    notes.detail("rows: \(kinds.joined(separator: ", "))")
    for warning in outcome.warnings { notes.warn("warning: \(warning)") }
    guard let first = outcome.faults.first else { return }
    let skipped = outcome.tenant.input.skipped
    let records = skipped == 1 ? "1 bad record was" : "\(skipped) bad records were"
    notes.warn("warning: \(records) left aside; --strict ends at the first, --verbose lists them")
    if notes.isVerbose {
      for fault in outcome.faults { notes.detail("\(fault)") }
    } else {
      notes.warn("the first: \(first)")
    }
  }
}
