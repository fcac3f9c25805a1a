// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "web/forms.hpp"

#include <gtest/gtest.h>

namespace briljant::web {
namespace {

Form a_form() {
    Form form;
    form.action = "/overleggen/aanmelden";
    form.csrf = "token-1";
    form.fields = {{.kind = FieldKind::text_area,
                    .name = "doel",
                    .label = "Wat wilt u bereiken?",
                    .description = "Kort."},
                   {.kind = FieldKind::known_date, .name = "geboren", .label = "Geboortedatum"},
                   {.kind = FieldKind::radio,
                    .name = "bron",
                    .label = "Hoe weet u dit?",
                    .options = {{"gezien", "Zelf gezien", ""}, {"gehoord", "Gehoord", ""}}},
                   {.kind = FieldKind::checkboxes,
                    .name = "wie",
                    .label = "Wie?",
                    .options = {{"school", "School", ""}, {"politie", "Politie", ""}}},
                   {.kind = FieldKind::secret, .name = "zin", .label = "Wachtzin"},
                   {.kind = FieldKind::checkbox, .name = "weet", .label = "De jongere weet dit"}};
    form.submits = {{.label = "Aanmelden"}};
    return form;
}

bool has(const Html& page, std::string_view words) {
    return page.text().find(words) != std::string::npos;
}

TEST(Form, CarriesTheTokenAndGoesByPost) {
    const auto page = html(a_form(), Language::nl);

    EXPECT_TRUE(has(page, "method=\"post\" action=\"/overleggen/aanmelden\" novalidate"));
    EXPECT_TRUE(has(page, "name=\"csrf\" value=\"token-1\""));
}

TEST(Form, AFilterPutsNoTokenInTheAddress) {
    auto form = a_form();
    form.is_get = true;

    EXPECT_FALSE(has(html(form, Language::nl), "csrf"));
}

TEST(Form, KeepsWhatWasTypedAndEscapesIt) {
    auto form = a_form();
    keep(form,
         http::Fields({{"doel", "a < b </textarea>"},
                       {"bron", "gehoord"},
                       {"wie", "politie"},
                       {"weet", "ja"}}));

    const auto page = html(form, Language::nl);

    EXPECT_TRUE(has(page, ">a &lt; b &lt;/textarea&gt;</textarea>"));
    EXPECT_TRUE(has(page, "id=\"bron-gehoord\" value=\"gehoord\" checked"));
    EXPECT_TRUE(has(page, "id=\"wie-politie\" value=\"politie\" checked"));
    EXPECT_FALSE(has(page, "value=\"school\" checked"));
    EXPECT_TRUE(has(page, "id=\"weet\" value=\"ja\" checked"));
}

TEST(Form, NeverShowsASecretAgain) {
    auto form = a_form();
    keep(form, *http::parse_form("zin=vier+losse+woorden"));
    form.fields.at(4).value = core::PersonalText("vier losse woorden");

    EXPECT_FALSE(has(html(form, Language::nl), "vier losse woorden"));
}

TEST(Form, AnImpossibleDateComesBackAsItWasTyped) {
    auto form = a_form();
    keep(form,
         http::Fields({{"geboren-dag", "31"}, {"geboren-maand", "2"}, {"geboren-jaar", "2010"}}));

    const auto page = html(form, Language::nl);

    EXPECT_TRUE(has(page, "maxlength=\"2\" value=\"31\""));
    EXPECT_TRUE(has(page, "maxlength=\"4\" value=\"2010\""));
}

TEST(Form, AnErrorStandsAtTheFieldAndInTheSummaryInTheSameWords) {
    auto form = a_form();
    fail(form, "doel", "Schrijf wat u wilt bereiken.");
    fail(form, "geboren", "Vul een bestaande datum in.");

    const auto page = html(form, Language::nl);
    const auto summary = error_summary(form, Language::nl);

    EXPECT_TRUE(has_errors(form));
    EXPECT_TRUE(has(page, "aria-describedby=\"doel-uitleg doel-fout\" aria-invalid=\"true\""));
    EXPECT_TRUE(has(page, "Schrijf wat u wilt bereiken."));
    EXPECT_TRUE(has(summary, "Controleer 2 antwoorden"));
    EXPECT_TRUE(has(summary, "href=\"#doel\">Schrijf wat u wilt bereiken.</a>"));
    EXPECT_TRUE(has(summary, "href=\"#geboren-dag\""));
}

TEST(Form, WithoutErrorsThereIsNoSummary) {
    EXPECT_FALSE(has_errors(a_form()));
    EXPECT_TRUE(error_summary(a_form(), Language::nl).text().find("alert") == std::string::npos);
}

TEST(Form, OneErrorIsCountedAsOne) {
    auto form = a_form();
    fail(form, "doel", "Schrijf wat u wilt bereiken.");

    EXPECT_TRUE(has(error_summary(form, Language::nl), "Controleer één antwoord"));
    EXPECT_TRUE(has(error_summary(form, Language::en), "Check one answer"));
}

struct KnownDateRow {
    std::string day, month, year;
    std::optional<core::Date> expected;
};

class KnownDate : public testing::TestWithParam<KnownDateRow> {};

TEST_P(KnownDate, IsADayOfTheCalendarOrNothing) {
    const auto& row = GetParam();
    const http::Fields typed({{"d-dag", row.day}, {"d-maand", row.month}, {"d-jaar", row.year}});

    EXPECT_EQ(read_known_date(typed, "d"), row.expected);
}

constexpr core::Date march_27{std::chrono::year(2010), std::chrono::month(3), std::chrono::day(27)};

INSTANTIATE_TEST_SUITE_P(Rows,
                         KnownDate,
                         testing::Values(KnownDateRow{"27", "3", "2010", march_27},
                                         KnownDateRow{"27", "03", "2010", march_27},
                                         KnownDateRow{"31", "2", "2010", std::nullopt},
                                         KnownDateRow{"27", "259", "2010", std::nullopt},
                                         KnownDateRow{"283", "3", "2010", std::nullopt},
                                         KnownDateRow{"27", "3", "10", std::nullopt},
                                         KnownDateRow{"27", "3", "20100", std::nullopt},
                                         KnownDateRow{"-1", "3", "2010", std::nullopt},
                                         KnownDateRow{"", "3", "2010", std::nullopt},
                                         KnownDateRow{"2x", "3", "2010", std::nullopt}));

}  // namespace
}  // namespace briljant::web
