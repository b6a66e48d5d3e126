"""What Contoso owns: scopes, kinds of resources, and how often each recommendation is open on them."""

from dataclasses import dataclass

from .tenant import Scope

TENANT = "c0470500-0000-4000-8000-00000000c0de"
_ROOT = ("c0470500-0000-4000-8000-00000000c0de", "Tenant Root Group")
_PLATFORM = (("mg-platform", "Platform"), _ROOT)
_ZONES = (("mg-landing-zones", "Landing zones"), _ROOT)
_ONLINE = (("mg-online", "Online"),) + _ZONES
_SANDBOX = (("mg-sandbox", "Sandbox"),) + _ZONES
_SHARED = "c0470501-0000-4000-8000-000000000003"
_CONNECTOR = f"/subscriptions/{_SHARED}/resourceGroups/rg-connectors/providers/Microsoft.Security/securityConnectors"

SCOPES = [
    Scope("c0470501-0000-4000-8000-000000000001", "contoso-prod-eu", "c0470501-0000-4000-8000-000000000001",
          groups=_ONLINE),
    Scope("c0470501-0000-4000-8000-000000000002", "contoso-prod-us", "c0470501-0000-4000-8000-000000000002",
          groups=_ONLINE),
    Scope(_SHARED, "contoso-shared", _SHARED, groups=_PLATFORM),
    Scope("c0470501-0000-4000-8000-000000000004", "contoso-dev", "c0470501-0000-4000-8000-000000000004",
          groups=_SANDBOX),
    Scope(f"{_CONNECTOR}/contoso-aws".lower(), "contoso-aws", _SHARED, environment="AWS",
          connector=f"{_CONNECTOR}/contoso-aws", groups=_PLATFORM),
]


# Recommendations about the accounts and plans of a subscription.
OWNERS_MFA = "94290b00-4d0c-d7b4-7cea-064a9554e681"
WRITERS_MFA = "57e98606-6b1e-6193-0e3d-fe621387c16b"
LEFT = "00c6d40b-e990-6acf-d4f3-471e747a27c4"
LEFT_OWNERS = "e52064aa-6853-e252-a11e-dffc675689c2"
GUEST_OWNERS = "c3b6ae71-f1f0-31b4-e6c1-d5951285d03d"
GUEST_WRITERS = "04e7147b-0deb-9796-2e5c-0336343ceb3d"
ONE_OWNER = "2c79b4af-f830-b61e-92b9-63dfa30f16e4"
MANY_OWNERS = "6f90a6d6-d4d6-0794-0ec1-98fa77878c2e"
SERVERS_PLAN = "56a6e81f-7413-4f72-9a1b-aaeeaa87c872"


@dataclass(frozen=True)
class Kind:
    """A kind of resource: its type, where one is, and (recommendation, chance in percent of being open)."""

    name: str
    pattern: str
    checks: tuple
    teams: tuple = ("apps", "data", "platform")
    isTagged: bool = True
    prefix: str = ""


