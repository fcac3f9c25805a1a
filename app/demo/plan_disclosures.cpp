// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <utility>

#include "app/demo/loader.hpp"
#include "app/demo/read_json.hpp"
#include "core/check.hpp"
#include "dossier/send_disclosure.hpp"

namespace briljant::app {

namespace {

namespace json = boost::json;
using core::PersonalText;
using dossier::DisclosureKind;

// A receipt without an hour of its own came after what it answers.
constexpr auto answering = std::chrono::hours{1};

core::Result<void> is_made(core::Result<std::string> made, const std::string& code) {
    if (!made) return std::move(made).error();
    BR_CHECK(made.value() == code);
    return {};
}

dossier::HandoverWish handover_of(const DemoLoader& loader, const json::object& row) {
    dossier::HandoverWish wish;
    wish.case_code = text_of(row, "case");
    wish.to = loader.member(text_of(row, "toMember"));
    wish.consent = text_of(row, "basis");
    wish.items = list_of(row, "items");
    wish.previewed = wish.items;
    for (const auto& code : list_of(row, "withheldItems")) wish.items.push_back(code);
    wish.why = PersonalText{text_of(row, "why")};
    wish.conditions = PersonalText{text_of(row, "conditions")};
    return wish;
}

dossier::DisclosureWish wish_of(const DemoLoader& loader, const json::object& row) {
    dossier::DisclosureWish wish;
    wish.case_code = text_of(row, "case");
    const auto member = text_of(row, "toMember");
    if (!member.empty()) wish.to = loader.member(member);
    const auto third = text_of(row, "toThird");
    wish.third = covenant::parse_name<covenant::OrgType>(third);
    wish.kind = !member.empty() ? DisclosureKind::partner
                : wish.third    ? DisclosureKind::national_registrar
                                : DisclosureKind::court;
    wish.what = PersonalText{text_of(row, "what")};
    if (wish.kind != DisclosureKind::court) wish.consent = text_of(row, "basis");
    auto categories = list_of(row, "categories");
    if (categories.empty()) categories = {text_of(row, "category")};
    for (const auto& code : categories) {
        const auto category = covenant::parse_name<covenant::DataCategory>(code);
        if (category) wish.categories.push_back(*category);
    }
    wish.origin = text_of(row, "originOrg");
    wish.reference = text_of(row, "reference");
    wish.is_only_needed = true;
    return wish;
}

void plan_giving(DemoLoader& loader, const json::object& row) {
    const auto code = text_of(row, "id");
    const auto at = loader.moment(text_of(row, "at"));
    const auto login = text_of(row, "fromMember");
    if (!list_of(row, "items").empty()) {
        loader.plan(
            at, login, "give " + code, [code, wish = handover_of(loader, row)](auto& visit) {
                return is_made(dossier::hand_over(visit, wish), code);
            });
        return;
    }
    loader.plan(at, login, "give " + code, [code, wish = wish_of(loader, row)](auto& visit) {
        return is_made(dossier::disclose(visit, wish), code);
    });
}

// On paper the giver writes down that it was received.
void plan_receipt(DemoLoader& loader, const json::object& row, const json::object& receipt) {
    const auto at_text = text_of(receipt, "at");
    const bool has_hour = at_text.find(' ') != std::string::npos;
    const auto at = loader.moment(at_text) + (has_hour ? std::chrono::hours{0} : answering);
    auto login = text_of(receipt, "member");
    if (login.empty()) login = text_of(row, "fromMember");
    const auto code = text_of(row, "id");
    loader.plan(at,
                std::move(login),
                "acknowledge " + code,
                [code, case_code = text_of(row, "case")](auto& visit) {
                    return dossier::acknowledge_disclosure(visit, case_code, code, std::nullopt);
                });
}

}  // namespace

void plan_disclosures(DemoLoader& loader) {
    for (const auto& row : rows_of("disclosures.json", "disclosures")) {
        // A notice follows by itself from what it is about.
        if (text_of(row, "about").empty()) plan_giving(loader, row);
        for (const auto& receipt : objects_of(row, "acknowledged")) {
            plan_receipt(loader, row, receipt);
        }
    }
}

}  // namespace briljant::app
