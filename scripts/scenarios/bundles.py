"""A small tenant in which it matters more where to fix than what.

Every control pays for a resource only when all its findings in that control are fixed. Here most resources lack
several things and one of them is dear; a few lack only one. A list that is worked through recommendation by
recommendation pays for all of them alike and completes little.
"""

from .graph import assessmentRows, containerRows, controlRows, metadataRows, page, scoreRows
from .tenant import Assessment, Resource, Scope, Tenant

NAME = "bundles"
TENANT = "7e4a0000-0000-4000-8000-000000000000"
DATE = "2026-11-20T06:00:00Z"
ROOT = (("fabrikam", "Fabrikam"),)
SCOPES = [
    Scope("a1000000-0000-4000-8000-000000000001", "fabrikam-prod", "a1000000-0000-4000-8000-000000000001",
          groups=ROOT),
    Scope("a2000000-0000-4000-8000-000000000002", "fabrikam-test", "a2000000-0000-4000-8000-000000000002",
          groups=ROOT),
]

# Short names for the recommendations, and what the policy says they cost: (way, setup, each).
WORK = {
    "jit": ("805651bc-6ecd-4c73-9b55-97a19d0582d0", "manual", "1h", "10m"),
    "ports": ("bc303248-3d14-44c2-96a0-55f5c326b5fe", "manual", "1h", "15m"),
    "nsg": ("483f12ed-ae23-447e-a2de-a67a10db4353", "manual", "1d", "6h"),
    "updates": ("4ab6e3c5-74dd-8b35-9ab9-f61b30875b27", "manual", "1h", "15m"),
    "restart": ("c0f5316d-5ac5-9218-b77a-b96e16ccfd66", "manual", "30m", "10m"),
    "agent": ("d1db3318-01ff-16de-29eb-28b344515626", "manual", "1d", "5h"),
    "baseline": ("181ac480-f7c4-544b-9865-11b8ffe87f47", "manual", "1d", "30m"),
    "https": ("1b351b29-41ca-6df5-946c-c190a56be5fe", "quickFix", "45m", "3m"),
    "tls": ("2a54c352-7ca4-4bae-ad46-47ecd9595bd2", "manual", "1d", "3h"),
    "ftps": ("19beaa2a-a126-b4dd-6d35-617f6cc83fca", "manual", "30m", "15m"),
    "transfer": ("1c5de8e1-f68d-6a17-e0d2-ec259c42768c", "quickFix", "45m", "3m"),
    "encryption": ("651967bf-044e-4bde-8376-3e08e0600105", "quickFix", "45m", "3m"),
}

MACHINE = ("Microsoft.Compute/virtualMachines", ["jit", "ports", "nsg", "updates", "restart", "agent", "baseline"])
SITE = ("Microsoft.Web/sites", ["https", "tls", "ftps"])
STORE = ("Microsoft.Storage/storageAccounts", ["transfer"])
BASE = ("Microsoft.Sql/servers/databases", ["encryption"])

# Scope, name, kind, number, what is open. What is not open is healthy.
GROUPS = [
    # First in every list: cheap findings, and a dear one that nobody will get to.
    (0, "app", MACHINE, 20, ["jit", "ports", "nsg"]),
    (0, "erp", MACHINE, 16, ["updates", "restart", "agent", "baseline"]),
    (0, "desk", SITE, 20, ["https", "tls", "ftps"]),
    # The same findings where nothing dear stands beside them.
    (0, "web", MACHINE, 10, ["ports"]),
    (0, "worker", MACHINE, 12, ["updates"]),
    (0, "shop", SITE, 14, ["ftps"]),
    (0, "files", STORE, 8, ["transfer"]),
    (0, "ledger", BASE, 4, ["encryption"]),
    (0, "archive", BASE, 12, []),
    (1, "build", MACHINE, 10, ["jit", "nsg"]),
    (1, "check", MACHINE, 6, ["jit"]),
    (1, "trial", MACHINE, 6, ["updates", "restart"]),
]


def make(catalogue):
    keys = {name: work[0] for name, work in WORK.items()}
    recommendations = [catalogue.recommendation(key) for key in keys.values()]
    used = {control for item in recommendations for control in item.controls}
    tenant = Tenant(
        TENANT, SCOPES, [control for control in catalogue.controls if control.id in used], recommendations)
    for scope, name, (kind, checks), count, isOpen in GROUPS:
        for number in range(1, count + 1):
            resource = Resource(
                f"{SCOPES[scope].path}/resourceGroups/rg-{name}/providers/{path(kind, name)}-{number:02}",
                SCOPES[scope].id, kind, group=f"rg-{name}")
            tenant.resources.append(resource)
            for check in checks:
                tenant.assessments.append(
                    Assessment(resource, keys[check], "Unhealthy" if check in isOpen else "Healthy",
                               first="2026-09-01T06:00:00Z", changed=DATE))
    tenant.sort()
    return tenant


def path(kind, name):
    """Microsoft.Sql/servers/databases is written as Microsoft.Sql/servers/NAME/databases/NAME."""
    provider, *kinds = kind.split("/")
    return "/".join([provider] + [f"{part}/sql-{name}" for part in kinds[:-1]] + [kinds[-1], name])


def check(tenant):
    bundles = tenant.openBundles()
    assert len(tenant.scopes) == 2
    assert sum(1 for keys in bundles.values() if len(keys) > 1) > len(bundles) / 3


def files(tenant):
    rows = containerRows(tenant) + scoreRows(tenant) + controlRows(tenant)
    return {
        "export/assessments.json": page(assessmentRows(tenant, hasMetadata=False)),
        "export/recommendations.json": page(metadataRows(tenant)),
        "export/scores.json": page(rows),
        "uplift.yaml": policy(tenant),
    }


def policy(tenant):
    names = {item.key: item.name for item in tenant.recommendations}
    lines = [
        "# What the work costs here: every figure is written out, so that nothing rests on shipped defaults.",
        "# Written by scripts/make-scenarios; change the figures there.",
        "version: 1",
        "effort:",
        "  defaults: none",
        "  quickFix: none",
        "  rules:",
    ]
    for key, way, setup, each in WORK.values():
        lines.append(f"    # {names[key]}")
        lines.append(f'    - when: {{ recommendation: "{key}" }}')
        lines.append(f"      manual: {f'{{ setup: {setup}, each: {each} }}' if way == 'manual' else 'none'}")
        if way == "quickFix":
            lines.append(f"      quickFix: {{ setup: {setup}, each: {each} }}")
    return "\n".join(lines) + "\n"
