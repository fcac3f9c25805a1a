-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Whose database this is: one row.

CREATE TABLE installation (
    covenant_id TEXT NOT NULL,
    fingerprint BYTEA NOT NULL,
    is_demo BIGINT NOT NULL,
    PRIMARY KEY (covenant_id)
);
