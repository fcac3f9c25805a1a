// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "web/components.hpp"
#include "web/dates.hpp"
#include "web/phone.hpp"

namespace briljant::web {

Html empty_state(std::string_view sentence, Language language) {
    View view;
    view.set("SENTENCE", sentence);
    return render("web/empty", view, language);
}

Html remark(std::string_view sentence, Language language) {
    View view;
    view.set("SENTENCE", sentence);
    return render("web/remark", view, language);
}

Html html(const Confirmation& confirmation, Language language) {
    View view;
    view.set("HEADING", confirmation.heading)
        .set("ACTION", confirmation.action)
        .set("CSRF", confirmation.csrf)
        .set("TYPED_LABEL", confirmation.typed_label)
        .set("SUBMIT", confirmation.submit)
        .set("BACK", confirmation.back)
        .set("ERROR", confirmation.error)
        .show("INVALID", !confirmation.error.empty());
    for (const auto& line : confirmation.happens) view.add("HAPPENS").set("LINE", line);
    if (!confirmation.stays.empty()) {
        auto& staying = view.add("STAYING");
        for (const auto& line : confirmation.stays) staying.add("STAYS").set("LINE", line);
    }
    for (const auto& field : confirmation.hidden)
        view.add("HIDDEN").set("NAME", field.address).set("VALUE", field.label);
    return render("web/confirmation", view, language);
}

View& fill(View& view, const Call& call) {
    view.set("CALL_HEADING", call.heading)
        .set("NUMBER", phone_shown(call.number))
        .set("DIGITS", phone_digits(call.number))
        .set("CALL_REMARK", call.remark)
        .show("DANGER", call.is_danger);
    return view;
}

Html calls(const std::vector<Call>& calls, Language language) {
    View view;
    for (const auto& call : calls) fill(view.add("CALL"), call);
    return render("web/calls", view, language);
}

Html days(const std::vector<Day>& days, Language language) {
    View view;
    for (const auto& day : days) {
        const auto number = static_cast<unsigned>(day.date.day());
        auto& row = view.add("DAY");
        row.set("NUMBER", std::int64_t{number})
            .set("MONTH", month_abbreviated(day.date, language))
            .set("WORDS", day.words)
            .set("REMARK", day.remark);
        for (const auto& link : day.links)
            row.add("LINK").set("ADDRESS", link.address).set("LABEL", link.label);
    }
    return render("web/days", view, language);
}

Html quote(const core::PersonalText& words, const core::PersonalText& remark, Language language) {
    View view;
    view.set("TEXT", words).set("REMARK", remark);
    view.show("REMARKED", !remark.reveal().empty());
    return render("web/quote", view, language);
}

Html disclosure(std::string_view summary, const Html& body, Language language) {
    View view;
    view.set("SUMMARY", summary).set("BODY", body);
    return render("web/disclosure", view, language);
}

Html join(std::span<const Html> parts, Language language) {
    View view;
    for (const auto& part : parts) view.add("PART").set("CONTENT", part);
    return render("web/join", view, language);
}

Html stack(std::span<const Html> parts, Language language) {
    View view;
    for (const auto& part : parts) view.add("PART").set("CONTENT", part);
    return render("web/stack", view, language);
}

Html columns(std::span<const Html> wide, std::span<const Html> side, Language language) {
    View view;
    for (const auto& part : wide) view.add("WIDE").set("CONTENT", part);
    for (const auto& part : side) view.add("SIDE").set("CONTENT", part);
    return render("web/columns", view, language);
}

Html html(const PrintHead& head, Language language) {
    View view;
    view.set("NAME", head.name)
        .set("ORGANISATION", head.organisation)
        .set("DATE", head.date)
        .set("TIME", head.time);
    return render("web/print_head", view, language);
}

Html timeline(const std::vector<Moment>& moments, Language language) {
    View view;
    for (const auto& moment : moments) {
        auto& row = view.add("MOMENT");
        row.set("HEADING", moment.heading).set("REMARK", moment.remark);
        row.show("NOW", moment.is_now).show("REMARKED", !moment.remark.empty());
    }
    return render("web/timeline", view, language);
}

Html demo_front(const std::vector<Persona>& personas, Language language) {
    View view;
    for (const auto& persona : personas) {
        view.add("PERSONA")
            .set("LOGIN", persona.login)
            .set("NAME", persona.name)
            .set("ROLE", persona.role)
            .set("ORGANISATION", persona.organisation);
    }
    return render("web/demo_front", view, language);
}

}  // namespace briljant::web
