// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/page_invitation_form.hpp"

#include <algorithm>
#include <array>

#include "dossier/page_words.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using covenant::Role;
using people::PageCall;
using web::FieldKind;

// What somebody can be on a case by invitation; the process director is so by opening it.
constexpr std::array<Role, 7> roles_by_invitation = {Role::participant,
                                                     Role::case_director,
                                                     Role::fixed_contact,
                                                     Role::police_contact,
                                                     Role::care_coordinator,
                                                     Role::secretary,
                                                     Role::chair};

// The grounds on which a party may be asked to the table.
constexpr std::array<covenant::LegalBasisCode, 4> bases_to_invite = {
    covenant::LegalBasisCode::avg6_1e_public_task,
    covenant::LegalBasisCode::avg6_1c_legal_duty,
    covenant::LegalBasisCode::avg6_1d_vital,
    covenant::LegalBasisCode::avg6_1a_consent};

bool is_at_table(const PageCall& call, const TableView& view, const core::MemberId& member) {
    return std::ranges::any_of(view.participants, [&](const CaseParticipant& participant) {
        return participant.member == member && participant.holds_on(call.visit.today());
    });
}

// Members of parties to this covenant who are not at the table yet. Who is excluded stays out.
std::vector<web::Option> members_to_invite(const PageCall& call, const TableView& view) {
    std::vector<web::Option> options;
    for (const auto& [id, member] : view.directory.members) {
        if (!member.organisation || is_at_table(call, view, id)) continue;
        const auto organisation = view.directory.organisations.find(*member.organisation);
        if (organisation == view.directory.organisations.end()) continue;
        if (view.version->party(organisation->second.code) == nullptr) continue;
        const bool is_excluded =
            std::ranges::any_of(view.participants, [&](const CaseParticipant& participant) {
                return participant.member == id && participant.has_conflict;
            });
        if (is_excluded) continue;
        options.push_back({id.text(), member.name + ", " + organisation->second.name, ""});
    }
    std::ranges::sort(options, {}, &web::Option::label);
    return options;
}

void check_invitation(const PageCall& call, web::Form& form) {
    const auto& typed = call.request.form;
    web::keep(form, typed);
    if (typed.get("wie").empty()) web::fail(form, "wie", call.say("dossier.error.who"));
    if (typed.get("rol").empty()) web::fail(form, "rol", call.say("dossier.error.role"));
    if (typed.get("reden").empty()) web::fail(form, "reden", call.say("dossier.error.need"));
    const auto until = core::date_from_iso(typed.get("tot"));
    if (!typed.get("tot").empty() && (!until || *until <= call.visit.today())) {
        web::fail(form, "tot", call.say("dossier.error.until"));
    }
}

std::optional<Invitation> invitation_in(const PageCall& call, const TableView& view) {
    const auto& typed = call.request.form;
    const auto member = core::MemberId::parse(typed.get("wie"));
    const auto role = covenant::parse_name<Role>(typed.get("rol"));
    if (!member || !role) return std::nullopt;
    const auto found = view.directory.members.find(*member);
    const bool is_known = found != view.directory.members.end() && found->second.organisation;
    const bool is_offered =
        std::ranges::find(roles_by_invitation, *role) != roles_by_invitation.end();
    if (!is_known || !is_offered) return std::nullopt;
    Invitation invitation;
    invitation.member = *member;
    invitation.organisation = *found->second.organisation;
    invitation.role = *role;
    invitation.until = core::date_from_iso(typed.get("tot"));
    invitation.is_incidental = typed.get("los") == "ja";
    invitation.reason = PersonalText{std::string{typed.get("reden")}};
    invitation.basis = covenant::parse_name<covenant::LegalBasisCode>(typed.get("grond"))
                           .value_or(bases_to_invite.front());
    return invitation;
}

}  // namespace

web::Form invitation_form(const PageCall& call, const TableView& view) {
    auto form = call.form_to("/casussen/" + view.file.code + "/deelnemers");
    auto who = call.field(FieldKind::select, "wie", "dossier.invite.who");
    who.options = members_to_invite(call, view);
    auto role = call.field(FieldKind::select, "rol", "dossier.column.role");
    for (const auto each : roles_by_invitation) {
        const auto code = covenant::to_name(each);
        role.options.push_back({std::string{code}, word("role", code, call.language), ""});
    }
    role.value = PersonalText{"PARTICIPANT"};
    auto why = call.field(FieldKind::text_area, "reden", "dossier.invite.reason");
    why.description = call.say("dossier.invite.reason.hint");
    why.rows = 2;
    why.length_max = 500;
    auto basis = call.field(FieldKind::select, "grond", "dossier.invite.basis");
    for (const auto each : bases_to_invite) {
        const auto code = covenant::to_name(each);
        basis.options.push_back({std::string{code}, word("basis", code, call.language), ""});
    }
    basis.value = PersonalText{std::string{covenant::to_name(bases_to_invite.front())}};
    auto until = call.field(FieldKind::date, "tot", "dossier.invite.until");
    until.is_optional = true;
    auto incidental = call.field(FieldKind::checkbox, "los", "dossier.invite.incidental");
    form.fields = {who, role, why, basis, until, incidental};
    form.submits = {{call.say("dossier.invite"), web::ButtonKind::primary, "", ""}};
    return form;
}

std::optional<Invitation> read_invitation(const PageCall& call,
                                          const TableView& view,
                                          web::Form& form) {
    check_invitation(call, form);
    if (web::has_errors(form)) return std::nullopt;
    auto invitation = invitation_in(call, view);
    if (!invitation) web::fail(form, "wie", call.say("dossier.error.who"));
    return invitation;
}

}  // namespace briljant::dossier
