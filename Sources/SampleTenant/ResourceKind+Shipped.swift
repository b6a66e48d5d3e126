extension ResourceKind {
  /// The subscription of a scope, once each.
  static let subscription = ResourceKind(
    "", prefix: "", share: 0,
    RecommendationGroup(
      .mfa, "57e98606-6b1e-6193-0e3d-fe621387c16b 94290b00-4d0c-d7b4-7cea-064a9554e681"),
    RecommendationGroup(
      .access,
      """
      00c6d40b-e990-6acf-d4f3-471e747a27c4 c3b6ae71-f1f0-31b4-e6c1-d5951285d03d
      e52064aa-6853-e252-a11e-dffc675689c2
      """))

  /// All other kinds. The shares add up to `wholeShare`.
  static let shipped = machines + storage + applications + databases + platform + clusters

  private static let machines = [
    ResourceKind(
      "Microsoft.Compute/virtualMachines", prefix: "vm", share: 240,
      RecommendationGroup(
        .systemUpdates, "4ab6e3c5-74dd-8b35-9ab9-f61b30875b27 c0f5316d-5ac5-9218-b77a-b96e16ccfd66"),
      RecommendationGroup(
        .vulnerabilities, chance: 250,
        """
        1195afff-c881-495e-9bc5-1486211ae03f 550e890b-e652-4d22-8274-60b3bdb24c63
        ffff0522-1e88-47fc-8382-2a80ba848f5d 71992a2a-d168-42e0-b10e-6b45fa2ecddb
        """),
      RecommendationGroup(
        .configurations, chance: 250,
        """
        181ac480-f7c4-544b-9865-11b8ffe87f47 0396b18c-41aa-489c-affd-4ee5d1714a59
        6c99f570-2ce7-46bc-8175-cde013df43bc
        """),
      RecommendationGroup(
        .managementPorts, chance: 110,
        "805651bc-6ecd-4c73-9b55-97a19d0582d0 bc303248-3d14-44c2-96a0-55f5c326b5fe"),
      RecommendationGroup(
        .networkAccess, chance: 110,
        "3b20e985-f71f-483b-b078-f30d73936d43 c3b51c94-588b-426b-a892-24696f9e54cc"),
      RecommendationGroup(.applicationControl, chance: 110, "35f45c95-27cf-4e52-891f-8390d1de5828"),
      RecommendationGroup(
        .endpointProtection, chance: 110,
        "83f577bd-a1b6-b7e1-0891-12ca19d1e6df 3bcd234d-c9c7-c2a2-89e0-c01f419c1a8a"),
      RecommendationGroup(.encryptionAtRest, chance: 250, "d57a4221-a804-52ca-3dea-768284f06bb7"),
      RecommendationGroup(
        .systemUpdates, chance: 120, style: .shared, "d1db3318-01ff-16de-29eb-28b344515626"),
      RecommendationGroup(
        .managementPorts, chance: 120, style: .shared, "483f12ed-ae23-447e-a2de-a67a10db4353")
    ),
    ResourceKind(
      "Microsoft.Compute/virtualMachineScaleSets", prefix: "vmss", share: 28,
      RecommendationGroup(.systemUpdates, "bd20bd91-aaf1-7f14-b6e4-866de2f43146"),
      RecommendationGroup(.configurations, "8941d121-f740-35f6-952c-6561d2b38d36"),
      RecommendationGroup(.endpointProtection, "21300918-b2e3-0346-785f-c77ff57d243b"),
      RecommendationGroup(.systemUpdates, chance: 120, style: .shared, "45cfe080-ceb1-a91e-9743-71551ed24e94")
    ),
    ResourceKind(
      "Microsoft.HybridCompute/machines", prefix: "arc", share: 46,
      RecommendationGroup(.vulnerabilities, "ffff0522-1e88-47fc-8382-2a80ba848f5d"),
      RecommendationGroup(.configurations, "6c99f570-2ce7-46bc-8175-cde013df43bc"),
      RecommendationGroup(.systemUpdates, chance: 160, style: .shared, "720a3e77-0b9a-4fa9-98b6-ddf0fd7e32c1")
    ),
  ]

  private static let storage = [
    ResourceKind(
      "Microsoft.Storage/storageAccounts", prefix: "st", separator: "", share: 190,
      RecommendationGroup(.encryptionInTransit, chance: 250, "1c5de8e1-f68d-6a17-e0d2-ec259c42768c"),
      RecommendationGroup(.access, "51fd8bb1-0db4-bbf1-7e2b-cfcba7eb66a6"),
      RecommendationGroup(
        .networkAccess, "ad4f3ff1-30eb-5042-16ed-27198f640b8d cdc78c07-02b0-4af0-1cb2-cb7c672a8b0a")),
    ResourceKind(
      "Microsoft.KeyVault/vaults", prefix: "kv", share: 60,
      RecommendationGroup(.auditing, "88bbc99c-e5af-ddd7-6105-6150b2bfa519"),
      RecommendationGroup(
        .networkAccess, "2e96bc2f-1972-e471-9e70-ae58d41e9d2a 52f7826a-ace7-3107-dd0d-4875853c1576")),
  ]

  private static let applications = [
    ResourceKind(
      "Microsoft.Web/sites", prefix: "app", share: 120,
      RecommendationGroup(
        .encryptionInTransit,
        """
        1b351b29-41ca-6df5-946c-c190a56be5fe 19beaa2a-a126-b4dd-6d35-617f6cc83fca
        2a54c352-7ca4-4bae-ad46-47ecd9595bd2
        """),
      RecommendationGroup(
        .networkAccess, "df4d1739-47f0-60c7-1706-3731fea6ab03 64b8637e-4e1d-76a9-0fc9-c1e487a97ed8"),
      RecommendationGroup(.access, "4a3d7cd3-f17c-637a-1ffc-614a01dd03cf")),
    ResourceKind(
      "Microsoft.Web/sites", prefix: "api", share: 30,
      RecommendationGroup(.encryptionInTransit, "bf82a334-13b6-ca57-ea75-096fc2ffce50"),
      RecommendationGroup(
        .networkAccess, "e40df93c-7a7c-1b0a-c787-9987ceb98e54 9172da4e-9571-6e33-2b5b-d742847f3be7")),
    ResourceKind(
      "Microsoft.Web/sites", prefix: "func", share: 60,
      RecommendationGroup(.encryptionInTransit, "cb0acdc6-0846-fd48-debe-9905af151b6d"),
      RecommendationGroup(
        .networkAccess, "7b3d4796-9400-2904-692b-4a5ede7f0a1e 093c685b-56dd-13a3-8ed5-887a001837a2")),
  ]

  private static let databases = [
    ResourceKind(
      "Microsoft.Sql/servers", prefix: "sql", share: 57,
      RecommendationGroup(.vulnerabilities, "400a6682-992c-4726-9549-629fbc3b988f"),
      RecommendationGroup(.configurations, "1db4f204-cb5a-4c9c-9254-7556403ce51c"),
      RecommendationGroup(.auditing, "94208a8b-16e8-4e5b-abbd-4e81c9d02bee")),
    ResourceKind(
      "Microsoft.Sql/servers/sql-shared/databases", prefix: "sqldb", share: 60,
      RecommendationGroup(.encryptionAtRest, chance: 250, "651967bf-044e-4bde-8376-3e08e0600105"),
      RecommendationGroup(.configurations, "82e20e14-edc5-4373-bfc4-f13121257c37")),
    ResourceKind(
      "Microsoft.Sql/managedInstances", prefix: "sqlmi", share: 13,
      RecommendationGroup(.vulnerabilities, "ff6dbca8-d93c-49fc-92af-dc25da7faccd"),
      RecommendationGroup(.configurations, "c42fc28d-1703-45fc-aaa5-39797f570513")),
  ]

  private static let platform = [
    ResourceKind(
      "Microsoft.EventHub/namespaces", prefix: "evhns", share: 13,
      RecommendationGroup(.auditing, chance: 256, "1597605a-0faf-5860-eb74-462ae2e9fc21")),
    ResourceKind(
      "Microsoft.ServiceBus/namespaces", prefix: "sbns", share: 13,
      RecommendationGroup(.auditing, chance: 256, "f19ab7d9-5ff2-f8fd-ab3b-0bf95dcb6889")),
    ResourceKind(
      "Microsoft.Logic/workflows", prefix: "logic", share: 13,
      RecommendationGroup(.auditing, chance: 256, "91387f44-7e43-4ecc-55f0-46f5adee3dd5")),
    ResourceKind(
      "Microsoft.Batch/batchAccounts", prefix: "ba", separator: "", share: 6,
      RecommendationGroup(.auditing, chance: 256, "32771b45-220c-1a8b-584e-fdd5a2584a66")),
    ResourceKind(
      "Microsoft.DataLakeStore/accounts", prefix: "dls", separator: "", share: 6,
      RecommendationGroup(.auditing, chance: 256, "ad5bbaeb-7632-5edf-f1c2-752075831ce8")),
    ResourceKind(
      "Microsoft.DataLakeAnalytics/accounts", prefix: "dla", separator: "", share: 6,
      RecommendationGroup(.auditing, chance: 256, "c6dad669-efd7-cd72-61c5-289935607791")),
    ResourceKind(
      "Microsoft.Search/searchServices", prefix: "srch", share: 6,
      RecommendationGroup(.auditing, chance: 256, "dea5192e-1bb3-101b-b70c-4646546f5e1e")),
    ResourceKind(
      "Microsoft.StreamAnalytics/streamingjobs", prefix: "asa", share: 6,
      RecommendationGroup(.auditing, chance: 256, "f11b27f2-8c49-5bb4-eff5-e1e5384bf95e")),
    ResourceKind(
      "Microsoft.Network/applicationGateways", prefix: "agw", share: 13,
      RecommendationGroup(.denialOfService, chance: 256, "efe75f01-6fff-5d9d-08e6-092b98d3fb3f")),
  ]

  /// Clusters anywhere, connected to Azure: everything known of their inside is one bundle.
  private static let clusters = [
    ResourceKind(
      "Microsoft.Kubernetes/connectedClusters", prefix: "aks", share: 14,
      RecommendationGroup(
        .configurations, chance: 256, style: .cluster,
        """
        11c95609-3553-430d-b788-fd41cde8b2db 27d6f0e9-b4d5-468b-ae7e-03d5473fd864
        43dc2a2e-ce69-4d42-923e-ab7d136f2cfe 5d90913f-a1c5-4429-ad54-2c6c17fb3c73
        802c0637-5a8c-4c98-abd7-7c96d89d6010 9b795646-9130-41a4-90b7-df9eae2437c8
        f0debc84-981c-4a0d-924d-aa4bd7d55fef 405c9ae6-49f9-46c4-8873-a86690f27818
        86f91051-9d6a-47c3-a07f-bd14cb214b45 8d244d29-fa00-4332-b935-c3a51d525417
        add45209-73f6-4fa5-a5a5-74a451b07fbe ebc68898-5c0f-4353-a426-4a5f1e737b12
        32060ac3-f17f-4848-db8e-e7cf2c9a53eb aba14f78-27c5-af84-848e-9105d18dfd92
        c6d87087-9ebe-b31f-b452-0bf3bbbaccd2 ff87e0b4-17df-d338-5b19-80e71e0dcc9d
        0642d770-b189-42ef-a2ce-9dcc3ec6c169 3ef9848c-c2c8-4ff3-8b9c-4c8eb8ddfce6
        1680e053-2e9b-4e77-a1c7-793ae286155e 24df9ba4-8c98-42f2-9f64-50b095eca06f
        49016ecd-d4d6-4f48-a64f-42af93e15120 6273e20b-8814-4fda-a297-42a70b16fcbf
        6a7b7361-5100-4a8c-b23e-f712d7dad39b 6aeb69dc-0d01-4228-88e9-7e610891d5dd
        b73bad4f-4ea7-4d04-bab0-d400cb3ad639 bd1096e1-73cf-41ab-8f2a-257b78aed9dc
        d3e70cff-e4db-47b1-b646-0ac5ed8ada36 fa160a2c-e976-41cb-acff-1e1e3f1ed032
        fae39f34-d931-4026-b09c-b0a785bb1ff9 fd06513a-1e03-4d40-9159-243f76dcdcb7
        """))
  ]
}
