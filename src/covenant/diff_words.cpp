// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/diff_words.hpp"

#include <algorithm>
#include <bit>
#include <initializer_list>
#include <map>
#include <ostream>
#include <tuple>

namespace briljant::covenant {

namespace {

struct Value {
    std::string_view name;
    std::string text;
};

bool is_upper(char letter) noexcept {
    return letter >= 'A' && letter <= 'Z';
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

class Writer final {
public:
    Writer(const CovenantDiff& diff, const Say& say, std::ostream& out)
        : diff_(diff), say_(say), out_(out) {}

    void head(const DiffNames& names) {
        line(filled("intro", {{"before", names.before}, {"after", names.after}}));
        line(filled("method",
                    {{"cells", std::to_string(diff_.cells_total)},
                     {"switches", std::to_string(switches().size())}}));
        const auto counts = diff_.counts();
        line(filled("counts",
                    {{"opened", std::to_string(counts.opened)},
                     {"closed", std::to_string(counts.closed)},
                     {"same", std::to_string(counts.same)},
                     {"total", std::to_string(counts.total())}}));
        if (diff_.is_empty()) line(say("nothing"));
    }
    void disclosures() {
        std::string article = "none yet";
        std::string pair;
        for (const auto& change : diff_.cells) {
            if (change.article != article) {
                article = change.article;
                pair.clear();
                title(article.empty() ? say("no-article")
                                      : filled("article", {{"article", article}}));
            }
            const auto who = giver_and_receiver(change);
            if (who != pair) line(who);
            pair = who;
            line("- " + sentence(change));
        }
    }
    void roles() {
        if (diff_.roles.empty()) return;
        title(say("roles"));
        std::map<std::tuple<Role, bool>, std::vector<std::string>> acts;
        for (const auto& change : diff_.roles)
            acts[{change.role, change.allowed}].emplace_back(to_name(change.act));
        for (const auto& [key, names] : acts) {
            const auto& [role, allowed] = key;
            line("- " +
                 filled(allowed ? "role-may" : "role-may-not",
                        {{"role", word("word.role.", to_name(role))}, {"acts", joined(names)}}));
        }
    }
    void states() {
        if (!diff_.states.empty()) title(say("states"));
        for (const auto& change : diff_.states)
            line("- " + filled(change.allowed ? "state-may" : "state-may-not",
                               {{"from", word("change.state.", to_name(change.from))},
                                {"to", word("change.state.", to_name(change.to))}}));
    }
    void consents() {
        if (!diff_.consents.empty()) title(say("consents"));
        for (const auto& change : diff_.consents) {
            std::vector<std::string> persons;
            change.given_by.each([&](ConsentCapacity capacity) {
                persons.push_back(word("change.capacity.", to_name(capacity)));
            });
            if (persons.empty()) persons.push_back(say("nobody"));
            if (change.parents_left_out) persons.push_back(say("left-out"));
            line("- " + filled(change.valid ? "consent-valid" : "consent-not-valid",
                               {{"age", word("change.age.", to_name(change.age))},
                                {"persons", joined(persons)}}));
        }
    }
    void parties() {
        if (!diff_.parties.empty()) title(say("parties"));
        for (const auto& party : diff_.parties)
            line("- " + filled(id_part(to_name(party.event)),
                               {{"name", party.name},
                                {"type", word("change.org-type.", to_name(party.org_type))},
                                {"before", party.before},
                                {"after", party.after}}));
    }
    void settings() {
        if (!diff_.settings.empty()) title(say("settings"));
        for (const auto& change : diff_.settings)
            line("- " + (change.article.empty() ? "" : change.article + ' ') +
                 filled("setting",
                        {{"pointer", change.pointer},
                         {"before", change.before.empty() ? say("absent") : change.before},
                         {"after", change.after.empty() ? say("absent") : change.after}}));
        if (!diff_.articles.empty()) line(filled("texts", {{"articles", joined(diff_.articles)}}));
    }

private:
    void line(const std::string& text) { out_ << text << '\n'; }
    void title(const std::string& text) { out_ << '\n' << text << '\n'; }
    [[nodiscard]] std::string say(std::string_view id) const {
        return say_("change." + std::string{id});
    }
    [[nodiscard]] std::string word(std::string_view kind, std::string_view name) const {
        return say_(std::string{kind} + id_part(name));
    }
    [[nodiscard]] std::string filled(std::string_view id,
                                     std::initializer_list<Value> values) const {
        auto text = say(id);
        for (const auto& [name, value] : values) {
            const auto hole = '{' + std::string{name} + '}';
            const auto at = text.find(hole);
            if (at != std::string::npos) text.replace(at, hole.size(), value);
        }
        return text;
    }
    template <typename E>
    [[nodiscard]] std::string names(const CellChange& change,
                                    Axis axis,
                                    std::string_view kind,
                                    std::string_view all) const {
        std::vector<std::string> found;
        for (std::size_t i = 0; i < count_of<E>; ++i)
            if (((change.axis(axis) >> i) & 1U) != 0)
                found.push_back(word(kind, to_name(static_cast<E>(i))));
        return found.size() == count_of<E> ? say(all) : joined(found);
    }
    [[nodiscard]] std::string giver_and_receiver(const CellChange& change) const {
        const auto giver = names<OrgType>(change, Axis::giver, "change.org-type.", "every");
        if (change.way == Way::brought_in) return filled("giver-alone", {{"giver", giver}});
        const auto receiver = names<OrgType>(change, Axis::receiver, "change.org-type.", "every");
        return filled("giver-receiver", {{"giver", giver}, {"receiver", receiver}});
    }
    [[nodiscard]] std::string facts(SwitchMask mask) const {
        std::vector<std::string> found;
        const auto all = switches();
        for (std::size_t i = 0; i < all.size(); ++i)
            if (((mask >> i) & 1U) != 0) found.push_back(word("change.fact.", all[i].name));
        return joined(found);
    }
    // Where the change is not the same for every phase, ground or receiver.
    [[nodiscard]] std::vector<std::string> limits(const CellChange& change) const {
        std::vector<std::string> parts;
        const auto phases = change.axis(Axis::phase);
        if (std::popcount(phases) < static_cast<int>(count_of<Phase>))
            parts.push_back(filled(
                "phase", {{"phases", names<Phase>(change, Axis::phase, "word.phase.", "every")}}));
        const auto direction = change.axis(Axis::direction);
        if (change.way != Way::brought_in && direction != 3)
            parts.push_back(say(direction == 1 ? "without-direction" : "with-direction"));
        const auto every_ground = (1U << (count_of<SecrecyGround> + 1)) - 1;
        if (change.axis(Axis::ground) != every_ground)
            parts.push_back(filled("ground", {{"grounds", grounds(change.axis(Axis::ground))}}));
        return parts;
    }
    [[nodiscard]] std::string grounds(std::uint32_t bits) const {
        std::vector<std::string> found;
        if ((bits & 1U) != 0) found.push_back(say("no-ground"));
        for (std::size_t i = 0; i < count_of<SecrecyGround>; ++i)
            if (((bits >> (i + 1)) & 1U) != 0)
                found.push_back(word("word.ground.", to_name(static_cast<SecrecyGround>(i))));
        return joined(found);
    }
    [[nodiscard]] std::string sentence(const CellChange& change) const {
        const auto data =
            names<DataCategory>(change, Axis::category, "word.category.", "all-categories");
        const auto about =
            names<SubjectRole>(change, Axis::subject, "word.subject.", "all-subjects");
        auto text = say(id_part(to_name(change.change))) + " (" +
                    say(id_part(to_name(change.way))) + "): " + data + ' ' +
                    filled("about", {{"subjects", about}});
        for (const auto& limit : limits(change)) text += "; " + limit;
        if (!change.rows.empty()) text += "; " + filled("rows", {{"rows", joined(change.rows)}});
        if (change.change == Change::opened && change.needed != 0)
            text += "; " + filled("needed", {{"facts", facts(change.needed)}});
        if (change.dropped != 0)
            text += "; " + filled("dropped", {{"facts", facts(change.dropped)}});
        if (change.added != 0) text += "; " + filled("added", {{"facts", facts(change.added)}});
        text +=
            "; " + filled("count",
                          {{"count", std::to_string(change.counts.opened + change.counts.closed)}});
        text += '.';
        if (change.reason)
            text += ' ' + filled("why", {{"reason", say_(message_id(*change.reason))}});
        return text;
    }

    const CovenantDiff& diff_;
    const Say& say_;
    std::ostream& out_;
};

}  // namespace

std::string id_part(std::string_view name) {
    std::string id;
    const bool is_word = std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
    for (const auto letter : name) {
        if (letter == '_' || letter == '.') {
            id += '-';
        } else if (is_upper(letter)) {
            if (!is_word) id += '-';
            id += static_cast<char>(letter + 32);
        } else {
            id += letter;
        }
    }
    return id;
}

void write_diff_counts(const CovenantDiff& diff,
                       const DiffNames& names,
                       const Say& say,
                       std::ostream& out) {
    Writer{diff, say, out}.head(names);
}

void write_diff(const CovenantDiff& diff,
                const DiffNames& names,
                const Say& say,
                std::ostream& out) {
    Writer writer{diff, say, out};
    writer.head(names);
    writer.disclosures();
    writer.roles();
    writer.states();
    writer.consents();
    writer.parties();
    writer.settings();
}

}  // namespace briljant::covenant
