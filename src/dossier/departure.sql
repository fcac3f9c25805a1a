-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: add_departure
INSERT INTO case_departure (covenant_id, id, case_id, content) VALUES ($1, $2, $3, $4)

-- name: list_departures
SELECT id, content FROM case_departure WHERE covenant_id = $1 AND case_id = $2
ORDER BY id LIMIT 200
