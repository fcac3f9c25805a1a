-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: add_document
INSERT INTO covenant_document (covenant_id, slug, day_zero, json, added_at)
VALUES ($1, $2, $3, $4, $5)

-- name: find_document
SELECT slug, day_zero, json FROM covenant_document WHERE covenant_id = $1

-- name: list_documents
SELECT covenant_id, slug, day_zero FROM covenant_document ORDER BY slug

-- name: annex_version
SELECT last FROM annex_version WHERE covenant_id = $1

-- name: list_annexes
SELECT org, name, org_type, extra_functions, chain_domain, wgs_class, secrecy_regimes, is_joining,
  status, effective_from, notice_on, ends_on, data_on_exit, signatory
FROM accession WHERE covenant_id = $1 ORDER BY org
