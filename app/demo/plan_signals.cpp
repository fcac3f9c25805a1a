// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "app/demo/loader.hpp"
#include "app/demo/read_json.hpp"
#include "consultation/answer_request.hpp"
#include "consultation/ask_party.hpp"
#include "core/check.hpp"
#include "dossier/contribution.hpp"
#include "signal/follow_signal.hpp"
#include "signal/read_signal.hpp"

namespace briljant::app {

namespace {

namespace json = boost::json;
using std::chrono::minutes;

// The order of a day on which much happens at once.
constexpr auto receiving = minutes{20};
constexpr auto listing = minutes{30};
constexpr auto deciding = minutes{60};
constexpr auto leading = minutes{65};
constexpr auto telling = minutes{2 * 60};
constexpr auto closing = minutes{150};
constexpr auto destroying = minutes{3 * 60};

template <typename E>
E word(const std::string& name) {
    const auto value = covenant::parse_name<E>(name);
    BR_CHECK(value.has_value());
    return *value;
}

core::Result<void> expect(const core::Result<std::string>& made, const std::string& code) {
    if (!made) return made.error();
    BR_CHECK(made.value() == code);
    return {};
}

class SignalPlan final {
public:
    SignalPlan(DemoLoader& loader, const json::object& row)
        : loader_(loader), row_(row), code_(text_of(row, "id")), triage_(triage_of(row)) {
        const auto core = list_of(triage_, "core");
        director_ = core.empty() ? "noor.hamidi" : core.front();
    }

    void plan() {
        plan_coming();
        if (text_of(row_, "state") == "RECEIVED") return;
        plan_taking_up();
        plan_decision();
        plan_cases();
        plan_ending();
    }

private:
    static json::object triage_of(const json::object& row) {
        for (auto& triage : rows_of("triage.json", "triages")) {
            if (text_of(triage, "id") == text_of(row, "triage")) return triage;
        }
        return {};
    }
    // A day without an hour begins at nine, and its steps follow each other.
    [[nodiscard]] core::Instant at(std::string_view name, minutes later) const {
        const auto text = text_of(row_, name);
        const bool has_hour = text.find(' ') != std::string::npos;
        return loader_.moment(text) + (has_hour ? minutes{0} : later);
    }
    template <typename Step>
    void take(core::Instant moment, const std::string& login, const std::string& what, Step step) {
        loader_.plan(moment, login, what + " " + code_, step);
    }

    void plan_coming() {
        signal::NewSignal wish;
        wish.channel = word<covenant::SignalChannel>(text_of(row_, "channel"));
        wish.reporter_type = text_of(row_, "reporterType");
        wish.is_quality_checked = true;
        wish.is_acute_step_recorded = true;
        const auto reporter = text_of(row_, "reporter");
        const auto organisation = text_of(row_, "reporterOrg");
        if (!reporter.empty()) wish.reporter = loader_.member(reporter);
        if (!organisation.empty()) wish.organisation = loader_.organisation(organisation);
        const auto moment = loader_.moment(text_of(row_, "receivedAt"));
        // Only a school mentor has an account to report with; the others are written down.
        if (reporter == "anna.post") {
            take(moment, reporter, "report", [wish, code = code_](gate::Visit& visit) {
                return expect(signal::submit_signal(visit, wish), code);
            });
            return;
        }
        const bool is_untaken = text_of(row_, "state") == "RECEIVED";
        take(moment,
             is_untaken ? "daan.verhoef" : director_,
             "write down",
             [wish, code = code_](gate::Visit& visit) {
                 return expect(signal::write_down_signal(visit, wish), code);
             });
    }

    void plan_taking_up() {
        const auto received = loader_.moment(text_of(row_, "receivedAt"));
        take(received + receiving, director_, "take up", [code = code_](gate::Visit& visit) {
            return signal::receive_signal(visit, code);
        });
        const auto decided = text_of(row_, "decidedAt");
        signal::TriagePlan plan;
        plan.day = loader_.date(decided.empty() ? text_of(row_, "nextTriageAt") : decided);
        for (const auto& login : list_of(triage_, "core")) {
            plan.core_members.push_back(loader_.member(login));
        }
        take(received + listing, director_, "list", [plan, code = code_](gate::Visit& visit) {
            return signal::plan_triage(visit, code, plan);
        });
    }

    void plan_decision() {
        if (text_of(row_, "decidedAt").empty()) return;
        const signal::TriageDecision decision{
            word<covenant::TriageOutcome>(text_of(row_, "outcome")), /*is_assessed=*/true};
        take(at("decidedAt", deciding),
             director_,
             "decide on",
             [decision, code = code_](gate::Visit& visit) {
                 return signal::decide_triage(visit, code, decision);
             });
    }

