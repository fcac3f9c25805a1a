-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: add_conflict_notice
INSERT INTO conflict_notice (covenant_id, id, case_id, case_code, member_id, told_member,
  declared_at, read_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, NULL)

-- name: list_conflict_notices
SELECT case_code, member_id, declared_at FROM conflict_notice
WHERE covenant_id = $1 AND told_member = $2 AND read_at IS NULL
ORDER BY declared_at DESC, id LIMIT 50

-- name: list_conflict_notices_of_case
SELECT case_code, member_id, declared_at FROM conflict_notice
WHERE covenant_id = $1 AND case_id = $2 ORDER BY declared_at DESC, id LIMIT 50

-- name: read_conflict_notices
UPDATE conflict_notice SET read_at = $4
WHERE covenant_id = $1 AND case_id = $2 AND told_member = $3 AND read_at IS NULL
