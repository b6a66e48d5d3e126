extension Family {
  /// Networks and the ways into them.
  static let network = [
    Family(
      "ip-forwarding",
      patterns: [
        "IP forwarding*", "*IP forwarding is not enabled*",
      ],
      keys: """
        0ba588a6-4539-4e67-bc62-d7b2b51300fb 3b1713ec-feb3-4b32-b5b0-251acff0a84a
        c3b51c94-588b-426b-a892-24696f9e54cc
        """,
      byHand: Cost(setup: .hours(1), each: .minutes(30)),
      because: "network appliances are exceptions and have to be told apart"),
    Family(
      "nsg",
      patterns: [
        "Internet-facing*", "Non-internet-facing*", "All network ports*", "Subnets should be associated*",
        "Adaptive network hardening*",
      ],
      keys: """
        3b20e985-f71f-483b-b078-f30d73936d43 483f12ed-ae23-447e-a2de-a67a10db4353
        57f36d21-69e3-4b0f-a66c-18629d1b736d a9341235-9389-42f0-a0bf-9bfb57960d44
        eade5b56-eefd-444f-95c8-23f29e5d93cb f9f0eed0-f143-47bf-b856-671ea2eeed62
        """,
      byHand: Cost(setup: .hours(4), each: .hours(1)),
      because: "flow logs before rules: a wrong rule is an outage"),
    Family(
      "jit",
      patterns: [
        "Management ports*just-in-time*"
      ],
      keys: """
        805651bc-6ecd-4c73-9b55-97a19d0582d0 9b26b102-ccde-4697-aa30-f0621f865f99
        """,
      byHand: Cost(setup: .hours(2), each: .minutes(15)), bulk: Cost(setup: .hours(2), each: .minutes(5)),
      because: "users must learn to ask for access"),
    Family(
      "mgmt-ports-closed",
      patterns: [
        "Management ports should be closed*"
      ],
      keys: """
        bc303248-3d14-44c2-96a0-55f5c326b5fe
        """,
      byHand: Cost(setup: .hours(2), each: .minutes(30)),
      because: "another way in, a bastion or VPN, has to exist first"),
    Family(
      "service-firewall",
      patterns: [
        "*restrict network access*", "*unrestricted network access*", "Firewall should be enabled on*",
        "*reside within a virtual network*", "*use network injection*",
      ],
      keys: """
        4c768356-5ad2-e3cc-c799-252b27d3865a 52f7826a-ace7-3107-dd0d-4875853c1576
        9b828565-a0ed-61c2-6bf3-1afc99a9b2ca ad4f3ff1-30eb-5042-16ed-27198f640b8d
        be264018-593c-1162-bd5e-b74a39396652 f738efb8-005f-680d-3d43-b3db762d6243
        """,
      byHand: Cost(setup: .hours(4), each: .hours(1)),
      because: "every caller has to be listed first: a missing one is an outage"),
    Family(
      "public-network-off",
      patterns: [
        "Public network access*"
      ],
      keys: """
        22e93e92-4a31-b4cd-d640-3ef908430aa6 684a5b6d-a270-61ce-306e-5cea400dc3a7
        ab153e43-2fb5-0670-2117-70340851ea9b b34f9fe7-80cd-6fb3-2c5b-951993746ca8
        d5d090f1-7d5c-9b38-7344-0ede8343276d
        """,
      byHand: Cost(setup: .hours(4), each: .minutes(45)),
      because: "only after the private path works"),
    Family(
      "private-link",
      patterns: [
        "*private link*", "Private endpoint*",
      ],
      keys: """
        13e7d036-6903-821c-6018-962938929bf0 2e96bc2f-1972-e471-9e70-ae58d41e9d2a
        54f53ddf-6ebd-461e-a247-394c542bc5d1 67279c29-fa4c-4f09-ae59-cb1491565995
        692343df-7e70-b082-7b0e-67f97146cea3 75396512-3323-9be4-059d-32ecb113c3de
        80dc29d6-9887-4071-a66c-e763376c2de3 8318c3a1-fcac-2e1d-9582-50912e5578e5
        b6f84d18-0137-3176-6aa1-f4d9ac95155c bdac9c7b-b9b8-f572-0450-f161c430861c
        bef092f5-bea7-3df3-1ee8-4376dd9c111e c5b83aed-f53d-5201-8ffb-1f9938de410a
        ca9b93fe-6f1f-676c-2f31-d20f88fdbe56 cdc78c07-02b0-4af0-1cb2-cb7c672a8b0a
        cec4922b-1eb3-cb74-660b-ffad9b9ac642 f6b0e473-eb23-c3be-fe61-2ae3e8309530
        """,
      byHand: Cost(setup: .hours(12), each: .minutes(90)),
      because: "name zones once a scope, then about an hour and a half for each endpoint"),
    Family(
      "waf",
      patterns: [
        "*Web Application Firewall*"
      ],
      keys: """
        0c02a769-03f1-c4d7-85a5-db5dca505c49 efe75f01-6fff-5d9d-08e6-092b98d3fb3f
        """,
      byHand: Cost(setup: .hours(16), each: .hours(4)),
      because: "first in detection mode, then tuning"),
    Family(
      "ddos",
      patterns: [
        "Azure DDoS Protection*"
      ],
      keys: """
        e3de1cc0-f4dd-3b34-e496-8b5381ba2d70
        """,
      byHand: Cost(setup: .hours(3), each: .minutes(15)),
      because: "a decision on money; one plan serves many networks"),
    Family(
      "azure-firewall",
      patterns: [
        "Virtual networks should be protected by Azure Firewall"
      ],
      keys: """
        f67fb4ed-d481-44d7-91e5-efadf504f74a
        """,
      byHand: Cost(setup: .hours(40), each: .hours(8)),
      because: "a routing project"),
  ]
}
