-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- A question to one party. About a case: the question and the whole answer are sealed under its
-- key. Before there is a case there is no key, so such a row holds codes alone: what was asked from
-- the fixed list, yes or no, and the ground. Clear by decision (docs/clear.md).

CREATE TABLE information_request (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    case_id TEXT,
    case_code TEXT,
    signal_code TEXT,
    asked_member TEXT NOT NULL,
    asked_organisation TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    purpose TEXT NOT NULL,
    basis TEXT NOT NULL,
    questions TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    due_on TEXT NOT NULL,
    reminders BIGINT NOT NULL,
    reminded_at BIGINT,
    state TEXT NOT NULL,
    answered_at BIGINT,
    withdrawn_at BIGINT,
    answer TEXT,
    answer_ground TEXT,
    row_version BIGINT NOT NULL,
    question BYTEA,
    reply BYTEA,
    PRIMARY KEY (covenant_id, id)
);

CREATE UNIQUE INDEX information_request_code ON information_request (covenant_id, code);
CREATE INDEX information_request_of_case ON information_request (covenant_id, case_id);
CREATE INDEX information_request_of_asked ON information_request (covenant_id, asked_member, state);
CREATE INDEX information_request_of_asker ON information_request (covenant_id, asked_by, state);
