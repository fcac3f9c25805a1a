// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Forms as data: a feature lists its fields, the same list shows the empty form, and the form again
// with kept values, an error summary and a message at each field (F04, F05). The server validates;
// attributes only help. Every form carries the CSRF token. Labels and errors are words in the
// reader's language. Values; rendering is safe from every thread. Patterns P13 to P18.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/clock.hpp"
#include "core/personal.hpp"
#include "http/message.hpp"
#include "web/components.hpp"
#include "web/view.hpp"

namespace briljant::web {

enum class FieldKind {
    text,
    email,
    phone,
    number,
    secret,      // a passphrase: never kept
    one_time,    // a code of six digits
    date,        // a day to plan: one field
    known_date,  // a day that is known, in three fields: name-dag, name-maand, name-jaar
    time,
    text_area,
    select,
    radio,
    checkboxes,  // several of one name
    checkbox,    // one statement, the label beside it; its value is "ja"
    combobox,    // organisations, professionals, topics; never persons in a case (UI10)
    file,
    heading,  // only the label, as a heading between fields
};

struct Option {
    std::string value = {};
    std::string label = {};
    std::string description = {};  // small, may be empty
};

struct Field {
    FieldKind kind = FieldKind::text;
    std::string name = {};
    std::string label = {};
    std::string description = {};
    core::PersonalText value = {};         // what stands in it, or the chosen value
    std::vector<std::string> chosen = {};  // of checkboxes
    std::vector<Option> options = {};
    std::string error = {};  // "" when there is none
    bool is_optional = false;
    std::int64_t length_max = 0;    // 0: the server's own limit only
    std::int64_t rows = 4;          // of a text area
    std::string autocomplete = {};  // only for the user's own data
    std::string source = {};        // of a combobox: "/organisaties/zoek"
    std::string accept = {};        // of a file: ".pdf,.jpg,.png"
};

struct Submit {
    std::string label = {};
    ButtonKind kind = ButtonKind::primary;
    std::string name = {};  // with a value: which button was pressed
    std::string value = {};
};

struct Form {
    std::string action = {};
    std::string csrf = {};
    std::string once = {};          // one-time key against a double click, "" for none
    std::vector<Link> hidden = {};  // address is the name, label the value
    std::vector<Field> fields = {};
    std::vector<Submit> submits = {};
    Link back = {};             // a link beside the buttons, label "" for none
    bool saves_itself = false;  // drafts: the island autosave, and the button without it
    bool is_get = false;        // a filter: no token, the address holds the choice
};

[[nodiscard]] Html html(const Form& form, Language language);
// First in main; empty when no field has an error.
[[nodiscard]] Html error_summary(const Form& form, Language language);
// Only the fields, for a view that brings its own form element.
[[nodiscard]] Html html(const Field& field, Language language);

[[nodiscard]] bool has_errors(const Form& form);
// Takes over what the person typed, so that nothing is asked twice; secrets and files are left out.
void keep(Form& form, const http::Fields& typed);
// Puts an error at a field; an unknown name is a broken promise.
void fail(Form& form, std::string_view name, std::string_view words);

// The three fields of a known date: leading zeros are fine, a year has four digits. Nothing when
// it is not a day of the calendar.
[[nodiscard]] std::optional<core::Date> read_known_date(const http::Fields& typed,
                                                        std::string_view name);

}  // namespace briljant::web
