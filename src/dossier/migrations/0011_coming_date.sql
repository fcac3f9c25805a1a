-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Days to watch in a case: a hearing, an eighteenth birthday. Clear is only that somebody watches a
-- day in this case: the day of a birthday is the birth date of a child, and that there is a hearing
-- says something about a person, so both are sealed (docs/decisions/0004-vandaag.md).

CREATE TABLE coming_date (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    owner_member TEXT NOT NULL,
    row_version BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, id)
);

CREATE INDEX coming_date_of_case ON coming_date (covenant_id, case_id);