KINDS = {
    "subscription": Kind("Microsoft.Resources/subscriptions", "", (
        (OWNERS_MFA, 0), (WRITERS_MFA, 0), (LEFT_OWNERS, 0), (LEFT, 0), (GUEST_OWNERS, 0), (GUEST_WRITERS, 0),
        (ONE_OWNER, 0), (MANY_OWNERS, 0), (SERVERS_PLAN, 0),
    ), isTagged=False),
    "machine": Kind("Microsoft.Compute/virtualMachines", "Microsoft.Compute/virtualMachines/vm-{short}-{number:02}", (
        ("805651bc-6ecd-4c73-9b55-97a19d0582d0", 55), ("bc303248-3d14-44c2-96a0-55f5c326b5fe", 40),
        ("483f12ed-ae23-447e-a2de-a67a10db4353", 22), ("4ab6e3c5-74dd-8b35-9ab9-f61b30875b27", 55),
        ("c0f5316d-5ac5-9218-b77a-b96e16ccfd66", 40), ("d1db3318-01ff-16de-29eb-28b344515626", 14),
        ("ffff0522-1e88-47fc-8382-2a80ba848f5d", 60), ("1195afff-c881-495e-9bc5-1486211ae03f", 45),
        ("d57a4221-a804-52ca-3dea-768284f06bb7", 60), ("181ac480-f7c4-544b-9865-11b8ffe87f47", 60),
        ("35f45c95-27cf-4e52-891f-8390d1de5828", 55), ("83f577bd-a1b6-b7e1-0891-12ca19d1e6df", 50),
    )),
    "sap": Kind("Microsoft.Compute/virtualMachines", "Microsoft.Compute/virtualMachines/sap-{short}-{number:02}", (
        ("4ab6e3c5-74dd-8b35-9ab9-f61b30875b27", 200), ("c0f5316d-5ac5-9218-b77a-b96e16ccfd66", 90),
        ("1195afff-c881-495e-9bc5-1486211ae03f", 90), ("3b20e985-f71f-483b-b078-f30d73936d43", 70),
        ("83f577bd-a1b6-b7e1-0891-12ca19d1e6df", 30),
    ), teams=("sap",)),
    "appliance": Kind("Microsoft.Compute/virtualMachines", "Microsoft.Compute/virtualMachines/fw-{short}-{number:02}", (
        ("c3b51c94-588b-426b-a892-24696f9e54cc", 200), ("3b20e985-f71f-483b-b078-f30d73936d43", 80),
        ("4ab6e3c5-74dd-8b35-9ab9-f61b30875b27", 60), ("0396b18c-41aa-489c-affd-4ee5d1714a59", 90),
    ), teams=("platform",)),
    "set": Kind("Microsoft.Compute/virtualMachineScaleSets",
                "Microsoft.Compute/virtualMachineScaleSets/vmss-{short}-{number:02}", (
        ("bd20bd91-aaf1-7f14-b6e4-866de2f43146", 80), ("8941d121-f740-35f6-952c-6561d2b38d36", 70),
        ("21300918-b2e3-0346-785f-c77ff57d243b", 60),
    )),
    "cluster": Kind("Microsoft.ContainerService/managedClusters",
                    "Microsoft.ContainerService/managedClusters/aks-{short}-{number:02}", (
        ("b0fdc63a-38e7-4bab-a7c4-2c2665abbaa9", 300), ("1a2b5b4c-f80d-46e7-ac81-b51a9fb363de", 70),
        ("22e18b64-4576-41e6-8972-0eb28c9af0c8", 80), ("08e628db-e2ed-4793-bc91-d13e684401c3", 80),
        ("5d90913f-a1c5-4429-ad54-2c6c17fb3c73", 50), ("405c9ae6-49f9-46c4-8873-a86690f27818", 60),
    ), teams=("platform",)),
    "site": Kind("Microsoft.Web/sites", "Microsoft.Web/sites/app-{short}-{number:02}", (
        ("1b351b29-41ca-6df5-946c-c190a56be5fe", 60), ("2a54c352-7ca4-4bae-ad46-47ecd9595bd2", 65),
        ("19beaa2a-a126-b4dd-6d35-617f6cc83fca", 65), ("4a3d7cd3-f17c-637a-1ffc-614a01dd03cf", 60),
        ("df4d1739-47f0-60c7-1706-3731fea6ab03", 60), ("40394a2c-60fb-7cc5-1944-065772e94f05", 70),
    ), teams=("apps",)),
    "functions": Kind("Microsoft.Web/sites", "Microsoft.Web/sites/func-{short}-{number:02}", (
        ("cb0acdc6-0846-fd48-debe-9905af151b6d", 60), ("15be5f3c-e0a4-c0fa-fbff-8e50339b4b22", 60),
        ("972a6579-f38f-c0b9-1b4b-a5bbeba3ab5b", 70),
    ), teams=("apps",)),
    "store": Kind("Microsoft.Storage/storageAccounts", "Microsoft.Storage/storageAccounts/st{short}{number:03}", (
        ("1c5de8e1-f68d-6a17-e0d2-ec259c42768c", 70), ("51fd8bb1-0db4-bbf1-7e2b-cfcba7eb66a6", 60),
        ("45d313c3-3fca-5040-035f-d61928366d31", 60),
    )),
    "server": Kind("Microsoft.Sql/servers", "Microsoft.Sql/servers/sql-{short}-{number:02}", (
        ("1db4f204-cb5a-4c9c-9254-7556403ce51c", 70), ("400a6682-992c-4726-9549-629fbc3b988f", 60),
        ("94208a8b-16e8-4e5b-abbd-4e81c9d02bee", 70),
    ), teams=("data",)),
    "database": Kind("Microsoft.Sql/servers/databases",
                     "Microsoft.Sql/servers/sql-{short}-01/databases/db-{number:02}", (
        ("651967bf-044e-4bde-8376-3e08e0600105", 70), ("82e20e14-edc5-4373-bfc4-f13121257c37", 65),
    ), teams=("data",), isTagged=False),
    "postgres": Kind("Microsoft.DBforPostgreSQL/servers", "Microsoft.DBforPostgreSQL/servers/pg-{short}-{number:02}", (
        ("1fde2073-a488-17e9-9534-5a3b23379b4b", 70), ("c5b83aed-f53d-5201-8ffb-1f9938de410a", 80),
    ), teams=("data",)),
    "cache": Kind("Microsoft.Cache/Redis", "Microsoft.Cache/Redis/redis-{short}-{number:02}", (
        ("35b25be2-d08a-e340-45ed-f08a95d804fc", 80),
    ), teams=("apps",)),
    "vault": Kind("Microsoft.KeyVault/vaults", "Microsoft.KeyVault/vaults/kv-{short}-{number:02}", (
        ("88bbc99c-e5af-ddd7-6105-6150b2bfa519", 80),
    )),
    "bus": Kind("Microsoft.ServiceBus/namespaces", "Microsoft.ServiceBus/namespaces/sb-{short}-{number:02}", (
        ("f19ab7d9-5ff2-f8fd-ab3b-0bf95dcb6889", 80),
    ), teams=("apps",)),
    "hub": Kind("Microsoft.EventHub/namespaces", "Microsoft.EventHub/namespaces/eh-{short}-{number:02}", (
        ("1597605a-0faf-5860-eb74-462ae2e9fc21", 80),
    ), teams=("data",)),
    "network": Kind("Microsoft.Network/virtualNetworks", "Microsoft.Network/virtualNetworks/vnet-{short}-{number:02}", (
        ("e3de1cc0-f4dd-3b34-e496-8b5381ba2d70", 110),
    ), teams=("platform",)),
    "registry": Kind("Microsoft.ContainerRegistry/registries",
                     "Microsoft.ContainerRegistry/registries/acr{short}{number:02}", (
        ("dbd0cb49-b563-45e7-9724-889e799fa648", 100),
    ), teams=("platform",)),
    "automation": Kind("Microsoft.Automation/automationAccounts",
                       "Microsoft.Automation/automationAccounts/aa-{short}-{number:02}", (
        ("b12bc79e-4f12-44db-acda-571820191ddc", 100),
    ), teams=("platform",)),
    "fabric": Kind("Microsoft.ServiceFabric/clusters", "Microsoft.ServiceFabric/clusters/sf-{short}-{number:02}", (
        ("03afeb6f-7634-adb3-0a01-803b0b9cb611", 1000),
    ), teams=("apps",)),
    "account": Kind("account", "iam::000000000000:root/account-{number:02}", (
        ("d8ae9e00-250a-4a8d-a295-5e40f2e13824", 200), ("c1769ad9-3c3a-4455-8d86-4d02dc2580f7", 200),
        ("6cf046b0-9a14-44ec-b35b-171982c78e9b", 60), ("d7887c9e-34c3-4c5a-a214-8022007e41f9", 200),
    ), isTagged=False, prefix="aws-account"),
    "user": Kind("iam-user", "iam::000000000000:user/user-{number:02}", (
        ("9e06bec8-97f4-4b02-90d4-fa98ebab2079", 70),
    ), isTagged=False, prefix="aws-iam-user"),
    "bucket": Kind("s3-bucket", "s3:::contoso-{letter}-{number:02}", (
        ("b26b4bb8-864b-44b7-9dbe-6ebc42784893", 60), ("4fe7c40f-0e00-4561-a3db-9fb9a1445f8c", 70),
        ("7a15b790-008b-4501-85fe-2515a5bc2bd0", 40),
    ), isTagged=False, prefix="aws-s3-bucket"),
    "instance": Kind("ec2-instance", "ec2:eu-west-1:000000000000:instance/i-00000000{number:02}", (
        ("6a9bbcb5-81a9-4164-8d17-03b255107dad", 50), ("bc85a7ee-7f43-47ab-8736-4faaec9346b5", 20),
    ), isTagged=False, prefix="aws-ec2-instance"),
    "group": Kind("ec2-security-group", "ec2:eu-west-1:000000000000:security-group/sg-00000000{number:02}", (
        ("390db523-709f-466d-8757-b0b54ea6a7bd", 60), ("93facfdb-6299-4c07-b650-bc43bc3bc18d", 50),
    ), isTagged=False, prefix="aws-ec2-security-group"),
    "instance-database": Kind("rds-db-instance", "rds:eu-west-1:000000000000:db:rds-{number:02}", (
        ("ce67af84-5a51-47e7-85e5-fe8cfa5b6237", 70),
    ), isTagged=False, prefix="aws-rds"),
}

