-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: add_coming_date
INSERT INTO coming_date (covenant_id, id, case_id, owner_member, row_version, content)
VALUES ($1, $2, $3, $4, 1, $5)

-- name: list_coming_dates
SELECT id, owner_member, row_version, content
FROM coming_date WHERE covenant_id = $1 AND case_id = $2 ORDER BY id

-- name: list_cases_to_watch
SELECT f.code FROM case_file f
WHERE f.covenant_id = $1 AND f.state NOT IN ('CLOSED_SHIELDED', 'DESTROYED')
  AND EXISTS (SELECT 1 FROM coming_date d JOIN case_participant p
    ON p.covenant_id = d.covenant_id AND p.case_id = d.case_id
    WHERE d.covenant_id = f.covenant_id AND d.case_id = f.id AND p.member_id = $2
    AND p.from_date <= $3 AND (p.until_date IS NULL OR p.until_date > $3) AND p.has_conflict = 0
    AND (d.owner_member = $2 OR p.role IN ('PROCESS_DIRECTOR', 'CASE_DIRECTOR')))
ORDER BY f.code LIMIT 50

-- name: list_my_drafts
SELECT c.code, f.code, c.entered_at FROM contribution c
JOIN case_file f ON f.covenant_id = c.covenant_id AND f.id = c.case_id
WHERE c.covenant_id = $1 AND c.author_id = $2 AND c.state = 'DRAFT'
  AND f.state NOT IN ('CLOSED_SHIELDED', 'DESTROYED')
  AND EXISTS (SELECT 1 FROM case_participant p WHERE p.covenant_id = c.covenant_id
    AND p.case_id = c.case_id AND p.member_id = $2 AND p.from_date <= $3
    AND (p.until_date IS NULL OR p.until_date > $3) AND p.has_conflict = 0)
ORDER BY c.entered_at DESC, c.code LIMIT 200
