-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Who joins a covenant after it was signed, gives notice or is suspended: one row an organisation,
-- an annex beside the document that never changes. The version is raised with every change, so that
-- a node knows whether what it remembers of the parties is still true.

CREATE TABLE accession (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    org TEXT NOT NULL,
    name TEXT NOT NULL,
    org_type TEXT NOT NULL,
    extra_functions TEXT NOT NULL,
    chain_domain TEXT NOT NULL,
    wgs_class TEXT NOT NULL,
    secrecy_regimes TEXT NOT NULL,
    is_joining BIGINT NOT NULL,
    status TEXT NOT NULL,
    invited_by TEXT,
    invited_at BIGINT,
    signatory TEXT,
    mandate_ref TEXT,
    declaration_hash TEXT,
    signed_on TEXT,
    declared_by TEXT,
    declared_at BIGINT,
    effective_from TEXT,
    acceded_by TEXT,
    acceded_at BIGINT,
    notice_on TEXT,
    notice_by TEXT,
    ends_on TEXT,
    data_on_exit TEXT NOT NULL,
    suspended_at BIGINT,
    suspended_by TEXT,
    reason TEXT,
    asked TEXT,
    asked_by TEXT,
    asked_at BIGINT,
    row_version BIGINT NOT NULL,
    PRIMARY KEY (covenant_id, id),
    UNIQUE (covenant_id, org)
);

CREATE TABLE accession_approval (
    covenant_id TEXT NOT NULL,
    accession_id TEXT NOT NULL,
    party TEXT NOT NULL,
    member_id TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_at BIGINT NOT NULL,
    PRIMARY KEY (covenant_id, accession_id, party)
);

CREATE TABLE annex_version (
    covenant_id TEXT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (covenant_id)
);
