"""Reads the integer programs that `uplift plan --write-model FILE.mps` writes."""

import re
import sys

UNIT = re.compile(r"one unit is (\S+) percent points")


class ModelFile:
    """Columns and rows of a model, to be maximized: gains in units, all rows `entries <= limit`.

    Columns are numbered in the order of the file; `entries` has a list of (row, coefficient) for each.
    """

    def __init__(self, path):
        self.unit = unit(path)
        self.names, self.gains, self.entries = [], [], []
        self.lower, self.upper, self.isInteger = [], [], []
        self.limits, self.rowNames = [], []
        columns, rows, section, isInteger = {}, {}, "", False
        with open(path, encoding="ascii") as file:
            for line in file:
                if line.startswith("*"):
                    continue
                words = line.split()
                if not line.startswith(" "):
                    section = words[0]
                elif section == "ROWS":
                    if words[0] == "L":
                        rows[words[1]] = len(self.limits)
                        self.rowNames.append(words[1])
                        self.limits.append(0.0)
                    elif words[0] != "N":
                        fail(path, f"a row of kind {words[0]}", "rows of kind L")
                elif section == "COLUMNS":
                    if words[1] == "'MARKER'":
                        isInteger = words[2] == "'INTORG'"
                        continue
                    column = columns.get(words[0])
                    if column is None:
                        column = columns[words[0]] = len(self.names)
                        self.names.append(words[0])
                        self.gains.append(0.0)
                        self.entries.append([])
                        self.lower.append(0.0)
                        self.upper.append(float("inf"))
                        self.isInteger.append(isInteger)
                    if words[1] == "objective":
                        # The file minimizes.
                        self.gains[column] = -float(words[2])
                    else:
                        self.entries[column].append((rows[words[1]], float(words[2])))
                elif section == "RHS":
                    if words[1] == "objective":
                        fail(path, "a constant in the objective", "none")
                    self.limits[rows[words[1]]] = float(words[2])
                elif section == "BOUNDS":
                    column = columns[words[2]]
                    if words[0] == "FX":
                        self.lower[column] = self.upper[column] = float(words[3])
                    elif words[0] == "UP":
                        self.upper[column] = float(words[3])
                    elif words[0] == "LO":
                        self.lower[column] = float(words[3])
                    else:
                        fail(path, f"a bound of kind {words[0]}", "FX, UP or LO")

    @property
    def budget(self):
        return int(self.limits[self.rowNames.index("budget")])


def unit(path):
    """Percent points that one unit of the objective stands for, as the head of the file says."""
    with open(path, encoding="utf-8") as file:
        for _ in range(10):
            match = UNIT.search(file.readline())
            if match:
                return float(match.group(1))
    return fail(path, "no unit of the objective", "'one unit is … percent points' in the first lines")


def size(path):
    """Numbers of columns and rows, without keeping the model."""
    columns, rows, section, last = 0, 0, "", ""
    with open(path, encoding="utf-8") as file:
        for line in file:
            if not line.startswith(" "):
                section = line.split()[0]
            elif section == "ROWS":
                rows += line.startswith(" L")
            elif section == "COLUMNS":
                name = line.split(maxsplit=1)[0]
                columns += name not in (last, "MARK")
                last = name
            elif section == "RHS":
                break
    return columns, rows


def fail(path, found, expected):
    sys.exit(f"{path}: found {found}, expected {expected}; write the model with uplift plan --write-model FILE.mps")
