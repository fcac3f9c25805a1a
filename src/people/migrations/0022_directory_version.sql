-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Raised with every change of an organisation or a member, so that a node knows whether what it
-- remembers of the directory is still true.

CREATE TABLE directory_version (
    covenant_id TEXT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (covenant_id)
);
