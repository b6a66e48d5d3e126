"""Runs `uplift` and reads what it says about its cost and its plan."""

import json
import re
import sys
from dataclasses import dataclass
from decimal import Decimal

from .process import measure

STAGE = re.compile(r"^uplift: (\w[\w ]*): ([0-9.]+) s CPU, ([0-9.]+) s$", re.MULTILINE)
# From the tenant in memory to the verified plan. Reading before and printing after are not planning.
STAGES = ("estimated", "scored", "planned", "verified")


@dataclass
class PlanRun:
    stages: dict
    """CPU seconds by stage."""
    total: float
    """CPU seconds of the whole run, reading included."""
    peak: float
    """MB of the whole run, reading included."""
    score: dict
    effort: int
    """Minutes."""

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
                 *(["--write-model", model] if model else [])]
        run = self.run(words)
        document = json.loads(run.output, parse_float=Decimal, parse_int=Decimal)
        stages = {name: float(cpu) for name, cpu, _ in STAGE.findall(run.error)}
        missing = [stage for stage in STAGES if stage not in stages]
        if missing:
            sys.exit(f"uplift plan --verbose does not say how long it {', '.join(missing)}; build this version first")
        return PlanRun(stages, run.cpu, run.peak, document["score"], int(document["effortMinutes"]))

    def effort(self, instance):
        """Findings, and minutes to fix all that can be fixed."""
        run = self.run(["estimate", *instance.inputs, "-o", "json"])
        # The totals come first; the rest of a large tenant is long.
        totals = re.search(r'"totals":\s*(\{[^}]*\})', run.output)
        totals = json.loads(totals.group(1))
        return totals["findings"], totals["effortMinutes"]

    def run(self, words):
        run = measure([self.binary, *words])
        if run.status != 0:
            sys.exit(f"uplift {' '.join(map(str, words))}: ended with {run.status}: {run.error.strip()[-500:]}")
        return run
