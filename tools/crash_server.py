# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kills the real server at work, and looks for what it had answered (part of tools/crash_test.py).

Each kill: the example starts on what the kill before left behind, shows one thing that it had
acknowledged, five people work on it (tools/crash_clients.py), and 5 to 125 ms after the first answer
it gets SIGKILL. Then, by reading the database with another program:

- every request that was answered has its leaf, and every write its row;
- no row is without a leaf and no leaf without its row: the newest leaf that names a row holds the
  digest of what stands in it, for every contribution and every action;
- the entries have no gap and each hashes to its leaf, the database is sound, and `briljant log
  verify` finds nothing, signatures included.

Every LIFE kills the example is put back as it was, so that its pages stay short.
"""
import base64
import hashlib
import http.client
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import crash_clients

PSQL = "/usr/lib/postgresql/15/bin/psql"
LIFE = 25
START_S = 60
NOBODY = "00000000-0000-0000-0000-000000000000"
# One statement, thus one snapshot. Rows as what, id, version, first digest, second digest.
LOOK = f"""SELECT 'entry', CAST(seq AS TEXT), encode(entry, 'base64'), encode(leaf, 'hex'), ''
    FROM audit WHERE covenant_id <> '{NOBODY}' AND seq >= %d
UNION ALL SELECT 'contribution', id, CAST(row_version AS TEXT), encode(sha256(meta), 'hex'),
    encode(sha256(content), 'hex') FROM contribution
