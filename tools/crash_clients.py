# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""People at work on the server that tools/crash_test.py kills.

Each client is one person with one connection, who asks again as soon as the answer is there. What
was answered is remembered: with its trace, by which its leaf in the log is found, and with the row
that it wrote. A cut connection is the kill; every other unexpected answer is a complaint.
"""
import http.client
import re
import secrets
import threading
import uuid
from dataclasses import dataclass
from urllib.parse import urlencode

CASE = "/casussen/V-001"
NEW = f"{CASE}/bijdragen/nieuw"
PLAN = f"{CASE}/plan"
ACTION = "ACT-036"
# Who works, and on which form.
PEOPLE = {"femke.oud": NEW, "samira.idrissi": NEW, "noor.hamidi": PLAN, "mark.dewit": "",
          "ruud.bakema": ""}
TIMEOUT_S = 20


@dataclass(frozen=True)
class Answered:
    """One request whose answer came: its leaf and its row must be there."""
    trace: str
    table: str = ""  # "" for a read
    row: str = ""
    words: str = ""  # of a draft: must be read back
    person: str = ""


class Person:
    """One signed-in person. Sessions are rows of the database: they outlive the server."""

    def __init__(self, login, cookie, tokens):
        self.login, self.cookie, self.tokens = login, cookie, tokens

    def ask(self, connection, path, form=None, trace=None):
        headers = {"Cookie": self.cookie, "Origin": f"http://127.0.0.1:{connection.port}"}
        if trace:
            headers["traceparent"] = f"00-{trace}-{secrets.token_hex(8)}-01"
        body = None
        if form is not None:
            body = urlencode(form | {"csrf": self.tokens[path]} if path in self.tokens else form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request("GET" if form is None else "POST", path, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.getheader("Location", ""), answer.read().decode()


def connect(port):
    return http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_S)


class NoForm(Exception):
    """A page without the form that was expected."""


def token_in(page, path):
    token = r'[^>]*>\s*<input type="hidden" name="csrf" value="([^"]+)"'
    form = re.search(f'action="{re.escape(path)}"{token}', page)
    if not form:
        raise NoForm(f"no form for {path}")
    return form.group(1)


def sign_in(port, login):
    connection = connect(port)
    connection.request("POST", "/demo/bril", urlencode({"person": login}),
                       {"Content-Type": "application/x-www-form-urlencoded"})
    answer = connection.getresponse()
    answer.read()
    cookie = answer.getheader("Set-Cookie", "").split(";")[0]
    if not cookie:
        raise SystemExit(f"{login} could not sign in: {answer.status}")
    person = Person(login, cookie, {})
    if path := PEOPLE[login]:
        _, _, page = person.ask(connection, path)
        person.tokens[path] = token_in(page, path)
    connection.close()
    return person


class Crowd:
    """Five threads of work on one server, until it is gone."""

    def __init__(self, port, people):
        self.port, self.people = port, people
        self.answered, self.complaints = [], []
        self.first = threading.Event()
        work = (self.keep_drafts, self.change_drafts, self.move_action, self.read_case,
                self.read_contributions)
        self.threads = [threading.Thread(target=self.until_gone, args=each)
                        for each in zip(work, PEOPLE)]

    def start(self):
        for thread in self.threads:
            thread.start()

    def join(self):
        for thread in self.threads:
            thread.join()

    def until_gone(self, work, login):
        connection = connect(self.port)
        person = self.people[login]
        try:
            while not self.complaints:
                work(connection, person)
        except NoForm as missing:
            self.complaints.append(f"{login}: {missing}")
        except (OSError, http.client.HTTPException, ValueError):
            pass  # killed: what was under way was not answered
        finally:
            connection.close()

    def send(self, connection, person, path, expected, form=None, **row):
        trace = secrets.token_hex(16)
        status, location, page = person.ask(connection, path, form, trace)
        if status != expected:
            self.complaints.append(f"{person.login} {path}: {status} instead of {expected}")
            self.first.set()
            return "", page
        self.answered.append(Answered(trace, person=person.login, **row))
        self.first.set()
        return location, page

    def draft(self, connection, person, doing):
        item, words = str(uuid.uuid4()), f"Feit {secrets.token_hex(4)} van de proef."
        form = {"stuk": item, "tekst": words, "bron": "SEEN", "soort": "FACT",
                "categorie": "INDICATOR", "gecontroleerd": "ja", "doen": doing}
        location, _ = self.send(connection, person, NEW, 303, form, table="contribution",
                                row=item, words=words)
        return item, location

    def keep_drafts(self, connection, person):
        self.draft(connection, person, "concept")

    def change_drafts(self, connection, person):
        """A draft and its next step: a new row, a form, and a change of that row."""
        item, path = self.draft(connection, person, "verder")
        if not path:
            return
        _, page = self.send(connection, person, path, 200)
        person.tokens[path] = token_in(page, path)
        form = {"lezers": "TABLE", "nodig": "Nodig voor het plan.", "doen": "concept"}
        self.send(connection, person, path, 303, form, table="contribution", row=item)

    def move_action(self, connection, person):
        self.send(connection, person, PLAN, 303,
                  {"actie": ACTION, "uitkomst": "MOVED", "reden": "Nog niet gelukt.",
                   "datum": "2027-03-01"}, table="action", row=ACTION)

    def read_case(self, connection, person):
        self.send(connection, person, CASE, 200)

    def read_contributions(self, connection, person):
        self.send(connection, person, f"{CASE}/bijdragen", 200)
