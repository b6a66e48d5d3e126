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


def measure(command, patience=None):
    """Runs a command to its end, or ends it with all its children after `patience` seconds.

    GNU time stands between, because Linux lets a child start with the peak of the process that starts it.
    """
    command = [str(word) for word in command]
    with tempfile.TemporaryDirectory() as folder:
        peak = Path(folder) / "peak"
        paths = [Path(folder) / "output", Path(folder) / "error"]
        with open(paths[0], "wb") as output, open(paths[1], "wb") as error:
            child = subprocess.Popen(
                [TIME, "--quiet", "-f", "%M", "-o", str(peak), *command], stdin=subprocess.DEVNULL, stdout=output,
                stderr=error, start_new_session=True)
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
        text = peak.read_text().split() if peak.exists() else []
        kilobytes = int(text[-1]) if text else 0
        return Run(
            status=child.returncode, cpu=usage.ru_utime + usage.ru_stime, peak=kilobytes * 1024 / 1e6,
            output=paths[0].read_text(errors="replace"), error=paths[1].read_text(errors="replace"),
            isEnded=ended.is_set())


def say(line):
    """Progress, beside the result."""
    print(line, file=sys.stderr, flush=True)
