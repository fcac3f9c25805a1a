-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- The referral with which a case began and how it was weighed. Both are sealed under the key of the
-- case; clear are ids, the day of receipt and who decided when.

CREATE TABLE referral (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    received_on TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at BIGINT NOT NULL,
    row_version BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, id)
);

CREATE INDEX referral_of_case ON referral (covenant_id, case_id);

CREATE TABLE criteria_assessment (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    row_version BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, id)
);

CREATE INDEX criteria_assessment_of_case ON criteria_assessment (covenant_id, case_id);
