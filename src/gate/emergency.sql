-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: add_emergency
INSERT INTO emergency_access (covenant_id, id, code, case_id, case_code, member_id,
  organisation_id, ground, started_at, until_at, ended_at, review_by, verdict, reviewed_by,
  reviewed_at, reason, finding)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, NULL, $11, NULL, NULL, NULL, $12, NULL)

-- name: add_emergency_alert
INSERT INTO emergency_alert (covenant_id, emergency_id, member_id, told_at)
VALUES ($1, $2, $3, $4)

-- name: running_emergency
SELECT id, code, case_id, case_code, member_id, organisation_id, started_at, until_at, ended_at,
  review_by, verdict, reviewed_by, reviewed_at
FROM emergency_access
WHERE covenant_id = $1 AND member_id = $2 AND started_at <= $3 AND until_at > $3
  AND ended_at IS NULL
ORDER BY until_at DESC, id LIMIT 20

-- name: count_emergencies_since
SELECT count(*) FROM emergency_access
WHERE covenant_id = $1 AND member_id = $2 AND started_at > $3

-- name: end_emergencies
UPDATE emergency_access SET ended_at = $3
WHERE covenant_id = $1 AND member_id = $2 AND until_at > $3 AND ended_at IS NULL

-- name: my_emergencies
SELECT e.id, e.code, e.case_id, e.case_code, e.member_id, e.organisation_id, e.started_at,
  e.until_at, e.ended_at, e.review_by, e.verdict, e.reviewed_by, e.reviewed_at
FROM emergency_access e
LEFT JOIN emergency_alert a
  ON a.covenant_id = e.covenant_id AND a.emergency_id = e.id AND a.member_id = $2
WHERE e.covenant_id = $1 AND (e.member_id = $2 OR a.member_id IS NOT NULL)
ORDER BY e.started_at DESC, e.code LIMIT 100

-- name: find_my_emergency
SELECT e.id, e.code, e.case_id, e.case_code, e.member_id, e.organisation_id, e.started_at,
  e.until_at, e.ended_at, e.review_by, e.verdict, e.reviewed_by, e.reviewed_at
FROM emergency_access e
LEFT JOIN emergency_alert a
  ON a.covenant_id = e.covenant_id AND a.emergency_id = e.id AND a.member_id = $2
WHERE e.covenant_id = $1 AND e.code = $3 AND (e.member_id = $2 OR a.member_id IS NOT NULL)

-- name: find_emergency_words
SELECT reason, finding FROM emergency_access WHERE covenant_id = $1 AND id = $2

-- name: judge_emergency
UPDATE emergency_access SET verdict = $3, reviewed_by = $4, reviewed_at = $5, finding = $6
WHERE covenant_id = $1 AND id = $2 AND verdict IS NULL
