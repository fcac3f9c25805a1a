// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the build compiled into the program: views, texts, error messages and the files under
// /static/. The tables are made by tools/embed_*.py, are sorted by name or id where they are looked
// up, and never change, so that every thread may read them. Only this module uses them; others go
// through view.hpp, text.hpp and assets.hpp.

#include <array>
#include <span>
#include <string_view>

namespace briljant::web {

struct EmbeddedView {
    std::string_view name;                   // "dossier/case_overview"
    std::array<std::string_view, 2> source;  // by Language
};

struct EmbeddedText {
    std::string_view id;
    // By Language; the form for one, and the form for every other number (equal without plural).
    std::array<std::array<std::string_view, 2>, 2> forms;
};

struct EmbeddedMessage {
    std::string_view id;
    std::string_view nl;
    std::string_view en;
    std::string_view next_nl;
    std::string_view next_en;
    std::string_view advice;  // for the operator
};

struct EmbeddedAsset {
    std::string_view name;  // "app.css": stable, without hash
    std::string_view path;  // "/static/app-7FMI6IBW.css"
    std::string_view content_type;
    std::span<const unsigned char> bytes;
    std::span<const unsigned char> brotli;  // empty: served as it is
};

[[nodiscard]] std::span<const EmbeddedView> embedded_views();
[[nodiscard]] std::span<const EmbeddedText> embedded_texts();
[[nodiscard]] std::span<const EmbeddedMessage> embedded_messages();
[[nodiscard]] std::span<const EmbeddedAsset> embedded_assets();

}  // namespace briljant::web
