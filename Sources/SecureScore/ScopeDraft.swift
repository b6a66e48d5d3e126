/// All that the rows so far say of one scope.
struct ScopeDraft: Sendable {
  var kind: ScopeKind
  var name = MergedValue<String>()
  var environment = MergedValue<String>()
  var managementGroups = MergedValue<[String]>()
  var reported = MergedValue<ReportedScore>()
  /// Whether a row belongs to the scope itself, and not only to a connector inside it.
  var isMentioned = false
  var hasReportedRows = false

  init(kind: ScopeKind) { self.kind = kind }
}
