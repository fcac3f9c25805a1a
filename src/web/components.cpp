// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "web/components.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/check.hpp"

namespace briljant::web {

namespace {

constexpr std::array<std::string_view, 4> tones{"safe", "warning", "danger", "neutral"};
constexpr std::array<std::string_view, 4> alert_kinds{"info", "ok", "warning", "error"};
constexpr std::array<std::string_view, 4> alert_icons{
    "ICON_INFO", "ICON_OK", "ICON_WARNING", "ICON_ERROR"};
constexpr std::array<std::string_view, 5> sources{
    "SEEN", "TOLD", "HEARD", "DOCUMENT", "WITHOUT_CONTENT"};
constexpr std::array<std::string_view, 5> button_classes{"nl-button--default",
                                                         "nl-button--primary",
                                                         "nl-button--secondary",
                                                         "nl-button--subtle",
                                                         "nl-button--primary nl-button--negative"};

template <typename Table, typename Enumerator>
std::string_view at(const Table& table, Enumerator enumerator) {
    return table.at(static_cast<std::size_t>(enumerator));
}

bool is_empty(const core::PersonalText& text) {
    return text.reveal().empty();
}

// "file-text" → the section FILE_TEXT of web/icon.
Html icon(std::string_view name, Language language) {
    std::string section;
    std::transform(name.begin(), name.end(), std::back_inserter(section), [](char letter) {
        if (letter == '-') return '_';
        return static_cast<char>(letter - 'a' + 'A');
    });
    View view;
    view.show(section, true);
    return render("web/icon", view, language);
}

}  // namespace

std::string_view button_class(ButtonKind kind) {
    return at(button_classes, kind);
}

View& fill(View& view, const Badge& badge) {
    return view.set("TONE", at(tones, badge.tone)).set("WORD", badge.word);
}

Html html(const Badge& badge, Language language) {
    View view;
    fill(view.add("BADGE"), badge);
    return render("web/badge_single", view, language);
}

View& fill(View& view, const Alert& alert) {
    view.set("ALERT_KIND", at(alert_kinds, alert.kind)).set("ALERT_TITLE", alert.title);
    view.show("ALERT_TITLED", !alert.title.empty());
    view.show(alert.is_phone ? "ICON_PHONE" : at(alert_icons, alert.kind), true);
    view.show("ROLE_STATUS", alert.announce == Announce::status);
    view.show("ROLE_ALERT", alert.announce == Announce::alert);
    for (const auto& line : alert.lines) view.add("ALERT_LINE").set("LINE", line);
    for (const auto& link : alert.links)
        view.add("ALERT_LINK").set("ADDRESS", link.address).set("LABEL", link.label);
    return view;
}

Html html(const Alert& alert, Language language) {
    View view;
    fill(view, alert);
    return render("web/alert", view, language);
}

View& fill(View& view, const Action& action, Language language) {
    view.set("BUTTON_CLASS", button_class(action.kind))
        .set("ADDRESS", action.link.address)
        .set("LABEL", action.link.label);
    if (!action.icon.empty()) view.set("ICON", icon(action.icon, language)).show("HAS_ICON", true);
    return view;
}

Html html(const TitleBlock& title, Language language) {
    View view;
    view.set("ABOVE", title.above).set("HEADING", title.heading);
    view.show("GROUPED", !title.above.empty()).show("ALONE", title.above.empty());
    if (!title.badges.empty()) {
        auto& list = view.add("BADGES");
        for (const auto& badge : title.badges) fill(list.add("BADGE"), badge);
    }
    if (!title.actions.empty()) {
        auto& group = view.add("ACTIONS");
        for (const auto& action : title.actions) fill(group.add("ACTION"), action, language);
    }
    return render("web/title", view, language);
}

Html tabs(std::string_view label, const std::vector<Tab>& tabs, Language language) {
    View view;
    view.set("LABEL", label);
    for (const auto& tab : tabs) {
        auto& row = view.add("TAB");
        row.set("ADDRESS", tab.link.address).set("WORD", tab.link.label).set("COUNT", tab.count);
        row.show("CURRENT", tab.is_current).show("COUNTED", tab.count != 0);
    }
    return render("web/tabs", view, language);
}

Html card(const Card& card, const Html& body, Language language) {
    View view;
    view.set("ID", card.id).set("HEADING", card.heading).set("BODY", body);
    if (!card.link.label.empty())
        view.add("LINKED").set("ADDRESS", card.link.address).set("LABEL", card.link.label);
    return render("web/card", view, language);
}

Html data_list(const std::vector<Fact>& facts, Language language) {
    View view;
    for (const auto& fact : facts) {
        auto& row = view.add("FACT");
        row.set("KEY", fact.key).set("VALUE", fact.value).set("REMARK", fact.remark);
        row.show("REMARKED", !is_empty(fact.remark));
    }
    return render("web/data_list", view, language);
}

View& fill(View& view, const Contribution& contribution) {
    view.set("ID", contribution.id)
        .set("WHO_NAME", contribution.who)
        .set("WHO_ORGANISATION", contribution.organisation)
        .set("DATE", contribution.date)
        .set("DATE_ISO", contribution.date_iso)
        .set("TEXT", contribution.text)
        .set("SOURCE_WORD", contribution.source_word)
        .set("READER_WORD", contribution.reader_word)
        .set("KIND_WORD", contribution.kind_word)
        .set("WHY_RULE", contribution.why.rule)
        .set("WHY_GROUND", contribution.why.ground)
        .set("WHY_READERS", contribution.why.readers);
    view.show("ANCHORED", !contribution.id.empty())
        .show("PLAIN", !contribution.is_quote)
        .show("QUOTED", contribution.is_quote)
        .show(at(sources, contribution.source), true)
        .show("READ", !contribution.reader_word.empty())
        // "oordeel" from an opinion says the same twice.
        .show(
            "KIND",
            !contribution.kind_word.empty() && contribution.kind_word != contribution.source_word);
    return view;
}

Html html(const Contribution& contribution, Language language) {
    View view;
    fill(view.add("CONTRIBUTION"), contribution);
    return render("web/contribution_single", view, language);
}

}  // namespace briljant::web
