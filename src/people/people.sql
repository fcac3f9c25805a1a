-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: directory_version
SELECT last FROM directory_version WHERE covenant_id = $1

-- name: raise_directory_version
INSERT INTO directory_version (covenant_id, last) VALUES ($1, 1)
ON CONFLICT (covenant_id) DO UPDATE SET last = directory_version.last + 1

-- name: add_organisation
INSERT INTO organisation (covenant_id, id, code, name) VALUES ($1, $2, $3, $4)

-- name: list_organisations
SELECT id, code, name FROM organisation WHERE covenant_id = $1 ORDER BY name, id

-- name: find_organisation
SELECT id, code, name FROM organisation WHERE covenant_id = $1 AND code = $2

-- name: organisation_by_id
SELECT id, code, name FROM organisation WHERE covenant_id = $1 AND id = $2

-- name: add_member
INSERT INTO member (covenant_id, id, login, name, work_email, organisation_id, function_nl, state,
  language, scheme, contrast, is_compact, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'nl', 'SYSTEM', 'SYSTEM', 0, $9)

-- name: find_member
SELECT id, login, name, work_email, organisation_id, function_nl, state FROM member
WHERE covenant_id = $1 AND login = $2

-- name: member_by_id
SELECT id, login, name, work_email, organisation_id, function_nl, state FROM member
WHERE covenant_id = $1 AND id = $2

-- name: list_members
SELECT id, login, name, work_email, organisation_id, function_nl, state FROM member
WHERE covenant_id = $1 ORDER BY name, id

-- name: members_of_organisation
SELECT id, login, name, work_email, organisation_id, function_nl, state FROM member
WHERE covenant_id = $1 AND organisation_id = $2 AND state <> 'LEFT' ORDER BY name, id

-- name: set_member_state
UPDATE member SET state = $3 WHERE covenant_id = $1 AND id = $2

-- name: set_public_key
UPDATE member SET public_key = $3 WHERE covenant_id = $1 AND id = $2

-- name: find_public_key
SELECT public_key FROM member WHERE covenant_id = $1 AND id = $2 AND state = 'ACTIVE'

-- name: set_display
UPDATE member SET language = $3, scheme = $4, contrast = $5, is_compact = $6
WHERE covenant_id = $1 AND id = $2

-- name: put_secret
INSERT INTO member_secret (covenant_id, member_id, method, salt, wrap, made_at)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (covenant_id, member_id, method)
DO UPDATE SET salt = excluded.salt, wrap = excluded.wrap, made_at = excluded.made_at

-- name: find_secret
SELECT salt, wrap FROM member_secret WHERE covenant_id = $1 AND member_id = $2 AND method = $3

-- name: salt_of_login
SELECT s.salt FROM member m
JOIN member_secret s ON s.covenant_id = m.covenant_id AND s.member_id = m.id
  AND s.method = 'PASSPHRASE'
WHERE m.covenant_id = $1 AND m.login = $2

-- name: remove_secrets
DELETE FROM member_secret WHERE covenant_id = $1 AND member_id = $2

-- name: put_totp
INSERT INTO totp (covenant_id, member_id, sealed, last_step) VALUES ($1, $2, $3, 0)
ON CONFLICT (covenant_id, member_id)
DO UPDATE SET sealed = excluded.sealed, last_step = excluded.last_step

-- name: find_totp
SELECT sealed, last_step FROM totp WHERE covenant_id = $1 AND member_id = $2

-- name: use_totp_step
UPDATE totp SET last_step = $3 WHERE covenant_id = $1 AND member_id = $2 AND last_step < $3

-- name: remove_totp
DELETE FROM totp WHERE covenant_id = $1 AND member_id = $2

-- name: add_role_grant
INSERT INTO role_grant (covenant_id, id, member_id, organisation_id, role, designated_at, ends_on,
  screening_at, secrecy_signed_at, training_valid_until, commercial_duties, granted_by, granted_at,
  confirmed_by, confirmed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)

-- name: confirm_role_grants
UPDATE role_grant SET confirmed_by = $3, confirmed_at = $4
WHERE covenant_id = $1 AND member_id = $2 AND confirmed_by IS NULL AND revoked_at IS NULL

-- name: revoke_role_grants
UPDATE role_grant SET revoked_at = $2 WHERE member_id = $1 AND revoked_at IS NULL

-- name: roles_of_member
SELECT role, designated_at, ends_on FROM role_grant
WHERE covenant_id = $1 AND member_id = $2 AND revoked_at IS NULL AND confirmed_by IS NOT NULL

-- name: members_with_role
SELECT m.name, m.id FROM role_grant g
JOIN member m ON m.covenant_id = $4 AND m.id = g.member_id AND m.state = 'ACTIVE'
WHERE g.covenant_id = $1 AND g.role = $2 AND g.revoked_at IS NULL AND g.confirmed_by IS NOT NULL
  AND g.designated_at <= $3 AND (g.ends_on IS NULL OR g.ends_on > $3)
