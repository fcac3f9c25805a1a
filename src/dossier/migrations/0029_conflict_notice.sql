-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- That somebody declared an interest in a case, for who directs it (US28): he has to find another.
-- Not which interest; that is between the member and his organisation.

CREATE TABLE conflict_notice (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    case_code TEXT NOT NULL,
    member_id TEXT NOT NULL,
    told_member TEXT NOT NULL,
    declared_at BIGINT NOT NULL,
    read_at BIGINT,
    PRIMARY KEY (covenant_id, id)
);

CREATE INDEX conflict_notice_to ON conflict_notice (covenant_id, told_member, read_at);
