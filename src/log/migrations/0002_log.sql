-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- The audit log: one RFC 6962 tree per covenant and one of the installation (docs/formats.md).
-- An entry becomes NULL when the key of its month is destroyed; its leaf stays for ever.

CREATE TABLE audit (
    covenant_id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    entry BYTEA,
    leaf BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, seq)
);

CREATE TABLE log_head (
    covenant_id TEXT NOT NULL,
    size BIGINT NOT NULL,
    edge BYTEA NOT NULL,
    last_at BIGINT NOT NULL,
    origin TEXT NOT NULL,
    PRIMARY KEY (covenant_id)
);

CREATE TABLE log_tile (
    covenant_id TEXT NOT NULL,
    level BIGINT NOT NULL,
    idx BIGINT NOT NULL,
    hashes BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, level, idx)
);

CREATE TABLE checkpoint (
    covenant_id TEXT NOT NULL,
    size BIGINT NOT NULL,
    root BYTEA NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (covenant_id, size)
);

CREATE TABLE log_month_key (
    covenant_id TEXT NOT NULL,
    month TEXT NOT NULL,
    public_key BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, month)
);
