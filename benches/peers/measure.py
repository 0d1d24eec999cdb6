"""CPU time of a command, whatever it is written in: user and system time of the process and of all it started and awaited."""

import os
import resource
import subprocess
from dataclasses import dataclass
from pathlib import Path

# The first core this process may use: every reader gets the same one, so that none gains by threads.
CORE = min(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None


class Failed(Exception):
    """A reader that ended with an error."""


def cpu(command, stdin=None):
    """Seconds of CPU that a run takes; its answers go nowhere."""
    environment = dict(os.environ, TZ="UTC", LC_ALL="C.UTF-8", RAYON_NUM_THREADS="1")
    with open(stdin or os.devnull, "rb") as source:
        process = subprocess.Popen(
            command, stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, preexec_fn=pin
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    # 3: some sources could not be read, the others were; so it is where a folder of pages holds a broken one.
    if process.returncode not in (0, 3):
        raise Failed(f"it ended with exit code {process.returncode}")
    return used.ru_utime + used.ru_stime


def pin():
    if CORE is not None:
        os.sched_setaffinity(0, {CORE})


@dataclass
class Speed:
    """Seconds of CPU: `start` until a first short document is read, `work` for all the documents after it."""

    documents: int
    size: int  # bytes of UTF-8
    start: float
    work: float

    @property
    def megabytes(self):
        return self.size / self.work / 1e6

    @property
    def each(self):
        return self.work / self.documents


class Trial:
    """One reader on one collection: how many documents it is given is found once, then it is timed in rounds."""

    def __init__(self, run, collection, seconds):
        self.run, self.collection = run, collection
        self.starts, self.works = [run(0)], []
        self.documents = self.fitting(seconds)

    def fitting(self, seconds):
        """A multiple of the collection's step that takes about so many seconds: at least one step, at most all."""
        count = self.collection.step
        while True:
            work = self.run(count) - self.starts[0]
            if count == self.collection.most or work > seconds / 2:
                self.works.append(work + self.starts[0])
                return count
            steps = int(count / self.collection.step * min(20, seconds / max(work, 0.001)))
            count = min(self.collection.most, max(2 * count, steps * self.collection.step))

    def round(self):
        self.starts.append(self.run(0))
        self.works.append(self.run(self.documents))

    def speed(self):
        """The best of the rounds: other work on the machine can only add to the time."""
        start = min(self.starts)
        return Speed(self.documents, self.collection.size(self.documents), start, min(self.works) - start)


def timed(readers, collection, run_of, seconds, rounds, say):
    """Times all readers in turns, so that a busy minute of the machine falls on all; one that fails is told and left out."""
    trials = {}
    for reader in readers:
        if reader.missing:
            continue
        say(f"{collection.name}: {reader.name}")
        try:
            trials[reader.name] = reader, Trial(run_of(reader), collection, seconds)
        except Failed as reason:
            reader.missing = f"{reason} on {collection.name}"
    for turn in range(rounds - 1):
        say(f"{collection.name}: round {turn + 2}")
        for reader, trial in trials.values():
            trial.round()
    for reader, trial in trials.values():
        reader.speeds[collection.name] = trial.speed()


class Machine:
    """How much of the machine's time other work took between the making of this and the asking."""

    def __init__(self):
        self.before = self.counted()

    @staticmethod
    def counted():
        """Seconds that the cores worked, seconds there were, and seconds that we and what we started worked."""
        try:
            ticks = [int(one) for one in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
        except OSError:
            return None
        ours = sum(
            used.ru_utime + used.ru_stime
            for used in (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
        )
        second = os.sysconf("SC_CLK_TCK")
        return (sum(ticks) - ticks[3] - ticks[4]) / second, sum(ticks) / second, ours

    def others(self):
        after = self.counted()
        if not self.before or not after:
            return None
        busy, whole, ours = (late - early for late, early in zip(after, self.before))
        return max(0.0, (busy - ours) / whole)
