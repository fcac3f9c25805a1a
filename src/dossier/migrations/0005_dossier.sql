-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Cases, who takes part, and what was brought in. Clear are ids, codes, organisation, state, phase,
-- dates and versions only (docs/clear.md); every sentence is a sealed column.

CREATE TABLE case_file (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    version_label TEXT NOT NULL,
    consultation_type TEXT NOT NULL,
    purpose TEXT NOT NULL,
    subject_role TEXT NOT NULL,
    person_id TEXT NOT NULL,
    state TEXT NOT NULL,
    step TEXT NOT NULL,
    phase TEXT NOT NULL,
    generation BIGINT NOT NULL,
    process_director TEXT NOT NULL,
    case_director TEXT,
    first_processed_on TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_at BIGINT,
    destroy_by TEXT NOT NULL,
    inform_decided BIGINT NOT NULL,
    row_version BIGINT NOT NULL,
    meta BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, id)
);

CREATE UNIQUE INDEX case_file_code ON case_file (covenant_id, code);

CREATE TABLE case_participant (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    organisation_id TEXT NOT NULL,
    role TEXT NOT NULL,
    from_date TEXT NOT NULL,
    until_date TEXT,
    is_incidental BIGINT NOT NULL,
    has_conflict BIGINT NOT NULL,
    row_version BIGINT NOT NULL,
    reason BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, id)
);

CREATE INDEX case_participant_of_case ON case_participant (covenant_id, case_id);
CREATE INDEX case_participant_of_member ON case_participant (covenant_id, member_id, case_id);

CREATE TABLE case_subject (
    covenant_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    row_version BIGINT NOT NULL,
    identity BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, case_id, person_id)
);

CREATE TABLE case_link (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    row_version BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, id)
);

CREATE INDEX case_link_of_case ON case_link (covenant_id, case_id);

CREATE TABLE contribution (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    case_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    organisation_id TEXT NOT NULL,
    author_id TEXT NOT NULL,
    state TEXT NOT NULL,
    entered_at BIGINT NOT NULL,
    is_narrow BIGINT NOT NULL,
    row_version BIGINT NOT NULL,
    meta BYTEA NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, id)
);

CREATE INDEX contribution_of_case ON contribution (covenant_id, case_id, entered_at);

CREATE TABLE consent (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    case_id TEXT NOT NULL,
    status TEXT NOT NULL,
    given_on TEXT NOT NULL,
    expires_on TEXT,
    row_version BIGINT NOT NULL,
    scope BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, id)
);

CREATE INDEX consent_of_case ON consent (covenant_id, case_id);

CREATE TABLE inform_notice (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    status TEXT NOT NULL,
    due_on TEXT NOT NULL,
    review_on TEXT,
    row_version BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, id)
);

CREATE TABLE series (
    covenant_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (covenant_id, kind)
);
