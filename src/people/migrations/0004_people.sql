-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Who works with Briljant: organisations, members, how they prove who they are, and their sessions.
-- Rows of the installation carry the covenant id of all zeroes; role_grant carries its covenant's.

CREATE TABLE organisation (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (covenant_id, id),
    UNIQUE (covenant_id, code)
);

CREATE TABLE member (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    login TEXT NOT NULL,
    name TEXT NOT NULL,
    work_email TEXT NOT NULL,
    organisation_id TEXT,
    function_nl TEXT NOT NULL,
    state TEXT NOT NULL,
    public_key BYTEA,
    language TEXT NOT NULL,
    scheme TEXT NOT NULL,
    contrast TEXT NOT NULL,
    is_compact BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (covenant_id, id),
    UNIQUE (covenant_id, login)
);

CREATE INDEX member_of_organisation ON member (covenant_id, organisation_id);

CREATE TABLE member_secret (
    covenant_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    method TEXT NOT NULL,
    salt BYTEA NOT NULL,
    wrap BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (covenant_id, member_id, method)
);

CREATE TABLE totp (
    covenant_id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    last_step BIGINT NOT NULL,
    PRIMARY KEY (covenant_id, member_id)
);

CREATE TABLE role_grant (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    organisation_id TEXT,
    role TEXT NOT NULL,
    designated_at TEXT,
    ends_on TEXT,
    screening_at TEXT,
    secrecy_signed_at TEXT,
    training_valid_until TEXT,
    commercial_duties BIGINT NOT NULL,
    granted_by TEXT,
    granted_at BIGINT NOT NULL,
    confirmed_by TEXT,
    confirmed_at BIGINT,
    revoked_at BIGINT,
    PRIMARY KEY (covenant_id, id)
);

CREATE INDEX role_grant_of_member ON role_grant (covenant_id, member_id);
CREATE INDEX role_grant_of_organisation ON role_grant (covenant_id, organisation_id, role);

CREATE TABLE session (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    for_covenant TEXT NOT NULL,
    sealed BYTEA NOT NULL,
    factor TEXT NOT NULL,
    device TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    stepped_up_at BIGINT,
    locked_at BIGINT,
    PRIMARY KEY (covenant_id, id)
);

CREATE INDEX session_of_member ON session (covenant_id, member_id);

CREATE TABLE invitation (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    member_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    sealed BYTEA,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    PRIMARY KEY (covenant_id, id)
);

CREATE TABLE sign_in_failure (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    failures BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (covenant_id, id)
);
