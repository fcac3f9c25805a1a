-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Actions of the plan. Clear are codes, owner, date and state, so that everybody finds what is due
-- today without opening a case; what has to be done is a sealed column (docs/clear.md).

CREATE TABLE action (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    case_id TEXT NOT NULL,
    case_code TEXT NOT NULL,
    meeting_id TEXT,
    owner_member TEXT NOT NULL,
    owner_organisation TEXT NOT NULL,
    due_on TEXT NOT NULL,
    state TEXT NOT NULL,
    missed_count BIGINT NOT NULL,
    settled_on TEXT,
    row_version BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, id)
);

CREATE UNIQUE INDEX action_code ON action (covenant_id, code);
CREATE INDEX action_of_case ON action (covenant_id, case_id, due_on);
CREATE INDEX action_of_owner ON action (covenant_id, owner_member, due_on);
