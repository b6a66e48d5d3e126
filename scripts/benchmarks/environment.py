"""The machine, the programs, and their versions."""

import os
import platform
import re
import subprocess
import sys
from pathlib import Path

from .process import TIME

ROOT = Path(__file__).resolve().parent.parent.parent
WORK = ROOT / ".build" / "bench"
PYTHON = WORK / "python" / "bin" / "python"
REQUIREMENTS = Path(__file__).resolve().parent / "requirements.txt"


def uplift(file):
    """The binary to measure: the file given, or this repository's release build, made now where sources changed."""
    if file:
        return Path(file).resolve()
    subprocess.run([ROOT / "scripts" / "uplift", "--help"], check=True, stdout=subprocess.DEVNULL)
    return ROOT / ".build" / "release" / "uplift"


def requireSetup():
    """Ends with advice where a solver is missing."""
    missing = [str(path) for path in (PYTHON, Path(TIME)) if not path.exists()]
    missing += [name for name in ("cbc", "glpsol") if not found(name)]
    if missing:
        sys.exit(f"{Path(sys.argv[0]).name}: missing {', '.join(missing)}; run scripts/bench-setup first")


def useLightPython():
    """HiGHS alone, installed now where it is missing: for the tests, which need no other solver."""
    global PYTHON
    folder = ROOT / ".build" / "check-model"
    wanted = next(line for line in REQUIREMENTS.read_text().split() if line.startswith("highspy=="))
    mark = folder / "requirements.txt"
    if not mark.exists() or mark.read_text() != wanted:
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        subprocess.run(
            [folder / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", wanted], check=True)
        mark.write_text(wanted)
    PYTHON = folder / "bin" / "python"


def found(name):
    return any(os.access(Path(folder) / name, os.X_OK) for folder in os.get_exec_path())


def text(command):
    run = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    return run.stdout + run.stderr


def machine():
    """One sentence on the machine, for the record."""
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text()).group(1))
    system = re.search(r'PRETTY_NAME="(.*)"', Path("/etc/os-release").read_text())
    return (f"{os.cpu_count()} cores of {model.group(1).strip() if model else platform.machine()}, "
            f"{memory / 2**20:.0f} GiB, {system.group(1) if system else platform.system()}")


def swift():
    version = re.search(r"Swift version ([\d.]+)", text(["swift", "--version"]))
    return f"Swift {version.group(1)} (release build)" if version else "Swift"


def solvers():
    """Names and versions of the other solvers."""
    packages = dict(line.split("==") for line in REQUIREMENTS.read_text().split())
    cbc = re.search(r"Version: ([\d.]+)", text(["cbc", "-quit"]))
    glpk = re.search(r"GLPSOL.*?v?(\d+\.\d+)", text(["glpsol", "--version"]))
    scip = text([PYTHON, "-c", "from pyscipopt import Model; print(Model().version())"]).strip()
    return [
        f"HiGHS {packages['highspy']}", f"CBC {cbc.group(1) if cbc else '?'}",
        f"SCIP {scip} (pyscipopt {packages['pyscipopt']})", f"CP-SAT of OR-Tools {packages['ortools']}",
        f"GLPK {glpk.group(1) if glpk else '?'}",
    ]
