extension Family {
  /// Agents and settings of machines.
  static let machines = [
    Family(
      "edr-install",
      patterns: [
        "*endpoint protection*installed*", "Install endpoint protection*",
        "EDR solution should be installed*",
      ],
      keys: """
        06e3a6db-6c0c-4ad9-943f-31d9d73ecf6c 21300918-b2e3-0346-785f-c77ff57d243b
        383cf3bc-fdf9-4a02-120a-3e7e36c6bfee 4fb67663-9ab9-475d-b026-8c544cced439
        68e595c1-a031-4354-b37c-4bdf679732f1 77d09952-2bc2-4495-8795-cc8391452f85
        83f577bd-a1b6-b7e1-0891-12ca19d1e6df
        """,
      byHand: Cost(setup: .hours(4), each: .minutes(20)),
      because: "the product and its licences have to be chosen first"),
    Family(
      "edr-health",
      patterns: [
        "Endpoint protection health*", "EDR configuration issues*", "Log Analytics agent health*",
      ],
      keys: """
        37a3689a-818e-4a0e-82ac-b1392b9bb000 3bcd234d-c9c7-c2a2-89e0-c01f419c1a8a
        695abd03-82bd-4d7f-a94c-140e8a17666c 8e2b96ff-3de2-289b-b5c1-3b9921a3441e
        dc5357d0-3858-4d17-a1a3-072840bff5be e71020c2-860c-3235-cd39-04f3f8c936d2
        f36a15fb-61a6-428c-b719-6319538ecfbc
        """,
      byHand: Cost(setup: .hours(1), each: .minutes(45)),
      because: "diagnosis: no two machines fail alike"),
    Family(
      "agent-install",
      patterns: [
        "Log Analytics agent should be installed*", "Monitoring agent*", "SSM agent*",
        "*Guest Configuration extension*", "File integrity monitoring*",
        "EC2 instances should be managed by*",
      ],
      keys: """
        27ac71b1-75c5-41c2-adc2-858f5db45b08 45cfe080-ceb1-a91e-9743-71551ed24e94
        4be5393d-cc33-4ef7-acae-80295bc3ae35 69133b6b-695a-43eb-a763-221e19556755
        6a9bbcb5-81a9-4164-8d17-03b255107dad 6c99f570-2ce7-46bc-8175-cde013df43bc
        720a3e77-0b9a-4fa9-98b6-ddf0fd7e32c1 9b7d740f-c271-4bfd-88fb-515680c33440
        bc85a7ee-7f43-47ab-8736-4faaec9346b5 d1db3318-01ff-16de-29eb-28b344515626
        e7ee30c4-bac9-2966-54bd-2023a4282872
        """,
      byHand: Cost(setup: .hours(2), each: .minutes(20)), bulk: Cost(setup: .hours(2), each: .minutes(5)),
      because: "the workspace must exist, then the extension rolls out"),
    Family(
      "app-control",
      patterns: [
        "Adaptive application control*", "Allowlist rules*",
      ],
      keys: """
        1234abcd-1b53-4fd4-9835-2c2fa3935313 35f45c95-27cf-4e52-891f-8390d1de5828
        """,
      byHand: Cost(setup: .hours(16), each: .minutes(45)),
      because: "weeks in audit mode; each is the review of a group's rules"),
    Family(
      "trusted-launch",
      patterns: [
        "*Secure Boot*", "*guest attestation*", "*vTPM*", "*Shielded VM*",
      ],
      keys: """
        02e8ca50-0e7e-cc34-0b91-215af2904248 0396b18c-41aa-489c-affd-4ee5d1714a59
        1a4b3b3a-7de9-4aa4-a29b-580d59b43f79 69ad830b-d98c-b1cf-2158-9d69d38c7093
        861bbc73-0a55-8d1d-efc6-e92d9e1176e0 874b14bd-b49e-495a-88c6-46acb89b0a33
        9e1789cd-7b61-42db-ba12-7268283ba466 a9a53f4f-26b6-3d68-33f3-2ec1f2452b5d
        b7604066-ed76-45f9-a5c1-c97e4812dc55 e94a7421-fc27-7a4d-e9ba-2ba01384cacd
        """,
      byHand: Cost(setup: .hours(4), each: .hours(2)),
      because: "mostly means stopping or making the machine anew"),
    Family(
      "ssh-keys",
      patterns: [
        "Authentication to Linux machines should require SSH keys"
      ],
      keys: """
        22441184-2f7b-d4a0-e00b-4c5eaef4afc9
        """,
      byHand: Cost(setup: .hours(4), each: .minutes(45)),
      because: "keys have to be handed out to the machine's owners"),
  ]
}
