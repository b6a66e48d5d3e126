extension Family {
  /// Accounts and permissions in Azure.
  static let identity = [
    Family(
      "guest-stale-accounts",
      patterns: [
        "External accounts*", "Deprecated accounts*", "Guest accounts*", "Blocked accounts*",
      ],
      keys: """
        00c6d40b-e990-6acf-d4f3-471e747a27c4 0354476c-a12a-4fcc-a79d-f0ab7ffffdbb
        04e7147b-0deb-9796-2e5c-0336343ceb3d 050ac097-3dda-4d24-ab6d-82568e7a50cf
        1ff0b4c9-ed56-4de6-be9c-d7ab39645926 20606e75-05c4-48c0-9d97-add6daa2109a
        a8c6a4ad-d51e-88fe-2979-d3ee3c864f8b c3b6ae71-f1f0-31b4-e6c1-d5951285d03d
        e52064aa-6853-e252-a11e-dffc675689c2 fde1c0c9-0fd2-4ecc-87b5-98956cbc1095
        """,
      byHand: Cost(setup: .hours(1), each: .minutes(45)),
      because: "each account needs its sponsor's word; three accounts stand for an unknown number"),
    Family(
      "owners",
      patterns: [
        "*more than one owner*", "A maximum of 3 owners*",
      ],
      keys: """
        2c79b4af-f830-b61e-92b9-63dfa30f16e4 6f90a6d6-d4d6-0794-0ec1-98fa77878c2e
        """,
      byHand: Cost(setup: .hours(2), each: .minutes(45)),
      because: "a review of who holds access, with the owners"),
    Family(
      "mfa-azure",
      patterns: [
        "MFA should be enabled on accounts with*",
        "Accounts with * permissions on Azure resources should be MFA enabled",
      ],
      keys: """
        151e82c5-5341-a74b-1eb0-bc38d2c84bb5 57e98606-6b1e-6193-0e3d-fe621387c16b
        6240402e-f77c-46fa-9060-a7ce53997754 94290b00-4d0c-d7b4-7cea-064a9554e681
        c0cb17b2-0607-48a7-b0e0-903ed22de39b dabc9bc4-b8a8-45bd-9a5a-43000df8aa1c
        """,
      byHand: Cost(setup: .zero, each: .hours(1)), once: .hours(16),
      because:
        "one policy for the tenant, then account by account; three accounts stand for an unknown number"),
  ]
}
