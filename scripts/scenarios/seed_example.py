"""One control of fifty machines whose figures everybody can check by hand, in the shape of the REST lists."""

import json

from .graph import SECURITY, assessmentPath, metadataRows, number
from .score import scores
from .tenant import Assessment, Resource, Scope, Tenant

NAME = "seed-example"
SUBSCRIPTION = "5eed0000-0000-4000-8000-000000000001"
SCOPE = Scope(SUBSCRIPTION, "seed-example", SUBSCRIPTION)

# Recommendation, resources, how many of them are unhealthy.
CHECKS = [
    ("94290b00-4d0c-d7b4-7cea-064a9554e681", "subscription", 1, 0),
    ("2c79b4af-f830-b61e-92b9-63dfa30f16e4", "subscription", 1, 0),
    ("4ab6e3c5-74dd-8b35-9ab9-f61b30875b27", "machine", 50, 8),
    ("805651bc-6ecd-4c73-9b55-97a19d0582d0", "machine", 4, 1),
    ("ffff0522-1e88-47fc-8382-2a80ba848f5d", "machine", 4, 2),
    ("181ac480-f7c4-544b-9865-11b8ffe87f47", "machine", 4, 0),
    ("83f577bd-a1b6-b7e1-0891-12ca19d1e6df", "machine", 4, 4),
    ("651967bf-044e-4bde-8376-3e08e0600105", "database", 8, 1),
    ("1c5de8e1-f68d-6a17-e0d2-ec259c42768c", "account", 6, 2),
]
KINDS = {
    "machine": ("Microsoft.Compute/virtualMachines", "Microsoft.Compute/virtualMachines/vm-{:02}"),
    "database": ("Microsoft.Sql/servers/databases", "Microsoft.Sql/servers/sql-01/databases/db-{:02}"),
    "account": ("Microsoft.Storage/storageAccounts", "Microsoft.Storage/storageAccounts/seedstore{:02}"),
}


def make(catalogue):
    recommendations = [catalogue.recommendation(key) for key, *_ in CHECKS]
    used = {control for item in recommendations for control in item.controls}
    tenant = Tenant(
        SUBSCRIPTION, [SCOPE], [control for control in catalogue.controls if control.id in used],
        recommendations)
    resources = {}
    for key, kind, count, unhealthy in CHECKS:
        for position in range(1, count + 1):
            item = resource(kind, position)
            resources[item.id] = item
            status = "Unhealthy" if position > count - unhealthy else "Healthy"
            tenant.assessments.append(Assessment(item, key, status))
    tenant.resources = list(resources.values())
    tenant.sort()
    return tenant


def resource(kind, position):
    if kind == "subscription":
        return Resource(SCOPE.path, SCOPE.id, "Microsoft.Resources/subscriptions")
    name, pattern = KINDS[kind]
    return Resource(f"{SCOPE.path}/resourceGroups/rg-seed/providers/{pattern.format(position)}", SCOPE.id, name)


def check(tenant):
    (score,) = scores(tenant)
    (updates,) = [own for own in score.controls if own.control.name == "Apply system updates"]
    assert (updates.healthy, updates.unhealthy, updates.maximum) == (42, 8, 6)
    assert number(updates.current) == 5.04 and number(updates.maximum - updates.current) == 0.96
    assert score.maximum == 48 and 100 * (updates.maximum - updates.current) / score.maximum == 2


def files(tenant):
    (score,) = scores(tenant)
    root = f"{SCOPE.path}/{SECURITY}/secureScores/ascScore"
    kind = "Microsoft.Security"
    assessments = [
        {
            "type": f"{kind}/assessments",
            "id": assessmentPath(item),
            "name": item.key,
            "properties": {
                "resourceDetails": {"Source": "Azure", "Id": item.resource.id},
                "status": {"code": item.status},
            },
        }
        for item in tenant.assessments
    ]
    recommendations = metadataRows(tenant)
    definitions = [
        {
            "id": f"/{SECURITY}/secureScoreControlDefinitions/{control.id}",
            "name": control.id,
            "type": f"{kind}/secureScoreControlDefinitions",
            "properties": {
                "displayName": control.name,
                "maxScore": control.maximum,
                "assessmentDefinitions": [
                    {"id": f"/{SECURITY}/assessmentMetadata/{item.key}"}
                    for item in tenant.recommendations if control.id in item.controls
                ],
            },
        }
        for control in tenant.controls
    ]
    controls = [
        {
            "id": f"{root}/secureScoreControls/{own.control.id}",
            "name": own.control.id,
            "type": f"{kind}/secureScores/secureScoreControls",
            "properties": {
                "displayName": own.control.name,
                "healthyResourceCount": own.healthy,
                "unhealthyResourceCount": own.unhealthy,
                "notApplicableResourceCount": own.notApplicable,
                "score": points(own),
                "weight": own.weight,
            },
        }
        for own in score.controls
    ]
    overall = [{
        "id": root,
        "name": "ascScore",
        "type": f"{kind}/secureScores",
        "properties": {"displayName": "ASC score", "score": points(score), "weight": score.weight},
    }]
    subscriptions = [{"id": SCOPE.path, "subscriptionId": SUBSCRIPTION, "displayName": SCOPE.name}]
    return {
        "export/subscriptions.json": listing(subscriptions),
        "export/assessments.json": listing(assessments),
        "export/assessmentMetadata.json": listing(recommendations),
        "export/secureScoreControlDefinitions.json": listing(definitions),
        "export/secureScoreControls.json": listing(controls),
        "export/secureScores.json": listing(overall),
    }


def points(score):
    return {
        "max": number(score.maximum), "current": number(score.current), "percentage": number(score.percentage)
    }


def listing(rows):
    """One answer of the REST interface, a row a line."""
    body = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
    return f'{{"value":[\n{body}\n]}}\n'
