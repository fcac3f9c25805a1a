-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: add_contribution
INSERT INTO contribution (covenant_id, id, code, case_id, person_id, organisation_id, author_id,
  state, entered_at, is_narrow, row_version, meta, content)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11, $12)

-- name: list_contributions
SELECT id, code, person_id, organisation_id, author_id, state, entered_at, is_narrow, row_version,
  meta, content
FROM contribution WHERE covenant_id = $1 AND case_id = $2 ORDER BY entered_at, code

-- name: find_contribution
SELECT id, code, person_id, organisation_id, author_id, state, entered_at, is_narrow, row_version,
  meta, content
FROM contribution WHERE covenant_id = $1 AND case_id = $2 AND code = $3

-- name: find_draft
SELECT code, row_version
FROM contribution
WHERE covenant_id = $1 AND case_id = $2 AND id = $3 AND author_id = $4 AND state = 'DRAFT'

-- name: remove_draft
DELETE FROM contribution
WHERE covenant_id = $1 AND case_id = $2 AND code = $3 AND author_id = $4 AND state = 'DRAFT'

-- name: change_contribution
UPDATE contribution SET state = $4, is_narrow = $5, row_version = $6, meta = $7, content = $8,
  entered_at = $9
WHERE covenant_id = $1 AND case_id = $2 AND id = $3 AND row_version = $6 - 1

-- name: add_consent
INSERT INTO consent (covenant_id, id, code, case_id, status, given_on, expires_on, row_version,
  scope)
VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8)

-- name: find_consent_code
SELECT id FROM consent WHERE covenant_id = $1 AND code = $2

-- name: list_consents
SELECT id, code, status, given_on, expires_on, row_version, scope
FROM consent WHERE covenant_id = $1 AND case_id = $2 ORDER BY code

-- name: change_consent_status
UPDATE consent SET status = $4 WHERE covenant_id = $1 AND case_id = $2 AND code = $3
