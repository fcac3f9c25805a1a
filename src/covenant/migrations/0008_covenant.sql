-- SPDX-FileCopyrightText: Briljant contributors
-- SPDX-License-Identifier: EUPL-1.2
-- Covenants as documents. A signed version is never edited: another document is another row.

CREATE TABLE covenant_document (
    covenant_id TEXT NOT NULL,
    slug TEXT NOT NULL,
    day_zero TEXT,
    json TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    PRIMARY KEY (covenant_id)
);

CREATE UNIQUE INDEX covenant_document_slug ON covenant_document (slug);
