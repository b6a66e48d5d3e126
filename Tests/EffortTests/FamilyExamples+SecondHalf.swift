extension FamilyExamples {
  /// The families from `ssh-keys` to `mfa-azure`.
  static let secondHalf = [
    FamilyExamples(
      "ssh-keys",
      matches: [
        "Authentication to Linux machines should require SSH keys"
      ],
      rejects: [
        "Ensure \"Block Project-wide SSH keys\" is enabled for VM instances",
        "Ensure that SSH access is restricted from the internet",
      ]),
    FamilyExamples(
      "disk-encryption",
      matches: [
        "Virtual machines should encrypt temp disks, caches, and data flows between Compute and Storage resources",
        "Virtual machines and virtual machine scale sets should have encryption at host enabled",
        "Disk encryption should be applied on virtual machines",
      ],
      rejects: [
        "Transparent Data Encryption on SQL databases should be enabled",
        "Ensure VM disks for critical VMs are encrypted with Customer-Supplied Encryption Keys (CSEK)",
      ]),
    FamilyExamples(
      "tde",
      matches: [
        "Transparent Data Encryption on SQL databases should be enabled"
      ],
      rejects: [
        "S3 buckets should have server-side encryption enabled",
        "Virtual machines should encrypt temp disks, caches, and data flows between Compute and Storage resources",
      ]),
    FamilyExamples(
      "automation-vars",
      matches: [
        "Automation account variables should be encrypted"
      ],
      rejects: [
        "CodeBuild project environment variables should not contain clear text credentials"
      ]),
    FamilyExamples(
      "service-fabric",
      matches: [
        "Service Fabric clusters should only use Azure Active Directory for client authentication"
      ],
      rejects: [
        "Service principals should be used to protect your subscriptions instead of Management Certificates",
        "Services should listen on allowed ports only",
      ]),
    FamilyExamples(
      "diagnostic-logs",
      matches: [
        "Diagnostic logs in Key Vault should be enabled",
        "Auditing on SQL server should be enabled",
      ],
      rejects: [
        "CloudTrail should be enabled",
        "Elasticsearch domains should have audit logging enabled",
      ]),
    FamilyExamples(
      "defender-plan",
      matches: [
        "Microsoft Defender for Servers should be enabled",
        "Azure Defender for Kubernetes should be enabled",
      ],
      rejects: [
        "Azure DDoS Protection Standard should be enabled",
        "Azure registry container images should have vulnerabilities resolved (powered by Microsoft Defender Vulnerability Management)",
      ]),
    FamilyExamples(
      "https-only",
      matches: [
        "Web Application should only be accessible over HTTPS",
        "Secure transfer to storage accounts should be enabled",
        "Application Load Balancer should be configured to redirect all HTTP requests to HTTPS",
      ],
      rejects: [
        "FTPS should be required in web apps",
        "TLS should be updated to the latest version for web apps",
      ]),
    FamilyExamples(
      "ftps",
      matches: [
        "FTPS should be required in API apps"
      ],
      rejects: [
        "Function App should only be accessible over HTTPS"
      ]),
    FamilyExamples(
      "tls-version",
      matches: [
        "TLS should be updated to the latest version for web apps",
        "Redis Cache should allow access only via SSL",
        "Only secure connections to your Redis Cache should be enabled",
        "Enforce SSL connection should be enabled for MySQL database servers",
      ],
      rejects: [
        "Web apps should request an SSL certificate for all incoming requests",
        "Azure Cache for Redis should reside within a virtual network",
      ]),
    FamilyExamples(
      "cors",
      matches: [
        "CORS should not allow every resource to access Web Applications"
      ],
      rejects: [
        "Web Application should only be accessible over HTTPS"
      ]),
    FamilyExamples(
      "client-cert",
      matches: [
        "Web apps should request an SSL certificate for all incoming requests",
        "Function apps should have Client Certificates (Incoming client certificates) enabled",
      ],
      rejects: [
        "Service principals should be used to protect your subscriptions instead of Management Certificates",
        "Enforce SSL connection should be enabled for MySQL database servers",
      ]),
    FamilyExamples(
      "managed-identity",
      matches: [
        "Managed identity should be used in web apps",
        "Service principals should be used to protect your subscriptions instead of Management Certificates",
      ],
      rejects: [
        "Virtual machines' Guest Configuration extension should be deployed with system-assigned managed identity"
      ]),
    FamilyExamples(
      "debug-off",
      matches: [
        "Remote debugging should be turned off for API App"
      ],
      rejects: [
        "FTPS should be required in API apps"
      ]),
    FamilyExamples(
      "ip-forwarding",
      matches: [
        "IP forwarding on your virtual machine should be disabled",
        "Ensure that IP forwarding is not enabled on Instances",
      ],
      rejects: [
        "IP Filter rule large IP range"
      ]),
    FamilyExamples(
      "nsg",
      matches: [
        "Internet-facing virtual machines should be protected with network security groups",
        "Subnets should be associated with a network security group",
        "Adaptive network hardening recommendations should be applied on internet facing virtual machines",
      ],
      rejects: [
        "Adaptive application controls for defining safe applications should be enabled on your machines",
        "Ensure the default security group of every VPC restricts all traffic",
      ]),
    FamilyExamples(
      "jit",
      matches: [
        "Management ports of virtual machines should be protected with just-in-time network access control"
      ],
      rejects: [
        "Management ports should be closed on your virtual machines"
      ]),
    FamilyExamples(
      "mgmt-ports-closed",
      matches: [
        "Management ports should be closed on your virtual machines"
      ],
      rejects: [
        "Management ports of virtual machines should be protected with just-in-time network access control"
      ]),
    FamilyExamples(
      "service-firewall",
      matches: [
        "Storage accounts should restrict network access using virtual network rules",
        "Firewall should be enabled on Key Vault",
        "Container registries should not allow unrestricted network access",
      ],
      rejects: [
        "Web Application Firewall (WAF) should be enabled for Application Gateway",
        "Virtual networks should be protected by Azure Firewall",
        "Public network access should be disabled for MySQL servers",
      ]),
    FamilyExamples(
      "public-network-off",
      matches: [
        "Public network access should be disabled for MySQL servers"
      ],
      rejects: [
        "Storage account public access should be disallowed",
        "Public IP addresses should be disabled on Workbench instances",
      ]),
    FamilyExamples(
      "private-link",
      matches: [
        "Storage account should use a private link connection",
        "Private endpoint should be configured for Key Vault",
      ],
      rejects: [
        "Privileged containers should be avoided",
        "Public network access should be disabled for MariaDB servers",
      ]),
    FamilyExamples(
      "waf",
      matches: [
        "Web Application Firewall (WAF) should be enabled for Application Gateway"
      ],
      rejects: [
        "Virtual networks should be protected by Azure Firewall",
        "Web Application should only be accessible over HTTPS",
      ]),
    FamilyExamples(
      "ddos",
      matches: [
        "Azure DDoS Protection Standard should be enabled"
      ],
      rejects: [
        "Azure Defender for container registries should be enabled"
      ]),
    FamilyExamples(
      "azure-firewall",
      matches: [
        "Virtual networks should be protected by Azure Firewall"
      ],
      rejects: [
        "Firewall should be enabled on Key Vault",
        "Azure Cache for Redis should reside within a virtual network",
      ]),
    FamilyExamples(
      "guest-stale-accounts",
      matches: [
        "External accounts with write permissions should be removed from subscriptions",
        "Guest accounts with owner permissions on Azure resources should be removed",
        "Blocked accounts with owner permissions on Azure resources should be removed",
        "Deprecated accounts should be removed from your subscription",
      ],
      rejects: [
        "Accounts with owner permissions on Azure resources should be MFA enabled",
        "Guest Attestation extension should be installed on supported Linux virtual machines",
      ]),
    FamilyExamples(
      "owners",
      matches: [
        "There should be more than one owner assigned to subscriptions",
        "A maximum of 3 owners should be designated for subscriptions",
      ],
      rejects: [
        "Deprecated accounts with owner permissions should be removed from subscriptions"
      ]),
    FamilyExamples(
      "mfa-azure",
      matches: [
        "MFA should be enabled on accounts with owner permissions on your subscription",
        "Accounts with write permissions on Azure resources should be MFA enabled",
      ],
      rejects: [
        "MFA should be enabled for all IAM users",
        "Blocked accounts with owner permissions on Azure resources should be removed",
      ]),
  ]
}
