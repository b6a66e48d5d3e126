extension Family {
  /// Clusters and what runs in them.
  static let kubernetes = [
    Family(
      "k8s-workload",
      patterns: [
        "Containers should*", "Container CPU*", "Container images should be deployed*",
        "Privileged containers*", "Immutable*", "Running containers as root*", "Least privileged*",
        "Usage of pod*", "Usage of host*", "Services should listen*", "Pod Security*",
        "Overriding or disabling of containers AppArmor*", "Container with privilege escalation*",
        "Containers sharing sensitive*",
      ],
      keys: """
        11c95609-3553-430d-b788-fd41cde8b2db 27d6f0e9-b4d5-468b-ae7e-03d5473fd864
        405c9ae6-49f9-46c4-8873-a86690f27818 43dc2a2e-ce69-4d42-923e-ab7d136f2cfe
        5d90913f-a1c5-4429-ad54-2c6c17fb3c73 5f88450f-9546-4b78-a181-a2d9162bb441
        802c0637-5a8c-4c98-abd7-7c96d89d6010 86f91051-9d6a-47c3-a07f-bd14cb214b45
        8d244d29-fa00-4332-b935-c3a51d525417 9b795646-9130-41a4-90b7-df9eae2437c8
        a3eee263-aa01-4b52-a7c0-0094578ef48f add45209-73f6-4fa5-a5a5-74a451b07fbe
        ebc68898-5c0f-4353-a426-4a5f1e737b12 f0debc84-981c-4a0d-924d-aa4bd7d55fef
        """,
      byHand: Cost(setup: .hours(16), each: .hours(4)),
      because: "the fix sits in the manifests of many teams"),
    Family(
      "k8s-policy-addon",
      patterns: [
        "*Azure Policy add-on for Kubernetes*", "*Azure Policy extension*",
      ],
      keys: """
        0642d770-b189-42ef-a2ce-9dcc3ec6c169 08e628db-e2ed-4793-bc91-d13e684401c3
        6273e20b-8814-4fda-a297-42a70b16fcbf
        """,
      byHand: Cost(setup: .hours(1), each: .minutes(20)), bulk: Cost(setup: .hours(1), each: .minutes(5)),
      because: "an add-on is switched on in each cluster"),
    Family(
      "aks-api-ranges",
      patterns: [
        "Kubernetes API server*", "Authorized IP ranges should be defined on Kubernetes*",
      ],
      keys: """
        1a2b5b4c-f80d-46e7-ac81-b51a9fb363de
        """,
      byHand: Cost(setup: .hours(4), each: .minutes(90)),
      because: "pipelines and operators outside the ranges are locked out"),
    Family(
      "aks-rbac",
      patterns: [
        "Role-Based Access Control*Kubernetes*"
      ],
      keys: """
        b0fdc63a-38e7-4bab-a7c4-2c2665abbaa9
        """,
      byHand: Cost(setup: .hours(16), each: .hours(16)),
      because: "older clusters may have to be rebuilt"),
    Family(
      "aks-upgrade",
      patterns: [
        "Kubernetes Services should be upgraded*"
      ],
      keys: """
        22e18b64-4576-41e6-8972-0eb28c9af0c8
        """,
      byHand: Cost(setup: .hours(8), each: .hours(4)),
      because: "removed interfaces have to be found, nodes drained one by one"),
  ]
}
