// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "app/demo/loader.hpp"
#include "app/demo/read_json.hpp"
#include "core/check.hpp"
#include "dossier/case_migration.hpp"
#include "dossier/compose_case.hpp"
#include "dossier/open_case.hpp"
#include "dossier/steer_case.hpp"

namespace briljant::app {

namespace {

namespace json = boost::json;
using std::chrono::minutes;

// The order of a morning on which much happens at once.
constexpr auto composing = minutes{10};
constexpr auto noticing = minutes{20};
constexpr auto phasing = minutes{25};
constexpr auto preparing = minutes{30};
constexpr auto linking = minutes{60};
constexpr auto steering = minutes{5 * 60};

template <typename E>
E word(const std::string& name) {
    const auto value = covenant::parse_name<E>(name);
    BR_CHECK(value.has_value());
    return *value;
}

json::object person_of(const std::string& key) {
    for (auto& person : rows_of("persons.json", "persons")) {
        if (text_of(person, "id") == key) return person;
    }
    BR_CHECK(false);
}

dossier::CaseSubject subject_of(const DemoLoader& loader, const std::string& key) {
    const auto person = person_of(key);
    dossier::CaseSubject subject;
    subject.name = core::PersonalText{text_of(person, "displayName")};
    const auto born = object_of(person, "born");
    if (!born.empty()) {
        const auto birthday = loader.date(text_of(born, "birthdayOn"));
        subject.born = core::add_years(birthday, -number_of(born, "turns"));
    }
    subject.is_parent_contact_unsafe = claim_of(person, "parentContactUnsafe");
    return subject;
}

// The last value of a history that held on the day of opening.
std::optional<json::object> at_opening(const std::vector<json::object>& history,
                                       const DemoLoader& loader,
                                       const core::Date& opened) {
    std::optional<json::object> last;
    for (const auto& row : history) {
        if (loader.date(text_of(row, "from")) <= opened) last = row;
    }
    return last;
}

class CasePlan final {
public:
    CasePlan(DemoLoader& loader, const json::object& row)
        : loader_(loader),
          row_(row),
          code_(text_of(row, "id")),
          director_(text_of(objects_of(row, "processDirectors").front(), "member")),
          opened_(loader.moment(text_of(row, "openedAt"))) {}

    void plan() {
        plan_opening();
        plan_table();
        plan_notices();
        plan_course();
        plan_phases();
        plan_steps();
        plan_versions();
    }

private:
    [[nodiscard]] core::Date opening_day() const { return core::to_local(opened_).date; }

    void plan_opening() {
        dossier::CaseToOpen wish;
        if (code_ == "V-000") wish.code = code_;  // from before the series began
        wish.subject_role = word<covenant::SubjectRole>(text_of(row_, "role"));
        wish.purpose = text_of(row_, "purpose");
        wish.consultation_type = text_of(row_, "consultationType");
        wish.first_processed = loader_.date(text_of(row_, "firstProcessedAt"));
        wish.subject = subject_of(loader_, text_of(row_, "person"));
        wish.story.phenomenon = text_of(row_, "phenomenon");
        wish.story.note = core::PersonalText{text_of(row_, "nonPunishmentNote")};
        if (const auto row =
                at_opening(objects_of(row_, "victimStatusHistory"), loader_, opening_day())) {
            wish.story.victim_status = dossier::parse_victim_status(text_of(*row, "status"));
        }
        if (const auto row = at_opening(objects_of(row_, "aveHistory"), loader_, opening_day())) {
            wish.story.ave_phase = number_of(*row, "phase");
        }
        loader_.plan(opened_, director_, "open " + code_, [wish, code = code_](auto& visit) {
            auto made = dossier::open_case(visit, wish);
            if (!made) return core::Result<void>{std::move(made).error()};
            BR_CHECK(made.value() == code);
            return core::Result<void>{};
        });
    }

    void plan_table() {
        for (const auto& row : objects_of(row_, "participants")) {
            const auto login = text_of(row, "member");
            if (login == director_) continue;
            plan_participant(row, login);
        }
    }

