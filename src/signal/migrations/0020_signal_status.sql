-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- A signal as a row of states, without contents: what was seen is not kept here. After destruction
-- the row names no reporter any more. Clear by decision (docs/clear.md).

CREATE TABLE signal (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    channel TEXT NOT NULL,
    reporter_type TEXT NOT NULL,
    reporter TEXT,
    reporter_organisation TEXT,
    assigned_to TEXT,
    state TEXT NOT NULL,
    outcome TEXT,
    triage_on TEXT,
    decided_at BIGINT,
    fed_back_at BIGINT,
    closed_at BIGINT,
    destroyed_at BIGINT,
    row_version BIGINT NOT NULL,
    PRIMARY KEY (covenant_id, id)
);

CREATE UNIQUE INDEX signal_code ON signal (covenant_id, code);
CREATE INDEX signal_of_reporter ON signal (covenant_id, reporter);
CREATE INDEX signal_by_state ON signal (covenant_id, state);

CREATE TABLE signal_core (
    covenant_id TEXT NOT NULL,
    signal_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    PRIMARY KEY (covenant_id, signal_id, member_id)
);

CREATE TABLE signal_case (
    covenant_id TEXT NOT NULL,
    signal_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    case_code TEXT NOT NULL,
    PRIMARY KEY (covenant_id, signal_id, case_id)
);

CREATE TABLE signal_access (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    signal_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    looked_at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (covenant_id, id)
);

CREATE INDEX signal_access_of_signal ON signal_access (covenant_id, signal_id, looked_at);
