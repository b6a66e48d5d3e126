extension Family {
  /// Logs and paid plans.
  static let monitoring = [
    Family(
      "diagnostic-logs",
      patterns: [
        "Diagnostic logs*", "Auditing on SQL*",
      ],
      keys: """
        1597605a-0faf-5860-eb74-462ae2e9fc21 32771b45-220c-1a8b-584e-fdd5a2584a66
        40394a2c-60fb-7cc5-1944-065772e94f05 77785808-ce86-4e40-b45f-19110a547397
        88bbc99c-e5af-ddd7-6105-6150b2bfa519 91387f44-7e43-4ecc-55f0-46f5adee3dd5
        94208a8b-16e8-4e5b-abbd-4e81c9d02bee 961eb649-3ea9-f8c2-6595-88e9a3aeedeb
        ad5bbaeb-7632-5edf-f1c2-752075831ce8 bb318338-de6a-42ff-8428-8274c897d564
        c6dad669-efd7-cd72-61c5-289935607791 dea5192e-1bb3-101b-b70c-4646546f5e1e
        f11b27f2-8c49-5bb4-eff5-e1e5384bf95e f19ab7d9-5ff2-f8fd-ab3b-0bf95dcb6889
        """,
      byHand: Cost(setup: .hours(1), each: .minutes(15)), bulk: Cost(setup: .minutes(75), each: .minutes(3)),
      because: "where the logs go and what that costs is settled first"),
    Family(
      "defender-plan",
      patterns: [
        "Microsoft Defender for*should be enabled*", "Azure Defender for*",
      ],
      keys: """
        0876ef51-fee7-449d-ba1e-f2662c7e43c6 11d0f4af-6924-4a2e-8b66-781a4553c828
        1be22853-8ed1-4005-9907-ddad64cb1417 1ce68079-b783-4404-b341-d2851d6f0fa2
        400a6682-992c-4726-9549-629fbc3b988f 53572822-d3fc-4363-bfb9-248645841612
        56a6e81f-7413-4f72-9a1b-aaeeaa87c872 58d72d9d-0310-4792-9a3b-6dd111093cdb
        6ac66a74-761f-4a59-928a-d373eea3f028 86ea1a79-29d3-4eac-a9f4-3541ace4e718
        aae10e53-8403-3576-5d97-3b00f97332b2 b1af52e4-e968-4e2b-b6d0-6736c9651f0a
        b6a28450-dd5d-4ba4-8806-245e20ef6632 d42ac63d-0592-43b2-8bfa-ff9199da595e
        e599a9fe-30e3-47c6-a173-8b4b6d9d3255 e9c320f1-03a0-4d2b-9a37-84b3bdc2e281
        f0fb2a7e-16d5-849f-be57-86db712e9bd0 ff6dbca8-d93c-49fc-92af-dc25da7faccd
        """,
      byHand: Cost(setup: .hours(3), each: .minutes(5)), bulk: Cost(setup: .hours(3), each: .minutes(3)),
      because: "minutes to switch on, hours to have the money agreed"),
  ]
}
