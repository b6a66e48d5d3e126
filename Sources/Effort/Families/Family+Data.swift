extension Family {
  /// Encryption and what is left of platform services.
  static let data = [
    Family(
      "disk-encryption",
      patterns: [
        "Virtual machines should encrypt*", "*disk encryption should be applied*",
        "Virtual machines and virtual machine scale sets should have encryption at host*",
        "*virtual machines should enable Azure Disk Encryption*",
      ],
      keys: """
        0cb5f317-a94b-6b80-7212-13a9cc8826af a40cc620-e72c-fdf4-c554-c6ca2cd705c0
        d57a4221-a804-52ca-3dea-768284f06bb7 efbbd784-656d-473a-9863-ea7693bfcd2a
        """,
      byHand: Cost(setup: .hours(5), each: .minutes(90)),
      because: "key vault, backup and reboot; encryption at host is the way that lasts"),
    Family(
      "tde",
      patterns: [
        "Transparent Data Encryption*"
      ],
      keys: """
        651967bf-044e-4bde-8376-3e08e0600105
        """,
      byHand: Cost(setup: .minutes(45), each: .minutes(10)),
      bulk: Cost(setup: .minutes(45), each: .minutes(3)),
      because: "switched on while the database runs"),
    Family(
      "automation-vars",
      patterns: [
        "Automation account variables*"
      ],
      keys: """
        b12bc79e-4f12-44db-acda-571820191ddc
        """,
      byHand: Cost(setup: .hours(2), each: .hours(1)),
      because: "each variable is deleted and made again, and its runbooks looked at"),
    Family(
      "service-fabric",
      patterns: [
        "Service Fabric*"
      ],
      keys: """
        03afeb6f-7634-adb3-0a01-803b0b9cb611 7f04fc0c-4a3d-5c7e-ce19-666cb871b510
        """,
      byHand: Cost(setup: .hours(4), each: .hours(4)),
      because: "a rolling upgrade of the cluster"),
  ]
}
