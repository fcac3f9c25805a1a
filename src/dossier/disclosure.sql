-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: add_disclosure
INSERT INTO disclosure (covenant_id, id, code, case_id, kind, state, from_member, to_member, sent_at,
  acknowledged_at, acknowledged_by, row_version, content)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, NULL, NULL, 1, $10)

-- name: list_disclosures
SELECT id, code, kind, state, from_member, to_member, sent_at, acknowledged_at, acknowledged_by,
  content
FROM disclosure WHERE covenant_id = $1 AND case_id = $2 ORDER BY sent_at DESC, code DESC

-- name: acknowledge_disclosure
UPDATE disclosure SET state = 'CONFIRMED', acknowledged_at = $4, acknowledged_by = $5,
  row_version = row_version + 1
WHERE covenant_id = $1 AND case_id = $2 AND code = $3 AND state = 'SENT'

-- name: add_disclosure_item
INSERT INTO disclosure_item (covenant_id, id, disclosure_id, case_id, content)
VALUES ($1, $2, $3, $4, $5)

-- name: list_disclosure_items
SELECT id, disclosure_id, content
FROM disclosure_item WHERE covenant_id = $1 AND case_id = $2 ORDER BY id

-- name: list_received_disclosures
SELECT d.code, d.kind, f.code, d.sent_at FROM disclosure d
JOIN case_file f ON f.covenant_id = d.covenant_id AND f.id = d.case_id
WHERE d.covenant_id = $1 AND d.to_member = $2 AND d.state = 'SENT'
  AND f.state NOT IN ('CLOSED_SHIELDED', 'DESTROYED')
  AND EXISTS (SELECT 1 FROM case_participant p WHERE p.covenant_id = d.covenant_id
    AND p.case_id = d.case_id AND p.member_id = $2 AND p.from_date <= $3
    AND (p.until_date IS NULL OR p.until_date > $3) AND p.has_conflict = 0)
ORDER BY d.sent_at, d.code LIMIT 200