    void plan_participant(const json::object& row, const std::string& login) {
        // Lotte was invited and never admitted: her organisation answered for her.
        const bool is_excluded = text_of(row, "state") == "EXCLUDED";
        dossier::Invitation invitation;
        invitation.member = loader_.member(login);
        invitation.organisation = loader_.organisation_of(login);
        invitation.role = word<covenant::Role>(text_of(row, "role"));
        invitation.is_incidental = claim_of(row, "incidental") || is_excluded;
        invitation.reason = core::PersonalText{text_of(row, "needReason")};
        const auto until = text_of(row, "until");
        if (!until.empty() && !is_excluded) invitation.until = loader_.date(until);
        const auto from = loader_.moment(text_of(row, "from")) + composing;
        loader_.plan(from,
                     director_,
                     "invite " + login + " to " + code_,
                     [invitation, code = code_](auto& visit) {
                         return dossier::invite_participant(visit, code, invitation);
                     });
        if (invitation.role == covenant::Role::case_director) {
            loader_.plan(from,
                         director_,
                         "name the director of " + code_,
                         [member = invitation.member, code = code_](auto& visit) {
                             return dossier::name_case_director(visit, code, member);
                         });
        }
        if (is_excluded) {
            loader_.plan(loader_.moment("D+11 16:25"),
                         director_,
                         "exclude " + login + " from " + code_,
                         [member = invitation.member, code = code_](auto& visit) {
                             return dossier::exclude_participant(visit, code, member);
                         });
        }
    }

    // Informed or deferred: either way it is decided, before the first release in phase CORE. A
    // review is the next decision; a case without a row was told at its opening.
    void plan_notices() {
        bool is_first = true;
        for (const auto& notice : rows_of("inform_notices.json", "notices")) {
            if (text_of(notice, "case") != code_ ||
                text_of(notice, "person") != text_of(row_, "person")) {
                continue;
            }
            for (const auto& row : objects_of(notice, "history")) {
                if (text_of(row, "status") == "REVIEWED") continue;
                plan_notice(row, is_first);
                is_first = false;
            }
        }
        if (is_first) plan_decision(opened_, {});
    }

    void plan_notice(const json::object& row, bool is_first) {
        dossier::NoticeDecision decision;
        decision.status = word<covenant::NoticeStatus>(text_of(row, "status"));
        decision.reason = core::PersonalText{text_of(row, "reason")};
        if (decision.status == covenant::NoticeStatus::deferred) {
            decision.ground = word<covenant::DeferralGround>(text_of(row, "deferralGround"));
            decision.with = loader_.member(list_of(row, "decidedBy").back());
            decision.review_on = loader_.date(text_of(row, "deferralReviewAt"));
        }
        const auto at = loader_.moment(text_of(row, "at"));
        plan_decision(is_first ? std::max(opened_, at) : at, decision);
    }

    void plan_decision(core::Instant at, const dossier::NoticeDecision& decision) {
        loader_.plan(at + noticing,
                     director_,
                     "decide on informing in " + code_,
                     [decision, code = code_](auto& visit) {
                         return dossier::decide_notice(visit, code, decision);
                     });
    }

    void plan_course() {
        for (const auto& row : objects_of(row_, "victimStatusHistory")) {
            const auto status = dossier::parse_victim_status(text_of(row, "status"));
            plan_change(row, status, 0);
        }
        for (const auto& row : objects_of(row_, "aveHistory")) {
            plan_change(row, std::nullopt, number_of(row, "phase"));
        }
    }

    void plan_change(const json::object& row,
                     std::optional<dossier::VictimStatus> status,
                     int ave_phase) {
        const auto at = loader_.moment(text_of(row, "from")) + steering;
        if (core::to_local(at).date <= opening_day()) return;
        loader_.plan(at,
                     director_,
                     "set the course of " + code_,
                     [status, ave_phase, code = code_](auto& visit) {
                         return dossier::set_course(visit, code, status, ave_phase);
                     });
    }

