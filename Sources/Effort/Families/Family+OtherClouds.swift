extension Family {
  /// AWS and Google Cloud: accounts, keys, storage and logs; and devices.
  static let otherClouds = [
    Family(
      "cloudtrail-config",
      patterns: [
        "*CloudTrail*", "*AWS Config*", "*AWS Security Hub*", "*VPC flow log*", "*Audit Logging*",
        "*sinks are configured*",
      ],
      keys: """
        0650d086-6677-4776-9bb0-10aad0a7c6dd 0b9173aa-68d9-4581-814f-fab4a91aa9af
        12ebb4cd-34b6-4c3a-bee9-7e35f4f6caff 190f732b-c68e-4816-9961-aba074272627
        194b473e-7c5a-4754-b1ae-76591fe11b5c 20f6c761-4dd7-4f27-9e37-6db8471486ef
        21eaabc0-9210-45fd-b7fc-0c9b255a0c16 22438e3c-73c8-40af-a083-10c980c63aa2
        25631aaa-3866-43ac-860f-22c12bff1a4b 2917bcec-6991-4ea4-9e73-156e6ef831e4
        30c69b23-a9a2-4729-aca6-f21adacfff66 324ec96c-9719-46ce-b6a9-e7f4fed7dd6e
        3428e584-0fa6-48c0-817e-6d689d7bb879 3d55e4b1-ecdb-4eaf-9e3f-b00a764182bd
        3ff06f36-f8fd-4af5-bd02-5195593423fb 4dd331be-aa29-4753-9f09-9fc2edf05bf2
        5720f1a6-6061-4768-9c0d-2000a6041744 5db7555b-559c-4fe0-a2e1-d0aee04360e9
        6cf046b0-9a14-44ec-b35b-171982c78e9b 759e80dc-92c2-4afd-afa3-c01294999363
        842be2e5-2cd8-420f-969a-6d6b4096c580 a7c8fa46-526d-4bf6-b8b3-17fa01310fd8
        a9ac48d8-8dd7-42b9-9752-b1fa70ea5dd9 b3d8e09b-83a6-417a-ae1e-3f5b54576965
        c01fab9f-bde1-4ba5-9d35-7de51f31c2d3 c1769ad9-3c3a-4455-8d86-4d02dc2580f7
        cdb3af55-2abf-476b-aac7-5cfec366a4dd dbfc99e3-e648-4c3b-bd32-995e6268430d
        e2a0ec17-447b-44b6-8646-c0b5584b6b0a e836b239-c7dc-476a-9a85-829b565cbc59
        f61e15f3-4bcf-4d2e-8f06-32237cabe0a0 fd5d38f6-340e-4bd2-88f2-e1314c3c07a9
        """,
      byHand: Cost(setup: .hours(2), each: .minutes(20)),
      because: "one script an account and region, then a look at each trail"),
    Family(
      "iot",
      patterns: [
        "IoT Devices*", "IP Filter*", "Default IP Filter*", "Identical Authentication*",
      ],
      keys: """
        1a36f14a-8bd8-45f5-abe5-eef88d76ab5b 2acc27c6-5fdb-405e-9080-cb66b850c8f5
        5a3d6cdd-8eb3-46d2-ba11-d24a0d47fe65 9d07b7e6-2986-4964-a76c-b2689604e212
        a9a59ebb-5d6f-42f5-92a1-036fd0fd1879 ba975338-f956-41e7-a9f2-7614832d382d
        beb62be3-5e78-49bd-ac5f-099250ef3c7c d5a8d84a-9ad0-42e2-80e0-d38e3d46028a
        d74d2738-2485-4103-9919-69c7e63776ec d8326952-60bb-40fb-b33f-51e662708a88
        """,
      byHand: Cost(setup: .hours(8), each: .hours(1)),
      because: "firmware and people on site; the portal cannot do it"),
    Family(
      "open-ports-aws-gcp",
      patterns: [
        "*0.0.0.0/0*", "*access is restricted from the*nternet*", "*default security group*",
      ],
      keys: """
        0327f9da-f758-4d69-8903-55448b8cf70e 390db523-709f-466d-8757-b0b54ea6a7bd
        500c4d2e-9baf-4081-b8a8-936ac85771a5 684307e9-62a8-4f2a-887a-4b90de5e4b98
        79082bbe-34fc-480a-a7fc-3aad94954609 8bc8464f-f32a-4b3c-954e-48f9db2d9bcf
        93facfdb-6299-4c07-b650-bc43bc3bc18d 9dd55566-33b9-4c07-a959-14794ce02355
        9f88a5b8-2853-4b3f-a4c7-33f225cae99a ad0b04b9-eaf9-49f8-b85e-724f9520e760
        b3473ed6-78c0-40d5-b5f0-674e98924952 e1f4bba6-5f43-4dc5-ab15-f2a9f5807fea
        """,
      byHand: Cost(setup: .hours(2), each: .minutes(30)),
      because: "whoever uses the port must be found before it closes"),
    Family(
      "iam-least-privilege",
      patterns: [
        "*IAM policies*", "*administrative privileges*", "*Separation of duties*", "*Admin privileges*",
        "*Service Account User*", "*full access to all Cloud APIs*",
      ],
      keys: """
        0ad39832-f031-4fdd-885e-c6cce85ac77c 14007242-eadd-4d15-ad54-97201351c0ec
        1d08b362-7e24-46b0-bed1-4a6c1d1526a5 233da9cd-11bf-463a-8aa7-4c81b9e788d1
        3ff38dcd-92e2-4b67-8765-35bb0174a4c7 54c381fe-a80a-4038-8a9d-c166d2922ea9
        7b1ddbf7-6600-41a9-a23e-e7efb8668c01 90191798-da1b-40dd-aa9c-1c0eafb1ba87
        9e1f12d0-cb3d-4e1c-a468-6bc3d934c99d 9e8cb9ac-87ee-424b-a9d2-0d41e411d18f
        a773f81a-0b2d-4f8e-826a-77fc432416c3 a8c1fcf1-ca66-4fc1-b5e6-51d7f4f76782
        ae77cb8b-0b43-4e86-8b5c-f5afcf95766a c55461af-4923-4fbb-b270-40d5e5f4c0ff
        c60f9b4d-853d-41d3-a516-f4dc505dd92c f493084a-d3c4-4886-8cf2-3c815aeef901
        """,
      byHand: Cost(setup: .hours(4), each: .minutes(45)),
      because: "usage has to be studied before rights are cut"),
    Family(
      "storage-public",
      patterns: [
        "*public access should be disallowed", "*public access*", "*publicly accessible*",
        "*prohibit public*", "*open to the world*", "*public IP*",
      ],
      keys: """
        0384d5b7-5def-4130-b7b5-db7da7e63276 0bdcd23c-4ff2-4077-aa14-eb6950bfbdd8
        1658239d-caf7-471d-83c5-2e4c44afdcff 1f386f4e-449e-41e8-b829-a2fe01086ae1
        2f6c8a5a-9407-467c-8082-0ad4ab915d77 3a660f6d-c102-4fe5-be7b-82500b9ae065
        4fa4b6c0-31ca-4c0d-b10d-24b96f62a751 51fd8bb1-0db4-bbf1-7e2b-cfcba7eb66a6
        5723400d-5b2a-45f1-99ee-837986866318 5ca086b6-9bd4-4c07-b787-464f296ebb20
        63afb20c-4e8e-42ad-bc6d-dc48d4bebc5f 64b236a0-f9d7-454a-942a-8c2ba3943cf7
        72f3b7f1-76b8-4cf5-8da5-4ba5745b512c 76261631-76ea-4bd4-b064-34a619be1de0
        79b4eb34-c06e-49bf-883d-5352a21a962f 7a15b790-008b-4501-85fe-2515a5bc2bd0
        7f5ac036-11e1-4cda-89b5-a115b9ae4f72 83f16376-e2dd-487d-b5ee-ba67fef4c5c0
        8bdd13ad-a9d2-4910-8b06-9c4cddb55abb 98c71657-9a57-4a9c-8cc0-e69136b9ec13
        9bb205cd-a931-4f77-a620-0a263479732b a41f2846-4a59-44e9-89bb-1f62d4b03a85
        ac66d910-ae29-4cab-967b-c3f0810b7642 ace790eb-39b9-4b4f-b53d-26d0f77d4ab8
        b8b4cd2e-d8ef-43fb-a09a-f8faad403309 ce67af84-5a51-47e7-85e5-fe8cfa5b6237
        d2f140fd-4b82-4e49-a312-a1aaea2d4b37 d8305d96-2aa5-458d-92b7-f8418f5f3328
        dab1eea3-7693-4da3-af1b-2f73832655fa e73c08d7-bf33-428c-9a35-047b93826c85
        f64521fc-a9f1-4d43-b667-8d94b4a202af fcbcaef9-4bb0-49db-a932-afd64ed221d4
        fe770214-7b47-48f7-a78c-1279c35d8279
        """,
      byHand: Cost(setup: .hours(2), each: .minutes(30)),
      because: "legitimate anonymous readers have to be ruled out first"),
    Family(
      "key-rotation",
      patterns: [
        "*rotat*"
      ],
      keys: """
        0007dd31-9e95-460d-82bd-ae3e9e623161 23b514bd-2afc-4a3e-8d3d-f4327118eee9
        3053474d-4fab-4603-8d18-2a6dfd09f782 323f0eb4-ea19-4b55-83e9-d104009616b4
        4aa0f6dc-40be-43b2-92f1-3a52ad9d68d1 5a235918-41a2-4bd0-8ab0-00a596e9d6a8
        66748314-d51c-4d9c-b789-eebef29a7039 9b8eac17-6b11-4b94-9bb4-18c81aee7123
        a05b1517-27e4-402f-b5d7-3995cb4ffb1f bec42e2d-956b-4940-a37d-7c1b1e8c525f
        d72f547e-c011-4cdb-9dda-8c4d6dc09bf2 ddced3c8-a5e2-4dc4-b0fe-1331c77fc9c4
        f756937d-b790-4718-8dd7-fa995930c4a1 fbc1ef5d-989e-4b64-8e9d-221b422f9c43
        """,
      byHand: Cost(setup: .hours(2), each: .minutes(45)),
      because: "every consumer of the key must be found and changed"),
    Family(
      "unused-things",
      patterns: [
        "Unused *", "*unused for*", "*not used within*", "*root user access key*",
        "*root account access key*",
      ],
      keys: """
        412835f5-0339-4180-9c22-ea8735dc6c24 5f9a7d87-ec2e-409a-991a-48c29484d6b5
        601406b5-110c-41be-ad69-9c5661ba5f7c 71016e8c-d079-479d-942b-9c95b463e4a6
        7526daaf-6485-41a7-93b3-257ef2903035 86f26232-2132-4707-99ff-4e70ee16c3ab
        8a10942a-02ca-483f-81ae-2260ea7808cc 8c3f474a-234e-442f-92b3-2a45e37f7eee
        d8ae9e00-250a-4a8d-a295-5e40f2e13824 ec43ef1b-935b-4b17-9273-e28fbb94a1c2
        f065cc7b-f63b-4865-b8ff-4a1292e1a5cb f13dc885-79aa-456b-ba28-3428147ecf55
        """,
      byHand: Cost(setup: .hours(1), each: .minutes(10)),
      because: "clean-up: check the last use, then remove"),
    Family(
      "aws-password-policy",
      patterns: [
        "*password policy*", "Password policies*",
      ],
      keys: """
        01fb1ad4-303b-4789-abf2-c024c4a76523 09cb7d54-db05-4d31-97f3-9bbfe1dff610
        0de072b9-6515-4985-842e-0318047bb85b 1919c309-1c8b-4fab-bd8c-7ff77521db40
        1c420241-9bec-4af8-afb7-038a711b7d22 22e99393-671c-4979-a08a-cd1533da9ece
        5425052d-cc0d-4424-af71-050311f99634 554ba13c-d7d4-4530-88ce-94cf11a670ce
        66a1d478-4d24-42d4-8eca-dcdab6532a18 6e5ebe18-e026-4c26-875c-fcbea8089071
        729c20d1-fe7c-4e1b-8c9c-ab5ad56d7f96 84fb0ae8-4785-449c-b9ac-e106a2509540
        b396f112-a462-4813-a93f-80bc90041e4d d7887c9e-34c3-4c5a-a214-8022007e41f9
        e109af9f-128b-4774-a40c-aab8eff3934c fd751d04-8378-4cf8-8f1b-594ee340ae08
        """,
      byHand: Cost(setup: .minutes(45), each: .minutes(5)),
      because: "a single command sets every clause of an account's policy"),
    Family(
      "aws-metric-filters",
      patterns: [
        "*log metric filter*"
      ],
      keys: """
        001ddfe0-1b98-443f-819d-99f060fd67d5 00261067-76a8-4ebb-b5fc-becc81067bee
        011397ca-1366-4bcc-b85a-7a5e3df2e80b 022efc2d-5119-480b-a203-e151b6b2645c
        0b547a38-2c0d-47e1-b9a2-a59fccc140db 0b86a67f-bde5-4c91-b10c-4102033b8692
        0dc3b824-092a-4fc6-b8b4-31d5c2403024 0e09bb35-54a3-48a1-855d-9fd3239deaf7
        231951ea-e9db-41cd-a7d0-611105fa4fb9 293ba336-7312-42fc-a59d-836e4e678b17
        2e14266c-76ea-4479-915e-4edaae7d78ec 336631d3-ba44-4268-8abd-665d3950d775
        33765629-073d-49eb-bab4-64bdf8ac90da 34ed4dfb-fc6d-498f-b2b0-d1099704775d
        3812e247-34f2-4f06-a312-89a8fe51fa37 3ee7608e-f0e7-4c26-8921-5ae46c4e99df
        46e4e0ed-106d-405e-b1a9-ca34c8f7d31f 4a7723f9-ee51-4a2b-a4e5-2497a20c1964
        4b4bfa9b-fd2a-43f1-961f-654b9d5c9a60 59aef38a-19c2-4663-97a7-4c82a98dbab5
        59f84fbd-7946-41b3-88b1-d899dcac92bc 5ea59e47-093b-446f-9765-5b0ec4c9da61
        69ed2dc0-6f39-4a33-a747-20a28f85b33c 7ce5a01f-e94b-438a-8b72-fa02c076f11a
        7d0ad86f-f43b-4889-b2f7-09d91bd1407b 7e70666f-4bec-4ca0-8b59-c6c8b9b3cc1e
        83ca4867-58c1-45d6-b6b6-dbf226512891 8e5ad1a9-3803-4399-baf2-a7eb9483b954
        965a7c7f-e6da-4062-83f4-9c1800e51e44 9c054f50-823f-45ab-839e-9df4eb7c2f11
        9dce022e-f7f9-4725-8a63-c0d4a868b4d3 a269cbdb-86e8-431c-9ff2-f0ea491174d8
        aedabb63-8bdb-47f9-955c-72b652a75e2a b1294b0d-9b2e-4e1b-9f67-77a75fb10a65
        b20558b6-de31-480c-8aa0-e920d62b9764 b5c8e32b-a400-4d4b-8d2d-c5afbd4a6997
        ba27e90d-311d-409d-8c69-7dfac0a1351c bc26b0d4-a1d7-4665-9d44-efc205ae73f0
        c23e0eec-eee4-4632-b1c2-6c884c3c963b c62371bc-f6a7-4915-b5b5-14288682cf79
        c7156050-6f51-4d3f-a880-9f2363648cfb d12e97c1-1f3e-4c69-8cc1-6e4cc6a9b167
        ec356185-75b9-4ff2-a284-9f64fc885e72 f0f8405a-5ecc-4314-808e-083e030d6163
        f42c20a6-8012-4e1e-bf4d-19b977e8c8d7
        """,
      byHand: Cost(setup: .minutes(90), each: .minutes(15)),
      bulk: Cost(setup: .minutes(90), each: .minutes(5)),
      because: "one template brings all filters of an account"),
    Family(
      "mfa-aws-gcp",
      patterns: [
        "*MFA is enabled for the \"root\"*", "*MFA should be enabled for the root*",
        "*multi-factor authentication*", "MFA should be enabled for all IAM users",
      ],
      keys: """
        1f24d55a-df0f-4772-9090-4629c2d6bfff 4a946e22-47e8-443d-8761-b25620b4a1e1
        8d7a6128-c8f2-43df-b422-7877346f9ddb 8e3d9ac0-a248-4276-a437-304c6cd1443b
        9c676d6f-60cb-4c7b-a484-17164c598016 9e06bec8-97f4-4b02-90d4-fa98ebab2079
        b78b295a-8bdb-431f-ab49-c599a219d1c1 bae62237-b51c-4b17-8a35-da91de00f768
        """,
      byHand: Cost(setup: .hours(1), each: .minutes(20)),
      because: "each is one user or root account, done with its holder"),
  ]
}
