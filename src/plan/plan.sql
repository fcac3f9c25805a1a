-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: add_action
INSERT INTO action (covenant_id, id, code, case_id, case_code, meeting_id, owner_member,
  owner_organisation, due_on, state, missed_count, settled_on, row_version, content)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, NULL, 1, $11)

-- name: change_action
UPDATE action SET owner_member = $4, owner_organisation = $5, due_on = $6, state = $7,
  missed_count = $8, settled_on = $9, row_version = $10, content = $11
WHERE covenant_id = $1 AND case_id = $2 AND id = $3 AND row_version = $10 - 1

-- name: list_actions
SELECT id, code, case_code, meeting_id, owner_member, owner_organisation, due_on, state,
  missed_count, settled_on, row_version, content
FROM action WHERE covenant_id = $1 AND case_id = $2 ORDER BY due_on, code

-- name: my_open_actions
SELECT a.code, a.case_code, a.owner_member, a.due_on, a.state, a.missed_count
FROM action a WHERE a.covenant_id = $1 AND a.owner_member = $2 AND a.state IN ('OPEN', 'MOVED')
  AND EXISTS (SELECT 1 FROM case_participant p WHERE p.covenant_id = a.covenant_id
    AND p.case_id = a.case_id AND p.member_id = $2 AND p.from_date <= $3
    AND (p.until_date IS NULL OR p.until_date > $3) AND p.has_conflict = 0)
ORDER BY a.due_on, a.code LIMIT 200

-- name: directed_open_actions
SELECT a.code, a.case_code, a.owner_member, a.due_on, a.state, a.missed_count
FROM action a WHERE a.covenant_id = $1 AND a.owner_member <> $2 AND a.state IN ('OPEN', 'MOVED')
  AND EXISTS (SELECT 1 FROM case_participant p WHERE p.covenant_id = a.covenant_id
    AND p.case_id = a.case_id AND p.member_id = $2 AND p.role = 'PROCESS_DIRECTOR'
    AND p.from_date <= $3 AND (p.until_date IS NULL OR p.until_date > $3)
    AND p.has_conflict = 0)
ORDER BY a.due_on, a.code LIMIT 200

