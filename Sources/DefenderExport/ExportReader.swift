package import SecureScore
import SimdJSONBridge

/// Reads exports of Microsoft Defender for Cloud, in any number of files and any order, into one tenant.
///
///     var reader = try ExportReader()
///     for source in sources { try reader.read(source) }
///     let outcome = try reader.finish(catalogue: catalogue)
///
/// Accepts JSON of Azure Resource Graph and of the REST interface (see `RecordSplitter`) with the kinds of rows in
/// `RowKind`. A bad record is left aside and reported unless the options are strict; a bad file, or more than
/// one bad row in a hundred, ends the run. Opens no file itself.
///
/// Memory: a fixed part of about 20 MiB, and what `TenantBuilder` needs for a row and a resource.
package struct ExportReader: ~Copyable {
  /// How many bad records are kept with their places.
  package static let faultLimit = 1_000
  /// How many different unknown values are counted apart.
  static let unknownLimit = 1_000
  private static let chunkSize = 1 << 18

  let options: ExportOptions
  var builder = TenantBuilder()
  private let parser: RowParser
  private var splitter = RecordSplitter()
  private var file = FileProgress(name: "")
  private var bytesRead = 0
  private var faults: [RecordFault] = []
  private var faultCount = 0
  private var pages = PageSequence()
  private var rowsByKind: [RowKind: Int] = [:]
  /// The kind of the rows taken last and how many in a run they were, not yet in `rowsByKind`.
  private var run: (kind: RowKind, rows: Int) = (.unknown, 0)
  /// The hash of what was last said of each recommendation, so that repetitions cost nothing.
  var lastDescriptions: [UInt64] = []
  /// Unknown words of metadata that were counted already, by recommendation.
  var countedWords: Set<String> = []

  package init(options: ExportOptions = ExportOptions()) throws(ExportError) {
    guard let parser = RowParser() else {
      throw ExportError(RecordFault(file: "", problem: "memory ran out"), advice: "free some memory")
    }
    self.parser = parser
    self.options = options
  }

  /// Reads one source to its end.
  package mutating func read(_ source: InputSource) throws(ExportError) {
    begin(file: source.name)
    var chunk = [UInt8](repeating: 0, count: Self.chunkSize + RecordSplitter.padding)
    while true {
      var count = 0
      var failure: InputSource.Failure?
      chunk.withUnsafeMutableBytes { bytes in
        do throws(InputSource.Failure) {
          count = try source.read(UnsafeMutableRawBufferPointer(rebasing: bytes[..<Self.chunkSize]))
        } catch { failure = error }
      }
      if let failure {
        throw ExportError(
          RecordFault(file: source.name, offset: bytesRead, problem: failure.message),
          advice: "check that the file can be read")
      }
      if count <= 0 { break }
      try read(chunk.span, count: count)
    }
    try endFile()
  }

  /// Starts a file whose bytes come through `read(chunk:)`.
  package mutating func begin(file name: String) {
    file = FileProgress(name: name)
    splitter = RecordSplitter()
    builder.input.files += 1
  }

  /// Takes the next bytes of the file, as many or few as there are.
  package mutating func read(chunk: Span<UInt8>) throws(ExportError) { try read(chunk, count: chunk.count) }

  /// Takes the first bytes of a storage; what follows them may be read, but means nothing.
  private mutating func read(_ storage: Span<UInt8>, count: Int) throws(ExportError) {
    let chunk = storage.extracting(0..<count)
    var position = 0
    while true {
      if let line = splitter.lineAhead(in: chunk, from: &position),
        parser.parse(storage, range: line) == nil, !parser.row.pointee.is_page
      {
        try takeParsed(splitter.takeLine(line, &position), nil)
        continue
      }
      let piece: SplitPiece?
      do throws(SplitFault) {
        piece = try splitter.next(in: chunk, from: &position)
      } catch {
        throw ExportError(error, file: file.name)
      }
      guard let piece else { break }
      try take(piece, storage)
    }
    bytesRead += count
    options.progress?(bytesRead, builder.input.rows)
  }

  /// Ends the file and judges it as a whole.
  package mutating func endFile() throws(ExportError) {
    do throws(SplitFault) {
      try splitter.finish()
    } catch {
      throw ExportError(error, file: file.name)
    }
    if let error = file.error { throw error }
    pages.end(file)
  }

  /// Makes the tenant.
  ///
  /// - Throws: when more than one row in a hundred is bad.
  package consuming func finish(
    catalogue: CatalogueFallback = .none
  ) throws(ExportError) -> ExportOutcome {
    if faultCount * 100 > builder.input.rows, let first = faults.first {
      throw ExportError(
        RecordFault(
          file: first.file, offset: first.offset, line: first.line, path: first.path,
          problem:
            "\(faultCount) of \(builder.input.rows) rows are bad, more than 1 %; the first: \(first.problem)",
          expected: first.expected), advice: "export again, or remove the bad rows")
    }
    builder.input.skipped = faultCount
    endRun(next: .unknown)
    let (faults, warnings, rowsByKind) = (faults, pages.warnings, rowsByKind)
    do throws(TenantBuilderError) {
      let tenant = try builder.build(catalogue: catalogue)
      return ExportOutcome(tenant: tenant, faults: faults, warnings: warnings, rowsByKind: rowsByKind)
    } catch {
      throw Self.limitError(error, file: "")
    }
  }

  private mutating func take(_ piece: SplitPiece, _ storage: Span<UInt8>) throws(ExportError) {
    if case .broken(let problem, let expected) = piece.kind {
      builder.input.rows += 1
      return try note(fault(piece, nil, problem, expected))
    }
    let message =
      piece.isBuffered
      ? parser.parse(splitter.buffer.span, range: piece.range) : parser.parse(storage, range: piece.range)
    if piece.kind == .envelope { return try endPage(piece, message) }
    try takeParsed(piece, message)
  }

  /// Takes the record parsed last, or leaves it aside.
  private mutating func takeParsed(_ piece: SplitPiece, _ message: String?) throws(ExportError) {
    builder.input.rows += 1
    if let message {
      return try note(fault(piece, nil, "the record cannot be parsed: \(message)", "one row of an export"))
    }
    let row = parser.row
    let kind = RowKind(row)
    if kind.isChecked, let path = row.pointee.fault_path {
      return try note(
        fault(
          piece, String(cString: path), "the value has the wrong type",
          row.pointee.fault_expected.map { String(cString: $0) } ?? "another type"))
    }
    do throws(RowFailure) {
      try take(kind, row)
      file.count(kind, row, keys: kind == .unknown ? parser.keys : [])
      if kind != run.kind { endRun(next: kind) }
      run.rows += 1
    } catch {
      switch error {
      case .bad(let path, let problem, let expected): try note(fault(piece, path, problem, expected))
      case .limit(let error): throw Self.limitError(error, file: file.name)
      }
    }
  }

  private mutating func endRun(next kind: RowKind) {
    if run.rows > 0 { rowsByKind[run.kind, default: 0] += run.rows }
    run = (kind, 0)
  }

  /// The object around a list has ended; it must be sound, and it may name a next page.
  private mutating func endPage(_ piece: SplitPiece, _ message: String?) throws(ExportError) {
    if let message {
      throw ExportError(
        fault(piece, nil, "the object around the list is not valid JSON: \(message)", "a page of an export"),
        advice: "the file is damaged: export or copy it again")
    }
    file.hasNextPage = parser.row.pointee.next_page.hasText
  }

  private func fault(
    _ piece: SplitPiece, _ path: String?, _ problem: String, _ expected: String
  ) -> RecordFault {
    RecordFault(
      file: file.name, offset: piece.offset, line: piece.line, path: path, problem: problem,
      expected: expected)
  }

  private mutating func note(_ fault: RecordFault) throws(ExportError) {
    if options.isStrict {
      throw ExportError(fault, advice: "correct the record, or read without --strict to leave it aside")
    }
    faultCount += 1
    file.badRows += 1
    if file.firstFault == nil { file.firstFault = fault }
    if faults.count < Self.faultLimit { faults.append(fault) }
  }

  private static func limitError(_ error: TenantBuilderError, file: String) -> ExportError {
    ExportError(
      RecordFault(file: file, problem: "the export is too large: \(error)"),
      advice: "split the export by subscription")
  }
}
