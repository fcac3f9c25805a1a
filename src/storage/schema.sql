-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- name: done_migrations
SELECT number, name, digest FROM schema_migration ORDER BY number

-- name: record_migration
INSERT INTO schema_migration (number, name, digest, at) VALUES ($1, $2, $3, $4)

-- name: nothing_to_record
SELECT 1
