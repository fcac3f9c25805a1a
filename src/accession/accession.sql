-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: raise_annex_version
INSERT INTO annex_version (covenant_id, last) VALUES ($1, 1)
ON CONFLICT (covenant_id) DO UPDATE SET last = annex_version.last + 1

-- name: list
SELECT id, org, name, org_type, extra_functions, chain_domain, wgs_class, secrecy_regimes,
  is_joining, status, invited_by, invited_at, signatory, mandate_ref, declaration_hash, signed_on,
  declared_by, declared_at, effective_from, acceded_by, acceded_at, notice_on, notice_by, ends_on,
  data_on_exit, suspended_at, suspended_by, reason, asked, asked_by, asked_at, row_version
FROM accession WHERE covenant_id = $1 ORDER BY org

-- name: find
SELECT id, org, name, org_type, extra_functions, chain_domain, wgs_class, secrecy_regimes,
  is_joining, status, invited_by, invited_at, signatory, mandate_ref, declaration_hash, signed_on,
  declared_by, declared_at, effective_from, acceded_by, acceded_at, notice_on, notice_by, ends_on,
  data_on_exit, suspended_at, suspended_by, reason, asked, asked_by, asked_at, row_version
FROM accession WHERE covenant_id = $1 AND org = $2

-- name: add
INSERT INTO accession (covenant_id, id, org, name, org_type, extra_functions, chain_domain,
  wgs_class, secrecy_regimes, is_joining, status, data_on_exit, row_version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)

-- name: change
UPDATE accession SET status = $3, invited_by = $4, invited_at = $5, signatory = $6,
  mandate_ref = $7, declaration_hash = $8, signed_on = $9, declared_by = $10, declared_at = $11,
  effective_from = $12, acceded_by = $13, acceded_at = $14, notice_on = $15, notice_by = $16,
  ends_on = $17, data_on_exit = $18, suspended_at = $19, suspended_by = $20, reason = $21,
  asked = $22, asked_by = $23, asked_at = $24, row_version = row_version + 1
WHERE covenant_id = $1 AND id = $2 AND row_version = $25

-- name: list_approvals
SELECT accession_id, party, member_id, answer, answered_at FROM accession_approval
WHERE covenant_id = $1 ORDER BY answered_at, party

-- name: put_approval
INSERT INTO accession_approval (covenant_id, accession_id, party, member_id, answer, answered_at)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (covenant_id, accession_id, party) DO UPDATE SET member_id = excluded.member_id,
  answer = excluded.answer, answered_at = excluded.answered_at
