"""Solves one model with one solver of Python and prints what it took, as JSON; a program of its own, run by peers.py.

    python peer_child.py highs|scip|cpsat MODEL.mps GAP SECONDS

One thread; the clock of the processor runs from the call to solve to its return. Objective and bound are gains in
units of the model. Only one solver is imported: their libraries do not get along in one process.
"""

import json
import resource
import sys
from pathlib import Path


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def memory(field):
    with open("/proc/self/status", encoding="ascii") as file:
        for line in file:
            if line.startswith(field):
                return int(line.split()[1]) * 1024 / 1e6
    return 0.0


class Clock:
    """Seconds for reading, seconds for solving, and the memory that both needed beyond the interpreter's."""

    def __init__(self):
        self.base, self.start = memory("VmRSS"), cpu()

    def isRead(self):
        self.read = cpu() - self.start

    def isSolved(self):
        self.solve = cpu() - self.start - self.read
        self.peak = memory("VmHWM") - self.base


def highs(path, gap, seconds):
    from highspy import Highs, HighsModelStatus
    clock = Clock()
    solver = Highs()
    for name, value in {
        "output_flag": False, "threads": 1, "mip_rel_gap": gap, "mip_abs_gap": 0.0, "time_limit": seconds,
    }.items():
        solver.setOptionValue(name, value)
    solver.readModel(path)
    clock.isRead()
    solver.run()
    clock.isSolved()
    info = solver.getInfo()
    isSolved = solver.getModelStatus() == HighsModelStatus.kOptimal
    return clock, isSolved, -info.objective_function_value, -info.mip_dual_bound


def scip(path, gap, seconds):
    from pyscipopt import Model
    clock = Clock()
    solver = Model()
    solver.hideOutput()
    solver.readProblem(path)
    for name, value in {"limits/gap": gap, "limits/absgap": 0.0, "limits/time": seconds}.items():
        solver.setParam(name, value)
    clock.isRead()
    solver.optimize()
    clock.isSolved()
    objective = -solver.getObjVal() if solver.getNSols() > 0 else None
    return clock, solver.getStatus() in ("optimal", "gaplimit"), objective, -solver.getDualbound()


# Gains are multiplied by this and rounded: 10^-10 percent points, and 100 points still fit far below 2^53.
SCALE = 1_000_000


def cpsat(path, gap, seconds):
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from benchmarks.model_file import ModelFile
    from ortools.sat.python import cp_model
    clock = Clock()
    file = ModelFile(path)
    model = cp_model.CpModel()
    # At whole numbers of the others the columns that need not be whole are best at whole numbers.
    columns = [model.new_int_var(int(low), int(high), "") for low, high in zip(file.lower, file.upper)]
    rows = [([], []) for _ in file.limits]
    # Binary fractions of minutes or classes become whole numbers row by row.
    for column, entries in zip(columns, file.entries):
        for row, coefficient in entries:
            rows[row][0].append(column)
            rows[row][1].append(coefficient)
    for (members, coefficients), limit in zip(rows, file.limits):
        scale = whole(coefficients + [limit])
        model.add(cp_model.LinearExpr.weighted_sum(members, [int(value * scale) for value in coefficients])
                  <= int(limit * scale))
    gains = [round(gain * SCALE) for gain in file.gains]
    model.maximize(cp_model.LinearExpr.weighted_sum(columns, gains))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    # Without all rows in its linear program one worker of CP-SAT gets nowhere on these models.
    solver.parameters.linearization_level = 2
    solver.parameters.relative_gap_limit = gap
    solver.parameters.max_time_in_seconds = seconds
    clock.isRead()
    status = solver.solve(model)
    clock.isSolved()
    error = sum(upper for gain, upper in zip(gains, file.upper) if gain) * 0.5 / SCALE
    objective = None
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        values = (solver.value(column) for column in columns)
        objective = sum(gain * value for gain, value in zip(file.gains, values))
    return clock, status == cp_model.OPTIMAL, objective, solver.best_objective_bound / SCALE + error


def whole(coefficients):
    scale = 1
    while any(value * scale != int(value * scale) for value in coefficients):
        scale *= 2
        if scale > 1 << 20:
            sys.exit("a coefficient is no binary fraction of 20 bits")
    return scale


def finite(value):
    return value if value is not None and abs(value) < 1e19 else None


def main():
    name, path, gap, seconds = sys.argv[1:]
    clock, isSolved, objective, bound = {"highs": highs, "scip": scip, "cpsat": cpsat}[name](
        path, float(gap), float(seconds))
    print(json.dumps({
        "read": clock.read, "solve": clock.solve, "peak": clock.peak, "isSolved": isSolved,
        "objective": finite(objective), "bound": finite(bound),
    }))


if __name__ == "__main__":
    main()
