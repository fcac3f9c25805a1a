-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: next_in_series
INSERT INTO series (covenant_id, kind, last) VALUES ($1, $2, 1)
ON CONFLICT (covenant_id, kind) DO UPDATE SET last = series.last + 1 RETURNING last
