/// The most likely reason why a reported control row differs from the sum of the assessments.
struct LikelyCause {
  let row: ReportedControl
  let computed: ControlScore
  let tenant: Tenant

  func text(figure: String) -> String {
    let control = tenant.controls[row.control]
    if figure == "max" && control.maximumOrigin == .catalogue {
      return "the export has no maximum for this control; the catalogue's was used"
    }
    let reportedTotal = row.healthy + row.unhealthy
    if reportedTotal == computed.counts.counted && row.healthy == computed.counts.healthy {
      return figure == "max" || figure == "current" || figure == "percentage"
        ? "the maximum of this control changed, or its definition is of another day than its score"
        : "not-applicable resources changed since the control was refreshed"
    }
    if control.membershipOrigin == .catalogue {
      return "the export does not list this control's recommendations; the catalogue's list was used"
    }
    if tenant.input.duplicates > 0 && computed.counts.counted != reportedTotal {
      return "rows of this export repeat or miss resources (pages of an unsorted query)"
    }
    if reportedTotal < computed.counts.counted {
      return row.healthy == computed.counts.healthy
        ? "exempted resources or a governance grace period: unhealthy here, left out of the control's count"
        : "resources left the control since these assessments: an exemption, or the control was not refreshed yet"
    }
    if reportedTotal > computed.counts.counted {
      return "assessments are missing in this export: a page, a permission, or another initiative's findings"
    }
    return "the control is refreshed every eight hours and was not yet, or another initiative sets the state"
  }
}
