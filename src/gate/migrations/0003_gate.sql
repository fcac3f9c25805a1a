-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Keys of compartments, sealed to members, and who looked at a case (sealed under the case key).

CREATE TABLE compartment (
    covenant_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    generation BIGINT NOT NULL,
    commitment BYTEA NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (covenant_id, kind, id, generation)
);

CREATE TABLE key_wrap (
    covenant_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    compartment TEXT NOT NULL,
    generation BIGINT NOT NULL,
    member_id TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    wrap BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, kind, compartment, generation, member_id)
);

CREATE TABLE person_key (
    covenant_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    generation BIGINT NOT NULL,
    epoch BIGINT NOT NULL,
    wrap BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, case_id, person_id, generation)
);

CREATE TABLE case_access (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, id)
);

CREATE INDEX case_access_of_case ON case_access (covenant_id, case_id, at);
