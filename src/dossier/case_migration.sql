-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: add_case_migration
INSERT INTO case_migration (covenant_id, id, case_id, from_version, to_version, decided_on, content)
VALUES ($1, $2, $3, $4, $5, $6, $7)

-- name: list_case_migrations
SELECT id, from_version, to_version, decided_on, content
FROM case_migration WHERE covenant_id = $1 AND case_id = $2 ORDER BY decided_on, id
