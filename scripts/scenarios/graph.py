"""Rows in the shape of Azure Resource Graph, and the files that hold them."""

import hashlib
import json

from .score import scores

SECURITY = "providers/Microsoft.Security"


def number(value):
    """An exact decimal as JSON writes it."""
    return int(value) if value == int(value) else float(value)


def madeUpID(text):
    """An id for something that needs one; equal texts have equal ids."""
    digits = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:32]}"


def assessmentPath(assessment):
    return f"{assessment.resource.id}/{SECURITY}/assessments/{assessment.key}"


def assessmentRow(tenant, scope, recommendation, assessment, hasMetadata):
    resource = assessment.resource
    status = {"code": assessment.status}
    if assessment.cause:
        status["cause"] = assessment.cause
    if assessment.explanation:
        status["description"] = assessment.explanation
    if assessment.first:
        status["firstEvaluationDate"] = assessment.first
    if assessment.changed:
        status["statusChangeDate"] = assessment.changed
    details = {"Source": resource.source}
    if resource.source == "Azure":
        details["Id"] = resource.id
    else:
        details["Id"] = resource.nativeID
        details["AzureResourceId"] = resource.id
        details["NativeResourceId"] = resource.nativeID
        details["ConnectorId"] = scope.connector
    details["ResourceName"] = resource.name
    details["ResourceType"] = resource.type
    properties = {"displayName": recommendation.name, "status": status}
    if assessment.scoredInitiative:
        properties["statusPerInitiative"] = [
            {"policyInitiativeName": "ASC Default", "assessmentStatus": {"code": assessment.scoredInitiative}},
            {"policyInitiativeName": "Contoso baseline", "assessmentStatus": {"code": assessment.status}},
        ]
    properties["resourceDetails"] = details
    if hasMetadata:
        properties["metadata"] = metadata(recommendation)
    properties["links"] = {
        "azurePortal": "portal.azure.com/#blade/Microsoft_Azure_Security/RecommendationsBlade/assessmentKey/"
        + assessment.key
    }
    if assessment.additionalData:
        properties["additionalData"] = dict(assessment.additionalData)
    return {
        "id": assessmentPath(assessment),
        "name": assessment.key,
        "type": "microsoft.security/assessments",
        "tenantId": tenant.id,
        "subscriptionId": scope.subscription,
        "resourceGroup": resource.group,
        "properties": properties,
    }


def metadata(recommendation):
    found = {
        "displayName": recommendation.name,
        "assessmentType": recommendation.assessmentType,
        "severity": recommendation.severity,
        "categories": list(recommendation.categories),
        "threats": list(recommendation.threats),
        "preview": recommendation.isPreview,
        "description": recommendation.description,
        "remediationDescription": recommendation.remediation,
    }
    if recommendation.effort:
        found["implementationEffort"] = recommendation.effort
    if recommendation.impact:
        found["userImpact"] = recommendation.impact
    return found


def assessmentRows(tenant, hasMetadata=True):
    """Every assessment, each with what is known of its recommendation unless told otherwise."""
    scopes = {scope.id: scope for scope in tenant.scopes}
    recommendations = {recommendation.key: recommendation for recommendation in tenant.recommendations}
    return [
        assessmentRow(tenant, scopes[item.resource.scope], recommendations[item.key], item, hasMetadata)
        for item in tenant.assessments
    ]


def metadataRows(tenant):
    return [
        {
            "id": f"/{SECURITY}/assessmentMetadata/{item.key}",
            "name": item.key,
            "type": "microsoft.security/assessmentmetadata",
            "properties": metadata(item),
        }
        for item in tenant.recommendations
    ]


def scoreRows(tenant):
    return [
        {
            "id": f"{score.scope.path}/{SECURITY}/secureScores/ascScore",
            "name": "ascScore",
            "type": "microsoft.security/securescores",
            "tenantId": tenant.id,
            "subscriptionId": score.scope.subscription,
            "properties": {
                "displayName": "ASC score",
                "environment": score.scope.environment,
                "score": {
                    "max": number(score.maximum),
                    "current": number(score.current),
                    "percentage": number(score.percentage),
                },
                "weight": score.weight,
            },
        }
        for score in scores(tenant)
    ]


def controlRows(tenant):
    rows = []
    for score in scores(tenant):
        for own in score.controls:
            rows.append({
                "id": f"{score.scope.path}/{SECURITY}/secureScores/ascScore/secureScoreControls/{own.control.id}",
                "name": own.control.id,
                "type": "microsoft.security/securescores/securescorecontrols",
                "tenantId": tenant.id,
                "subscriptionId": score.scope.subscription,
                "properties": {
                    "displayName": own.control.name,
                    "environment": score.scope.environment,
                    "healthyResourceCount": own.healthy,
                    "unhealthyResourceCount": own.unhealthy,
                    "notApplicableResourceCount": own.notApplicable,
                    "score": {
                        "max": number(own.maximum),
                        "current": number(own.current),
                        "percentage": number(own.percentage),
                    },
                    "weight": own.weight,
                    "definition": definition(tenant, own.control),
                },
            })
    return rows