    void plan_phases() {
        for (const auto& row : objects_of(row_, "phaseHistory")) {
            const auto phase = word<covenant::Phase>(text_of(row, "phase"));
            const auto at = loader_.moment(text_of(row, "from")) + phasing;
            if (at < opened_) continue;
            loader_.plan(
                at, director_, "move the phase of " + code_, [phase, code = code_](auto& visit) {
                    return dossier::move_phase(visit, code, phase);
                });
        }
    }

    // Who may take a step: the chair closes the item, the case director adopts the plan.
    [[nodiscard]] std::string actor_of(dossier::CaseStep from, dossier::CaseStep to) const {
        using dossier::CaseStep;
        if (to == CaseStep::discussed) return "ruud.bakema";
        if (to != CaseStep::plan_active || from != CaseStep::discussed) return director_;
        return text_of(objects_of(row_, "caseDirectors").back(), "member");
    }

    void plan_steps() {
        const auto director_from =
            loader_.moment(text_of(objects_of(row_, "caseDirectors").back(), "from"));
        auto before = dossier::CaseStep::open;
        auto later = preparing;
        for (const auto& row : objects_of(row_, "stepHistory")) {
            const auto step = dossier::parse_case_step(text_of(row, "step"));
            BR_CHECK(step.has_value());
            if (*step == dossier::CaseStep::open) continue;
            later += minutes{5};
            auto at = loader_.moment(text_of(row, "at"));
            if (*step != dossier::CaseStep::preparation) at += steering;
            // A plan is adopted once there is somebody who directs it.
            if (before == dossier::CaseStep::discussed) at = std::max(at, director_from + steering);
            // The chair who closes the item at the table has then discussed the case; V-000 is from
            // before the meetings of the example.
            if (*step == dossier::CaseStep::discussed && code_ != "V-000") {
                before = *step;
                continue;
            }
            loader_.plan(at + later,
                         actor_of(before, *step),
                         "move " + code_ + " to " + text_of(row, "step"),
                         [to = *step, code = code_](auto& visit) {
                             return dossier::move_step(visit, code, to);
                         });
            before = *step;
        }
    }

    void plan_versions() {
        for (const auto& row : objects_of(row_, "versions")) {
            const auto at = loader_.moment(text_of(row, "from")) + linking;
            const auto label = text_of(row, "version");
            if (core::to_local(at).date <= opening_day()) continue;
            dossier::MigrationWish wish;
            wish.case_code = code_;
            wish.to = label;
            wish.reason = core::PersonalText{text_of(row, "reason")};
            wish.with = loader_.member(text_of(row, "approvedBy"));
            loader_.plan(at, director_, "migrate " + code_, [wish](auto& visit) {
                return dossier::migrate_case(visit, wish);
            });
        }
    }

    DemoLoader& loader_;
    const json::object& row_;
    std::string code_;
    std::string director_;
    core::Instant opened_;
};

void plan_link(DemoLoader& loader, const json::object& row) {
    const dossier::LinkWish wish{
        text_of(row, "from"), text_of(row, "to"), text_of(row, "relation"), {}};
    const auto at = loader.moment(text_of(row, "at")) + linking;
    const auto what = "link " + wish.from_case + " and " + wish.to_case;
    if (wish.to_case != "V-004") {
        loader.plan(at, "noor.hamidi", what, [wish](auto& visit) {
            return dossier::link_cases(visit, wish);
        });
        return;
    }
    // Each director keeps the link in the own case: neither may open the other's.
    auto from = wish;
    from.readers = {loader.member("daan.verhoef")};
    loader.plan(
        at, "noor.hamidi", what, [from](auto& visit) { return dossier::note_link(visit, from); });
    const dossier::LinkWish back{
        wish.to_case, wish.from_case, wish.kind, {loader.member("noor.hamidi")}};
    loader.plan(
        at, "daan.verhoef", what, [back](auto& visit) { return dossier::note_link(visit, back); });
}

}  // namespace

void plan_cases(DemoLoader& loader) {
    const auto rows = rows_of("cases.json", "cases");
    for (const auto& row : rows) CasePlan{loader, row}.plan();
    for (const auto& row : rows_of("cases.json", "links")) plan_link(loader, row);
}

}  // namespace briljant::app
