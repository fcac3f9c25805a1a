-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: list_unread_of_member
SELECT DISTINCT l.code, m.code, r.member_id, l.confirm_by FROM list_receipt r
JOIN decision_list l ON l.covenant_id = r.covenant_id AND l.meeting_id = r.meeting_id
JOIN meeting m ON m.covenant_id = r.covenant_id AND m.id = r.meeting_id
WHERE r.covenant_id = $1 AND r.member_id = $2 AND r.confirmed_at IS NULL
  AND l.confirm_by IS NOT NULL
ORDER BY l.confirm_by, l.code LIMIT 200

-- name: list_unread_of_others
SELECT DISTINCT l.code, m.code, r.member_id, l.confirm_by FROM list_receipt r
JOIN decision_list l ON l.covenant_id = r.covenant_id AND l.meeting_id = r.meeting_id
JOIN meeting m ON m.covenant_id = r.covenant_id AND m.id = r.meeting_id
WHERE r.covenant_id = $1 AND r.member_id <> $2 AND r.confirmed_at IS NULL
  AND l.confirm_by IS NOT NULL AND (m.secretary = $2 OR EXISTS (SELECT 1 FROM agenda_item i
    JOIN case_participant p ON p.covenant_id = i.covenant_id AND p.case_id = i.case_id
    WHERE i.covenant_id = r.covenant_id AND i.id = r.item_id AND p.member_id = $2
    AND p.role = 'PROCESS_DIRECTOR' AND p.from_date <= $3
    AND (p.until_date IS NULL OR p.until_date > $3) AND p.has_conflict = 0))
ORDER BY l.confirm_by, l.code LIMIT 200

-- name: list_statements_to_sign
SELECT DISTINCT m.code, m.starts_at FROM seat s
JOIN meeting m ON m.covenant_id = s.covenant_id AND m.id = s.meeting_id
WHERE s.covenant_id = $1 AND s.member_id = $2 AND s.statement_signed_at IS NULL
  AND COALESCE(s.state, '') NOT IN ('EXCLUDED', 'APOLOGIES', 'REPLACED') AND m.state = 'CALLED'
ORDER BY m.starts_at LIMIT 200
