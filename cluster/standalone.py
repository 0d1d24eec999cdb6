"""Spark's own small cluster on this machine alone: a master and two workers of one core each, of which one may be killed."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

LOOPBACK = "127.0.0.1"
#: Past so many seconds a machine hangs; a small run takes seconds.
PATIENCE = 1800


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind((LOOPBACK, 0))
        return taken.getsockname()[1]


def asked(port: int, path: str):
    """JSON of a server of Spark's on this machine; None where it is not there, or not yet."""
    with contextlib.suppress(OSError, urllib.error.URLError, ValueError):
        with urllib.request.urlopen(f"http://{LOOPBACK}:{port}{path}", timeout=5) as answer:
            return json.load(answer)
    return None


def until(fact, what: str):
    """Waits for something of another process to come true: there is nothing to wake on."""
    began = time.monotonic()
    while not (found := fact()):
        if time.monotonic() - began > PATIENCE / 10:
            sys.exit(f"{what}: waited for in vain")
        time.sleep(0.02)
    return found


def children_of(process: int) -> list[int]:
    found = []
    for entry in Path("/proc").iterdir():
        with contextlib.suppress(OSError, ValueError):
            # The name is in brackets and may hold anything; the parent is the second field behind it.
            if int((entry / "stat").read_text().rpartition(")")[2].split()[1]) == process:
                found.append(int(entry.name))
    return found


class Cluster:
    """A master and two workers of one core each."""

    def __init__(self, folder: Path):
        import pyspark

        home = Path(pyspark.__file__).parent
        self.folder, self.submit, self.launcher = folder, home / "bin/spark-submit", home / "bin/spark-class"
        self.port, self.master_pages = free_port(), free_port()
        self.environment = {
            **os.environ,
            "SPARK_HOME": str(home),
            "SPARK_LOCAL_IP": LOOPBACK,
            "SPARK_NO_DAEMONIZE": "1",
            "PYSPARK_PYTHON": sys.executable,
            "PYSPARK_DRIVER_PYTHON": sys.executable,
        }
        self.processes: list[subprocess.Popen] = []
        self.workers: list[subprocess.Popen] = []

    def started(self, name: str, *arguments: str) -> subprocess.Popen:
        with open(self.folder / f"{name}.log", "ab") as log:
            process = subprocess.Popen(
                [self.launcher, *arguments], env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )
        self.processes.append(process)
        return process

    def worker(self) -> None:
        pages, scratch = free_port(), self.folder / "work"
        options = ["--host", LOOPBACK, "--webui-port", str(pages), "--cores", "1", "--memory", "1500m", "--work-dir", str(scratch)]
        place = f"spark://{LOOPBACK}:{self.port}"
        name = f"worker-{len(self.processes)}"
        self.workers.append(self.started(name, "org.apache.spark.deploy.worker.Worker", *options, place))

    def __enter__(self):
        options = ["--host", LOOPBACK, "--port", str(self.port), "--webui-port", str(self.master_pages)]
        self.started("master", "org.apache.spark.deploy.master.Master", *options)
        until(lambda: asked(self.master_pages, "/json/"), "the master")
        self.worker()
        self.worker()
        self.ready()
        return self

    def ready(self) -> None:
        until(lambda: (asked(self.master_pages, "/json/") or {}).get("aliveworkers") == 2, "two workers")

    def __exit__(self, *_):
        for process in self.processes:
            for child in children_of(process.pid):
                with contextlib.suppress(OSError):
                    os.kill(child, signal.SIGTERM)
            process.terminate()
        for process in self.processes:
            process.wait(timeout=30)

    def run(self, name: str, *arguments: object, killing: bool = False) -> tuple[int, dict, list[str]]:
        """A job: its exit code, its sums, the lines before them. With `killing` a worker and its executor end in mid-run."""
        pages, events = free_port(), self.folder / f"events-{name}"
        events.mkdir()
        settings = {
            "spark.driver.host": LOOPBACK,
            "spark.driver.bindAddress": LOOPBACK,
            "spark.ui.port": pages,
            "spark.executor.memory": "1g",
            # The session is there once both executors are, so that a job's time is its own.
            "spark.cores.max": "2",
            "spark.scheduler.minRegisteredResourcesRatio": "1.0",
            "spark.scheduler.maxRegisteredResourcesWaitingTime": "180s",
            "spark.eventLog.enabled": "true",
            "spark.eventLog.dir": f"file://{events}",
            "spark.eventLog.compress": "false",
            "spark.eventLog.rolling.enabled": "false",
        }
        command = [self.submit, "--master", f"spark://{LOOPBACK}:{self.port}"]
        command += [word for key, value in settings.items() for word in ("--conf", f"{key}={value}")]
        log = self.folder / f"{name}.log"
        with open(log, "wb") as err:
            process = subprocess.Popen(
                [*command, *map(str, arguments)],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=err,
            )
        try:
            if killing:
                self.kill_in_mid_run(pages, process)
            out, _ = process.communicate(timeout=PATIENCE)
        finally:
            process.kill()
        if process.returncode not in (0, 3):
            sys.exit(f"{name} ended with exit code {process.returncode}:\n{log.read_text(errors='replace')[-4000:]}")
        # Spark's launcher may put a line of its own beside.
        told = [line for line in out.decode().splitlines() if line.startswith("{")]
        if not told:
            sys.exit(f"{name} told nothing but {out!r}:\n{log.read_text(errors='replace')[-4000:]}")
        *lines, sums = told
        lost = lost_tasks(events)
        if killing:
            if not lost:
                sys.exit(f"{name}: a worker was killed, and Spark lost no task by it: that was not in mid-run")
            print(f"  a worker and its executor killed in mid-run; tasks lost and done again: {lost}")
            self.worker()
            self.ready()
        return process.returncode, json.loads(sums), lines

    def kill_in_mid_run(self, pages: int, job: subprocess.Popen) -> None:
        victim = self.workers.pop(0)

        def is_in_mid_run():
            if job.poll() is not None:
                sys.exit("the job was over before a worker could be killed; give it more articles")
            told = asked(pages, "/api/v1/applications") or []
            stages = [stage for one in told for stage in asked(pages, f"/api/v1/applications/{one['id']}/stages?status=active") or []]
            return any(stage["numCompleteTasks"] >= 1 and stage["numActiveTasks"] >= 2 for stage in stages)

        until(is_in_mid_run, "the middle of the job")
        # The worker first: it would start another executor.
        executors = children_of(victim.pid)
        os.kill(victim.pid, signal.SIGKILL)
        for executor in executors:
            os.kill(executor, signal.SIGKILL)
        if not executors:
            sys.exit("the worker that was killed had no executor")


def lost_tasks(events: Path) -> int:
    lost = 0
    for log in events.rglob("*"):
        if log.is_file() and not log.name.startswith("."):
            for line in log.read_text(encoding="utf-8").splitlines():
                event = json.loads(line) if line.startswith('{"Event":"SparkListenerTaskEnd"') else {}
                lost += event.get("Task End Reason", {}).get("Reason") in ("ExecutorLostFailure", "FetchFailed")
    return lost
