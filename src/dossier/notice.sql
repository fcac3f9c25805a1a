-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: add_notice
INSERT INTO inform_notice (covenant_id, id, case_id, status, due_on, review_on, row_version, content)
VALUES ($1, $2, $3, $4, $5, $6, 1, $7)

-- name: list_notices
SELECT id, status, due_on, review_on, content
FROM inform_notice WHERE covenant_id = $1 AND case_id = $2 ORDER BY id
