// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/page_agenda_form.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "consultation/page_meeting_words.hpp"

namespace briljant::consultation {

namespace {

using core::PersonalText;
using people::PageCall;
using web::Field;
using web::FieldKind;

constexpr std::array<AgendaLabel, 5> labels = {AgendaLabel::new_,
                                               AgendaLabel::repeat,
                                               AgendaLabel::urgent,
                                               AgendaLabel::review_item,
                                               AgendaLabel::closing};

std::string item_field(const std::string& case_code) {
    return "punt-" + case_code;
}

std::string minutes_field(const std::string& case_code) {
    return "minuten-" + case_code;
}

Field members(const PageCall& call,
              std::string name,
              std::string_view label,
              const std::vector<people::NamedMember>& options) {
    auto result = call.field(FieldKind::select, std::move(name), label);
    for (const auto& member : options) {
        result.options.push_back({member.id.text(), member.name, ""});
    }
    if (options.size() == 1) result.value = PersonalText{options.front().id.text()};
    return result;
}

void add_case(const PageCall& call, const std::string& code, web::Form& form) {
    auto item = call.field(FieldKind::select, item_field(code), "consultation.plan.item");
    item.label = web::text(call.language, "consultation.plan.item", {{"case", code}});
    item.is_optional = true;
    for (const auto label : labels) {
        item.options.push_back(
            {std::string{covenant::to_name(label)}, word(call, "label", label), ""});
    }
    auto minutes = call.field(FieldKind::number, minutes_field(code), "consultation.plan.minutes");
    minutes.label = web::text(call.language, "consultation.plan.minutes", {{"case", code}});
    minutes.is_optional = true;
    form.fields.push_back(std::move(item));
    form.fields.push_back(std::move(minutes));
}

// "13:30", or as people write it: "13.30".
std::optional<std::chrono::minutes> time_from(std::string_view text) {
    constexpr std::size_t length = 5;
    if (text.size() != length || (text[2] != ':' && text[2] != '.')) return std::nullopt;
    int hours = -1;
    int minutes = -1;
    const auto read = [](std::string_view part, int& number) {
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
        return error == std::errc{} && end == part.data() + part.size();
    };
    const bool is_read = read(text.substr(0, 2), hours) && read(text.substr(3), minutes);
    if (!is_read || hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return std::nullopt;
    return std::chrono::hours{hours} + std::chrono::minutes{minutes};
}

// What was typed, field by field; every mistake lands at its own field.
class Reader final {
public:
    Reader(const PageCall& call, web::Form& form) : call_(call), form_(form) {}

    [[nodiscard]] bool is_right() const noexcept { return is_right_; }
    void fail(std::string_view field, std::string_view message) {
        const auto words = web::message(call_.language, message);
        web::fail(form_, field, std::string{words.text} + " " + std::string{words.next});
        is_right_ = false;
    }
    core::Instant moment() {
        const auto date = core::date_from_iso(typed("datum"));
        const auto time = time_from(typed("tijd"));
        if (!date) fail("datum", "consultation.day-unreadable");
        if (!time) fail("tijd", "consultation.time-unreadable");
        if (!date || !time) return {};
        const auto moment = core::from_local(*date, *time);
        if (moment <= call_.visit.now()) fail("datum", "consultation.moment-past");
        return moment;
    }
    core::MemberId member(std::string_view name, const std::vector<people::NamedMember>& options) {
        const auto chosen = core::MemberId::parse(typed(name));
        const bool is_known =
            chosen &&
            std::ranges::find(options, *chosen, &people::NamedMember::id) != options.end();
        if (!is_known) fail(name, "consultation.nobody-chosen");
        return is_known ? *chosen : core::MemberId{};
    }
    // Nothing when the case stays off the agenda.
    std::optional<AgendaItemWish> item(const std::string& code) {
        const auto label = covenant::parse_name<AgendaLabel>(typed(item_field(code)));
        if (!label) return std::nullopt;
        AgendaItemWish wish;
        wish.case_code = code;
        wish.label = *label;
        const auto text = typed(minutes_field(code));
        if (text.empty()) return wish;
        const auto* last = text.data() + text.size();
        const auto [end, error] = std::from_chars(text.data(), last, wish.minutes);
        const bool is_length = error == std::errc{} && end == last && wish.minutes >= 1 &&
                               wish.minutes <= item_minutes_max;
        if (!is_length) fail(minutes_field(code), "consultation.slot-length");
        return wish;
    }
    [[nodiscard]] std::string_view typed(std::string_view name) const {
        return call_.request.form.get(name);
    }

private:
    const PageCall& call_;
    web::Form& form_;
    bool is_right_ = true;
};

}  // namespace

web::Form agenda_form(const PageCall& call, const AgendaChoices& choices) {
    const bool is_dutch = call.language == web::Language::nl;
    auto form = call.form_to("/overleggen/nieuw");
    auto type = call.field(FieldKind::select, "soort", "consultation.plan.type");
    for (const auto* each : choices.types) {
        type.options.push_back({each->code, is_dutch ? each->name_nl : each->name_en, ""});
    }
    form.fields = {type,
                   call.field(FieldKind::date, "datum", "consultation.plan.date"),
                   call.field(FieldKind::time, "tijd", "consultation.plan.time"),
                   members(call, "voorzitter", "consultation.plan.chair", choices.chairs),
                   members(call, "secretaris", "consultation.plan.secretary", choices.secretaries)};
    auto secretary = std::ranges::find(form.fields, "secretaris", &Field::name);
    secretary->value = PersonalText{call.visit.actor()->member.text()};
    auto heading = call.field(FieldKind::heading, "casussen", "consultation.plan.cases");
    form.fields.push_back(std::move(heading));
    for (const auto& code : choices.cases) add_case(call, code, form);
    form.submits = {{call.say("consultation.plan.submit"), web::ButtonKind::primary, "", ""}};
    form.back = {"/overleggen", call.say("consultation.plan.back")};
    return form;
}

std::optional<AgendaWish> read_agenda_form(const PageCall& call,
                                           const AgendaChoices& choices,
                                           web::Form& form) {
    Reader reader(call, form);
    AgendaWish wish;
    wish.consultation_type = reader.typed("soort");
    const bool is_type = std::ranges::any_of(
        choices.types, [&](const auto* type) { return type->code == wish.consultation_type; });
    if (!is_type) reader.fail("soort", "consultation.type-unknown");
    wish.starts_at = reader.moment();
    wish.chair = reader.member("voorzitter", choices.chairs);
    wish.secretary = reader.member("secretaris", choices.secretaries);
    for (const auto& code : choices.cases) {
        if (auto item = reader.item(code)) wish.items.push_back(*std::move(item));
    }
    if (wish.items.empty() && !choices.cases.empty()) {
        reader.fail(item_field(choices.cases.front()), "consultation.agenda-empty");
    }
    if (!reader.is_right()) return std::nullopt;
    return wish;
}

}  // namespace briljant::consultation