ORDER BY g.designated_at, m.name

-- name: grants_of_organisation
SELECT member_id, role, training_valid_until, granted_by, confirmed_by FROM role_grant
WHERE covenant_id = $1 AND organisation_id = $2 AND revoked_at IS NULL
ORDER BY member_id, role

-- name: grants_to_confirm
SELECT g.member_id, g.role, g.granted_by, m.name, m.login, m.function_nl, m.organisation_id
FROM role_grant g
JOIN member m ON m.id = g.member_id AND m.covenant_id = $2
WHERE g.covenant_id = $1 AND g.confirmed_by IS NULL AND g.revoked_at IS NULL
ORDER BY m.name, g.member_id, g.role

-- name: covenant_of_member
SELECT covenant_id FROM role_grant
WHERE member_id = $1 AND revoked_at IS NULL AND confirmed_by IS NOT NULL
ORDER BY granted_at, covenant_id LIMIT 1

-- name: asker
SELECT m.state, o.code, g.role, g.designated_at, g.ends_on, g.screening_at, g.secrecy_signed_at,
  g.training_valid_until, g.commercial_duties,
  CASE WHEN EXISTS (
    SELECT 1 FROM role_grant d
    WHERE d.covenant_id = $3 AND d.organisation_id = m.organisation_id
      AND d.role IN ('CHAIR', 'PROCESS_DIRECTOR') AND d.revoked_at IS NULL
      AND d.confirmed_by IS NOT NULL AND d.designated_at <= $4
      AND (d.ends_on IS NULL OR d.ends_on > $4)
  ) THEN 1 ELSE 0 END
FROM member m
LEFT JOIN organisation o ON o.covenant_id = m.covenant_id AND o.id = m.organisation_id
LEFT JOIN role_grant g ON g.covenant_id = $3 AND g.member_id = m.id AND g.revoked_at IS NULL
  AND g.confirmed_by IS NOT NULL AND (g.ends_on IS NULL OR g.ends_on > $4)
WHERE m.covenant_id = $1 AND m.id = $2

-- name: add_session
INSERT INTO session (covenant_id, id, member_id, for_covenant, sealed, factor, device, created_at,
  seen_at, expires_at, stepped_up_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)

-- name: find_session
SELECT s.member_id, s.for_covenant, s.sealed, s.factor, s.device, s.created_at, s.seen_at,
  s.expires_at, s.stepped_up_at, s.locked_at,
  m.login, m.name, m.state, m.language, m.scheme, m.contrast, m.is_compact, o.id, o.name, o.code
FROM session s
JOIN member m ON m.covenant_id = s.covenant_id AND m.id = s.member_id
LEFT JOIN organisation o ON o.covenant_id = m.covenant_id AND o.id = m.organisation_id
WHERE s.covenant_id = $1 AND s.id = $2

-- name: sessions_of_member
SELECT id, device, created_at, seen_at, expires_at FROM session
WHERE covenant_id = $1 AND member_id = $2 AND expires_at > $3 ORDER BY seen_at DESC, id

-- name: see_session
UPDATE session SET seen_at = $3 WHERE covenant_id = $1 AND id = $2 AND seen_at < $3

-- name: lock_session
UPDATE session SET locked_at = $3 WHERE covenant_id = $1 AND id = $2 AND locked_at IS NULL

-- name: remove_session
DELETE FROM session WHERE covenant_id = $1 AND id = $2

-- name: remove_session_of_member
DELETE FROM session WHERE covenant_id = $1 AND member_id = $2 AND id = $3

-- name: remove_sessions_of_member
DELETE FROM session WHERE covenant_id = $1 AND member_id = $2

-- name: remove_ended_sessions
DELETE FROM session WHERE covenant_id = $1 AND expires_at <= $2

-- name: add_invitation
INSERT INTO invitation (covenant_id, id, member_id, kind, sealed, expires_at)
VALUES ($1, $2, $3, $4, $5, $6)

-- name: find_invitation
SELECT member_id, kind, sealed, expires_at, used_at FROM invitation
WHERE covenant_id = $1 AND id = $2

-- name: use_invitation
UPDATE invitation SET used_at = $3, sealed = NULL
WHERE covenant_id = $1 AND id = $2 AND used_at IS NULL

-- name: remove_invitations
DELETE FROM invitation WHERE covenant_id = $1 AND member_id = $2 AND used_at IS NULL

-- name: find_failures
SELECT failures, first_at, last_at FROM sign_in_failure WHERE covenant_id = $1 AND id = $2

-- name: count_failure
INSERT INTO sign_in_failure (covenant_id, id, failures, first_at, last_at)
VALUES ($1, $2, 1, $3, $3)
ON CONFLICT (covenant_id, id) DO UPDATE SET
  failures = CASE WHEN sign_in_failure.first_at < $4 THEN 1 ELSE sign_in_failure.failures + 1 END,
  first_at = CASE WHEN sign_in_failure.first_at < $4 THEN $3 ELSE sign_in_failure.first_at END,
  last_at = $3
