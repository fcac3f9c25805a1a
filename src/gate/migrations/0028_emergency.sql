-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Emergency access (R57): who broke the glass of which case, on which ground, until when, who was
-- told, and how it was judged. Clear are codes and moments; the reason and the judgement in words
-- are sealed under a key of their own, wrapped for who broke the glass and for whoever was told.

CREATE TABLE emergency_access (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    case_id TEXT NOT NULL,
    case_code TEXT NOT NULL,
    member_id TEXT NOT NULL,
    organisation_id TEXT NOT NULL,
    ground TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    ended_at BIGINT,
    review_by TEXT NOT NULL,
    verdict TEXT,
    reviewed_by TEXT,
    reviewed_at BIGINT,
    reason BYTEA NOT NULL,
    finding BYTEA,
    PRIMARY KEY (covenant_id, id)
);

CREATE UNIQUE INDEX emergency_access_code ON emergency_access (covenant_id, code);
CREATE INDEX emergency_access_of_member ON emergency_access (covenant_id, member_id, until_at);

CREATE TABLE emergency_alert (
    covenant_id TEXT NOT NULL,
    emergency_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    told_at BIGINT NOT NULL,
    PRIMARY KEY (covenant_id, emergency_id, member_id)
);

CREATE INDEX emergency_alert_of_member ON emergency_alert (covenant_id, member_id);
