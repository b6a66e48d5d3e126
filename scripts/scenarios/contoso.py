"""A tenant of a made-up company: four Azure subscriptions and an AWS account, about 400 resources.

Chances decide what is healthy, a generator of our own draws; the numbers below are all there is to turn.
"""

from dataclasses import replace

from .contoso_assignments import ASSIGNMENTS
from .contoso_estate import ACCOUNTS, CUSTOM, KINDS, NAMES, OPEN_ACCOUNTS, PREVIEWS, SCOPES, TENANT
from .generator import Generator
from .graph import (
    assessmentRows, connectorRows, containerRows, controlRows, governanceRows, lines, madeUpID, page, pages,
    resourceRows, scoreRows,
)
from .score import overall, scores
from .tenant import Assessment, Assignment, Recommendation, Resource, Tenant

NAME = "contoso"
SEED = 2026
PAGE = 700
# The share of neglected resources in a scope, in percent.
NEGLECTED = {"contoso-prod-eu": 40, "contoso-prod-us": 52, "contoso-shared": 42, "contoso-dev": 60, "contoso-aws": 50}
# The chances of findings, given with the kinds of resources, are multiplied for neglected resources and for others:
# so that findings come together.
NEGLECT, CARED_FOR = 1.35, 0.12


def make(catalogue):
    generator = Generator(SEED)
    recommendations = {}
    for kind in KINDS.values():
        for key, _ in kind.checks:
            recommendations[key] = catalogue.recommendation(key, isPreview=key in PREVIEWS)
    for key, name in CUSTOM.items():
        recommendations[key] = Recommendation(
            key, name, "Medium", effort="Low", impact="Low", categories=("Compute",),
            assessmentType="CustomPolicy", description="A rule of this company.",
            remediation="Set the tag, or ask the platform team.")
    tenant = Tenant(TENANT, SCOPES, list(catalogue.controls), list(recommendations.values()))
    for scope in SCOPES:
        for kindName, count in NAMES[scope.name]:
            for number in range(1, count + 1):
                add(tenant, generator, scope, KINDS[kindName], number)
    addSpecialCases(tenant)
    tenant.controls = [item for item in tenant.controls if any(item.id in r.controls for r in tenant.recommendations)]
    tenant.sort()
    return tenant


def add(tenant, generator, scope, kind, number):
    """A resource, and everything that is assessed of it."""
    resource = made(generator, scope, kind, number)
    tenant.resources.append(resource)
    isNeglected = generator.percent(NEGLECTED[scope.name])
    for key, chance in kind.checks:
        tenant.assessments.append(assessment(generator, scope, resource, key, chance, isNeglected))
    if kind.isTagged and generator.percent(12):
        key = generator.pick(sorted(CUSTOM))
        status = "Unhealthy" if generator.percent(60) else "Healthy"
        tenant.assessments.append(
            Assessment(resource, key, status, first="2026-05-04T04:00:00Z", changed="2026-05-04T04:00:00Z"))


def made(generator, scope, kind, number):
    isProduction = "prod" in scope.name or scope.name == "contoso-aws"
    team, letter = generator.pick(kind.teams), generator.pick("abc")
    place = kind.pattern.format(number=number, letter=letter, short=scope.name[8:].replace("-", ""))
    if scope.connector:
        return Resource(
            f"{scope.connector}/securityentitydata/{kind.prefix}-{place.rsplit('/', 1)[-1]}", scope.id, kind.name,
            group=scope.connector.split("/")[4], location="eu-west-1", source="AWS",
            nativeID=f"arn:aws:{place}")
    if kind.pattern == "":
        return Resource(scope.path, scope.id, kind.name)
    return Resource(
        f"{scope.path}/resourceGroups/rg-{team}/providers/{place}", scope.id, kind.name, group=f"rg-{team}",
        location="eastus2" if scope.name.endswith("-us") else "westeurope",
        tags=(("env", "prod" if isProduction else "test"), ("team", team)) if kind.isTagged else ())


