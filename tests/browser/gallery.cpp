// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// Writes every component as static pages into a folder, so that the browser checks (axe,
// html-validate, overflow) and the eye can look at them without a server:
//     web_gallery build/gallery
// All persons and organisations are invented. Not part of the product.

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "web/components.hpp"
#include "web/dates.hpp"
#include "web/forms.hpp"
#include "web/page.hpp"

namespace {

using briljant::core::Date;
using briljant::core::PersonalText;
namespace web = briljant::web;

constexpr auto nl = web::Language::nl;
constexpr Date today{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(23)};

PersonalText words(std::string_view text) {
    return PersonalText(std::string(text));
}

web::PageFrame frame(std::string title) {
    web::PageFrame frame;
    frame.title = std::move(title);
    frame.site.organisation = "Waterstad";
    frame.csrf = "voorbeeld";
    frame.is_demo = true;
    frame.who = web::Who{.name = "Femke Oud", .organisation = "GI De Sluis"};
    frame.navigation = {{"/vandaag", "Vandaag", 3, false},
                        {"/signalen", "Signalen", 0, false},
                        {"/casussen", "Casussen", 0, true},
                        {"/overleggen", "Overleggen", 0, false},
                        {"/training", "Training", 0, false},
                        {"/cijfers", "Cijfers", 0, false}};
    return frame;
}

web::PageFrame case_frame() {
    auto result = frame("V-001, overzicht");
    result.glasses =
        web::Glasses{.as = "casusregisseur, GI De Sluis",
                     .purpose = "casusoverleg",
                     .article = "artikel 5",
                     .until = briljant::core::from_local(today, std::chrono::minutes(16 * 60 + 30)),
                     .is_alarm = false,
                     .reason = ""};
    result.breadcrumb = {
        {"/vandaag", "Vandaag"}, {"/casussen", "Casussen"}, {"/casussen/V-001", "V-001"}};
    result.lock_after_s = 900;
    return result;
}

web::Html case_title() {
    return web::html(
        web::TitleBlock{
            .above = "Casus V-001, slachtoffer (vermoedelijk)",
            .heading = words("Jara B., 17 jaar"),
            .badges = {{web::Tone::safe, "Plan actief"},
                       {web::Tone::neutral, "AVE-fase 2"},
                       {web::Tone::warning, "Wordt 18 op 4 januari"}},
            .actions =
                {{web::ButtonKind::primary, {"/casussen/V-001/delen", "Bijdrage delen"}, "plus"},
                 {web::ButtonKind::secondary, {"/overleggen/nieuw", "Overleg plannen"}, "calendar"},
                 {web::ButtonKind::subtle, {"/casussen/V-001/afdruk", "Afdrukken"}, "printer"}}},
        nl);
}

web::Html case_tabs() {
    return web::tabs("Onderdelen van deze casus",
                     {{{"/casussen/V-001", "Overzicht"}, 0, true},
                      {{"/casussen/V-001/bijdragen", "Bijdragen"}, 11, false},
                      {{"/casussen/V-001/plan", "Plan"}, 9, false},
                      {{"/casussen/V-001/overleggen", "Overleggen"}, 0, false},
                      {{"/casussen/V-001/netwerk", "Netwerk"}, 0, false},
                      {{"/casussen/V-001/tijdlijn", "Tijdlijn"}, 0, false},
                      {{"/casussen/V-001/wie-keek-mee", "Wie keek mee"}, 0, false}},
                     nl);
}

std::vector<web::Cell> action_row(std::string_view what,
                                  std::string_view plan,
                                  std::string_view who,
                                  Date due) {
    auto first = web::link_cell(what, "/casussen/V-001/plan");
    first.remark = words(plan);
    const auto tone = due < today ? web::Tone::danger : web::Tone::warning;
    return {first,
            web::cell(who),
            web::cell(web::date_short(due, today, nl)),
            web::cell(web::Badge{tone, web::term(today, due, nl)})};
}

web::Html actions_table() {
    web::Table table;
    table.caption = "Open acties, de oudste eerst";
    table.columns = {{.label = "Actie"}, {.label = "Wie"}, {.label = "Voor"}, {.label = "Stand"}};
    table.rows = {action_row("Woonplek na 18 regelen",
                             "Plan: wonen",
                             "Tessa Brouwer",
                             briljant::core::add_days(today, -3)),
                  action_row("Zitting voorbereiden",
                             "Plan: veiligheid",
                             "Samira Idrissi",
                             briljant::core::add_days(today, 7)),
                  action_row("Besluit verlengde jeugdhulp delen",
                             "Plan: inkomen",
                             "Femke Oud",
                             briljant::core::add_days(today, 11))};
    return web::html(table, nl);
}

web::Contribution contribution(std::string_view who,
                               std::string_view text,
                               web::SourceKind source) {
    web::Contribution result;
    result.who = who;
    result.organisation = "Scholengemeenschap De Brug";
    result.date = "20 november";
    result.date_iso = "2026-11-20";
    result.text = words(text);
    result.source = source;
    result.source_word = "Zelf gezien";
    result.reader_word = "Voor de tafel";
    result.kind_word = "Feit";
    result.why = {"artikel 5, deelnemer aan deze tafel",
                  "noodzakelijk voor het plan",
                  "7 deelnemers van deze casus"};
    return result;
}

web::Html contributions() {
    std::vector<web::Html> parts;
    parts.push_back(web::html(
        contribution("Anna Post", "Twee weken zonder verzuim.", web::SourceKind::seen), nl));
    auto literal = contribution(
        "Samira Idrissi", "Ik wil dat Samira mijn contact blijft.", web::SourceKind::told);
    literal.is_quote = true;
    literal.source_word = "Letterlijk verteld";
    parts.push_back(web::html(literal, nl));
    return web::stack(parts, nl);
}

web::Html case_page() {
    std::vector<web::Html> wide;
    wide.push_back(web::html(
        web::Alert{.kind = web::AlertKind::warning,
                   .title = "Veilig contact",
                   .lines = {"Bel alleen via haar tante, op schooldagen tussen 15.00 en 16.00 uur. "
                             "Schrijf nooit naar het huisadres."},
                   .links = {{"/casussen/V-001/veilig-contact", "Toon het veilige nummer"}},
                   .announce = web::Announce::none,
                   .is_phone = true},
        nl));
    wide.push_back(web::card(
        {"acties", "Nu te doen", {"/casussen/V-001/plan", "Hele plan"}}, actions_table(), nl));
    wide.push_back(web::card(
        {"bijdragen", "Laatste bijdragen", {"/casussen/V-001/bijdragen", "Alle bijdragen"}},
        contributions(),
        nl));
    std::vector<web::Html> side;
    side.push_back(web::card(
        {"overleg", "Volgend overleg", {}},
        web::days({{Date{std::chrono::year(2026), std::chrono::month(12), std::chrono::day(1)},
                    words("dinsdag 1 december, 10.00 uur"),
                    "14 minuten, tweede op de agenda"}},
                  nl),
        nl));
    side.push_back(
        web::card({"stem", "Stem van Jara", {}},
                  web::quote(words("Ik wil dat Samira mijn contact blijft als ik 18 ben."),
                             words("Opgeschreven met tante Sonja, 16 november."),
                             nl),
                  nl));
    side.push_back(web::card(
        {"tafel", "Wie aan tafel", {}},
        web::data_list(
            {{"Procesregisseur", words("Noor Hamidi"), words("Coördinatiepunt Waterstad")},
             {"Voorzitter", words("Ruud Bakema"), words("")}},
            nl),
        nl));
    side.push_back(
        web::card({"tijdlijn", "Tijdlijn", {}},
                  web::timeline({{"Nu: plan actief", "23 november", true},
                                 {"AVE-fase van 3 naar 2", "4 september, overleg M-03", false}},
                                nl),
                  nl));
    std::vector<web::Html> parts;
    parts.push_back(case_title());
    parts.push_back(case_tabs());
    parts.push_back(web::columns(wide, side, nl));
    return web::join(parts, nl);
}

web::Form a_form() {
    web::Form form;
    form.action = "/overleggen/aanmelden";
    form.csrf = "voorbeeld";
    form.once = "een";
    form.saves_itself = true;
    form.fields = {{.kind = web::FieldKind::text_area,
                    .name = "doel",
                    .label = "Wat wilt u bereiken?",
                    .description = "Schrijf in een of twee zinnen.",
                    .length_max = 4000},
                   {.kind = web::FieldKind::known_date,
                    .name = "geboren",
                    .label = "Geboortedatum",
                    .description = "Bijvoorbeeld 27 3 2010"},
                   {.kind = web::FieldKind::date,
                    .name = "wanneer",
                    .label = "Wanneer wilt u overleggen?",
                    .description = "Kies een dag of typ de datum."},
                   {.kind = web::FieldKind::combobox,
                    .name = "organisatie",
                    .label = "Organisatie",
                    .description = "Typ een deel van de naam",
                    .source = "/organisaties/zoek"},
                   {.kind = web::FieldKind::select,
                    .name = "gebied",
                    .label = "Leefgebied",
                    .options = {{"wonen", "Wonen", ""},
                                {"inkomen", "Inkomen", ""},
                                {"school", "School of werk", ""}},
                    .is_optional = true},
                   {.kind = web::FieldKind::radio,
                    .name = "bron",
                    .label = "Hoe weet u dit?",
                    .options = {{"gezien", "Zelf gezien", ""},
                                {"gehoord", "Gehoord", "Van iemand anders dan de jongere"}}},
                   {.kind = web::FieldKind::checkboxes,
                    .name = "wie",
                    .label = "Wie nodigt u uit?",
                    .chosen = {"school"},
                    .options = {{"school", "School", ""},
                                {"wijkteam", "Wijkteam", ""},
                                {"politie", "Politie", ""}}},
                   {.kind = web::FieldKind::file,
                    .name = "bijlage",
                    .label = "Bijlage",
                    .description = "Pdf, jpg of png. Ten hoogste 10 MB.",
                    .is_optional = true,
                    .accept = ".pdf,.jpg,.png"},
                   {.kind = web::FieldKind::checkbox,
                    .name = "weet",
                    .label = "De jongere weet dat ik dit deel"}};
    form.submits = {{.label = "Aanmelden"},
                    {.label = "Bewaren als concept",
                     .kind = web::ButtonKind::subtle,
                     .name = "stap",
                     .value = "concept"}};
    form.back = {"/overleggen", "Vorige stap"};
    return form;
}

web::Html form_page(const web::Form& form) {
    std::vector<web::Html> parts;
    parts.push_back(web::error_summary(form, nl));
    parts.push_back(web::html(
        web::TitleBlock{
            .above = "", .heading = words("Aanmelden voor overleg"), .badges = {}, .actions = {}},
        nl));
    parts.push_back(web::card({"formulier", "Gegevens", {}}, web::html(form, nl), nl));
    return web::stack(parts, nl);
}

web::Html failed_form_page() {
    auto form = a_form();
    web::keep(form,
              briljant::http::Fields({{"doel", ""},
                                      {"geboren-dag", "31"},
                                      {"geboren-maand", "2"},
                                      {"geboren-jaar", "2010"},
                                      {"bron", "gezien"},
                                      {"wie", "school"},
                                      {"wie", "wijkteam"}}));
    web::fail(form, "doel", "Schrijf wat u met dit overleg wilt bereiken.");
    web::fail(form, "geboren", "31 februari bestaat niet. Vul een bestaande datum in.");
    web::fail(form, "weet", "Vertel het de jongere eerst, of leg uit waarom dat niet kan.");
    return form_page(form);
}

web::Html components_page() {
    std::vector<web::Html> parts;
    parts.push_back(web::html(
        web::TitleBlock{.above = "",
                        .heading = words("Componenten"),
                        .badges = {{web::Tone::danger, "3 dagen te laat"}},
                        .actions = {{web::ButtonKind::plain, {"/", "Standaard"}, "check"}}},
        nl));
    parts.push_back(web::html(web::Alert{.kind = web::AlertKind::ok,
                                         .title = "Bijdrage gedeeld",
                                         .lines = {"De voorzitter kan uw bijdrage lezen."},
                                         .links = {},
                                         .announce = web::Announce::status},
                              nl));
    parts.push_back(web::html(web::Alert{.kind = web::AlertKind::info,
                                         .title = "Gemeld, niet werkelijk",
                                         .lines = {"Deze cijfers tellen meldingen."},
                                         .links = {}},
                              nl));
    parts.push_back(web::html(web::Alert{.kind = web::AlertKind::error,
                                         .title = "Niet bewaard",
                                         .lines = {"Probeer het opnieuw."},
                                         .links = {},
                                         .announce = web::Announce::alert},
                              nl));
    web::Table numbers;
    numbers.caption = "Zelfde cijfers als tabel";
    numbers.shows_caption = true;
    numbers.columns = {{.label = "Keuze"},
                       {.label = "Ronde 1",
                        .align = web::Align::number,
                        .sort_address = "?sorteer=een",
                        .sorted = "descending"},
                       {.label = "Ronde 2", .align = web::Align::number}};
    numbers.rows = {{web::cell("Eens"), web::cell("34"), web::cell("12")},
                    {web::cell("Oneens"), web::cell("24"), web::cell("46")}};
    parts.push_back(web::card({"uitslag", "Uitslag", {}}, web::html(numbers, nl), nl));
    parts.push_back(web::html(web::Paging{.current = 5, .last = 12, .address = "?pagina="}, nl));
    parts.push_back(
        web::card({"signalen", "Signalen", {}},
                  web::empty_state(
                      "Er zijn geen nieuwe signalen. U krijgt bericht als er een binnenkomt.", nl),
                  nl));
    parts.push_back(
        web::disclosure("Toon als lijst", web::empty_state("De lijst is leeg.", nl), nl));
    return web::stack(parts, nl);
}

web::Html confirmation_page() {
    return web::html(
        web::Confirmation{
            .heading = "Casus V-003 vernietigen",
            .happens = {"Alle inhoud van V-003 wordt onleesbaar, ook in de reservekopieën."},
            .stays = {"Het logboek, zonder inhoud."},
            .typed_label = "Typ het casusnummer V-003",
            .error = "Het nummer is anders. Typ V-003.",
            .action = "/casussen/V-003/vernietigen",
            .submit = "Casus vernietigen",
            .back = "/casussen/V-003",
            .csrf = "voorbeeld",
            .hidden = {}},
        nl);
}

web::Html demo_page() {
    return web::demo_front(
        {{"noor.hamidi", "Noor Hamidi", "Procesregisseur", "Coördinatiepunt Waterstad"},
         {"anna.post", "Anna Post", "Mentor", "Scholengemeenschap De Brug"},
         {"samira.idrissi", "Samira Idrissi", "Behandelaar", "Jeugdhulp Het Anker"},
         {"mark.dewit", "Mark de Wit", "Politie", "Politie Waterstad"},
         {"femke.oud", "Femke Oud", "Casusregisseur", "GI De Sluis"},
         {"ruud.bakema", "Ruud Bakema", "Voorzitter", "Coördinatiepunt Waterstad"},
         {"ingrid.maas", "Ingrid Maas", "Privacyfunctionaris", "Coördinatiepunt Waterstad"},
         {"ruth.laan", "Ruth Laan", "Trainer", "De bril op"},
         {"bas.vos", "Bas Vos", "Beleidsmaker", "Gemeente Waterstad"},
         {"jara", "Jara", "Jongere", "eigen overzicht"},
         {"pim.deboer", "Pim de Boer", "Beheerder", "techniek, ziet geen inhoud"},
         {"iemand", "Iemand anders", "Geen deelnemer", "ziet niets"}},
        nl);
}

web::Html public_page() {
    std::vector<web::Html> parts;
    parts.push_back(web::html(web::TitleBlock{.above = "",
                                              .heading = words("Maak je je zorgen om iemand?"),
                                              .badges = {},
                                              .actions = {}},
                              nl));
    parts.push_back(
        web::empty_state("Je hoeft niet zeker te zijn. Bel en vertel wat je ziet.", nl));
    parts.push_back(web::calls(
        {{"Is er nu gevaar?", "112", "Bel meteen. De politie komt.", true},
         {"Politie, geen spoed", "0900-8844", "Vraag naar de zedenpolitie.", false},
         {"Veilig Thuis", "0800-2000", "Gratis, dag en nacht. Advies mag zonder naam.", false}},
        nl));
    return web::stack(parts, nl);
}

bool write(const std::filesystem::path& folder,
           std::string_view name,
           const briljant::http::Response& response) {
    std::ofstream file(folder / (std::string(name) + ".html"), std::ios::binary);
    file << response.body;
    return file.good();
}

bool write_all(const std::filesystem::path& folder) {
    auto emergency = case_frame();
    emergency.glasses->is_alarm = true;
    emergency.glasses->reason = "acuut gevaar";
    auto failed = frame("Aanmelden voor overleg");
    failed.has_errors = true;
    web::PageFrame visitor;
    visitor.title = "Wie kan ik bellen?";
    visitor.is_public = true;
    visitor.site.organisation = "Waterstad";
    visitor.site.quick_exit_address = "https://www.weer.example/";
    visitor.other_language_address = "/en/hulp";
    web::PageFrame front;
    front.title = "Welke bril zet u op?";
    front.is_demo = true;
    auto english = case_frame();
    english.language = web::Language::en;
    return write(folder, "case", web::page(200, case_frame(), case_page())) &&
           write(folder, "components", web::page(200, emergency, components_page())) &&
           write(folder,
                 "form",
                 web::page(200, frame("Aanmelden voor overleg"), form_page(a_form()))) &&
           write(folder, "form-errors", web::page(422, failed, failed_form_page())) &&
           write(folder,
                 "confirmation",
                 web::page(200, frame("V-003 vernietigen"), confirmation_page())) &&
           write(folder, "demo-front", web::page(200, front, demo_page())) &&
           write(folder, "public", web::page(200, visitor, public_page())) &&
           write(folder, "neutral", web::neutral_page(case_frame())) &&
           write(folder, "neutral-en", web::neutral_page(english)) &&
           write(folder, "error", web::error_page(503, frame("Fout"), "web.unavailable")) &&
           write(folder,
                 "refusal",
                 web::refusal_page(case_frame(),
                                   {.asked = "Bijdrage delen in V-001",
                                    .condition = "Uw organisatie is geen partij bij dit convenant.",
                                    .article = "artikel 3",
                                    .possible = {"De stuurgroep laat uw organisatie toe."},
                                    .call = "Noor Hamidi, procesregisseur",
                                    .phone = "06-0000 0001"}));
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("usage: web_gallery FOLDER\n", stderr);
        return 2;
    }
    const std::filesystem::path folder = *std::next(arguments);
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    return !failure && write_all(folder) ? 0 : 1;
}
