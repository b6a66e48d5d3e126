"""The shipped catalogue, read for what is real in the scenarios: names, levels, threats, memberships."""

import csv
from dataclasses import dataclass, replace

from .tenant import Control, Recommendation
from .texts import TEXTS


@dataclass(frozen=True)
class Entry:
    recommendation: Recommendation
    hasQuickFix: bool
    cloud: str


class Catalogue:
    def __init__(self, path):
        self.controls = []
        self.entries = {}
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                if row[0] == "control":
                    self.controls.append(Control(id=row[1], name=row[2], maximum=int(row[3])))
                elif row[0] == "recommendation" and row[1]:
                    self.entries[row[1]] = self._entry(row)

    def _entry(self, row):
        (_, key, name, _, severity, effort, impact, cloud, categories, threats, preview, quickFix) = row[:12]
        return Entry(
            recommendation=Recommendation(
                key=key, name=name, severity=severity, effort=effort, impact=impact,
                categories=tuple(part for part in categories.split(";") if part),
                threats=tuple(part for part in threats.split(";") if part), isPreview=preview == "yes",
                controls=tuple(self.controls[int(part)].id for part in row[15].split(";") if part)),
            hasQuickFix=quickFix == "yes", cloud=cloud)

    def recommendation(self, key, isPreview=False, **changes):
        """A real recommendation with a text of ours; previews of 2020 are general today unless told otherwise."""
        if key not in self.entries:
            raise SystemExit(f"catalogue: no recommendation {key}; expected a key of catalogue.csv")
        description, remediation = TEXTS[key]
        return replace(
            self.entries[key].recommendation, isPreview=isPreview, description=description,
            remediation=remediation, **changes)

    def hasQuickFix(self, key):
        return key in self.entries and self.entries[key].hasQuickFix
