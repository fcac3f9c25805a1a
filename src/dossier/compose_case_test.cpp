// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/compose_case.hpp"

#include "dossier/read_table.hpp"
#include "dossier/testing/table.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using testing::Person;

// Noor directs V-001 and S-002, the case of the suspect; only she and Mark sit at both tables.
class Composing : public testing::Table {
protected:
    void open_second() {
        const auto opened = by(noor, [](gate::Visit& visit) {
            CaseToOpen wish;
            wish.subject_role = covenant::SubjectRole::suspect;
            wish.purpose = "P1";
            wish.consultation_type = "CT3";
            wish.first_processed = core::add_days(testing::today, -5);
            wish.subject.name = PersonalText{"Dino"};
            return open_case(visit, wish);
        });
        ASSERT_TRUE(opened) << opened.error().id << " " << opened.error().detail;
        ASSERT_EQ(opened.value(), "S-002");
    }
    [[nodiscard]] core::Result<void> link(const Person& person,
                                          const std::vector<core::MemberId>& readers) {
        return by(person, [&](gate::Visit& visit) {
            return link_cases(visit, {"V-001", "S-002", "vermoedelijk_dader_van", readers});
        });
    }
    [[nodiscard]] std::size_t links_for(const Person& person, const std::string& code) {
        const auto view = by(person, [&](gate::Visit& visit) { return read_case(visit, code); });
        EXPECT_TRUE(view) << view.error().id;
        return view ? view.value().links.size() : 0;
    }
    [[nodiscard]] std::string end(const Person& person,
                                  const Person& leaver,
                                  const std::string& reason) {
        const auto ended = by(person, [&](gate::Visit& visit) {
            return end_participation(visit, "V-001", {leaver.member, PersonalText{reason}});
        });
        return ended ? "" : std::string{ended.error().id};
    }
    [[nodiscard]] std::vector<Departure> departures_for(const Person& person) {
        const auto view = by(person, [](gate::Visit& visit) { return read_table(visit, "V-001"); });
        EXPECT_TRUE(view) << view.error().id;
        return view ? view.value().departures : std::vector<Departure>{};
    }
};

TEST_P(Composing, R10ALinkIsKnownToWhoDirectsBothAndToNobodyElse) {
    open_second();

    ASSERT_TRUE(link(noor, {}));

    EXPECT_EQ(links_for(noor, "V-001"), 1U);
    EXPECT_EQ(links_for(noor, "S-002"), 1U);
    EXPECT_EQ(links_for(mark, "V-001"), 0U);
    EXPECT_EQ(links_for(femke, "V-001"), 0U);
}

TEST_P(Composing, ALinkIsKnownToWhoItWasGiven) {
    open_second();

    ASSERT_TRUE(link(noor, {mark.member}));

    EXPECT_EQ(links_for(mark, "V-001"), 1U);
    EXPECT_EQ(links_for(samira, "V-001"), 0U);
}

TEST_P(Composing, WhoDoesNotDirectLinksNothing) {
    open_second();

    EXPECT_FALSE(link(femke, {femke.member}));

    EXPECT_EQ(links_for(noor, "V-001"), 0U);
}

TEST_P(Composing, APartEndsWithAReasonThatItsDirectorReadsBack) {
    EXPECT_EQ(end(noor, femke, ""), "dossier.end-reason-missing");
    EXPECT_EQ(words_for(femke), "") << "nothing has changed";

    EXPECT_EQ(end(noor, femke, "Het traject is klaar."), "");

    EXPECT_EQ(words_for(femke), "gate.not-found");
    const auto departures = departures_for(noor);
    ASSERT_EQ(departures.size(), 1U);
    EXPECT_EQ(departures.front().member, femke.member);
    EXPECT_EQ(departures.front().ended_by, noor.member);
    EXPECT_EQ(departures.front().reason.reveal(), "Het traject is klaar.");
    EXPECT_TRUE(departures_for(samira).empty()) << "why is for who composes the table";
}

TEST_P(Composing, WhoIsNotThereDoesNotLeave) {
    EXPECT_EQ(end(noor, lotte, "Nooit geweest."), "dossier.not-at-table");
    EXPECT_EQ(end(noor, femke, "Het traject is klaar."), "");
    EXPECT_EQ(end(noor, femke, "Nog een keer."), "dossier.not-at-table");
    EXPECT_EQ(departures_for(noor).size(), 1U);
}

TEST_P(Composing, NobodyAtTheTableSendsAnotherAway) {
    EXPECT_NE(end(samira, femke, "Ik wil dat zij gaat."), "");

    EXPECT_EQ(words_for(femke), "");
}

// US28: nobody is told why he is gone.
TEST_P(Composing, WhoStepsOutHimselfIsNoDeparture) {
    ASSERT_TRUE(by(samira, [](gate::Visit& visit) { return declare_conflict(visit, "V-001"); }));

    EXPECT_EQ(words_for(samira), "gate.not-found");
    EXPECT_TRUE(departures_for(noor).empty());
}

TEST_P(Composing, TheReasonStandsNowhereInTheClear) {
    ASSERT_EQ(end(noor, femke, "Het traject is klaar."), "");
    constexpr storage::Statement content{"testing.content", "SELECT content FROM case_departure"};

    auto visit = house->read();
    const auto row = visit.session().find(content, {});

    ASSERT_TRUE(row && row.value());
    const auto bytes = row.value()->bytes(0);
    const std::string_view text{reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    EXPECT_EQ(text.find("traject"), std::string_view::npos);
}

BR_ON_BOTH_DATABASES(Composing);

}  // namespace

}  // namespace briljant::dossier
