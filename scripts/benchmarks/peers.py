"""Other solvers on the models that uplift writes."""

import json
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from . import environment
from .process import measure

CHILD = Path(__file__).resolve().parent / "peer_child.py"
# What a solver may take beyond its limit before it is ended.
PATIENCE = 60


@dataclass
class Answer:
    """What one solver did with one model; gains in units of the model."""
    solve: float
    """CPU seconds of solving alone."""
    read: float
    peak: float
    """MB, without an interpreter."""
    isSolved: bool
    """Within the gap that was asked for, by the solver's own word."""
    objective: float | None
    bound: float | None
    note: str = ""

    @property
    def gap(self):
        """As uplift states it: of the bound."""
        if self.objective is None or not self.bound:
            return None
        return max(0.0, (self.bound - self.objective) / self.bound)


def inPython(name):
    def solve(model, gap, limit):
        run = measure([environment.PYTHON, CHILD, name, model, repr(gap), limit], patience=2 * limit + PATIENCE)
        if run.status != 0 or not run.output.strip():
            return failed(run)
        return Answer(**json.loads(run.output.strip().splitlines()[-1]))
    return solve


def cbc(model, gap, limit):
    """CBC prints no time for reading, so a run that only reads is taken off."""
    read = measure(["cbc", model, "-quit"])
    run = measure(
        ["cbc", model, "-threads", "0", "-timeMode", "elapsed", "-seconds", limit, "-ratioGap", repr(gap),
         "-allowableGap", "0", "-solve", "-quit"], patience=2 * limit + PATIENCE)
    result = re.search(r"^Result - (.*)$", run.output, re.MULTILINE)
    objective = number(r"^Objective value:\s+(\S+)", run.output)
    bound = number(r"^Lower bound:\s+(\S+)", run.output)
    isSolved = result is not None and result.group(1).startswith("Optimal solution found")
    if bound is None and isSolved and objective is not None:
        # It searched all that could be better by more than the gap.
        bound = objective * (1 + gap)
    if result is None and not run.isEnded:
        return failed(run)
    return Answer(max(0.0, run.cpu - read.cpu), read.cpu, run.peak, isSolved, negative(objective), negative(bound))


def glpk(model, gap, limit):
    """The command-line solver with its presolve; its cuts cost more than they save on these models."""
    read = measure(["glpsol", "--freemps", model, "--check"])
    with tempfile.TemporaryDirectory() as folder:
        solution = Path(folder) / "solution"
        command = ["glpsol", "--freemps", model, "--intopt", "--tmlim", int(limit),
                   "-o", solution]
        run = measure(command + (["--mipgap", repr(gap)] if gap > 0 else []), patience=2 * limit + PATIENCE)
        head = ""
        if solution.exists():
            with open(solution, encoding="ascii", errors="replace") as file:
                head = "".join(file.readline() for _ in range(8))
    if run.status != 0 and not run.isEnded:
        return failed(run)
    # + 3345: mip =  -1.250517248e+05 >=  -1.250637399e+05 < 0.1% (6; 528)
    lines = re.findall(r"(?:mip =|>>>>>)\s+(\S+|not found yet) >=\s+(\S+)", run.output)
    objective = bound = None
    if lines:
        objective = None if lines[-1][0].startswith("not") else float(lines[-1][0])
        bound = float(lines[-1][1]) if lines[-1][1] not in ("-inf", "tree") else None
    isOptimal = "INTEGER OPTIMAL" in head
    if "INTEGER" in head and "UNDEFINED" not in head:
        objective = number(r"^Objective:\s+\S+ = (\S+)", head)
    if isOptimal:
        bound = objective
    isSolved = isOptimal or "GAP TOLERANCE REACHED" in run.output
    return Answer(max(0.0, run.cpu - read.cpu), read.cpu, run.peak, isSolved, negative(objective), negative(bound))


def number(pattern, text):
    match = re.search(pattern, text, re.MULTILINE)
    return float(match.group(1)) if match else None


def negative(value):
    """The file minimizes the negated gain."""
    return None if value is None or abs(value) > 1e19 else -value


def failed(run):
    reason = (run.error.strip() or run.output.strip() or f"ended with {run.status}").splitlines()[-1]
    return Answer(
        run.cpu, 0.0, run.peak, False, None, None, "out of time" if run.isEnded else f"failed: {reason[:120]}")


PEERS = {
    "HiGHS": inPython("highs"), "CBC": cbc, "SCIP": inPython("scip"), "CP-SAT": inPython("cpsat"), "GLPK": glpk,
}
