-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: add_request
INSERT INTO information_request (covenant_id, id, code, case_id, case_code, signal_code,
  asked_member, asked_organisation, asked_by, purpose, basis, questions, sent_at, due_on,
  reminders, reminded_at, state, answered_at, withdrawn_at, answer, answer_ground, row_version,
  question, reply)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 0, NULL, 'SENT', NULL, NULL,
  NULL, NULL, 1, $15, NULL)

-- name: change_request
UPDATE information_request SET reminders = $3, reminded_at = $4, state = $5, answered_at = $6,
  withdrawn_at = $7, answer = $8, answer_ground = $9, reply = $10, row_version = row_version + 1
WHERE covenant_id = $1 AND id = $2 AND row_version = $11

-- name: bring_request_to_case
UPDATE information_request SET case_id = $3, case_code = $4, row_version = row_version + 1
WHERE covenant_id = $1 AND id = $2 AND row_version = $5 AND case_id IS NULL

-- name: find_request
SELECT id, code, case_code, signal_code, asked_member, asked_organisation, asked_by, purpose,
  basis, questions, sent_at, due_on, reminders, reminded_at, state, answered_at, withdrawn_at,
  answer, answer_ground, row_version, question, reply
FROM information_request WHERE covenant_id = $1 AND code = $2

-- name: list_requests_of_case
SELECT id, code, case_code, signal_code, asked_member, asked_organisation, asked_by, purpose,
  basis, questions, sent_at, due_on, reminders, reminded_at, state, answered_at, withdrawn_at,
  answer, answer_ground, row_version, question, reply
FROM information_request WHERE covenant_id = $1 AND case_id = $2 ORDER BY sent_at, code LIMIT 200

-- name: list_requests_of_signal
SELECT id, code, case_code, signal_code, asked_member, asked_organisation, asked_by, purpose,
  basis, questions, sent_at, due_on, reminders, reminded_at, state, answered_at, withdrawn_at,
  answer, answer_ground, row_version, question, reply
FROM information_request WHERE covenant_id = $1 AND signal_code = $2 AND case_id IS NULL
ORDER BY sent_at, code LIMIT 200

-- name: list_requests_to_answer
SELECT r.code, r.case_code, r.signal_code, r.asked_member, r.due_on, r.state
FROM information_request r WHERE r.covenant_id = $1 AND r.asked_member = $2
  AND r.state IN ('SENT', 'REMINDED') AND (r.case_id IS NULL OR EXISTS (SELECT 1
    FROM case_participant p WHERE p.covenant_id = r.covenant_id AND p.case_id = r.case_id
    AND p.member_id = $2 AND p.from_date <= $3 AND (p.until_date IS NULL OR p.until_date > $3)
    AND p.has_conflict = 0))
ORDER BY r.due_on, r.code LIMIT 200

-- name: list_waiting_requests
SELECT r.code, r.case_code, r.signal_code, r.asked_member, r.due_on, r.state
FROM information_request r WHERE r.covenant_id = $1 AND r.state IN ('SENT', 'REMINDED')
  AND ((r.case_id IS NULL AND r.asked_by = $2) OR EXISTS (SELECT 1 FROM case_participant p
    WHERE p.covenant_id = r.covenant_id AND p.case_id = r.case_id AND p.member_id = $2
    AND p.role = 'PROCESS_DIRECTOR' AND p.from_date <= $3
    AND (p.until_date IS NULL OR p.until_date > $3) AND p.has_conflict = 0))
ORDER BY r.due_on, r.code LIMIT 200
