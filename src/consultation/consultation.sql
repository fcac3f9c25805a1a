-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: add_meeting
INSERT INTO meeting (covenant_id, id, code, kind, consultation_type, starts_at, ends_at, chair,
  secretary, state, statement_version, called_at, opened_at, closed_at, row_version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, NULL, NULL, NULL, 1)

-- name: find_meeting
SELECT id, code, kind, consultation_type, starts_at, ends_at, chair, secretary, state,
  statement_version, called_at, opened_at, closed_at, row_version
FROM meeting WHERE covenant_id = $1 AND code = $2

-- name: list_my_meetings
SELECT m.id, m.code, m.kind, m.consultation_type, m.starts_at, m.ends_at, m.chair, m.secretary,
  m.state, m.statement_version, m.called_at, m.opened_at, m.closed_at, m.row_version
FROM meeting m WHERE m.covenant_id = $1 AND (m.chair = $2 OR m.secretary = $2
  OR EXISTS (SELECT 1 FROM seat s WHERE s.covenant_id = m.covenant_id AND s.meeting_id = m.id
    AND s.member_id = $2 AND COALESCE(s.state, '') <> 'EXCLUDED'))
ORDER BY m.starts_at DESC LIMIT 200

-- name: change_meeting_state
UPDATE meeting SET state = $3, called_at = $4, opened_at = $5, closed_at = $6,
  row_version = row_version + 1
WHERE covenant_id = $1 AND id = $2 AND row_version = $7

-- name: add_item
INSERT INTO agenda_item (covenant_id, id, meeting_id, case_id, case_code, position, minutes, label,
  consultation_type, step, started_at, ended_at, row_version, content)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, NULL, NULL, 1, $11)

-- name: list_items
SELECT id, case_id, case_code, position, minutes, label, consultation_type, step, started_at,
  ended_at, row_version
FROM agenda_item WHERE covenant_id = $1 AND meeting_id = $2 ORDER BY position

-- name: find_last_discussed
SELECT MAX(ended_at) FROM agenda_item
WHERE covenant_id = $1 AND case_id = $2 AND id <> $3 AND ended_at < $4

-- name: find_content
SELECT row_version, content FROM agenda_item WHERE covenant_id = $1 AND case_id = $2 AND id = $3

-- name: change_item
UPDATE agenda_item SET step = $4, started_at = $5, ended_at = $6, row_version = $7, content = $8
WHERE covenant_id = $1 AND case_id = $2 AND id = $3 AND row_version = $7 - 1

-- name: add_seat
INSERT INTO seat (covenant_id, item_id, member_id, meeting_id, kind, state, replaced_by,
  statement_signed_at, conflict_declared, question)
VALUES ($1, $2, $3, $4, $5, NULL, NULL, NULL, 0, $6)
ON CONFLICT (covenant_id, item_id, member_id) DO NOTHING

-- name: list_seats
SELECT item_id, member_id, kind, state, replaced_by, statement_signed_at, conflict_declared
FROM seat WHERE covenant_id = $1 AND meeting_id = $2 ORDER BY item_id, member_id

-- name: find_question
SELECT question FROM seat WHERE covenant_id = $1 AND item_id = $2 AND member_id = $3

-- name: change_attendance
UPDATE seat SET state = $4, replaced_by = $5, statement_signed_at = $6
WHERE covenant_id = $1 AND item_id = $2 AND member_id = $3

-- name: sign_statement
UPDATE seat SET statement_signed_at = $4
WHERE covenant_id = $1 AND item_id = $2 AND member_id = $3 AND statement_signed_at IS NULL

-- name: declare_conflict
UPDATE seat SET conflict_declared = 1, state = 'EXCLUDED'
WHERE covenant_id = $1 AND item_id = $2 AND member_id = $3

-- name: add_list
INSERT INTO decision_list (covenant_id, id, meeting_id, code, written_at, due_on, signed_by,
  signed_at, sent_at, confirm_by)
VALUES ($1, $2, $3, $4, $5, $6, NULL, NULL, NULL, NULL)

-- name: find_list
SELECT id, code, written_at, due_on, signed_by, signed_at, sent_at, confirm_by
FROM decision_list WHERE covenant_id = $1 AND meeting_id = $2

-- name: sign_list
UPDATE decision_list SET signed_by = $3, signed_at = $4 WHERE covenant_id = $1 AND meeting_id = $2

-- name: send_list
UPDATE decision_list SET sent_at = $3, confirm_by = $4 WHERE covenant_id = $1 AND meeting_id = $2

-- name: add_receipt
INSERT INTO list_receipt (covenant_id, item_id, member_id, meeting_id, confirmed_at, noted_by)
VALUES ($1, $2, $3, $4, NULL, NULL)
ON CONFLICT (covenant_id, item_id, member_id) DO NOTHING

-- name: list_receipts
SELECT item_id, member_id, confirmed_at, noted_by
FROM list_receipt WHERE covenant_id = $1 AND meeting_id = $2 ORDER BY item_id, member_id

-- name: confirm_receipt
UPDATE list_receipt SET confirmed_at = $4, noted_by = $5
WHERE covenant_id = $1 AND item_id = $2 AND member_id = $3 AND confirmed_at IS NULL

