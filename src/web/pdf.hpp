// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A page as a tagged PDF: Chromium prints the same HTML that the browser shows, as a child of this
// program for one document. The page goes to it and comes back over a socket; no word of it touches
// a disk. The child has no network, runs no script of the page, gets an empty profile in a folder
// of its own (0700), and is killed and swept away when the answer is there or the time is up. A few
// at a time; who comes later is told to try again. Safe from every thread (ADR 0005).

#include <atomic>
#include <chrono>
#include <string>
#include <string_view>

#include "core/result.hpp"

namespace briljant::web {

// The program to print with: `wanted` when it is one, "" when it is not or for the word "none".
// Without a wish the first of Debian's that is there.
[[nodiscard]] std::string find_browser(std::string_view wanted);

struct PdfSettings {
    std::string browser = {};  // as find_browser gave it
    std::chrono::milliseconds patience = std::chrono::seconds{30};
    int at_once_max = 2;  // each takes about 300 MB of memory for two seconds
};

class PdfPrinter final {
public:
    explicit PdfPrinter(PdfSettings settings) : settings_(std::move(settings)) {}

    // Whether a page should offer a PDF at all.
    [[nodiscard]] bool is_there() const noexcept { return !settings_.browser.empty(); }
    // The bytes of the file. "web.pdf-busy", "web.pdf-absent", "web.pdf-late", "web.pdf-failed",
    // all unavailable.
    [[nodiscard]] core::Result<std::string> print(std::string_view page) const;

private:
    PdfSettings settings_;
    mutable std::atomic<int> busy_ = 0;
};

// The page with its stylesheets and typefaces inside it: it asks nobody for anything.
[[nodiscard]] std::string standing_alone(std::string_view page);

}  // namespace briljant::web
