-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: add_signal
INSERT INTO signal (covenant_id, id, code, received_at, channel, reporter_type, reporter,
  reporter_organisation, assigned_to, state, outcome, triage_on, decided_at, fed_back_at,
  closed_at, destroyed_at, row_version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, 'RECEIVED', NULL, NULL, NULL, NULL, NULL, NULL, 1)

-- name: change_signal
UPDATE signal SET reporter = $3, reporter_organisation = $4, assigned_to = $5, state = $6,
  outcome = $7, triage_on = $8, decided_at = $9, fed_back_at = $10, closed_at = $11,
  destroyed_at = $12, row_version = row_version + 1
WHERE covenant_id = $1 AND id = $2 AND row_version = $13

-- name: find_signal
SELECT id, code, received_at, channel, reporter_type, reporter, reporter_organisation,
  assigned_to, state, outcome, triage_on, decided_at, fed_back_at, closed_at, destroyed_at,
  row_version
FROM signal WHERE covenant_id = $1 AND code = $2

-- name: list_signals
SELECT id, code, received_at, channel, reporter_type, reporter, reporter_organisation,
  assigned_to, state, outcome, triage_on, decided_at, fed_back_at, closed_at, destroyed_at,
  row_version
FROM signal WHERE covenant_id = $1 ORDER BY received_at DESC, code DESC LIMIT 200

-- name: list_signals_of_reporter
SELECT id, code, received_at, channel, reporter_type, reporter, reporter_organisation,
  assigned_to, state, outcome, triage_on, decided_at, fed_back_at, closed_at, destroyed_at,
  row_version
FROM signal WHERE covenant_id = $1 AND reporter = $2 ORDER BY received_at DESC, code DESC LIMIT 200

-- name: list_waiting_signals
SELECT id, code, received_at, channel, reporter_type, reporter, reporter_organisation,
  assigned_to, state, outcome, triage_on, decided_at, fed_back_at, closed_at, destroyed_at,
  row_version
FROM signal WHERE covenant_id = $1 AND (state IN ('RECEIVED', 'VERIFYING') OR (state = 'TRIAGED'
  AND fed_back_at IS NULL)) AND (assigned_to IS NULL OR assigned_to = $2)
ORDER BY received_at, code LIMIT 200

-- name: add_core_member
INSERT INTO signal_core (covenant_id, signal_id, member_id) VALUES ($1, $2, $3)
ON CONFLICT (covenant_id, signal_id, member_id) DO NOTHING

-- name: find_core_member
SELECT member_id FROM signal_core WHERE covenant_id = $1 AND signal_id = $2 AND member_id = $3

-- name: list_core
SELECT member_id FROM signal_core WHERE covenant_id = $1 AND signal_id = $2 ORDER BY member_id

-- name: add_signal_case
INSERT INTO signal_case (covenant_id, signal_id, case_id, case_code) VALUES ($1, $2, $3, $4)
ON CONFLICT (covenant_id, signal_id, case_id) DO NOTHING

-- name: list_own_signal_cases
SELECT DISTINCT c.case_code FROM signal_case c
JOIN case_participant p ON p.covenant_id = c.covenant_id AND p.case_id = c.case_id
WHERE c.covenant_id = $1 AND c.signal_id = $2 AND p.member_id = $3 AND p.from_date <= $4
  AND (p.until_date IS NULL OR p.until_date > $4) AND p.has_conflict = 0
  AND p.is_incidental = 0
ORDER BY c.case_code

-- name: add_signal_look
INSERT INTO signal_access (covenant_id, id, signal_id, member_id, looked_at, kind)
VALUES ($1, $2, $3, $4, $5, $6)

-- name: list_signal_looks
SELECT looked_at, member_id, kind FROM signal_access
WHERE covenant_id = $1 AND signal_id = $2 ORDER BY looked_at, id LIMIT 500
