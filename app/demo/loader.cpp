// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/loader.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <utility>

#include "app/demo/example.hpp"
#include "app/demo/read_json.hpp"
#include "core/check.hpp"
#include "people/add_member.hpp"
#include "people/member_keys.hpp"

namespace briljant::app {

namespace {

// Before anything of the example happens, on the day that the covenant took effect.
constexpr std::string_view covenant_day = "D-1095";

people::RoleGrant grant_of(const DemoLoader& loader,
                           const boost::json::object& row,
                           const people::Member& member,
                           covenant::Role role) {
    const auto day = [&](std::string_view name) {
        const auto text = text_of(row, name);
        return text.empty() ? std::optional<core::Date>{} : loader.date(text);
    };
    people::RoleGrant grant;
    grant.covenant = loader.covenant();
    grant.member = member.id;
    grant.organisation = member.organisation;
    grant.role = role;
    // A young person or a mentor is not designated by anybody: the account itself is the ground.
    grant.designated_at = day("designatedAt");
    if (!grant.designated_at) grant.designated_at = loader.date(covenant_day);
    grant.ends_on = day("accountUntil");
    grant.screening_at = day("screeningAt");
    grant.secrecy_signed_at = day("secrecySignedAt");
    grant.training_valid_until = day("trainingValidUntil");
    grant.granted_by = member.id;
    grant.confirmed_by = loader.member("olga.timmer");
    return grant;
}

}  // namespace

void DemoLoader::plan(core::Instant at, std::string login, std::string what, Work work) {
    plan_.push_back({at, std::move(login), std::move(what), std::move(work)});
}

core::Instant DemoLoader::moment(std::string_view text) const {
    const auto moment = example_moment(text, day_zero_);
    BR_CHECK(moment.has_value());
    return *moment;
}

core::Date DemoLoader::date(std::string_view text) const {
    const auto date = example_date(text, day_zero_);
    BR_CHECK(date.has_value());
    return *date;
}

core::MemberId DemoLoader::member(std::string_view login) const {
    const auto found = members_.find(login);
    BR_CHECK(found != members_.end());
    return found->second.id;
}

core::OrganisationId DemoLoader::organisation(std::string_view code) const {
    const auto found = organisations_.find(code);
    BR_CHECK(found != organisations_.end());
    return found->second;
}

core::OrganisationId DemoLoader::organisation_of(std::string_view login) const {
    const auto found = members_.find(login);
    BR_CHECK(found != members_.end());
    return found->second.organisation.value_or(core::OrganisationId{});
}

core::Result<gate::Actor> DemoLoader::actor(std::string_view login) const {
    const auto member = members_.find(login);
    const auto secret = secrets_.find(login);
    BR_CHECK(member != members_.end() && secret != secrets_.end());
    gate::Actor actor;
    actor.member = member->second.id;
    actor.login = member->second.login;
    actor.name = member->second.name;
    actor.covenant = covenant_;
    if (member->second.organisation) {
        const auto& organisation = organisation_rows_.at(*member->second.organisation);
        actor.organisation = organisation.id;
        actor.organisation_code = organisation.code;
        actor.organisation_name = organisation.name;
    }
    actor.has_second_factor = true;
    actor.stepped_up_at = clock_.now();
    actor.until = clock_.now() + std::chrono::hours{10};
    actor.secret = secret->second.clone();
    return actor;
}

core::Result<void> DemoLoader::load_people() {
    clock_.set(moment(covenant_day));
    TRY_ASSIGN(auto visit, gate::Visit::begin(house_, gate::Visit::Kind::write, {}));
    TRY_ASSIGN(covenant_,
               covenants_.add(visit.session(),
                              house_.random,
                              example_file("waterstad.json"),
                              day_zero_,
                              visit.now()));
    for (const auto& row : rows_of("organisations.json", "organisations")) {
        const auto code = text_of(row, "id");
        const auto name = text_of(row, "name");
        TRY_ASSIGN(const auto id, people::add_organisation(visit, code, name));
        organisations_.emplace(code, id);
        organisation_rows_.emplace(id, people::Organisation{id, code, name});
    }
    const auto passphrase = people::demo_key();
    for (const auto& row : rows_of("members.json", "members")) {
        people::Member member;
        member.login = text_of(row, "login");
        const auto organisation = text_of(row, "organisation");
        // Somebody outside the organisations is known by the login alone: no name in the clear.
        member.name = organisation.empty() ? member.login : text_of(row, "name");
        member.work_email = text_of(row, "email");
        member.function_nl = organisation.empty() ? "" : text_of(row, "functionNl");
        member.state = people::MemberState::active;
        if (!organisation.empty()) member.organisation = organisations_.at(organisation);
        TRY_ASSIGN(member.id, people::add_member(visit, member));
        TRY(people::make_member_keys(visit, member.id, passphrase));
        TRY_ASSIGN(auto secret,
                   people::open_member_secret(visit, member.id, passphrase.key.expose()));
        BR_CHECK(secret.has_value());
        secrets_.emplace(member.login, *std::move(secret));
        members_.emplace(member.login, std::move(member));
    }
    for (const auto& row : rows_of("members.json", "members")) {
        const auto& member = members_.at(text_of(row, "login"));
        for (const auto& name : list_of(row, "roles")) {
            const auto role = covenant::parse_name<covenant::Role>(name);
            BR_CHECK(role.has_value());
            TRY(people::grant_role(visit, grant_of(*this, row, member, *role)));
        }
    }
    return visit.finish();
}

core::Result<void> DemoLoader::run(const Planned& planned) {
    clock_.set(planned.at);
    TRY_ASSIGN(auto visit, gate::Visit::begin(house_, gate::Visit::Kind::write, {}));
    TRY_ASSIGN(auto who, actor(planned.login));
    visit.become(std::move(who));
    if (auto done = planned.work(visit); !done) {
        auto error = std::move(done).error();
        std::string why;
        if (visit.refusal()) {
            const auto words =
                covenant::explain(*visit.refusal()->version, visit.refusal()->decision);
            for (const auto& rule : words.rules) why += " " + rule;
            for (const auto& row : words.rows) why += " " + row;
        }
        error.detail = planned.what + " by " + planned.login + ": " + std::string{error.id} + " (" +
                       error.detail + why + ")";
        return error;
    }
    return visit.finish();
}

core::Result<void> DemoLoader::run_plan() {
    std::ranges::stable_sort(plan_, {}, &Planned::at);
    for (const auto& planned : plan_) TRY(run(planned));
    return {};
}

core::Result<void> DemoLoader::load() {
    TRY(load_people());
    plan_cases(*this);
    plan_contributions(*this);
    plan_meetings(*this);
    plan_dates(*this);
    plan_emergencies(*this);
    plan_signals(*this);
    plan_disclosures(*this);
    return run_plan();
}

}  // namespace briljant::app
