extension Family {
  /// Updates, vulnerabilities and baselines.
  static let vulnerabilities = [
    Family(
      "system-updates",
      patterns: [
        "System updates*", "Machines should be configured to periodically*",
      ],
      keys: """
        4ab6e3c5-74dd-8b35-9ab9-f61b30875b27 bd20bd91-aaf1-7f14-b6e4-866de2f43146
        bd876905-5b84-4f73-ab2d-2e7a7c4568d9 e1145ab1-eb4f-43d8-911b-36ddf771d13f
        f85bf3e0-d513-442e-89c3-1784ad63382b
        """,
      byHand: Cost(setup: .hours(1), each: .minutes(25)), bulk: Cost(setup: .hours(2), each: .minutes(8)),
      because: "a maintenance window with a reboot; the Fix button only opens the update service"),
    Family(
      "restart",
      patterns: [
        "*restarted to apply system updates", "*restarted to apply security configuration updates",
      ],
      keys: """
        c0f5316d-5ac5-9218-b77a-b96e16ccfd66 d79a60ef-d490-484e-91ed-f45ceb0e7cfb
        """,
      byHand: Cost(setup: .minutes(45), each: .minutes(15)), bulk: Cost(setup: .hours(1), each: .minutes(5)),
      because: "fits the same window as the updates"),
    Family(
      "cloud-service-os",
      patterns: [
        "OS version should be updated*"
      ],
      keys: """
        8bc390da-9eb6-938d-25ed-44a35d9bcc9d
        """,
      byHand: Cost(setup: .hours(2), each: .minutes(90)),
      because: "the role has to be deployed again"),
    Family(
      "va-enable",
      patterns: [
        "*vulnerability assessment solution*", "*vulnerability assessment configured",
        "*vulnerability assessment should be enabled*",
      ],
      keys: """
        01b1ed4c-b733-4fee-b145-f23236e70cf3 1db4f204-cb5a-4c9c-9254-7556403ce51c
        550e890b-e652-4d22-8274-60b3bdb24c63 c42fc28d-1703-45fc-aaa5-39797f570513
        ffff0522-1e88-47fc-8382-2a80ba848f5d
        """,
      byHand: Cost(setup: .hours(1), each: .minutes(15)), bulk: Cost(setup: .hours(1), each: .minutes(3)),
      because: "an extension to roll out; it needs a paid plan"),
    Family(
      "machine-cves",
      patterns: [
        "Machines should have vulnerability findings*", "Vulnerabilities should be remediated by*",
        "Vulnerabilities in your virtual machines should be remediated",
      ],
      keys: """
        1195afff-c881-495e-9bc5-1486211ae03f 71992a2a-d168-42e0-b10e-6b45fa2ecddb
        """,
      byHand: Cost(setup: .hours(2), each: .hours(2)),
      because: "updates product by product; two hours stand for an unknown number of findings"),
    Family(
      "image-cves",
      patterns: [
        "*container images*vulnerabilities*", "*registry images*vulnerabilit*",
        "*running container*vulnerabilit*", "Vulnerabilities in Azure Container Registry images*",
      ],
      keys: """
        03587042-5d4b-44ff-af42-ae99e3c71c87 41503391-efa5-47ee-9282-4eff6131462c
        c0b7cfc6-3172-465a-b378-53c7ff2cc0d5 c609cf0f-71ab-41e9-a3c6-9a1f7fe1b8d5
        dbd0cb49-b563-45e7-9724-889e799fa648
        """,
      byHand: Cost(setup: .hours(2), each: .hours(2)),
      because: "images are rebuilt and rolled out; two hours stand for an unknown number of findings"),
    Family(
      "sql-va-findings",
      patterns: [
        "SQL*vulnerability findings*", "Vulnerability assessment findings on your SQL*",
      ],
      keys: """
        82e20e14-edc5-4373-bfc4-f13121257c37 f97aa83c-9b63-4f9a-99f6-b22c4398f936
        """,
      byHand: Cost(setup: .hours(2), each: .minutes(150)),
      because: "each finding is a rule of its own; two and a half hours stand for an unknown number"),
    Family(
      "os-baseline",
      patterns: [
        "Vulnerabilities in security configuration*", "Container hosts*configured securely",
        "Virtual machine scale sets should be configured securely",
        "IoT Devices - Operating system baseline*",
      ],
      keys: """
        0677209d-e675-2c6f-e91a-54cef2878663 181ac480-f7c4-544b-9865-11b8ffe87f47
        1f655fb7-63ca-4980-91a3-56dbc2b715c6 5f65e47f-7a00-4bf3-acae-90ee441ee876
        8941d121-f740-35f6-952c-6561d2b38d36 8c3d9ad0-3639-4686-9cd2-2b2ab2609bda
        """,
      byHand: Cost(setup: .hours(16), each: .hours(1)),
      because:
        "a policy object first, then machine by machine; one hour stands for an unknown number of findings"),
  ]
}