UNION ALL SELECT 'action', id, CAST(row_version AS TEXT), encode(sha256(content), 'hex'), code
    FROM action"""
CODE_OF = "SELECT code FROM contribution WHERE id = '%s'"


class Sqlite:
    def __init__(self, folder):
        self.folder, self.kept = Path(folder) / "data", Path(folder) / "kept"

    def options(self):
        return ["--data", str(self.folder)]

    def keep(self):
        shutil.copytree(self.folder, self.kept)

    def put_back(self):
        shutil.rmtree(self.folder)
        shutil.copytree(self.kept, self.folder)

    def rows(self, sql):
        database = sqlite3.connect(self.folder / "briljant.db")
        database.create_function("sha256", 1, lambda value: hashlib.sha256(value).digest())
        database.create_function("encode", 2, lambda value, form: value.hex() if form == "hex"
                                 else base64.b64encode(value).decode())
        try:
            return [tuple(row) for row in database.execute(sql)]
        finally:
            database.close()

    def soundness(self):
        return self.rows("PRAGMA integrity_check")[0][0]

    def close(self):
        pass


class Postgresql:
    """A database of its own on the server that BRILJANT_POSTGRES names."""

    def __init__(self, folder):
        self.server = os.environ.get("BRILJANT_POSTGRES")
        if not self.server:
            sys.exit("set BRILJANT_POSTGRES or run through tools/with_postgres")
        self.folder = Path(folder) / "data"
        self.name = f"briljant_crash_{os.getpid()}"
        self.ask(self.server, f"CREATE DATABASE {self.name}")
        head, _, rest = self.server.partition("?")
        self.url = f"{head.rpartition('/')[0]}/{self.name}?{rest}"

    @staticmethod
    def ask(url, sql):
        return subprocess.run([PSQL, url, "-qAtX", "-F", "\x1f", "-R", "\x1e", "-c", sql], check=True,
                              capture_output=True, text=True).stdout.rstrip("\n")

    def options(self):
        return ["--data", str(self.folder), "--database", self.url]

    def keep(self):
        self.copy(self.name, f"{self.name}_kept")

    def put_back(self):
        self.ask(self.server, f"DROP DATABASE {self.name} WITH (FORCE)")
        self.copy(f"{self.name}_kept", self.name)

    def copy(self, source, target):
        self.ask(self.server, f"CREATE DATABASE {target} TEMPLATE {source}")

    def rows(self, sql):
        text = self.ask(self.url, sql)
        return [tuple(row.split("\x1f")) for row in text.split("\x1e")] if text else []

    def soundness(self):
        return "ok"

    def close(self):
        for name in (self.name, f"{self.name}_kept"):
            self.ask(self.server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


class Server:
    def __init__(self, binary, database, *more):
        began = time.monotonic()
        self.process = subprocess.Popen(
            [binary, "demo", *database.options(), "--listen", "127.0.0.1:0",
             "--requests-per-second", "100000", *more], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        watchdog = threading.Timer(START_S, self.process.kill)
        watchdog.start()
        line = self.process.stdout.readline().decode()
        watchdog.cancel()
        self.seconds = time.monotonic() - began
        self.port = int(line.rsplit(":", 1)[1]) if "http" in line else 0

    def is_there(self):
        return self.port != 0 and self.process.poll() is None

    def kill(self):
        """Gives what it said, for when it was not there any more."""
        self.process.kill()
        return f"the server ended by itself: {self.process.communicate()[1].decode().strip()}"


class Reader:
    """What the database holds, and what the log says that it holds."""

    def __init__(self, database):
        self.database = database
        self.start()

    def start(self):
        self.next, self.traces, self.binds = 0, {}, {}
        self.look()

    def look(self):
        """Reads what is new in the log; gives mistakes of the log itself and the rows."""
        mistakes, rows = [], {}
        found = self.database.rows(LOOK % self.next)
        entries = sorted((row for row in found if row[0] == "entry"), key=lambda row: int(row[1]))
        for _, sequence, text, leaf, _ in entries:
            entry = base64.b64decode(text)
            if int(sequence) != self.next:
                mistakes.append(f"entry {self.next} is missing")
            if hashlib.sha256(b"\0" + entry).hexdigest() != leaf:
                mistakes.append(f"entry {sequence} does not hash to its leaf")
            self.next = int(sequence) + 1
            self.take(json.loads(entry))
        for what, name, version, *digests in found:
            if what != "entry":
                rows[what, name] = (int(version), set(digests[:2 if what == "contribution" else 1]))
        self.codes = {row[4]: row[1] for row in found if row[0] == "action"}
        return mistakes, rows

    def take(self, entry):
        bound = self.traces.setdefault(entry["tid"], set())
        if entry["out"] != "ok":
            return
        for bind in entry.get("bind", []):
            place = bind["table"], bind["row"]
            bound.add(place)
            version, digests = self.binds.get(place, (0, set()))
            if bind["version"] > version:
                version, digests = bind["version"], set()
            if bind["version"] == version:
                self.binds[place] = version, digests | {bind["sha256"]}

    def mistakes(self, answered):
        mistakes, rows = self.look()
        for each in answered:
            bound = self.traces.get(each.trace)
            place = each.table, self.codes.get(each.row, each.row)
            if bound is None:
                mistakes.append(f"an answered request has no leaf: {each}")
            elif each.table and place not in bound:
                mistakes.append(f"the leaf of an answered write does not name its row: {each}")
            if each.table and place not in rows:
                mistakes.append(f"an answered write is not there: {each}")
        for place, (version, digests) in rows.items():
            said_version, said = self.binds.get(place, (0, set()))
            if said_version != version or not digests <= said:
                mistakes.append(f"{place} has version {version}, its newest leaf {said_version}")
        for place in self.binds:
            if place[0] in ("contribution", "action") and place not in rows:
                mistakes.append(f"{place} has a leaf but no row")
        sound = self.database.soundness()
        return mistakes if sound == "ok" else [*mistakes, f"the database is not sound: {sound}"]


class ServerTest:
    """One kill per call of kill_once()."""

    def __init__(self, binary, database):
        self.binary, self.database = binary, database
        self.total = self.writes = 0
        self.slowest = 0.0
        self.last = []
        server = Server(binary, database)
        try:
            if not server.is_there():
                sys.exit("the example does not start")
            self.people = {login: crash_clients.sign_in(server.port, login)
                           for login in crash_clients.PEOPLE}
            server.process.terminate()
            server.process.wait()
        finally:
            said = server.kill()
        if server.process.returncode != 0:
            sys.exit(said)
        database.keep()
        self.reader = Reader(database)

    def begin_life(self):
        self.database.put_back()
        self.reader.start()
        self.last = []

    def more(self):
        return f", {self.writes} of them writes, slowest start {self.slowest:.2f} s"

    def kill_once(self, delay_ms):
        server = Server(self.binary, self.database)
        self.slowest = max(self.slowest, server.seconds)
        if not server.is_there():
            return [server.kill()]
        found = self.show_again(server)
        crowd = crash_clients.Crowd(server.port, self.people)
        crowd.start()
        crowd.first.wait(crash_clients.TIMEOUT_S)
        time.sleep(delay_ms / 1000)
        was_there = server.is_there()
        said = server.kill()
        crowd.join()
        if not was_there:
            found.append(said)
        self.last = crowd.answered
        self.total += len(crowd.answered)
        self.writes += sum(bool(each.table) for each in crowd.answered)
        if not crowd.answered:
            found.append("nothing was answered")
        return [*found, *crowd.complaints, *self.reader.mistakes(crowd.answered), *self.verify()]

    def show_again(self, server):
        """The last draft that was answered before the kill can be read after it."""
        kept = [each for each in self.last if each.words]
        if not kept:
            return []
        code = self.database.rows(CODE_OF % kept[-1].row)
        if not code:
            return [f"no row of {kept[-1]}"]
        connection = crash_clients.connect(server.port)
        try:
            status, _, page = self.people[kept[-1].person].ask(
                connection, f"{crash_clients.CASE}/bijdragen/{code[0][0]}/tekst")
        except (OSError, http.client.HTTPException) as gone:
            return [f"{code[0][0]} cannot be asked for: {gone}"]
        finally:
            connection.close()
        return [] if kept[-1].words in page else [f"{code[0][0]} cannot be read: {status}"]

    def verify(self):
        done = subprocess.run([self.binary, "log", "verify", *self.database.options(), "--json"],
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            return [f"log verify: {done.stdout}{done.stderr}"]
        checked = all(log["signaturesChecked"] for log in json.loads(done.stdout)["logs"])
        return [] if checked else ["log verify checked no signatures"]
