"""Healthy, unhealthy and not applicable resources of every control, over all scopes, with orjson."""
import sys

from orjson import loads

RANKS = {"NotApplicable": 0, "Healthy": 1, "Unhealthy": 2}

controls = {}
states = {}
for line in open(sys.argv[1], "rb"):
    row = loads(line)
    kind = row["type"]
    if kind == "microsoft.security/assessments":
        properties = row["properties"]
        at = (properties["resourceDetails"]["Id"].lower(), row["name"])
        states[at] = RANKS[properties["status"]["code"]]
    elif kind == "microsoft.security/securescores/securescorecontrols":
        for member in row["properties"]["definition"]["properties"]["assessmentDefinitions"]:
            controls.setdefault(member["id"].rpartition("/")[2], set()).add(row["name"])
resources = {}
for (resource, key), rank in states.items():
    for control in controls.get(key, ()):
        at = (control, resource)
        if resources.get(at, -1) < rank:
            resources[at] = rank
counts = {}
for (control, _), rank in resources.items():
    counts.setdefault(control, [0, 0, 0])[rank] += 1
for control in sorted(counts):
    print(control, counts[control][1], counts[control][2], counts[control][0])
