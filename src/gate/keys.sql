-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: find_wrap
SELECT w.wrap, c.commitment
FROM key_wrap w
JOIN compartment c ON c.covenant_id = w.covenant_id AND c.kind = w.kind
  AND c.id = w.compartment AND c.generation = w.generation
WHERE w.covenant_id = $1 AND w.kind = $2 AND w.compartment = $3 AND w.generation = $4
  AND w.member_id = $5

-- name: add_wrap
INSERT INTO key_wrap (covenant_id, kind, compartment, generation, member_id, epoch, wrap)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (covenant_id, kind, compartment, generation, member_id)
DO UPDATE SET epoch = excluded.epoch, wrap = excluded.wrap

-- name: make_wrap_own
UPDATE key_wrap SET epoch = $7, wrap = $8
WHERE covenant_id = $1 AND kind = $2 AND compartment = $3 AND generation = $4
  AND member_id = $5 AND wrap = $6

-- name: add_compartment
INSERT INTO compartment (covenant_id, kind, id, generation, commitment, made_at)
VALUES ($1, $2, $3, $4, $5, $6)

-- name: find_compartment
SELECT commitment FROM compartment
WHERE covenant_id = $1 AND kind = $2 AND id = $3 AND generation = $4

-- name: remove_wraps_of_member
DELETE FROM key_wrap WHERE covenant_id = $1 AND compartment = $2 AND member_id = $3

-- name: wraps_of_case
SELECT member_id, generation FROM key_wrap
WHERE covenant_id = $1 AND kind = 'case' AND compartment = $2
ORDER BY member_id, generation

-- name: find_person_key
SELECT wrap FROM person_key
WHERE covenant_id = $1 AND case_id = $2 AND person_id = $3 AND generation = $4

-- name: add_person_key
INSERT INTO person_key (covenant_id, case_id, person_id, generation, epoch, wrap)
VALUES ($1, $2, $3, $4, $5, $6)

-- name: add_case_access
INSERT INTO case_access (covenant_id, id, case_id, at, sealed) VALUES ($1, $2, $3, $4, $5)

-- name: list_case_access
SELECT id, at, sealed FROM case_access
WHERE covenant_id = $1 AND case_id = $2
ORDER BY at DESC, id DESC LIMIT 50
