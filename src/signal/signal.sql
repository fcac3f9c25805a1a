-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: add_referral
INSERT INTO referral (covenant_id, id, case_id, received_on, entered_by, entered_at, row_version,
  content)
VALUES ($1, $2, $3, $4, $5, $6, 1, $7)

-- name: find_referral
SELECT id, received_on, entered_by, entered_at, content
FROM referral WHERE covenant_id = $1 AND case_id = $2 ORDER BY entered_at DESC LIMIT 1

-- name: add_criteria_assessment
INSERT INTO criteria_assessment (covenant_id, id, case_id, decided_by, decided_at, row_version,
  content)
VALUES ($1, $2, $3, $4, $5, 1, $6)

-- name: find_criteria_assessment
SELECT id, decided_by, decided_at, content
FROM criteria_assessment WHERE covenant_id = $1 AND case_id = $2
ORDER BY decided_at DESC LIMIT 1
