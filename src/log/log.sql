-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2

-- name: head
SELECT size, edge, last_at, origin FROM log_head WHERE covenant_id = $1

-- name: heads
SELECT covenant_id, origin FROM log_head ORDER BY origin

-- name: start_log
INSERT INTO log_head (covenant_id, size, edge, last_at, origin) VALUES ($1, 0, $2, 0, $3)
ON CONFLICT (covenant_id) DO NOTHING

-- name: store_head
UPDATE log_head SET size = $2, edge = $3, last_at = $4 WHERE covenant_id = $1

-- name: add_entry
INSERT INTO audit (covenant_id, seq, entry, leaf) VALUES ($1, $2, $3, $4)

-- name: leaf_at
SELECT leaf FROM audit WHERE covenant_id = $1 AND seq = $2

-- name: records
SELECT seq, entry, leaf FROM audit WHERE covenant_id = $1 AND seq >= $2 ORDER BY seq LIMIT 2048

-- name: leaves
SELECT seq, leaf FROM audit WHERE covenant_id = $1 AND seq >= $2 AND seq < $3 ORDER BY seq

-- name: tile
SELECT hashes FROM log_tile WHERE covenant_id = $1 AND level = $2 AND idx = $3

-- name: tiles
SELECT level, idx FROM log_tile WHERE covenant_id = $1 AND (level > $2 OR (level = $2 AND idx > $3))
ORDER BY level, idx LIMIT 5000

-- name: last_tile
SELECT idx, hashes FROM log_tile WHERE covenant_id = $1 AND level = $2 ORDER BY idx DESC LIMIT 1

-- name: store_tile
INSERT INTO log_tile (covenant_id, level, idx, hashes) VALUES ($1, $2, $3, $4)
ON CONFLICT (covenant_id, level, idx) DO UPDATE SET hashes = excluded.hashes

-- name: store_checkpoint
INSERT INTO checkpoint (covenant_id, size, root, note) VALUES ($1, $2, $3, $4)
ON CONFLICT (covenant_id, size) DO NOTHING

-- name: last_checkpoint
SELECT size, root, note FROM checkpoint WHERE covenant_id = $1 ORDER BY size DESC LIMIT 1

-- name: checkpoints_after
SELECT size, root, note FROM checkpoint WHERE covenant_id = $1 AND size > $2 ORDER BY size LIMIT 5000

-- name: month_key
SELECT public_key FROM log_month_key WHERE covenant_id = $1 AND month = $2

-- name: month_keys
SELECT month, public_key FROM log_month_key WHERE covenant_id = $1 ORDER BY month

-- name: add_month_key
INSERT INTO log_month_key (covenant_id, month, public_key) VALUES ($1, $2, $3)
