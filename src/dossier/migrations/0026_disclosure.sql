-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- What left the table: a hand-over to the police, a notification, a paper for somebody else, and the
-- notice that a consent was withdrawn. Clear are who gave and got, of which kind, when, and whether
-- it was acknowledged; what was given and on which ground is sealed to those whom it concerns.

CREATE TABLE disclosure (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    case_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    from_member TEXT NOT NULL,
    to_member TEXT,
    sent_at BIGINT NOT NULL,
    acknowledged_at BIGINT,
    acknowledged_by TEXT,
    row_version BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, id)
);

CREATE UNIQUE INDEX disclosure_code ON disclosure (covenant_id, code);
CREATE INDEX disclosure_of_case ON disclosure (covenant_id, case_id);
CREATE INDEX disclosure_to_member ON disclosure (covenant_id, to_member, state);

CREATE TABLE disclosure_item (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    disclosure_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, id)
);

CREATE INDEX disclosure_item_of_case ON disclosure_item (covenant_id, case_id);