    void plan_cases() {
        for (const auto& row : rows_of("cases.json", "cases")) {
            const auto case_code = text_of(row, "id");
            const auto cases = list_of(row_, "cases");
            if (std::ranges::find(cases, case_code) == cases.end()) continue;
            const auto opened = loader_.moment(text_of(row, "openedAt"));
            take(std::max(opened, at("decidedAt", deciding)) + leading,
                 text_of(objects_of(row, "processDirectors").front(), "member"),
                 "lead to " + case_code + " from",
                 [case_code, code = code_](gate::Visit& visit) {
                     return signal::lead_to_case(visit, code, case_code);
                 });
        }
    }

    void plan_ending() {
        if (!text_of(row_, "feedbackAt").empty()) {
            take(at("feedbackAt", telling), director_, "tell about", [code = code_](auto& visit) {
                return signal::feed_back(visit, code);
            });
        }
        if (!text_of(row_, "closedAt").empty()) {
            take(at("closedAt", closing), director_, "close", [code = code_](auto& visit) {
                return signal::close_signal(visit, code);
            });
        }
        if (text_of(row_, "destroyedAt").empty()) return;
        take(at("destroyedAt", destroying), "ingrid.maas", "destroy", [code = code_](auto& visit) {
            return signal::destroy_signal(visit, code);
        });
    }

    DemoLoader& loader_;
    const json::object& row_;
    std::string code_;
    json::object triage_;
    std::string director_;
};

// Who read a signal, and who was refused, at their own moments.
void plan_look(DemoLoader& loader, const json::object& row) {
    const auto action = text_of(row, "action");
    if (action == "CREATE") return;  // the report itself
    const bool is_refused = action == "DENY";
    loader.plan(loader.moment(text_of(row, "at")),
                text_of(row, "member"),
                "read " + text_of(row, "object"),
                [is_refused, code = text_of(row, "object")](gate::Visit& visit) {
                    const auto view = signal::read_signal(visit, code);
                    BR_CHECK(static_cast<bool>(view) != is_refused);
                    return core::Result<void>{};
                });
}

consultation::RequestReply reply_of(const json::object& row, bool has_case) {
    const auto ground = object_of(row, "answerGround");
    consultation::RequestReply reply;
    reply.answer = word<consultation::RequestAnswer>(text_of(row, "answer"));
    if (!text_of(ground, "ground").empty()) {
        reply.ground = word<covenant::SecrecyGround>(text_of(ground, "ground"));
        reply.tests.assign(dossier::secrecy_tests.begin(), dossier::secrecy_tests.end());
    }
    if (!has_case) return reply;  // without a key no sentence is kept
    reply.remark = core::PersonalText{text_of(row, "remark")};
    reply.consulted = text_of(ground, "consulted");
    reply.is_subject_informed = claim_of(ground, "subjectInformed");
    reply.reason_not_informed = core::PersonalText{text_of(ground, "whyNot")};
    return reply;
}

void plan_question(DemoLoader& loader, const json::object& row) {
    const auto code = text_of(row, "id");
    const auto asked = text_of(row, "toMember");
    consultation::RequestWish wish;
    wish.signal_code = text_of(row, "signal");
    wish.asked = loader.member(asked);
    wish.organisation = loader.organisation(text_of(row, "toOrg"));
    wish.purpose = text_of(row, "purpose");
    wish.basis = word<covenant::LegalBasisCode>(text_of(row, "basis"));
    for (const auto& question : list_of(row, "questions")) {
        wish.questions.push_back(word<consultation::RequestQuestion>(question));
    }
    wish.due = loader.date(text_of(row, "dueAt"));
    loader.plan(loader.moment(text_of(row, "sentAt")),
                text_of(row, "askedBy"),
                "send " + code,
                [wish, code](gate::Visit& visit) {
                    return expect(consultation::ask_party(visit, wish), code);
                });
    for (const auto& moment : list_of(row, "reminders")) {
        loader.plan(loader.moment(moment),
                    text_of(row, "askedBy"),
                    "remind of " + code,
                    [code](gate::Visit& visit) { return consultation::remind_party(visit, code); });
    }
    if (text_of(row, "answeredAt").empty()) return;
    const auto answered = loader.moment(text_of(row, "answeredAt"));
    // By then she sat at the table of the case that the signal led to.
    const bool has_case = !text_of(row, "remark").empty();
    if (has_case) {
        loader.plan(answered - minutes{30},
                    text_of(row, "askedBy"),
                    "bring along " + code,
                    [code](gate::Visit& visit) {
                        return consultation::bring_request_to_case(visit, code, "V-001");
                    });
    }
    loader.plan(answered,
                asked,
                "answer " + code,
                [code, reply = reply_of(row, has_case)](gate::Visit& visit) {
                    return consultation::answer_request(visit, code, reply);
                });
}

}  // namespace

void plan_signals(DemoLoader& loader) {
    const auto rows = rows_of("signals.json", "signals");
    for (const auto& row : rows) SignalPlan{loader, row}.plan();
    for (const auto& row : rows_of("audit_extract.json", "signalReads")) plan_look(loader, row);
    for (const auto& row : rows_of("information_requests.json", "requests")) {
        plan_question(loader, row);
    }
}

}  // namespace briljant::app
