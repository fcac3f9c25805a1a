// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Two cases of the example under the covenant of Waterstad, and a log that the test can open: V-001
// about a victim, with Noor, Femke and Samira; D-001 about a suspect, with Noor and Mark. Lotte is
// on neither. The facts are the test's own, the Gate and everything under it are real. All
// fictional. One thread, but for the Visits of reading members.

#include <fstream>
#include <set>

#include "covenant/load.hpp"
#include "gate/gate.hpp"
#include "gate/testing/house.hpp"
#include "gate/testing/watched_database.hpp"
#include "log/entry_text.hpp"

namespace briljant::gate::testing {

inline constexpr core::Date today{
    std::chrono::year{2026}, std::chrono::November, std::chrono::day{24}};

[[nodiscard]] inline core::CovenantId waterstad_id() {
    return *core::CovenantId::parse("5b0c6a52-7a8e-4f5e-9a53-3e2f0d3c1a11");
}

// Read once: it costs a second under sanitizers.
[[nodiscard]] inline std::shared_ptr<const covenant::CovenantVersion> waterstad_version() {
    static const auto version = [] {
        std::ifstream file("covenants/waterstad.json");
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        const auto loaded = covenant::load_covenant(text, core::add_days(today, -201));
        return std::make_shared<const covenant::CovenantVersion>(
            *loaded.covenant->version_on(today));
    }();
    return version;
}

struct Person {
    core::MemberId member;
    std::string name;
    std::string party;  // "O2"
    covenant::Role role = covenant::Role::participant;
    crypto::KeyPair keys;
};

// Everybody is a designated, trained member of a party; who is on which case, the test says.
class SeatedFacts final : public FakeFacts {
public:
    std::map<core::MemberId, covenant::Role> roles;
    std::set<std::pair<std::string, core::MemberId>> seats;
    std::set<core::MemberId> with_conflict;
    bool everybody_takes_part = false;

    [[nodiscard]] core::Result<covenant::AskerFacts> asker(storage::Session& /*session*/,
                                                           const Actor& actor,
                                                           const core::Date& day) override {
        using covenant::Known;
        covenant::AskerFacts facts;
        facts.designated = facts.screened = facts.secrecy_signed = Known::yes;
        facts.strong_login = facts.training_valid = Known::yes;
        facts.commercial_duties = facts.organisation_frozen = facts.blocked = Known::no;
        facts.roles = {roles.at(actor.member)};
        const auto* party = known_covenant.version->party(actor.organisation_code);
        facts.org_types = party->org_types;
        facts.wgs_class = party->wgs_class;
        facts.accession = party->accession_on(day);
        facts.has_case_direction = actor.organisation_code == "O1";
        return facts;
    }
    [[nodiscard]] core::Result<std::optional<KnownCase>> find_case(storage::Session& session,
                                                                   const Actor& actor,
                                                                   std::string_view code,
                                                                   const core::Date& day) override {
        TRY_ASSIGN(auto found, FakeFacts::find_case(session, actor, code, day));
        if (!found) return std::optional<KnownCase>{};
        found->facts.participant = covenant::known(
            everybody_takes_part || seats.contains({std::string{code}, actor.member}));
        found->facts.conflict_of_interest = covenant::known(with_conflict.contains(actor.member));
        found->role = roles.at(actor.member);
        found->roles = {found->role};
        return std::optional{*std::move(found)};
    }
};

class TwoCases : public storage::testing::BothDatabases {
protected:
    void SetUp() override {
        BothDatabases::SetUp();
        if (IsSkipped()) return;
        furnish();
        seat(noor, "Noor Hamidi", "O1", covenant::Role::process_director);
        seat(femke, "Femke Oud", "O2", covenant::Role::participant);
        seat(samira, "Samira Idrissi", "O3", covenant::Role::participant);
        seat(mark, "Mark de Wit", "O4", covenant::Role::police_contact);
        seat(lotte, "Lotte Berg", "O3", covenant::Role::participant);
        open_case("V-001", covenant::SubjectRole::victim, {&noor, &femke, &samira});
        open_case("D-001", covenant::SubjectRole::suspect, {&noor, &mark});
    }
    void TearDown() override {
        house_.reset();
        watched_.reset();
        BothDatabases::TearDown();
    }

    [[nodiscard]] House& house() { return *house_; }
    [[nodiscard]] WatchedDatabase& watched() { return *watched_; }