def definition(tenant, control):
    members = sorted(item.key for item in tenant.recommendations if control.id in item.controls)
    return {
        "id": f"/{SECURITY}/secureScoreControlDefinitions/{control.id}",
        "name": control.id,
        "properties": {
            "displayName": control.name,
            "maxScore": control.maximum,
            "assessmentDefinitions": [{"id": f"/{SECURITY}/assessmentMetadata/{key}"} for key in members],
        },
    }


def containerRows(tenant):
    """The subscriptions with their names, and the management groups above them."""
    rows = []
    groups = {}
    for scope in tenant.scopes:
        for position, group in enumerate(scope.groups):
            groups[group] = scope.groups[position + 1:]
        if scope.connector:
            continue
        rows.append({
            "id": f"/subscriptions/{scope.subscription}",
            "name": scope.name,
            "type": "microsoft.resources/subscriptions",
            "tenantId": tenant.id,
            "subscriptionId": scope.subscription,
            "properties": {"state": "Enabled", "managementGroupAncestorsChain": chain(scope.groups)},
        })
    for (name, display), above in sorted(groups.items()):
        details = {"managementGroupAncestorsChain": chain(above)}
        if above:
            details["parent"] = {
                "id": f"/providers/Microsoft.Management/managementGroups/{above[0][0]}",
                "name": above[0][0],
                "displayName": above[0][1],
            }
        rows.append({
            "id": f"/providers/Microsoft.Management/managementGroups/{name}",
            "name": name,
            "type": "microsoft.management/managementgroups",
            "tenantId": tenant.id,
            "subscriptionId": "",
            "properties": {"displayName": display, "details": details},
        })
    return rows


def chain(groups):
    return [{"name": name, "displayName": display} for name, display in groups]


def connectorRows(tenant):
    return [
        {
            "id": scope.connector,
            "name": scope.name,
            "type": "microsoft.security/securityconnectors",
            "tenantId": tenant.id,
            "subscriptionId": scope.subscription,
            "resourceGroup": scope.connector.split("/")[4],
            "properties": {"environmentName": scope.environment},
        }
        for scope in tenant.scopes if scope.connector
    ]


def resourceRows(tenant):
    """The resources that have tags."""
    subscriptions = {scope.id: scope.subscription for scope in tenant.scopes}
    return [
        {
            "id": resource.id,
            "name": resource.name,
            "type": resource.type.lower(),
            "tenantId": tenant.id,
            "subscriptionId": subscriptions[resource.scope],
            "resourceGroup": resource.group,
            "location": resource.location,
            "tags": dict(resource.tags),
        }
        for resource in tenant.resources if resource.tags and resource.source == "Azure"
    ]


def governanceRows(tenant):
    rows = []
    for assignment in tenant.governance:
        path = assessmentPath(assignment.assessment)
        name = madeUpID(path)
        rows.append({
            "id": f"{path}/governanceAssignments/{name}",
            "name": name,
            "type": "microsoft.security/assessments/governanceassignments",
            "tenantId": tenant.id,
            "subscriptionId": path.split("/")[2],
            "properties": {
                **({"owner": assignment.owner} if assignment.owner else {}),
                **({"remediationDueDate": f"{assignment.due}T00:00:00Z"} if assignment.due else {}),
                "isGracePeriod": assignment.hasGrace,
                **({"additionalData": ticketData(assignment.ticket)} if assignment.ticket else {}),
            },
        })
    return rows


def ticketData(number):
    return {
        "ticketNumber": number, "ticketLink": f"https://tickets.contoso.example/{number}",
        "ticketStatus": "Active",
    }


def line(row):
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def page(rows, total=None):
    """One answer of Resource Graph, a row a line. It names no next page: all of them are there."""
    total = len(rows) if total is None else total
    head = f'{{"totalRecords":{total},"count":{len(rows)},"resultTruncated":"false","data":['
    body = ",\n".join(line(row) for row in rows)
    return f"{head}\n{body}\n]}}\n"


def pages(name, rows, size):
    """A long answer as numbered files of a given number of rows."""
    starts = enumerate(range(0, len(rows), size), 1)
    return {f"{name}-{number}.json": page(rows[start:start + size], len(rows)) for number, start in starts}


def lines(rows):
    return "".join(line(row) + "\n" for row in rows)
