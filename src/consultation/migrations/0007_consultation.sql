-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Meetings, what stands on their agenda, who sits at the table per item, decision lists. Clear are
-- codes, moments, states, labels and who was there (docs/clear.md); every sentence is sealed under
-- the key of the case of its item.

CREATE TABLE meeting (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    kind TEXT NOT NULL,
    consultation_type TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT,
    chair TEXT NOT NULL,
    secretary TEXT NOT NULL,
    state TEXT NOT NULL,
    statement_version TEXT NOT NULL,
    called_at BIGINT,
    opened_at BIGINT,
    closed_at BIGINT,
    row_version BIGINT NOT NULL,
    PRIMARY KEY (covenant_id, id)
);

CREATE UNIQUE INDEX meeting_code ON meeting (covenant_id, code);
CREATE INDEX meeting_by_start ON meeting (covenant_id, starts_at);

CREATE TABLE agenda_item (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    meeting_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    case_code TEXT NOT NULL,
    position BIGINT NOT NULL,
    minutes BIGINT NOT NULL,
    label TEXT NOT NULL,
    consultation_type TEXT NOT NULL,
    step TEXT NOT NULL,
    started_at BIGINT,
    ended_at BIGINT,
    row_version BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, id)
);

CREATE UNIQUE INDEX agenda_item_place ON agenda_item (covenant_id, meeting_id, position);
CREATE INDEX agenda_item_of_case ON agenda_item (covenant_id, case_id);

CREATE TABLE seat (
    covenant_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    meeting_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT,
    replaced_by TEXT,
    statement_signed_at BIGINT,
    conflict_declared BIGINT NOT NULL,
    question BYTEA,
    PRIMARY KEY (covenant_id, item_id, member_id)
);

CREATE INDEX seat_of_member ON seat (covenant_id, member_id, meeting_id);
CREATE INDEX seat_of_meeting ON seat (covenant_id, meeting_id);

CREATE TABLE decision_list (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    meeting_id TEXT NOT NULL,
    code TEXT NOT NULL,
    written_at BIGINT NOT NULL,
    due_on TEXT NOT NULL,
    signed_by TEXT,
    signed_at BIGINT,
    sent_at BIGINT,
    confirm_by TEXT,
    PRIMARY KEY (covenant_id, id)
);

CREATE UNIQUE INDEX decision_list_of_meeting ON decision_list (covenant_id, meeting_id);

CREATE TABLE list_receipt (
    covenant_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    meeting_id TEXT NOT NULL,
    confirmed_at BIGINT,
    noted_by TEXT,
    PRIMARY KEY (covenant_id, item_id, member_id)
);

CREATE INDEX list_receipt_of_meeting ON list_receipt (covenant_id, meeting_id);
