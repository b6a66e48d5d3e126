import CatalogueBytes
import SecureScore

extension Catalogue {
  /// The catalogue inside the binary, read on first use.
  package static let shipped = Catalogue(
    csv: [UInt8](UnsafeBufferPointer(start: catalogue_bytes(), count: catalogue_length())))

  /// Reads the file that `scripts/make-catalogue` writes: rows of kind `date`, `source`, `control` and
  /// `recommendation`, in this order. Rows of another kind or with too few fields are passed over.
  package init(csv: [UInt8]) {
    var date = ""
    var sources: [String] = []
    var controls: [CatalogueControl] = []
    var entries: [CatalogueEntry] = []
    var reader = CatalogueReader(bytes: csv)
    while let row = reader.nextRow() {
      switch (row.first, row.count) {
      case ("date", 2...): date = row[1]
      case ("source", 2...): sources.append(row[1])
      case ("control", 5...):
        guard let maximum = scaledDecimal(row[3], decimals: 4) else { continue }
        controls.append(
          CatalogueControl(
            id: row[1], name: row[2], olderName: row[4], maximum: Points(tenThousandths: maximum)))
      case ("recommendation", 16...):
        let entry = CatalogueEntry(fields: row, controlCount: controls.count)
        if !entry.key.isEmpty {
          for control in entry.controls { controls[control].members.append(entry.key) }
        }
        entries.append(entry)
      default: continue
      }
    }
    self.init(entries: entries, controls: controls, date: date, sources: sources)
  }
}

extension CatalogueEntry {
  /// The columns of a `recommendation` row, in the order `scripts/make-catalogue` writes them.
  fileprivate init(fields: [String], controlCount: Int) {
    self.init(key: fields[1], name: fields[2])
    olderName = fields[3]
    severity = Severity(word: fields[4])
    implementationEffort = Level(word: fields[5])
    userImpact = Level(word: fields[6])
    cloud = fields[7]
    categories = fields[8].split(separator: ";").map(String.init)
    threats = fields[9].split(separator: ";").map(String.init)
    preview = Answer(word: fields[10])
    quickFix = Answer(word: fields[11])
    enforce = Answer(word: fields[12])
    deny = Answer(word: fields[13])
    resourceType = fields[14]
    controls = fields[15].split(separator: ";").compactMap { Int($0) }.filter {
      (0..<controlCount).contains($0)
    }
  }
}
