#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kills what writes, and looks for what it said was written.

    crash_test.py [--only server|writer] [--binary PROGRAM] [--writer PROGRAM] [--seed N]
                  KILLS [DATABASE]

DATABASE is sqlite (the default) or postgresql (the server that BRILJANT_POSTGRES names; run through
tools/with_postgres). Two programs are killed with SIGKILL, KILLS times each:

- server: the real one, briljant demo, with five people at work (tools/crash_server.py says what is
  looked at);
- writer: crash_writer, which prints the number of each row once it is durable: thousands of commits
  a second by four threads, and kills while it opens. Every printed row is there, no row is without
  its leaf, and the database is sound.

The check is made by another program than the one under test (Python's sqlite3, psql). The last line
is "N passed, N failed", one for each kill of both.
"""
import argparse
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import crash_server

ROOT = Path(__file__).resolve().parent.parent
PSQL = "/usr/lib/postgresql/15/bin/psql"
DELAY_MS_MIN, DELAY_MS_MAX = 5, 125
FAILURES_MAX = 10
COUNTS = """SELECT (SELECT count(*) FROM crash_row), (SELECT count(*) FROM crash_leaf),
    (SELECT count(*) FROM crash_row JOIN crash_leaf ON id = row_id)"""


class Sqlite:
    connects_slowly = False  # kills while it opens and migrates count too

    def __init__(self, folder):
        self.location = str(Path(folder) / "crash.db")

    def close(self):
        pass

    def look(self, after):
        """Rows above a number, the three counts, and whether the database is sound."""
        if not Path(self.location).exists():
            return set(), (0, 0, 0), "ok"
        database = sqlite3.connect(self.location)
        try:
            sound = database.execute("PRAGMA integrity_check").fetchone()[0]
            if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'crash_leaf'").fetchone():
                return set(), (0, 0, 0), sound
            rows = database.execute("SELECT id FROM crash_row WHERE id > ?", (after,))
            return {row[0] for row in rows}, database.execute(COUNTS).fetchone(), sound
        finally:
            database.close()


class Postgresql:
    connects_slowly = True  # the time runs from its first row

    def __init__(self, _folder):
        self.server = os.environ.get("BRILJANT_POSTGRES")
        if not self.server:
            sys.exit("set BRILJANT_POSTGRES or run through tools/with_postgres")
        self.schema = f"briljant_crash_{os.getpid()}"
        self.ask(f"CREATE SCHEMA {self.schema}")
        mark = "&" if "?" in self.server else "?"
        self.location = f"{self.server}{mark}options=-csearch_path%3D{self.schema}"

    def ask(self, sql):
        return subprocess.run([PSQL, self.server, "-qAtX", "-F", " ", "-c", sql], check=True,
                              capture_output=True, text=True).stdout.split()

    def close(self):
        self.ask(f"DROP SCHEMA {self.schema} CASCADE")

    def look(self, after):
        path = f"SET search_path = {self.schema};"
        if not self.ask(f"{path} SELECT to_regclass('crash_leaf')"):
            return set(), (0, 0, 0), "ok"
        rows = self.ask(f"{path} SELECT id FROM crash_row WHERE id > {after}")
        return set(map(int, rows)), tuple(map(int, self.ask(f"{path} {COUNTS}"))), "ok"


def acknowledged(output):
    """The printed numbers; a last line without its end was cut by the kill."""
    return {int(line) for line in output.decode().split("\n")[:-1]}


def kill_once(writer, database, delay_ms):
    process = subprocess.Popen([writer, database.location], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE)
    first = process.stdout.readline() if database.connects_slowly else b""
    time.sleep(delay_ms / 1000)
    ended_itself = process.poll() is not None
    process.kill()
    output, errors = process.communicate()
    return acknowledged(first + output), errors.decode().strip() if ended_itself else ""


def mistakes(said, seen):
    rows, (all_rows, all_leaves, pairs), sound = seen
    lost = said - rows
    if lost:
        yield f"{len(lost)} acknowledged rows are lost, the first is {min(lost)}"
    if all_rows != pairs or all_leaves != pairs:
        yield f"{all_rows} rows and {all_leaves} leaves, but {pairs} pairs"
    if sound != "ok":
        yield f"the database is not sound: {sound}"


class WriterTest:
    """One kill per call of kill_once()."""

    def __init__(self, writer, database):
        self.writer, self.database = writer, database
        self.total = self.highest = self.expected = 0

    def begin_life(self):
        pass  # its rows may go on growing

    def more(self):
        return ""

    def kill_once(self, delay_ms):
        said, complaint = kill_once(self.writer, self.database, delay_ms)
        seen = self.database.look(self.highest)
        found = [complaint] if complaint else []
        found += mistakes(said, seen)
        if seen[1][0] < self.expected:
            found.append(f"{self.expected} rows before this kill, {seen[1][0]} after it")
        self.total += len(said)
        self.expected = seen[1][0]
        self.highest = max([self.highest, *seen[0]])
        return found


def run(test, kills, chance):
    """How many kills were made, and how many of them lost something."""
    failed = 0
    for number in range(1, kills + 1):
        if number > 1 and number % crash_server.LIFE == 1:
            test.begin_life()
        delay_ms = chance.uniform(DELAY_MS_MIN, DELAY_MS_MAX)
        found = test.kill_once(delay_ms)
        failed += bool(found)
        for mistake in found:
            print(f"kill {number} after {delay_ms:.0f} ms: {mistake}")
        if failed >= FAILURES_MAX:
            print("stopped: too many failures")
            return number, failed
    return kills, failed


def built(target):
    """The release build's program, built when it is not there."""
    folder = ROOT / "build" / "release"
    if not folder.exists():
        subprocess.run(["cmake", "--preset", "release"], cwd=ROOT, check=True, stdout=sys.stderr)
    subprocess.run(["cmake", "--build", str(folder), "--target", target], cwd=ROOT,
                   check=True, stdout=sys.stderr)
    return str(folder / target)


def database_of(what, arguments, folder):
    module = crash_server if what == "server" else sys.modules[__name__]
    return (module.Sqlite if arguments.database == "sqlite" else module.Postgresql)(folder)


def test_of(what, arguments, database):
    if what == "writer":
        return WriterTest(arguments.writer or built("crash_writer"), database)
    return crash_server.ServerTest(arguments.binary or built("briljant"), database)


def kill(what, arguments):
    """Runs one of the two; gives how many kills passed and failed."""
    folder = tempfile.mkdtemp(prefix="briljant-crash-")
    start = time.monotonic()
    database = database_of(what, arguments, folder)
    try:
        test = test_of(what, arguments, database)
        kills, failed = run(test, arguments.kills, random.Random(arguments.seed))
    finally:
        database.close()
        shutil.rmtree(folder, ignore_errors=True)
    if test.total == 0:
        print("nothing was acknowledged: it does not work")
        failed = kills
    print(f"{what} on {arguments.database}: {kills} kills, {test.total} acknowledged{test.more()}, "
          f"{time.monotonic() - start:.0f} s, seed {arguments.seed}", flush=True)
    return kills - failed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--only", choices=("server", "writer"))
    parser.add_argument("--binary")
    parser.add_argument("--writer")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    parser.add_argument("kills", type=int)
    parser.add_argument("database", nargs="?", choices=("sqlite", "postgresql"), default="sqlite")
    arguments = parser.parse_args()
    counts = [kill(what, arguments) for what in ("server", "writer")
              if arguments.only in (None, what)]
    passed, failed = map(sum, zip(*counts))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