    [[nodiscard]] Actor actor_of(const Person& person) const {
        Actor actor;
        actor.member = person.member;
        actor.name = person.name;
        actor.organisation_code = person.party;
        actor.organisation_name = "Organisatie " + person.party;
        actor.covenant = waterstad_id();
        actor.has_second_factor = true;
        actor.stepped_up_at = clock.now();
        actor.until = clock.now() + std::chrono::hours{1};
        actor.secret = person.keys.secret_key.clone();
        return actor;
    }
    [[nodiscard]] Visit begin(const Person& person, Visit::Kind kind) {
        auto visit = Visit::begin(*house_, kind, {.trace = "", .peer = "192.0.2.1"});
        if (!visit) ADD_FAILURE() << visit.error().id << " " << visit.error().detail;
        visit.value().become(actor_of(person));
        return std::move(visit).value();
    }
    [[nodiscard]] Visit reading(const Person& person) { return begin(person, Visit::Kind::read); }
    [[nodiscard]] Visit writing(const Person& person) { return begin(person, Visit::Kind::write); }

    static void finish(Visit& visit) {
        const auto done = visit.finish();
        EXPECT_TRUE(done) << done.error().id << " " << done.error().detail;
    }
    [[nodiscard]] static Lens look(Visit& visit, const std::string& code) {
        auto lens = Gate::look(visit, {code});
        if (!lens) ADD_FAILURE() << lens.error().id << " " << lens.error().detail;
        return std::move(lens).value();
    }
    [[nodiscard]] static Permit permit(Visit& visit, const std::string& code) {
        auto granted = Gate::permit(visit, an_act(code));
        if (!granted) ADD_FAILURE() << granted.error().id << " " << granted.error().detail;
        return std::move(granted).value();
    }
    // An act on a case that its process director may do.
    [[nodiscard]] static ActRequest an_act(const std::string& code) {
        ActRequest request{.act = covenant::Act::action_add};
        request.case_code = code;
        return request;
    }
    // Why somebody who looks is refused; "" when he is not.
    [[nodiscard]] std::string why_refused(const Person& person, const std::string& code) {
        auto visit = reading(person);
        const auto lens = Gate::look(visit, {code});
        const auto reason = lens ? std::string{} : std::string{lens.error().id};
        finish(visit);
        return reason;
    }

    // Noor's act on a case, kept.
    template <typename Work>
    [[nodiscard]] auto by_noor(const std::string& code, Work work) {
        auto visit = writing(noor);
        const auto granted = permit(visit, code);
        auto result = work(granted);
        finish(visit);
        return result;
    }
    [[nodiscard]] core::Bytes seal(const std::string& code,
                                   const FieldRef& field,
                                   const std::string& words) {
        const auto sealed = by_noor(code, [&](const Permit& granted) {
            return seal_field(granted, field, core::PersonalText{words});
        });
        EXPECT_TRUE(sealed) << sealed.error().id << " " << sealed.error().detail;
        return sealed ? sealed.value().bytes : core::Bytes{};
    }
    // The words, or the error.
    [[nodiscard]] std::string open(const Person& person,
                                   const std::string& code,
                                   const FieldRef& field,
                                   const core::Bytes& sealed) {
        auto visit = reading(person);
        const auto lens = look(visit, code);
        const auto text = open_field(lens, field, sealed);
        finish(visit);
        return text ? text.value().reveal() : std::string{text.error().id};
    }
    [[nodiscard]] static FieldRef note(std::string row) {
        FieldRef field;
        field.table = "note";
        field.column = "words";
        field.row = std::move(row);
        return field;
    }
    [[nodiscard]] FieldRef about(const std::string& code) const {
        auto field = note("row-of-person");
        field.compartment = Compartment::person;
        field.compartment_id = facts.cases.at(code).subject.text();
        return field;
    }
    [[nodiscard]] static FieldRef item(const std::string& id) {
        auto field = note("row-of-item");
        field.compartment = Compartment::item;
        field.compartment_id = id;
        return field;
    }

