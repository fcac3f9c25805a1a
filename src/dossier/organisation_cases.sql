-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: count_cases_of_organisation
SELECT COUNT(DISTINCT p.case_id) FROM case_participant p
JOIN case_file f ON f.covenant_id = p.covenant_id AND f.id = p.case_id
WHERE p.covenant_id = $1 AND p.organisation_id = $2 AND p.from_date <= $3
  AND (p.until_date IS NULL OR p.until_date > $3) AND p.has_conflict = 0
  AND f.state NOT IN ('CLOSED_SHIELDED', 'DESTROYED')

-- name: shared_cases_of_organisation
SELECT DISTINCT f.code FROM case_participant p
JOIN case_file f ON f.covenant_id = p.covenant_id AND f.id = p.case_id
JOIN case_participant m ON m.covenant_id = p.covenant_id AND m.case_id = p.case_id
WHERE p.covenant_id = $1 AND p.organisation_id = $2 AND p.from_date <= $3
  AND (p.until_date IS NULL OR p.until_date > $3) AND p.has_conflict = 0
  AND m.member_id = $4 AND m.from_date <= $3 AND (m.until_date IS NULL OR m.until_date > $3)
  AND m.has_conflict = 0 AND m.is_incidental = 0
  AND f.state NOT IN ('CLOSED_SHIELDED', 'DESTROYED')
ORDER BY f.code LIMIT 200
