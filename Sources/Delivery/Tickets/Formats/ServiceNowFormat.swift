struct ServiceNowFormat: TicketFormat {
  let settings: TicketSettings

  func files(for set: TicketSet) -> [TicketFile] { [] }
  func faults(in files: [TicketFileBytes]) -> [TicketFault] { [] }
  func instructions(for set: TicketSet) -> [String] { [] }
}
