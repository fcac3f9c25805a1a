// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "signal/page_signal_words.hpp"

#include <algorithm>
#include <cctype>

#include "web/dates.hpp"

namespace briljant::signal {

namespace {

using core::PersonalText;
using people::PageCall;

// A code as it stands in the name of a text: "signal.state.fed-back" for FED_BACK.
std::string id_of_word(std::string_view group, std::string_view code) {
    auto id = std::string{group} + ".";
    for (const char letter : code) {
        const auto octet = static_cast<unsigned char>(letter);
        id += letter == '_' ? '-' : static_cast<char>(std::tolower(octet));
    }
    return id;
}

template <typename E>
std::string word(const PageCall& call, std::string_view group, E value) {
    return call.say(id_of_word("signal." + std::string{group}, covenant::to_name(value)));
}

void add_fact(std::vector<web::Fact>& facts, std::string key, std::string value) {
    if (value.empty()) return;
    facts.push_back({std::move(key), PersonalText{std::move(value)}, {}});
}

web::Form triage_form(const PageCall& call, const people::Directory& directory) {
    auto form = call.form_to(signal_address(call, "/weging"));
    auto day = call.field(web::FieldKind::date, "dag", "signal.triage-on");
    auto who = call.field(web::FieldKind::checkboxes, "kern", "signal.core");
    who.description = call.say("signal.core.hint");
    for (const auto& [id, member] : directory.members) {
        if (!member.organisation) continue;
        who.options.push_back({id.text(), member.name, directory.organisation_of(id)});
    }
    std::ranges::sort(who.options, {}, &web::Option::label);
    form.fields = {day, who};
    form.submits = {{call.say("signal.plan"), web::ButtonKind::secondary, "", ""}};
    return form;
}

web::Form decision_form(const PageCall& call) {
    auto form = call.form_to(signal_address(call, "/besluit"));
    auto outcome = call.field(web::FieldKind::radio, "uitkomst", "signal.outcome");
    for (std::size_t i = 0; i < covenant::count_of<covenant::TriageOutcome>; ++i) {
        const auto each = static_cast<covenant::TriageOutcome>(i);
        outcome.options.push_back(
            {std::string{covenant::to_name(each)}, word(call, "outcome", each), ""});
    }
    auto assessed = call.field(web::FieldKind::checkbox, "gewogen", "signal.assessed");
    form.fields = {outcome, assessed};
    form.submits = {{call.say("signal.decide")}};
    return form;
}

web::Form case_form(const PageCall& call, const SignalView& view) {
    auto form = call.form_to(signal_address(call, "/casus"));
    auto which = call.field(web::FieldKind::select, "casus", "signal.to-case.which");
    for (const auto& code : view.other_cases) which.options.push_back({code, code, ""});
    form.fields = {which};
    form.submits = {{call.say("signal.to-case"), web::ButtonKind::secondary, "", ""}};
    return form;
}

}  // namespace

std::string reporter_word(const PageCall& call, const Signal& signal) {
    return call.say(id_of_word("signal.reporter", signal.reporter_type));
}

std::string outcome_word(const PageCall& call, const Signal& signal) {
    return signal.outcome ? word(call, "class", class_of(*signal.outcome)) : std::string{};
}

web::Badge state_badge(const PageCall& call, const Signal& signal) {
    const auto tone = is_waiting(signal) ? web::Tone::warning : web::Tone::neutral;
    return {tone, word(call, "state", signal.state)};
}

std::vector<web::Fact> signal_facts(const PageCall& call,
                                    const SignalView& view,
                                    const people::Directory& directory) {
    const auto& signal = view.signal;
    const auto moment = [&](const std::optional<core::Instant>& at) {
        return at ? web::moment_in_words(*at, call.language) : std::string{};
    };
    std::vector<web::Fact> facts;
    add_fact(facts, call.say("signal.column.received"), moment(signal.received_at));
    add_fact(facts, call.say("signal.channel"), word(call, "channel", signal.channel));
    add_fact(facts, call.say("signal.column.reporter"), reporter_word(call, signal));
    if (signal.organisation) {
        add_fact(facts,
                 call.say("signal.organisation"),
                 directory.organisation_name(*signal.organisation));
    }
    add_fact(facts, call.say("signal.column.state"), word(call, "state", signal.state));
    if (signal.assigned_to) {
        add_fact(facts, call.say("signal.assigned"), directory.member_name(*signal.assigned_to));
    }
    if (signal.triage_on) {
        add_fact(facts,
                 call.say("signal.triage-on"),
                 web::date_in_words(*signal.triage_on, call.language));
    }
    std::string names;
    for (const auto& member : view.core_members) {
        names += (names.empty() ? "" : ", ") + directory.member_name(member);
    }
    add_fact(facts, call.say("signal.core"), std::move(names));
    add_fact(facts, call.say("signal.column.outcome"), outcome_word(call, signal));
    add_fact(facts, call.say("signal.fed-back"), moment(signal.fed_back_at));
    add_fact(facts, call.say("signal.destroyed"), moment(signal.destroyed_at));
    return facts;
}

web::Html looks_table(const PageCall& call,
                      const std::vector<SignalLook>& looks,
                      const people::Directory& directory) {
    web::Table table;
    table.caption = call.say("signal.looks");
    table.shows_caption = true;
    table.columns = {{call.say("signal.looks.when")},
                     {call.say("signal.looks.who")},
                     {call.say("signal.looks.what")}};
    table.when_empty = call.say("signal.looks.none");
    for (const auto& look : looks) {
        auto who = web::cell(directory.member_name(look.member));
        who.remark = PersonalText{directory.organisation_of(look.member)};
        table.rows.push_back({web::cell(web::moment_in_words(look.at, call.language)),
                              std::move(who),
                              web::cell(word(call, "look", look.kind))});
    }
    return web::html(table, call.language);
}

std::string signal_code(const PageCall& call) {
    return std::string{call.request.in_path("signal")};
}

std::string signal_address(const PageCall& call, std::string_view part) {
    return "/signalen/" + signal_code(call) + std::string{part};
}

TriageForms triage_forms(const PageCall& call,
                         const SignalView& view,
                         const people::Directory& directory) {
    return {triage_form(call, directory), decision_form(call), case_form(call, view)};
}

}  // namespace briljant::signal