def assessment(generator, scope, resource, key, chance, isNeglected):
    draw = generator.below(100)
    cause, explanation = generator.pick(NOT_APPLICABLE)
    changed = f"2026-{1 + generator.below(10):02}-{1 + generator.below(28):02}T{generator.below(24):02}:00:00Z"
    if resource.id == scope.path:
        isOpen, applies = key in OPEN_ACCOUNTS[scope.name], True
    else:
        isOpen, applies = draw < chance * (NEGLECT if isNeglected else CARED_FOR), draw < 96
    item = Assessment(resource, key, "Healthy", first="2025-11-03T04:00:00Z", changed=changed)
    if not applies:
        return replace(item, status="NotApplicable", cause=cause, explanation=explanation)
    return replace(item, status="Unhealthy", additionalData=accounts(generator, key)) if isOpen else item


NOT_APPLICABLE = [
    ("Exempt", "Exempt by an exemption of the subscription"),
    ("OffByPolicy", "The recommendation is disabled in policy"),
    ("OffByPolicy", "The recommendation is disabled in policy"),
    ("MissingDataOrUnsupported", "No data for this resource"),
]


def accounts(generator, key):
    """Whom a finding about accounts means: ids that belong to nobody."""
    if key not in ACCOUNTS:
        return ()
    name, most = ACCOUNTS[key]
    return ((name, tuple(madeUpID(f"account {generator.next()}") for _ in range(2 + generator.below(most)))),)


def addSpecialCases(tenant):
    """What has to be there once: owners with due dates, and a finding that only another initiative has."""
    open_ = [item for item in tenant.assessments if item.status == "Unhealthy"]
    tenant.governance = assignments(open_, {scope.id: scope.name for scope in tenant.scopes})
    transfer = [item for item in open_ if item.key == "1c5de8e1-f68d-6a17-e0d2-ec259c42768c"]
    position = tenant.assessments.index(transfer[0])
    old = transfer[0]
    tenant.assessments[position] = replace(old, changed="2026-11-20T02:00:00Z", scoredInitiative="Healthy")


def assignments(findings, names):
    """Each row of ASSIGNMENTS takes the first findings that no row before it has taken."""
    taken = {}
    for key, scope, count, owner, due, hasGrace, ticket in ASSIGNMENTS:
        free = [
            item for item in findings
            if item.key == key and names[item.resource.scope] == scope and (item.resource.id, key) not in taken
        ]
        assert len(free) >= count, (key, scope, len(free))
        for item in free[:count]:
            taken[item.resource.id, key] = Assignment(item, owner, due, hasGrace, ticket)
    return list(taken.values())


def check(tenant):
    found = scores(tenant)
    assert len(tenant.scopes) == 5
    assert 380 <= len(tenant.resources) <= 420, len(tenant.resources)
    assert len({item.type.lower() for item in tenant.resources}) >= 12
    assert 1850 <= len(tenant.assessments) <= 1950, len(tenant.assessments)
    assert 60 <= len({item.key for item in tenant.assessments}) <= 75, len(tenant.recommendations)
    assert 0.40 <= overall(found) <= 0.60, float(overall(found))
    share = len(tenant.sharedResources()) / len(tenant.resources)
    assert 0.04 <= share <= 0.08, share
    sizes = {len(keys) for keys in tenant.openBundles().values()}
    assert {1, 2, 3, 4} <= sizes and max(sizes) <= 5, sizes
    places = [(item.resource.id.lower(), item.key) for item in tenant.assessments]
    assert len(places) == len(set(places))


def files(tenant):
    found = pages("export/assessments", assessmentRows(tenant), PAGE)
    found["export/scores.json"] = page(scoreRows(tenant))
    found["export/controls.json"] = page(controlRows(tenant))
    found["export/containers.json"] = page(containerRows(tenant) + connectorRows(tenant))
    found["export/governance.json"] = page(governanceRows(tenant))
    found["export/resources.ndjson"] = lines(resourceRows(tenant))
    return found
