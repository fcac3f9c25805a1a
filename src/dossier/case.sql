-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: add_case
INSERT INTO case_file (covenant_id, id, code, version_label, consultation_type, purpose,
  subject_role, person_id, state, step, phase, generation, process_director, case_director,
  first_processed_on, opened_at, closed_at, destroy_by, inform_decided, row_version, meta)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $13, $14, $15, NULL, $16, $17, 1, $18)

-- name: find_case
SELECT id, code, version_label, consultation_type, purpose, subject_role, person_id, state, step,
  phase, generation, process_director, case_director, first_processed_on, opened_at, closed_at,
  destroy_by, inform_decided, row_version, meta
FROM case_file WHERE covenant_id = $1 AND id = $2

-- name: find_step
SELECT step FROM case_file WHERE covenant_id = $1 AND code = $2

-- name: find_case_for_member
SELECT f.id, f.code, f.version_label, f.purpose, f.subject_role, f.person_id, f.state, f.phase,
  f.generation, f.destroy_by, f.inform_decided, p.id, p.role, p.from_date, p.until_date,
  p.has_conflict
FROM case_file f
LEFT JOIN case_participant p
  ON p.covenant_id = f.covenant_id AND p.case_id = f.id AND p.member_id = $3
WHERE f.covenant_id = $1 AND f.code = $2

-- name: find_process_director
SELECT process_director FROM case_file WHERE covenant_id = $1 AND code = $2

-- name: change_case_meta
UPDATE case_file SET meta = $3, row_version = row_version + 1
WHERE covenant_id = $1 AND id = $2 AND row_version = $4

-- name: change_case_step
UPDATE case_file SET step = $3, state = $4, closed_at = $5 WHERE covenant_id = $1 AND id = $2

-- name: change_case_phase
UPDATE case_file SET phase = $3 WHERE covenant_id = $1 AND id = $2

-- name: change_case_director
UPDATE case_file SET case_director = $3 WHERE covenant_id = $1 AND id = $2

-- name: change_case_version
UPDATE case_file SET version_label = $3 WHERE covenant_id = $1 AND id = $2

-- name: set_inform_decided
UPDATE case_file SET inform_decided = 1 WHERE covenant_id = $1 AND id = $2

-- name: add_subject
INSERT INTO case_subject (covenant_id, case_id, person_id, row_version, identity)
VALUES ($1, $2, $3, 1, $4)

-- name: find_subject
SELECT person_id, row_version, identity FROM case_subject
WHERE covenant_id = $1 AND case_id = $2 AND person_id = $3

-- name: add_participant
INSERT INTO case_participant (covenant_id, id, case_id, member_id, organisation_id, role,
  from_date, until_date, is_incidental, has_conflict, row_version, reason)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11)

-- name: list_participants
SELECT id, member_id, organisation_id, role, from_date, until_date, is_incidental, has_conflict
FROM case_participant WHERE covenant_id = $1 AND case_id = $2 ORDER BY from_date, id

-- name: list_needs
SELECT id, reason FROM case_participant WHERE covenant_id = $1 AND case_id = $2
ORDER BY from_date, id

-- name: end_participation
UPDATE case_participant SET until_date = $4, row_version = row_version + 1
WHERE covenant_id = $1 AND case_id = $2 AND member_id = $3
  AND (until_date IS NULL OR until_date > $4)

-- name: declare_conflict
UPDATE case_participant SET has_conflict = 1, row_version = row_version + 1
WHERE covenant_id = $1 AND case_id = $2 AND member_id = $3

-- name: list_my_cases
SELECT DISTINCT f.id, f.code, f.subject_role, f.step, f.phase, f.process_director,
  f.case_director, f.opened_at, f.destroy_by
FROM case_participant p
JOIN case_file f ON f.covenant_id = p.covenant_id AND f.id = p.case_id
WHERE p.covenant_id = $1 AND p.member_id = $2 AND p.from_date <= $3
  AND (p.until_date IS NULL OR p.until_date > $3) AND p.has_conflict = 0
  AND p.is_incidental = 0 AND p.role NOT IN ('CHOSEN_MENTOR', 'CONFIDANT')
  AND f.state NOT IN ('CLOSED_SHIELDED', 'DESTROYED')
ORDER BY f.opened_at DESC, f.code LIMIT 200

-- name: add_link
INSERT INTO case_link (covenant_id, id, case_id, row_version, sealed) VALUES ($1, $2, $3, 1, $4)

-- name: list_links
SELECT id, sealed FROM case_link WHERE covenant_id = $1 AND case_id = $2 ORDER BY id

