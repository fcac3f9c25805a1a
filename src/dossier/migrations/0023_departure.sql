-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- That somebody's part in a case was ended before its day: by whom, when and why. Clear is only that
-- it happened in this case; the day until which he took part stands in case_participant.

CREATE TABLE case_departure (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, id)
);

CREATE INDEX case_departure_of_case ON case_departure (covenant_id, case_id);