    // Every leaf of the covenant's log in order, opened; those of the log itself left out.
    [[nodiscard]] std::vector<log::Entry> leaves() {
        std::vector<log::Entry> found;
        const auto texts = entries();
        for (const auto& text : texts) {
            const auto clear = log::decode(text);
            if (!clear || !clear->envelope.body_key) continue;
            auto opened = log::open_entry(
                text, month_.secret_key.expose(), texts.at(*clear->envelope.body_key));
            EXPECT_TRUE(opened) << opened.error().id;
            found.push_back(std::move(opened).value());
        }
        return found;
    }
    [[nodiscard]] std::vector<log::Entry> leaves_after(std::size_t count) {
        auto all = leaves();
        return {all.begin() + static_cast<std::ptrdiff_t>(count), all.end()};
    }
    // As they stand in the database, sealed parts and all.
    [[nodiscard]] std::vector<std::string> entries() {
        constexpr storage::Statement all{
            "test.entries", "SELECT entry FROM audit WHERE covenant_id = $1 ORDER BY seq"};
        const auto reader = database().read().value();
        const auto rows = reader->session().query(all, storage::values(waterstad_id())).value();
        std::vector<std::string> texts;
        for (const auto& row : rows) texts.emplace_back(core::as_text(row.bytes(0)));
        return texts;
    }
    [[nodiscard]] std::int64_t count(std::string_view sql) {
        const auto reader = database().read().value();
        return reader->session().find({sql, sql}, {}).value()->integer(0);
    }
    [[nodiscard]] std::int64_t marks() {
        return count("SELECT count(*) FROM compartment WHERE kind = 'mark'");
    }
    // A row of an act, whatever it is about.
    static void mark_row(Visit& visit, std::string_view id) {
        const auto done = visit.session().execute(
            {"test.mark",
             "INSERT INTO compartment (covenant_id, kind, id, generation, commitment, made_at) "
             "VALUES ('-', 'mark', $1, 1, $2, 0)"},
            storage::values(id, core::Bytes{1}));
        EXPECT_TRUE(done) << done.error().id << " " << done.error().detail;
    }
    // Changes the schema, which no Session may.
    void run(std::string_view sql) {
        const auto done = database().change_schema(
            sql, {"test.nothing", "DELETE FROM compartment WHERE kind = 'nothing'"}, {});
        EXPECT_TRUE(done) << done.error().detail;
    }

    core::ManualClock clock{TestHouse::start};
    crypto::SystemRandom random;
    SeatedFacts facts;
    Person noor;
    Person femke;
    Person samira;
    Person mark;
    Person lotte;

private:
    void furnish() {
        const auto migrated = storage::migrate(database(), storage::all_migrations());
        ASSERT_TRUE(migrated) << migrated.error().id << " " << migrated.error().detail;
        auto made = crypto::make_instance_keys({.kind = crypto::InstanceKeySource::Kind::file,
                                                .path = file("instance.key"),
                                                .passphrase = {}},
                                               random);
        ASSERT_TRUE(made) << made.error().id;
        keys_ = std::make_unique<crypto::InstanceKeys>(std::move(made).value());
        month_ = crypto::box_pair(random);
        log_ = std::make_unique<log::Appender>(
            random, [this](storage::Session&, const core::CovenantId&, std::string_view) {
                return core::Result<crypto::Key>{month_.public_key};
            });
        facts.known_covenant.version = waterstad_version();
        watched_ = std::make_unique<WatchedDatabase>(database());
        house_.reset(new House{*watched_, clock, random, *keys_, *log_, facts, "test.example"});
    }
    void seat(Person& person, std::string name, std::string party, covenant::Role role) {
        person.member = core::MemberId::random(random);
        person.name = std::move(name);
        person.party = std::move(party);
        person.role = role;
        person.keys = crypto::box_pair(random);
        facts.roles[person.member] = role;
        facts.public_keys[person.member] = person.keys.public_key;
    }
    void open_case(const std::string& code,
                   covenant::SubjectRole subject_role,
                   const std::vector<const Person*>& people) {
        using covenant::Known;
        NewCase opening;
        opening.id = core::CaseId::random(random);
        opening.code = code;
        opening.subject = core::PersonId::random(random);
        opening.purpose = facts.known_covenant.version->content().purposes.front().code;
        opening.facts.exists = true;
        opening.facts.state = covenant::CaseState::in_consultation;
        opening.facts.phase = covenant::Phase::deep;
        opening.facts.subject_role = subject_role;
        opening.facts.age_band = covenant::AgeBand::age_16_17;
        opening.facts.purpose = 0;
        opening.facts.participant = opening.facts.inform_decided = Known::yes;
        opening.facts.criteria_assessed = Known::yes;
        opening.facts.conflict_of_interest = opening.facts.legal_hold = Known::no;
        opening.facts.reopen_decision = Known::no;
        opening.facts.destroy_by = core::add_years(today, 5);
        KnownCase known;
        known.id = opening.id;
        known.code = code;
        known.subject = opening.subject;
        known.purpose = opening.purpose;
        known.version = facts.known_covenant.version;
        known.facts = opening.facts;
        for (const auto* person : people) {
            opening.members.push_back(person->member);
            facts.seats.insert({code, person->member});
        }
        auto visit = writing(noor);
        const auto opened = Gate::open_case(visit, opening);
        ASSERT_TRUE(opened) << opened.error().id << " " << opened.error().detail;
        finish(visit);
        facts.cases[code] = known;
    }

    crypto::KeyPair month_;
    std::unique_ptr<crypto::InstanceKeys> keys_;
    std::unique_ptr<log::Appender> log_;
    std::unique_ptr<WatchedDatabase> watched_;
    std::unique_ptr<House> house_;
};

}  // namespace briljant::gate::testing
