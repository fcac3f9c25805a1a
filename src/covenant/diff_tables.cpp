// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// What stands beside the disclosures: roles and acts, states, consents, parties, settings, texts.

#include <boost/json.hpp>
#include <map>
#include <set>

#include "covenant/diff.hpp"
#include "covenant/json_read.hpp"
#include "covenant/rules/secrecy.hpp"

namespace briljant::covenant::diff {

namespace {

namespace json = boost::json;

void count(bool before, bool after, Counts& counts) noexcept {
    if (before == after)
        ++counts.same;
    else
        ++(after ? counts.opened : counts.closed);
}

void add_roles(const CovenantVersion& before, const CovenantVersion& after, CovenantDiff& out) {
    Set<Role>::all().each([&](Role role) {
        Set<Act>::all().each([&](Act act) {
            const bool was = before.roles_for(act).contains(role);
            const bool is = after.roles_for(act).contains(role);
            count(was, is, out.role_acts);
            if (was != is) out.roles.push_back({role, act, is});
        });
    });
}

void add_states(const VersionContent& before, const VersionContent& after, CovenantDiff& out) {
    Set<CaseState>::all().each([&](CaseState from) {
        Set<CaseState>::all().each([&](CaseState to) {
            const bool was = before.transitions[index_of(from)].contains(to);
            const bool is = after.transitions[index_of(from)].contains(to);
            count(was, is, out.state_steps);
            if (was != is) out.states.push_back({from, to, is});
        });
    });
}

Set<ConsentCapacity> capacities(std::size_t bits) {
    Set<ConsentCapacity> set;
    for (std::size_t i = 0; i < count_of<ConsentCapacity>; ++i)
        if (((bits >> i) & 1U) != 0) set.insert(static_cast<ConsentCapacity>(i));
    return set;
}

void add_consents(const VersionContent& before, const VersionContent& after, CovenantDiff& out) {
    const auto look = [&](AgeBand age, std::size_t bits, bool left_out) {
        ConsentFacts consent;
        consent.given_by = capacities(bits);
        consent.parents_skipped_with_reason = known(left_out);
        const bool was = rules::given_by_right_persons(before.consent[index_of(age)], consent);
        const bool is = rules::given_by_right_persons(after.consent[index_of(age)], consent);
        count(was, is, out.consent_kinds);
        if (was != is) out.consents.push_back({age, consent.given_by, left_out, is});
    };
    Set<AgeBand>::all().each([&](AgeBand age) {
        for (std::size_t bits = 0; bits < (1U << count_of<ConsentCapacity>); ++bits)
            for (const bool left_out : {false, true}) look(age, bits, left_out);
    });
}

std::string on(const std::optional<core::Date>& date) {
    return date ? ' ' + core::to_iso(*date) : "";
}

std::string state_of(const Party& party) {
    auto text = std::string{to_name(party.accession)} + on(party.accession_from);
    if (party.accession_ends) text += " -" + on(party.accession_ends);
    party.org_types.each([&](OrgType type) { text += ' ' + std::string{to_name(type)}; });
    return text + ' ' + std::string{to_name(party.wgs_class)};
}

void add_parties(const CovenantVersion& before, const CovenantVersion& after, CovenantDiff& out) {
    for (const auto& party : after.content().parties) {
        const auto* old = before.party(party.code);
        const auto was = old == nullptr ? "" : state_of(*old);
        const auto is = state_of(party);
        if (was == is) continue;
        const auto event = old == nullptr ? PartyEvent::joined : PartyEvent::changed;
        out.parties.push_back({party.code, party.name, party.org_type, event, was, is});
    }
    for (const auto& party : before.content().parties)
        if (after.party(party.code) == nullptr)
            out.parties.push_back(
                {party.code, party.name, party.org_type, PartyEvent::left, state_of(party), ""});
}

void add_texts(const VersionContent& before, const VersionContent& after, CovenantDiff& out) {
    std::map<ArticleKey, std::string> texts[2];
    for (std::size_t i = 0; i < 2; ++i)
        for (const auto& article : (i == 0 ? before : after).articles)
            for (const auto& paragraph : article.paragraphs)
                texts[i][article.key] += paragraph.nl + '\n';
    std::set<ArticleKey> keys;
    for (const auto& side : texts)
        for (const auto& [key, unused] : side) keys.insert(key);
    for (const auto key : keys)
        if (texts[0][key] != texts[1][key])
            out.articles.push_back(
                {'A', static_cast<char>('0' + key / 10), static_cast<char>('0' + key % 10)});
}

// Compared elsewhere, or only a remark about the file.
const std::set<std::string_view>& not_settings() {
    static const std::set<std::string_view> names{
        "about", "amendments", "articles", "format", "parties", "provision"};
    return names;
}
bool is_remark(std::string_view key) {
    static const std::set<std::string_view> names{"acts",
                                                  "articleKey",
                                                  "en",
                                                  "hash",
                                                  "jsonHash",
                                                  "nl",
                                                  "note",
                                                  "pdfHash",
                                                  "provenance",
                                                  "reasonNl",
                                                  "status",
                                                  "textNl"};
    return names.contains(key) || key.ends_with("Nl") || key.ends_with("En") ||
           key.ends_with("Status");
}

// The name of a member of a list: its own code, so that the order of a list means nothing.
std::string name_in_list(const json::value& value, std::size_t index) {
    if (value.is_string()) return std::string{json_read::view(value)};
    for (const auto* key : {"code",
                            "role",
                            "orgType",
                            "category",
                            "object",
                            "ageBand",
                            "from",
                            "id",
                            "org",
                            "n",
                            "annex"})
        if (const auto* found = json_read::find(json_read::as_object(value), key))
            if (found->is_string()) return std::string{json_read::view(*found)};
    return std::to_string(index);
}

struct Leaf {
    std::string article;
    std::string value;
};

// Every value of the document by its pointer, without calling itself.
std::map<std::string, Leaf> leaves_of(const std::string& text) {
    struct Place {
        const json::value* value;
        std::string pointer;
        std::string article;
    };
    std::map<std::string, Leaf> leaves;
    json::error_code error;
    const auto root = json::parse(text, error);
    if (error) return leaves;
    std::vector<Place> open{{&root, "", ""}};
    while (!open.empty()) {
        auto at = std::move(open.back());
        open.pop_back();
        if (const auto* array = at.value->if_array()) {
            for (std::size_t i = 0; i < array->size(); ++i)
                open.push_back(
                    {&(*array)[i], at.pointer + '/' + name_in_list((*array)[i], i), at.article});
            continue;
        }
        const auto* object = at.value->if_object();
        if (object == nullptr) {
            leaves[at.pointer] = {at.article, json::serialize(*at.value)};
            continue;
        }
        if (const auto* own = json_read::find(*object, "articleKey"))
            if (own->is_string()) at.article = json_read::view(*own);
        for (const auto& [key, value] : *object) {
            const std::string_view name{key.data(), key.size()};
            if (is_remark(name) || (at.pointer.empty() && not_settings().contains(name))) continue;
            open.push_back({&value, at.pointer + '/' + std::string{name}, at.article});
        }
    }
    return leaves;
}

}  // namespace

void add_tables(const CovenantVersion& before, const CovenantVersion& after, CovenantDiff& out) {
    add_roles(before, after, out);
    add_states(before.content(), after.content(), out);
    add_consents(before.content(), after.content(), out);
    add_parties(before, after, out);
    add_texts(before.content(), after.content(), out);
}

void add_settings(const CovenantVersion& before, const CovenantVersion& after, CovenantDiff& out) {
    const auto was = leaves_of(before.content().json);
    const auto is = leaves_of(after.content().json);
    for (const auto& [pointer, leaf] : is) {
        const auto old = was.find(pointer);
        if (old == was.end())
            out.settings.push_back({leaf.article, pointer, "", leaf.value});
        else if (old->second.value != leaf.value)
            out.settings.push_back({leaf.article, pointer, old->second.value, leaf.value});
    }
    for (const auto& [pointer, leaf] : was)
        if (!is.contains(pointer)) out.settings.push_back({leaf.article, pointer, leaf.value, ""});
}

}  // namespace briljant::covenant::diff