# How many of each there are, in the order in which they are drawn.
NAMES = {
    "contoso-prod-eu": [
        ("subscription", 1), ("machine", 26), ("sap", 6), ("set", 3), ("cluster", 2), ("site", 20), ("functions", 6),
        ("store", 22), ("server", 5), ("database", 18), ("postgres", 3), ("cache", 4), ("vault", 11), ("bus", 4),
        ("hub", 3), ("network", 6), ("registry", 2), ("fabric", 1),
    ],
    "contoso-prod-us": [
        ("subscription", 1), ("machine", 18), ("sap", 3), ("set", 2), ("cluster", 1), ("site", 12), ("functions", 4),
        ("store", 14), ("server", 3), ("database", 12), ("postgres", 2), ("cache", 2), ("vault", 7), ("bus", 3),
        ("network", 4),
    ],
    "contoso-shared": [
        ("subscription", 1), ("machine", 10), ("appliance", 3), ("cluster", 1), ("store", 10), ("server", 1),
        ("database", 3), ("vault", 7), ("hub", 3), ("network", 4), ("registry", 2), ("automation", 2),
    ],
    "contoso-dev": [
        ("subscription", 1), ("machine", 22), ("set", 1), ("cluster", 1), ("site", 12), ("functions", 6), ("store", 14),
        ("server", 2), ("database", 8), ("postgres", 1), ("cache", 2), ("vault", 4), ("network", 2),
        ("automation", 1),
    ],
    "contoso-aws": [
        ("account", 1), ("user", 12), ("bucket", 14), ("instance", 12), ("group", 8), ("instance-database", 5),
    ],
}

