"""Runs `uplift` and reads what it says about its cost and its plan."""

import json
import re
import sys
from dataclasses import dataclass
from decimal import Decimal

from .environment import WORK
from .process import measure

STAGE = re.compile(r"^uplift: (\w[\w ]*): ([0-9.]+) s CPU, ([0-9.]+) s$", re.MULTILINE)
# From the tenant in memory to the verified plan. Reading before and printing after are not planning.
STAGES = ("estimated", "scored", "planned", "verified")

# No budget may be longer than 1000 weeks, which are 40,000 hours unless a policy says otherwise.
LONGEST = 1000 * 40 * 60


@dataclass
class PlanRun:
    stages: dict
    """CPU seconds by stage."""
    total: float
    """CPU seconds of the whole run, reading included."""
    peak: float
    """MB of the whole run, reading included."""
    score: dict

    @property
    def planning(self):
        return sum(self.stages[stage] for stage in STAGES)

    @property
    def gain(self):
        return float(self.score["gain"])

    @property
    def bound(self):
        """The least that is known to be out of reach, in percent points."""
        return float(min(self.score["bound"], self.score["certifiedBound"]))

    @property
    def gap(self):
        return max(0.0, float(self.score["gap"]))

    @property
    def isProven(self):
        return self.score["status"] == "optimal"


class Uplift:
    def __init__(self, binary):
        self.binary = binary

    def plan(self, instance, minutes, *, gap=None, limit=None, rule=None, model=None):
        """Plans within a budget. `model` is a file that the integer program is written to as well."""
        words = ["plan", *instance.inputs, "--budget", f"{minutes}m", "--verbose", "-o", "json",
                 *(["--gap", gap] if gap is not None else []),
                 *(["--time-limit", f"{limit}s"] if limit is not None else []),
                 *(["--rule", rule] if rule else []),
                 *(["--write-model", model] if model else []),
                 *(["--policy", longCalendar()] if minutes > LONGEST else [])]
        run = self.run(instance, words)
        stages = {name: float(cpu) for name, cpu, _ in STAGE.findall(run.error)}
        missing = [stage for stage in STAGES if stage not in stages]
        if missing:
            sys.exit(f"uplift plan --verbose does not say how long it {', '.join(missing)}; build this version first")
        return PlanRun(stages, run.cpu, run.peak, member(run, "score"))

    def effort(self, instance):
        """Findings, and minutes to fix all that can be fixed."""
        totals = member(self.run(instance, ["estimate", *instance.inputs, "-o", "json"]), "totals")
        return int(totals["findings"]), int(totals["effortMinutes"])

    def run(self, instance, words):
        run = measure([self.binary, *words], source=instance.source)
        if run.status != 0:
            sys.exit(f"uplift {' '.join(map(str, words))}: ended with {run.status}: {run.error.strip()[-500:]}")
        return run


def longCalendar():
    """A policy that differs from the default in the calendar alone, with 168,000 hours in 1000 weeks; the minutes of
    fixes do not depend on it."""
    path = WORK / "calendar.yaml"
    path.write_text("calendar: { day: 24h, week: 7d }\n", encoding="utf-8")
    return path


def member(run, name):
    """A flat object of a JSON document, from its head: the rest of a large plan is long."""
    match = re.search(rf'"{name}":\s*(\{{[^{{}}]*\}})', run.output)
    if not match:
        sys.exit(f"uplift printed no {name} in the head of its JSON")
    return json.loads(match.group(1), parse_float=Decimal, parse_int=Decimal)
