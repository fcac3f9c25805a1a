// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The building blocks of a page, each a struct of plain values with two ways to use it: html()
// makes markup that a View takes as {{NAME:html}}, fill() sets the names of a partial view inside a
// section ({{#BADGE}}[[include:web/badge]]{{/BADGE}}), which is cheaper in long lists. Words are
// already in the reader's language. Values; safe from every thread. Patterns P04 to P12, P19, P20,
// P25 to P28.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/clock.hpp"
#include "core/personal.hpp"
#include "web/view.hpp"

namespace briljant::web {

// Every member has a default, so that a caller names only what it needs.

struct Link {
    std::string address = {};
    std::string label = {};
};

using Crumb = Link;

// State in a word; the colour only repeats it.
enum class Tone { safe, warning, danger, neutral };

struct Badge {  // web/badge: TONE, WORD
    Tone tone = Tone::neutral;
    std::string word = {};
};
View& fill(View& view, const Badge& badge);
[[nodiscard]] Html html(const Badge& badge, Language language);

enum class AlertKind { info, ok, warning, error };
// A standing notice has no role; the answer to an act is a status, a failure an alert.
enum class Announce { none, status, alert };

struct Alert {  // web/alert
    AlertKind kind = AlertKind::info;
    std::string title = {};
    std::vector<std::string> lines = {};
    std::vector<Link> links = {};
    Announce announce = Announce::none;
    bool is_phone = false;  // the phone icon: safe contact
};
View& fill(View& view, const Alert& alert);
[[nodiscard]] Html html(const Alert& alert, Language language);

enum class ButtonKind { plain, primary, secondary, subtle, negative };
[[nodiscard]] std::string_view button_class(ButtonKind kind);

struct Action {  // a link that looks like a button; web/action_links in a section ACTIONS
    ButtonKind kind = ButtonKind::secondary;
    Link link = {};
    std::string icon = {};  // "plus", "calendar", "printer", "" for none
};

// Number and kind, h1, badges, actions.
struct TitleBlock {
    std::string above = {};  // "Casus V-001, slachtoffer (vermoedelijk)"
    core::PersonalText heading = {};
    std::vector<Badge> badges = {};
    std::vector<Action> actions = {};
};
View& fill(View& view, const Action& action, Language language);

[[nodiscard]] Html html(const TitleBlock& title, Language language);

struct Tab {
    Link link = {};
    std::int64_t count = 0;
    bool is_current = false;
};
[[nodiscard]] Html tabs(std::string_view label, const std::vector<Tab>& tabs, Language language);

// A section with a heading and at most one link.
struct Card {
    std::string id = {};  // of the heading, unique on the page
    std::string heading = {};
    Link link = {};  // label "" for none
};
[[nodiscard]] Html card(const Card& card, const Html& body, Language language);

struct Fact {
    std::string key = {};
    core::PersonalText value = {};
    core::PersonalText remark = {};  // small, below; may be empty
};
[[nodiscard]] Html data_list(const std::vector<Fact>& facts, Language language);

// Where an observation comes from, for the icon beside the word.
enum class SourceKind { seen, told, heard, document, without_content };

struct Why {  // "Waarom zie ik dit?"
    std::string rule = {};
    std::string ground = {};
    std::string readers = {};
};

struct Contribution {     // web/contribution
    std::string id = {};  // anchor, "" for none
    std::string who = {};
    std::string organisation = {};
    std::string date = {};      // in words
    std::string date_iso = {};  // for machines
    core::PersonalText text = {};
    bool is_quote = false;  // the young person's own words
    SourceKind source = SourceKind::seen;
    std::string source_word = {};
    std::string reader_word = {};
    std::string kind_word = {};
    Why why = {};
};
View& fill(View& view, const Contribution& contribution);
[[nodiscard]] Html html(const Contribution& contribution, Language language);

// A table that becomes cards on a narrow screen. The first cell of a row is its heading.
enum class Align { start, number };

struct Column {
    std::string label = {};
    Align align = Align::start;
    std::string sort_address = {};  // "" when the column is not sorted by a link
    std::string sorted = {};        // "ascending", "descending", "" when it is not the sorted one
};

struct Cell {
    core::PersonalText text = {};
    std::string address = {};        // a link when not empty
    core::PersonalText remark = {};  // small
    std::vector<Badge> badges = {};
    std::string id = {};  // of the first cell: where a link to this row arrives
};

struct Table {
    std::string caption = {};
    bool shows_caption = false;
    std::vector<Column> columns = {};
    std::vector<std::vector<Cell>> rows = {};
    std::string when_empty = {};  // the sentence of P27
};
[[nodiscard]] Html html(const Table& table, Language language);
// A cell with words that are not about a person.
[[nodiscard]] Cell cell(std::string_view text);
[[nodiscard]] Cell cell(const Badge& badge);
[[nodiscard]] Cell link_cell(std::string_view text, std::string_view address);

struct Paging {
    std::int64_t current = 1;
    std::int64_t last = 1;
    std::string address = {};  // everything before the number: "/audit?periode=2026-11&pagina="
};
// Empty when there is one page.
[[nodiscard]] Html html(const Paging& paging, Language language);

// One sentence: what is not there and what will happen.
[[nodiscard]] Html empty_state(std::string_view sentence, Language language);
// A sentence in small letters, under what it says something about.
[[nodiscard]] Html remark(std::string_view sentence, Language language);

// Before an act that cannot be undone: what happens, what stays, the number typed, no way back.
struct Confirmation {
    std::string heading = {};
    std::vector<std::string> happens = {};
    std::vector<std::string> stays = {};
    std::string typed_label = {};  // "Typ het casusnummer V-001"
    std::string error = {};        // "" when there is none
    std::string action = {};       // address of the POST
    std::string submit = {};       // "Casus vernietigen"
    std::string back = {};         // address of "Toch niet"
    std::string csrf = {};
    std::vector<Link> hidden = {};  // address is the name, label the value of a hidden field
};
[[nodiscard]] Html html(const Confirmation& confirmation, Language language);

struct Call {  // web/call: a phone card of the public pages
    std::string heading = {};
    std::string number = {};  // as shown: "0900-8844"
    std::string remark = {};
    bool is_danger = false;
};
View& fill(View& view, const Call& call);

[[nodiscard]] Html calls(const std::vector<Call>& calls, Language language);

// A day to watch: a tile with the day, then words.
struct Day {
    core::Date date = {};
    core::PersonalText words = {};
    std::string remark = {};  // "over 9 dagen"
    std::vector<Link> links = {};
};
[[nodiscard]] Html days(const std::vector<Day>& days, Language language);

[[nodiscard]] Html quote(const core::PersonalText& words,
                         const core::PersonalText& remark,
                         Language language);
[[nodiscard]] Html disclosure(std::string_view summary, const Html& body, Language language);

struct Moment {
    std::string heading = {};
    std::string remark = {};  // "4 september, overleg M-03"
    bool is_now = false;
};
[[nodiscard]] Html timeline(const std::vector<Moment>& moments, Language language);

// Layout: join puts parts after each other as they are (title, tabs, columns); stack leaves room
// between them; columns has a side column of 21rem from 64rem on.
[[nodiscard]] Html join(std::span<const Html> parts, Language language);
[[nodiscard]] Html stack(std::span<const Html> parts, Language language);
[[nodiscard]] Html columns(std::span<const Html> wide,
                           std::span<const Html> side,
                           Language language);

// Above a print: who printed it and when, without a word about the case (P16).
struct PrintHead {
    std::string name = {};
    std::string organisation = {};
    std::string date = {};
    std::string time = {};
};
[[nodiscard]] Html html(const PrintHead& head, Language language);

struct Persona {
    std::string login = {};  // "noor.hamidi"
    std::string name = {};
    std::string role = {};
    std::string organisation = {};
};
// "Welke bril zet u op?": the first page of the demo.
[[nodiscard]] Html demo_front(const std::vector<Persona>& personas, Language language);

}  // namespace briljant::web
