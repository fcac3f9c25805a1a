// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The frame around every page: skip link, sample strip, header, glasses bar, breadcrumb, main,
// footer. A feature fills a PageFrame and gives its own markup as main. Titles, addresses and
// labels never hold a name of somebody in a case (UI11). Values; rendering is safe from every
// thread. Patterns P01 to P06, P25, P26.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/clock.hpp"
#include "http/message.hpp"
#include "web/components.hpp"
#include "web/view.hpp"

namespace briljant::web {

// What one installation sets once in its configuration.
struct Site {
    std::string name = "Briljant";  // public pages may carry a neutral name
    std::string organisation = {};  // in the footer
    std::string theme_class = "briljant-theme";
    std::string theme_address = {};  // stylesheet of a municipality under /static/, "" for none
    std::string quick_exit_address = {};  // a neutral page, "" for no quick exit
    bool has_plain_icon = false;          // public pages with an icon that says nothing
};

enum class Scheme { system, light, dark };
enum class Contrast { system, standard, more };

// How this member wants to read (stored with the account).
struct Display {
    Scheme scheme = Scheme::system;
    Contrast contrast = Contrast::system;
    bool is_compact = false;
};

struct Who {
    std::string name = {};  // the member who is signed in
    std::string organisation = {};
};

struct NavigationItem {
    std::string address = {};
    std::string label = {};
    std::int64_t count = 0;  // open items, shown when not 0
    bool is_current = false;
};

struct Glasses {
    std::string as = {};       // "casusregisseur, GI De Sluis"
    std::string purpose = {};  // "casusoverleg"
    std::string article = {};  // "artikel 5"
    core::Instant until{};
    bool is_alarm = false;    // the emergency glasses
    std::string reason = {};  // of the emergency glasses
};

struct PageFrame {
    Site site = {};
    std::string title = {};  // "V-001, overzicht"
    Language language = Language::nl;
    Display display = {};
    std::optional<Who> who = {};
    std::vector<NavigationItem> navigation = {};
    std::optional<Glasses> glasses = {};
    std::vector<Crumb> breadcrumb = {};
    std::optional<Alert> notice = {};  // after an action: a status at the top of main
    bool is_demo = false;
    bool is_public = false;                   // neutral title, quick exit, no account
    bool has_errors = false;                  // the title begins with "Fout: " (F04)
    std::string csrf = {};                    // token for the forms of the frame
    std::string other_language_address = {};  // the same page in the other language, "" for none
    std::optional<std::int64_t> lock_after_s =
        {};  // content pages: then the lock page (Refresh header)
};

[[nodiscard]] http::Response page(int status, const PageFrame& frame, const Html& main);

// An error of the catalogue messages/ as a page: what happened, what to do. 404 and 403 look the
// same to everybody and in every case: the neutral page, whatever the id (style rule 20).
[[nodiscard]] http::Response error_page(int status,
                                        const PageFrame& frame,
                                        std::string_view error_id);

// The page for "does not exist" and "not for you": the same bytes whatever the cause.
[[nodiscard]] http::Response neutral_page(const PageFrame& frame);

// A refusal inside a case or covenant, for people who may know that it exists.
struct Refusal {
    std::string asked = {};                  // in the words of the user: "Bijdrage delen in V-001"
    std::string condition = {};              // which condition was not met
    std::string article = {};                // "artikel 7, tweede lid"
    std::vector<std::string> possible = {};  // what would make it possible
    std::string call = {};                   // whom to call: "Noor Hamidi, procesregisseur"
    std::string phone = {};                  // "0900-8844", may be empty
};
[[nodiscard]] http::Response refusal_page(const PageFrame& frame, const Refusal& refusal);

}  // namespace briljant::web
