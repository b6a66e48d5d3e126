extension Family {
  /// Web applications, functions and their transport.
  static let applications = [
    Family(
      "https-only",
      patterns: [
        "*only be accessible over HTTPS*", "Secure transfer to storage*",
        "S3 buckets should require requests to use Secure*", "*redirect all HTTP*",
      ],
      keys: """
        1b351b29-41ca-6df5-946c-c190a56be5fe 1c5de8e1-f68d-6a17-e0d2-ec259c42768c
        1fb7ea50-412e-4dd4-ac79-94d54bd8f21e 4fe7c40f-0e00-4561-a3db-9fb9a1445f8c
        506a4392-1923-487e-b8d7-8a6aee123ad4 bf82a334-13b6-ca57-ea75-096fc2ffce50
        cb0acdc6-0846-fd48-debe-9905af151b6d fce0daac-96e4-47ab-ab35-18ac6b7dcc70
        """,
      byHand: Cost(setup: .minutes(45), each: .minutes(15)),
      bulk: Cost(setup: .minutes(45), each: .minutes(3)),
      because: "clients that still use plain HTTP break"),
    Family(
      "ftps",
      patterns: [
        "FTPS *"
      ],
      keys: """
        19beaa2a-a126-b4dd-6d35-617f6cc83fca 67fc622b-4ce6-8c52-08ae-9f830036b757
        972a6579-f38f-c0b9-1b4b-a5bbeba3ab5b
        """,
      byHand: Cost(setup: .minutes(30), each: .minutes(15)), bulk: Cost(setup: .hours(1), each: .minutes(5)),
      because: "old deployment scripts break"),
    Family(
      "tls-version",
      patterns: [
        "TLS should be updated*", "Redis Cache*SSL", "Enforce SSL*",
        "*requires all incoming connections to use SSL*", "*weak cipher suites*",
        "Only secure connections to your Redis*",
      ],
      keys: """
        13872d43-aac6-4018-9c89-507b8fe9be54 15be5f3c-e0a4-c0fa-fbff-8e50339b4b22
        1f6d29f6-4edb-ea39-042b-de8f123ddd39 1fde2073-a488-17e9-9534-5a3b23379b4b
        2a54c352-7ca4-4bae-ad46-47ecd9595bd2 35b25be2-d08a-e340-45ed-f08a95d804fc
        58c07fca-9c6e-46fa-84a7-642f224a1d18 5a659d57-117d-bb18-65f6-54e51da1bb9b
        a3ebc80a-847b-46d5-a37d-8dca5e6947df c28a89d9-7cf4-439b-a8c4-ad4e769f68ee
        """,
      byHand: Cost(setup: .hours(3), each: .minutes(30)),
      because: "the edit takes two minutes; the old clients take the time"),
    Family(
      "cors",
      patterns: [
        "CORS should not*"
      ],
      keys: """
        7b3d4796-9400-2904-692b-4a5ede7f0a1e df4d1739-47f0-60c7-1706-3731fea6ab03
        e40df93c-7a7c-1b0a-c787-9987ceb98e54
        """,
      byHand: Cost(setup: .hours(1), each: .minutes(30)), bulk: Cost(setup: .hours(1), each: .minutes(20)),
      because: "the owner has to name the origins that are meant"),
    Family(
      "client-cert",
      patterns: [
        "*request an SSL certificate*", "*Client Certificates*",
      ],
      keys: """
        c2ab4bea-c663-3259-a4cd-03a8feb02825 ca4e6a5a-3a9a-bad3-798a-d420a1d9bd6d
        ce2768c3-a7c7-1bbf-22cd-f9db675a9807
        """,
      byHand: Cost(setup: .hours(8), each: .hours(4)),
      because: "every caller needs a certificate"),
    Family(
      "managed-identity",
      patterns: [
        "Managed identity should be used*", "Service principals*Management Certificates*",
      ],
      keys: """
        23aa9cbe-c2fb-6a2f-6c97-885a6d48c4d1 2acd365d-e8b5-4094-bce4-244b7c51d67c
        4a3d7cd3-f17c-637a-1ffc-614a01dd03cf cc6d1865-7617-3cb2-cf7d-4cfc01ece1df
        """,
      byHand: Cost(setup: .hours(4), each: .hours(3)),
      because: "the application's code or configuration changes"),
    Family(
      "debug-off",
      patterns: [
        "Remote debugging*"
      ],
      keys: """
        093c685b-56dd-13a3-8ed5-887a001837a2 64b8637e-4e1d-76a9-0fc9-c1e487a97ed8
        9172da4e-9571-6e33-2b5b-d742847f3be7
        """,
      byHand: Cost(setup: .minutes(20), each: .minutes(10)),
      bulk: Cost(setup: .minutes(45), each: .minutes(3)),
      because: "a plain switch"),
  ]
}
