extension FamilyExamples {
  /// The families from `cloudtrail-config` to `trusted-launch`.
  static let firstHalf = [
    FamilyExamples(
      "cloudtrail-config",
      matches: [
        "CloudTrail should be enabled",
        "Ensure AWS Config is enabled in all regions",
        "VPC flow logging should be enabled in all VPCs",
      ],
      rejects: [
        "Diagnostic logs in Key Vault should be enabled",
        "Auditing on SQL server should be enabled",
      ]),
    FamilyExamples(
      "iot",
      matches: [
        "IoT Devices - Open Ports On Device",
        "Default IP Filter Policy should be Deny",
        "Identical Authentication Credentials",
      ],
      rejects: [
        "Diagnostic logs in IoT Hub should be enabled",
        "IP forwarding on your virtual machine should be disabled",
      ]),
    FamilyExamples(
      "open-ports-aws-gcp",
      matches: [
        "Security groups should not allow ingress from 0.0.0.0/0 to port 22",
        "Ensure that RDP access is restricted from the Internet",
        "VPC's default security group should restricts all traffic",
      ],
      rejects: [
        "Management ports should be closed on your virtual machines",
        "Subnets should be associated with a network security group",
      ]),
    FamilyExamples(
      "iam-least-privilege",
      matches: [
        "IAM policies should not allow full \"*\" administrative privileges",
        "Ensure that Service Account has no Admin privileges",
      ],
      rejects: [
        "Least privileged Linux capabilities should be enforced for containers",
        "Ensure IAM password policy prevents password reuse",
      ]),
    FamilyExamples(
      "storage-public",
      matches: [
        "Storage account public access should be disallowed",
        "S3 buckets should prohibit public read access",
        "Ensure that Compute instances do not have public IP addresses",
      ],
      rejects: [
        "Public network access should be disabled for MySQL servers",
        "Storage accounts should restrict network access using virtual network rules",
      ]),
    FamilyExamples(
      "key-rotation",
      matches: [
        "Ensure access keys are rotated every 90 days or less",
        "Customer master key (CMK) rotation should be enabled",
      ],
      rejects: [
        "Unused access keys should be disabled for IAM users",
        "Ensure no root account access key exists",
      ]),
    FamilyExamples(
      "unused-things",
      matches: [
        "Unused EC2 security groups should be removed",
        "Ensure credentials unused for 90 days or greater are disabled",
        "IAM root user access key should not exist",
      ],
      rejects: [
        "Deprecated accounts should be removed from subscriptions",
        "Hardware MFA should be enabled for the root user",
      ]),
    FamilyExamples(
      "aws-password-policy",
      matches: [
        "Ensure IAM password policy requires at least one symbol",
        "Password policies for IAM users should have strong configurations",
      ],
      rejects: [
        "IAM policies should be attached only to groups or roles",
        "Timely password rotation should be enabled on IAM users",
      ]),
    FamilyExamples(
      "aws-metric-filters",
      matches: [
        "Ensure a log metric filter and alarm exist for CloudTrail configuration changes",
        "A log metric filter and alarm should exist for usage of the \"root\" user",
      ],
      rejects: [
        "CloudTrail trails should be integrated with CloudWatch Logs",
        "Adaptive network hardening recommendations should be applied on internet facing virtual machines",
      ]),
    FamilyExamples(
      "mfa-aws-gcp",
      matches: [
        "Ensure hardware MFA is enabled for the \"root\" account",
        "MFA should be enabled for all IAM users",
        "Ensure that multi-factor authentication is enabled for all non-service accounts",
      ],
      rejects: [
        "MFA should be enabled on accounts with owner permissions on subscriptions",
        "Accounts with write permissions on Azure resources should be MFA enabled",
      ]),
    FamilyExamples(
      "k8s-workload",
      matches: [
        "Privileged containers should be avoided",
        "Containers should only use allowed AppArmor profiles",
        "Overriding or disabling of containers AppArmor profile should be restricted",
        "Container with privilege escalation should be avoided",
        "Containers sharing sensitive host namespaces should be avoided",
      ],
      rejects: [
        "Container registries should use private link",
        "Container hosts should be configured securely",
        "Azure registry container images should have vulnerabilities resolved (powered by Qualys)",
      ]),
    FamilyExamples(
      "k8s-policy-addon",
      matches: [
        "Azure Kubernetes Service clusters should have the Azure Policy add-on for Kubernetes installed",
        "GKE clusters should have the Azure Policy extension installed",
      ],
      rejects: [
        "Pod Security Policies should be defined on Kubernetes Services (Deprecated)",
        "Guest Configuration extension should be installed on machines",
      ]),
    FamilyExamples(
      "aks-api-ranges",
      matches: [
        "Kubernetes API server should be configured with restricted access",
        "Authorized IP ranges should be defined on Kubernetes Services",
      ],
      rejects: [
        "Role-Based Access Control should be used on Kubernetes Services",
        "Ensure API keys are rotated every 90 days",
      ]),
    FamilyExamples(
      "aks-rbac",
      matches: [
        "Role-Based Access Control should be used on Kubernetes Services",
        "Role-Based Access Control should be used to restrict access to a Kubernetes Service Cluster",
      ],
      rejects: [
        "Kubernetes API server should be configured with restricted access",
        "Role-Based Access Control should be used on storage accounts",
      ]),
    FamilyExamples(
      "aks-upgrade",
      matches: [
        "Kubernetes Services should be upgraded to a non-vulnerable Kubernetes version"
      ],
      rejects: [
        "Diagnostic logs in Kubernetes services should be enabled",
        "Azure Defender for Kubernetes should be enabled",
      ]),
    FamilyExamples(
      "system-updates",
      matches: [
        "System updates should be installed on your machines",
        "Machines should be configured to periodically check for missing system updates",
      ],
      rejects: [
        "Your machines should be restarted to apply system updates",
        "Machines should be configured securely",
      ]),
    FamilyExamples(
      "restart",
      matches: [
        "Your machines should be restarted to apply system updates",
        "Machines should be restarted to apply security configuration updates",
      ],
      rejects: [
        "System updates should be installed on your machines"
      ]),
    FamilyExamples(
      "cloud-service-os",
      matches: [
        "OS version should be updated for your cloud service roles"
      ],
      rejects: [
        "Kubernetes Services should be upgraded to a non-vulnerable Kubernetes version",
        "TLS should be updated to the latest version for web apps",
      ]),
    FamilyExamples(
      "va-enable",
      matches: [
        "Machines should have a vulnerability assessment solution",
        "SQL servers should have vulnerability assessment configured",
      ],
      rejects: [
        "Machines should have vulnerability findings resolved",
        "Vulnerability assessment findings on your SQL databases should be remediated",
      ]),
    FamilyExamples(
      "machine-cves",
      matches: [
        "Machines should have vulnerability findings resolved",
        "Vulnerabilities in your virtual machines should be remediated",
        "Vulnerabilities should be remediated by a Vulnerability Assessment solution",
      ],
      rejects: [
        "Vulnerabilities in Azure Container Registry images should be remediated (powered by Qualys)",
        "Vulnerabilities in security configuration on your machines should be remediated",
        "Machines should have a vulnerability assessment solution",
      ]),
    FamilyExamples(
      "image-cves",
      matches: [
        "Azure registry container images should have vulnerabilities resolved (powered by Qualys)",
        "AWS running container images should have vulnerability findings resolved",
        "Vulnerabilities in Azure Container Registry images should be remediated (powered by Qualys)",
      ],
      rejects: [
        "Container images should be deployed from trusted registries only",
        "Machines should have vulnerability findings resolved",
      ]),
    FamilyExamples(
      "sql-va-findings",
      matches: [
        "SQL databases should have vulnerability findings resolved",
        "Vulnerability assessment findings on your SQL servers on machines should be remediated",
      ],
      rejects: [
        "SQL servers should have vulnerability assessment configured",
        "Auditing on SQL server should be enabled",
      ]),
    FamilyExamples(
      "os-baseline",
      matches: [
        "Vulnerabilities in security configuration on your Windows machines should be remediated (powered by Guest Configuration)",
        "Container hosts should be configured securely",
        "Virtual machine scale sets should be configured securely",
      ],
      rejects: [
        "Machines should be restarted to apply security configuration updates",
        "Vulnerabilities in your virtual machines should be remediated",
      ]),
    FamilyExamples(
      "edr-install",
      matches: [
        "Endpoint protection should be installed on machines",
        "Install endpoint protection solution on virtual machines",
        "EDR solution should be installed on EC2s",
      ],
      rejects: [
        "Endpoint protection health issues on machines should be resolved",
        "Log Analytics agent should be installed on virtual machines",
      ]),
    FamilyExamples(
      "edr-health",
      matches: [
        "Endpoint protection health issues on machines should be resolved",
        "EDR configuration issues should be resolved on EC2s",
        "Log Analytics agent health issues should be resolved on your machines",
      ],
      rejects: [
        "Endpoint protection should be installed on machines",
        "Log Analytics agent should be installed on virtual machines",
      ]),
    FamilyExamples(
      "agent-install",
      matches: [
        "Log Analytics agent should be installed on virtual machines",
        "Monitoring agent should be installed on your machines",
        "Guest Configuration extension should be installed on machines",
      ],
      rejects: [
        "Log Analytics agent health issues should be resolved on your machines",
        "Guest Attestation extension should be installed on supported Linux virtual machines",
      ]),
    FamilyExamples(
      "app-control",
      matches: [
        "Adaptive application controls for defining safe applications should be enabled on your machines",
        "Allowlist rules in your adaptive application control policy should be updated",
      ],
      rejects: [
        "Adaptive network hardening recommendations should be applied on internet facing virtual machines"
      ]),
    FamilyExamples(
      "trusted-launch",
      matches: [
        "Linux virtual machines should use Secure Boot",
        "vTPM should be enabled on supported virtual machines",
        "Ensure Compute instances are launched with Shielded VM enabled",
      ],
      rejects: [
        "Guest Configuration extension should be installed on machines",
        "Windows virtual machines should enable Azure Disk Encryption or EncryptionAtHost",
      ]),
  ]
}
