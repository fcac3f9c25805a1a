-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Which case moved to which version of the covenant, and when (R05). Who decided it, with whom and
-- why is sealed under the case key.

CREATE TABLE case_migration (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    from_version TEXT NOT NULL,
    to_version TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, id)
);

CREATE INDEX case_migration_of_case ON case_migration (covenant_id, case_id, decided_on);
