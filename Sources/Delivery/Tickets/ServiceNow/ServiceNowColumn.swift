/// Columns of the rows for an import set, in their order.
enum ServiceNowColumn: String, CaseIterable {
  case key = "u_key"
  case parentKey = "u_parent_key"
  case correlation = "correlation_id"
  case correlationDisplay = "correlation_display"
  case shortDescription = "short_description"
  case description
  case impact
  case urgency
  case priority
  case assignedTo = "assigned_to"
  case dueDate = "due_date"
  case scope = "u_scope"
  case estimate = "u_estimate_minutes"
  case gain = "u_gain_percent_points"
  case workNotes = "work_notes"
}
