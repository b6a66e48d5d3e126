"""Runs a program and says what it cost."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

TIME = "/usr/bin/time"


@dataclass
class Run:
    status: int
    cpu: float
    """User and system seconds, children included."""
    peak: float
    """Largest resident memory of one process, in MB."""
    output: str
    error: str
    isEnded: bool
    """The patience was over first."""


# Ends like Ctrl-C, so that what is running ends as well: it has a session of its own.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))

# What is kept of an output: all of a solver's, the head of a large plan.
KEPT = 1 << 20


def measure(command, patience=None, source=None):
    """Runs a command to its end, or ends it with all its children after `patience` seconds.

    `source` is a command whose output it reads; that one's cost is not counted.

    GNU time stands between, because Linux lets a child start with the peak of the process that starts it; where it
    is missing, the peak is too high for small programs.
    """
    command = [str(word) for word in command]
    hasTime = Path(TIME).exists()
    with tempfile.TemporaryDirectory() as folder:
        peak = Path(folder) / "peak"
        paths = [Path(folder) / "output", Path(folder) / "error"]
        with open(paths[0], "wb") as output, open(paths[1], "wb") as error:
            feeder = subprocess.Popen([str(word) for word in source], stdout=subprocess.PIPE) if source else None
            child = subprocess.Popen(
                [TIME, "--quiet", "-f", "%M", "-o", str(peak), *command] if hasTime else command,
                stdout=output, stderr=error,
                stdin=feeder.stdout if feeder else subprocess.DEVNULL, start_new_session=True)
            if feeder:
                feeder.stdout.close()
            ended = threading.Event()

            def end():
                ended.set()
                os.killpg(child.pid, signal.SIGKILL)

            timer = threading.Timer(patience, end) if patience else None
            if timer:
                timer.start()
            try:
                _, status, usage = os.wait4(child.pid, 0)
                child.returncode = os.waitstatus_to_exitcode(status)
            except BaseException:
                os.killpg(child.pid, signal.SIGKILL)
                raise
            finally:
                if timer:
                    timer.cancel()
                if feeder:
                    feeder.kill()
                    feeder.wait()
        text = peak.read_text().split() if peak.exists() else []
        kilobytes = int(text[-1]) if text else usage.ru_maxrss
        return Run(
            status=child.returncode, cpu=usage.ru_utime + usage.ru_stime, peak=kilobytes * 1024 / 1e6,
            output=kept(paths[0]), error=kept(paths[1]), isEnded=ended.is_set())


def kept(path):
    """The head and the tail of a text."""
    size = path.stat().st_size
    with open(path, "rb") as file:
        text = file.read(KEPT)
        if size > KEPT:
            file.seek(max(KEPT, size - KEPT))
            text += file.read()
    return text.decode(errors="replace")


def say(line):
    """Progress, beside the result."""
    print(line, file=sys.stderr, flush=True)