# What is open on the subscriptions themselves: too few to leave it to chance.
OPEN_ACCOUNTS = {
    "contoso-prod-eu": {LEFT, LEFT_OWNERS, GUEST_OWNERS, GUEST_WRITERS, MANY_OWNERS, SERVERS_PLAN},
    "contoso-prod-us": {OWNERS_MFA, WRITERS_MFA, LEFT_OWNERS, ONE_OWNER},
    "contoso-shared": {OWNERS_MFA, WRITERS_MFA, LEFT, GUEST_OWNERS, MANY_OWNERS},
    "contoso-dev": {GUEST_WRITERS},
}
# Findings about accounts: the list that names them, and how many accounts more than two it may have.
ACCOUNTS = {
    OWNERS_MFA: ("usersWithNoMfaObjectIdList", 4),
    WRITERS_MFA: ("usersWithNoMfaObjectIdList", 12),
    LEFT: ("deprecatedAccountsObjectIdList", 6),
    LEFT_OWNERS: ("deprecatedAccountsWithOwnerPermissionsObjectIdList", 2),
    GUEST_OWNERS: ("externalAccountsWithOwnerPermissionsObjectIdList", 2),
    GUEST_WRITERS: ("externalAccountsWithWritePermissionsObjectIdList", 5),
}
# Recommendations that are in preview here.
PREVIEWS = {
    "0396b18c-41aa-489c-affd-4ee5d1714a59", "5d90913f-a1c5-4429-ad54-2c6c17fb3c73",
}
CUSTOM = {
    "c0470502-0000-4000-8000-000000000001": "Contoso: resources should carry an owner tag",
    "c0470502-0000-4000-8000-000000000002": "Contoso: resources should stand in an approved region",
}
