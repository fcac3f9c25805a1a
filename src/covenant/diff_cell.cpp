// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// One cell of the enumeration: the facts that are held, the switches, and the count of every
// assignment of the switches without visiting each of them.

#include <bit>

#include "covenant/act_traits.hpp"
#include "covenant/diff_same.hpp"

namespace briljant::covenant {

namespace {

constexpr core::Date held_day{std::chrono::year{2026}, std::chrono::January, std::chrono::day{15}};

// How a switch is written: supporting facts open at yes, forbidding ones at no.
template <auto Section, auto Member>
constexpr Switch supporting(std::string_view name) {
    return {name,
            [](Facts& facts, bool opens) noexcept { (*(facts.*Section)).*Member = known(opens); }};
}
template <auto Section, auto Member>
constexpr Switch forbidding(std::string_view name) {
    return {name,
            [](Facts& facts, bool opens) noexcept { (*(facts.*Section)).*Member = known(!opens); }};
}
template <auto Member>
constexpr Switch of_asker(std::string_view name) {
    return {name, [](Facts& facts, bool opens) noexcept { facts.asker.*Member = known(opens); }};
}

using F = Facts;
using I = ItemFacts;
using C = CaseFacts;
using N = ConsentFacts;

constexpr std::array named{
    of_asker<&AskerFacts::secrecy_signed>("asker.secrecySigned"),
    Switch{
        "asker.commercialDuties",
        [](Facts& facts, bool opens) noexcept { facts.asker.commercial_duties = known(!opens); }},
    supporting<&F::case_, &C::inform_decided>("case.informDecided"),
    supporting<&F::item, &I::criminal_provenance>("item.criminalProvenance"),
    supporting<&F::item, &I::cleared_for_police>("item.clearedForPolice"),
    supporting<&F::item, &I::named_organisation>("item.namedOrganisation"),
    supporting<&F::item, &I::recipient_is_party>("item.recipientIsParty"),
    supporting<&F::item, &I::identifiers_checked>("item.identifiersChecked"),
    supporting<&F::item, &I::originator_consents>("item.originatorConsents"),
    supporting<&F::item, &I::six_tests_complete>("item.sixTestsComplete"),
    supporting<&F::item, &I::supervision_order_request>("item.supervisionOrderRequest"),
    forbidding<&F::item, &I::withdrawn>("item.withdrawn"),
    forbidding<&F::item, &I::expired>("item.expired"),
    forbidding<&F::item, &I::shielded>("item.shielded"),
    supporting<&F::consent, &N::covers>("consent.covers"),
    supporting<&F::consent, &N::parents_skipped_with_reason>("consent.parentsSkippedWithReason"),
    supporting<&F::consent, &N::free_direct_help>("consent.freeDirectHelp"),
};

template <std::size_t Index>
constexpr void set_predicate(Facts& facts, bool opens) noexcept {
    facts.item->predicates.set(static_cast<Predicate>(Index), known(opens));
}

constexpr std::size_t switch_count = named.size() + count_of<Predicate>;
static_assert(switch_count < 64);

template <std::size_t... Index>
std::array<Switch, switch_count> with_predicates(std::index_sequence<Index...>) {
    std::array<Switch, switch_count> all{};
    std::size_t at = 0;
    for (const auto& each : named) all[at++] = each;
    ((all[at++] = {to_name(static_cast<Predicate>(Index)), &set_predicate<Index>}), ...);
    return all;
}

void open_switches(Facts& facts, SwitchMask open) noexcept {
    const auto all = switches();
    for (std::size_t i = 0; i < all.size(); ++i) all[i].set(facts, ((open >> i) & 1U) != 0);
}

Set<Role> everybody_inside() noexcept {
    Set<Role> roles;
    Set<Role>::all().each([&](Role role) {
        if (!traits::outside.contains(role)) roles.insert(role);
    });
    return roles;
}

AskerFacts held_asker() {
    AskerFacts asker;
    asker.designated = asker.screened = asker.strong_login = asker.training_valid = Known::yes;
    asker.organisation_frozen = asker.blocked = Known::no;
    asker.roles = everybody_inside();
    asker.wgs_class = WgsClass::public_participant;
    asker.accession = AccessionStatus::acceded;
    return asker;
}

CaseFacts held_case() {
    CaseFacts facts;
    facts.exists = true;
    facts.state = CaseState::in_consultation;
    facts.age_band = AgeBand::age_16_17;
    facts.participant = facts.criteria_assessed = Known::yes;
    facts.conflict_of_interest = facts.legal_hold = facts.parent_contact_unsafe = Known::no;
    facts.destroy_by = core::add_years(held_day, 5);
    return facts;
}

ItemFacts held_item() {
    ItemFacts item;
    item.reliability = Reliability::fact;
    item.source_class = SourceClass::document;
    item.visibility = Visibility::table;
    // R29 and R31 read nothing of the version, and these facts are read by them alone.
    item.under_investigation = item.onward_of_police_data = Known::no;
    return item;
}

ConsentFacts held_consent() {
    ConsentFacts consent;
    consent.status = ConsentStatus::valid;
    consent.given_by = Set<ConsentCapacity>::all();
    consent.age_when_given = AgeBand::age_16_17;
    consent.expires = core::add_years(held_day, 1);
    return consent;
}

std::optional<std::uint8_t> primary_of(const CovenantVersion& version) noexcept {
    const auto& purposes = version.content().purposes;
    for (std::size_t i = 0; i < purposes.size(); ++i)
        if (purposes[i].primary) return static_cast<std::uint8_t>(i);
    return std::nullopt;
}

using Place = std::array<std::size_t, count_of<Axis>>;

void take_part(Facts& facts, Way way, const Place& at) {
    const auto giver = static_cast<OrgType>(at[index_of(Axis::giver)]);
    const auto receiver = static_cast<OrgType>(at[index_of(Axis::receiver)]);
    const bool directs = at[index_of(Axis::direction)] != 0;
    auto& item = *facts.item;
    item.origin_types = {giver};
    facts.asker.org_types = {way == Way::at_table ? receiver : giver};
    facts.asker.has_case_direction = way == Way::at_table && directs;
    item.is_own = item.is_author = way == Way::brought_in;
    if (way != Way::outside) return;
    item.recipient_types = {receiver};
    item.recipient_has_case_direction = directs;
}

Facts held_facts(const CovenantVersion& version, Way way, const Place& at) {
    Facts facts;
    facts.act = diff::act_of(way);
    facts.today = held_day;
    facts.purpose = primary_of(version);
    facts.asker = held_asker();
    facts.case_ = held_case();
    facts.case_->purpose = facts.purpose;
    facts.case_->phase = static_cast<Phase>(at[index_of(Axis::phase)]);
    facts.item = held_item();
    facts.item->category = static_cast<DataCategory>(at[index_of(Axis::category)]);
    facts.item->subject_role = static_cast<SubjectRole>(at[index_of(Axis::subject)]);
    facts.case_->subject_role = facts.item->subject_role;
    const auto ground = at[index_of(Axis::ground)];
    if (ground > 0) facts.item->secrecy_ground = static_cast<SecrecyGround>(ground - 1);
    facts.consent = held_consent();
    auto& technical = facts.technical;
    technical.log_writable = technical.key_available = technical.within_budget = Known::yes;
    technical.step_up_recent = technical.second_person = Known::yes;
    take_part(facts, way, at);
    return facts;
}

bool has_allowing_row(const CovenantVersion& version, Way way, const Place& at) noexcept {
    const auto look = [&](std::size_t to) {
        return !version
                    .cell(static_cast<OrgType>(at[index_of(Axis::giver)]),
                          to,
                          static_cast<DataCategory>(at[index_of(Axis::category)]),
                          static_cast<SubjectRole>(at[index_of(Axis::subject)]))
                    .allows.empty();
    };
    if (way == Way::brought_in) return look(CovenantVersion::to_anybody);
    const bool directs = at[index_of(Axis::direction)] != 0;
    return look(at[index_of(Axis::receiver)]) ||
           (directs && look(CovenantVersion::to_case_direction));
}

}  // namespace

std::span<const Switch> switches() noexcept {
    static const auto all = with_predicates(std::make_index_sequence<count_of<Predicate>>{});
    return all;
}

std::size_t values_of(Axis axis, Way way) noexcept {
    const bool has_receiver = way != Way::brought_in;
    switch (axis) {
        case Axis::giver:
            return count_of<OrgType>;
        case Axis::receiver:
            return has_receiver ? count_of<OrgType> : 1;
        case Axis::direction:
            return has_receiver ? 2 : 1;
        case Axis::category:
            return count_of<DataCategory>;
        case Axis::subject:
            return count_of<SubjectRole>;
        case Axis::phase:
            return count_of<Phase>;
        case Axis::ground:
            break;
    }
    return count_of<SecrecyGround> + 1;
}

Counts& Counts::operator+=(const Counts& other) noexcept {
    opened += other.opened;
    closed += other.closed;
    same += other.same;
    return *this;
}

namespace diff {

SwitchMask every_switch() noexcept {
    return (SwitchMask{1} << switches().size()) - 1;
}

Cell::Cell(const CovenantVersion& before,
           const CovenantVersion& after,
           Way way,
           const std::array<std::size_t, count_of<Axis>>& at)
    : before_{&before, held_facts(before, way, at), {}},
      after_{&after, held_facts(after, way, at), {}} {
    for (auto* side : {&before_, &after_}) {
        side->closed = side->open;
        open_switches(side->open, every_switch());
        open_switches(side->closed, 0);
    }
}

bool have_rows(const CovenantVersion& before,
               const CovenantVersion& after,
               Way way,
               const std::array<std::size_t, count_of<Axis>>& at) noexcept {
    return has_allowing_row(before, way, at) || has_allowing_row(after, way, at);
}

// From the nearer end: everything open, or everything closed.
Decision Cell::decide_side(const Side& side, SwitchMask open) noexcept {
    const auto all = every_switch();
    const bool is_mostly_open = std::popcount(open) * 2 > std::popcount(all);
    auto facts = is_mostly_open ? side.open : side.closed;
    const auto turned = is_mostly_open ? all & ~open : open;
    const auto known_switches = switches();
    for (auto rest = turned; rest != 0; rest &= rest - 1)
        known_switches[static_cast<std::size_t>(std::countr_zero(rest))].set(facts,
                                                                             !is_mostly_open);
    return decide(*side.version, facts);
}

Decision Cell::decide_before(SwitchMask open) const noexcept {
    return decide_side(before_, open);
}

Decision Cell::decide_after(SwitchMask open) const noexcept {
    return decide_side(after_, open);
}

namespace {

// All assignments between `open` and `open | free`.
struct Cube {
    SwitchMask open;
    SwitchMask free;
};

struct Answer {
    bool before;
    bool after;
    friend bool operator==(const Answer&, const Answer&) = default;
};

Answer ask(const Cell& cell, SwitchMask open) noexcept {
    return {cell.decide_before(open).allowed, cell.decide_after(open).allowed};
}

template <typename Visit>
void each_bit(SwitchMask mask, Visit visit) {
    for (; mask != 0; mask &= mask - 1) visit(mask & (~mask + 1));
}

bool allows(const Cell& cell, SwitchMask open, bool of_before) noexcept {
    return (of_before ? cell.decide_before(open) : cell.decide_after(open)).allowed;
}

// A smallest set of the free switches that must be open for this version to allow. A guess that is
// already enough saves most of the questions.
SwitchMask cause(const Cell& cell, const Cube& cube, bool of_before, SwitchMask guess) noexcept {
    guess &= cube.free;
    auto kept = allows(cell, cube.open | guess, of_before) ? guess : cube.free;
    each_bit(kept, [&](SwitchMask bit) {
        if (allows(cell, cube.open | (kept & ~bit), of_before)) kept &= ~bit;
    });
    return kept;
}

// What a version asks in a cell that it can allow.
struct Asked {
    SwitchMask always = 0;  // with everything else open it refuses without it
    bool is_all = false;    // and this is all that it asks
};

// Only a switch of a smallest set that is enough can be asked always. Mostly the guess is that set:
// enough, and each of it asked always.
Asked asked_by(const Cell& cell, bool of_before, SwitchMask& guess) noexcept {
    const auto all = every_switch();
    const auto always_in = [&](SwitchMask set) {
        SwitchMask found = 0;
        each_bit(set, [&](SwitchMask bit) {
            if (!allows(cell, all & ~bit, of_before)) found |= bit;
        });
        return found;
    };
    const bool is_enough = guess != 0 && allows(cell, guess, of_before);
    if (!is_enough) guess = cause(cell, {0, all}, of_before, 0);
    const auto always = always_in(guess);
    return {always, always == guess};
}

void count(const Answer& answer, std::uint64_t size, Counts& counts) noexcept {
    if (answer.before == answer.after)
        counts.same += size;
    else
        (answer.after ? counts.opened : counts.closed) += size;
}

// Splits the cube along causes until each part has one answer; the switches that it split along are
// those on which an answer depends.
SwitchMask count_all(const Cell& cell, const Cube& whole, const Guess& guess, Counts& counts) {
    SwitchMask split_along = 0;
    std::vector<Cube> waiting{whole};
    while (!waiting.empty()) {
        auto cube = waiting.back();
        waiting.pop_back();
        const auto best = ask(cell, cube.open | cube.free);
        const auto worst = best == Answer{false, false} ? best : ask(cell, cube.open);
        if (best == worst) {
            count(best, std::uint64_t{1} << std::popcount(cube.free), counts);
            continue;
        }
        const bool of_before = best.before && !worst.before;
        const auto along = cause(cell, cube, of_before, of_before ? guess.before : guess.after);
        split_along |= along;
        each_bit(along, [&](SwitchMask bit) {
            cube.free &= ~bit;
            waiting.push_back(cube);  // without it
            cube.open |= bit;
        });
        waiting.push_back(cube);
    }
    return split_along;
}

}  // namespace

CellResult compare(const Cell& cell, Guess& guess) {
    CellResult result;
    const auto all = every_switch();
    const auto best = ask(cell, all);
    result.before = best.before;
    result.after = best.after;
    if (!best.before && !best.after) {
        result.counts.same = 1;
        return result;
    }
    const auto before = best.before ? asked_by(cell, true, guess.before) : Asked{all, false};
    const auto after = best.after ? asked_by(cell, false, guess.after) : Asked{all, false};
    if (best.before) result.needed_before = before.always;
    if (best.after) result.needed_after = after.always;
    result.alike = before.always & after.always;
    if (before.is_all && after.is_all && before.always == after.always) {
        result.counts.same = 1;
        return result;
    }
    const Cube rest{result.alike, all & ~result.alike};
    Counts counts;
    const auto depends_on = count_all(cell, rest, guess, counts);
    const auto unread = std::popcount(rest.free & ~depends_on);
    result.counts = {counts.opened >> unread, counts.closed >> unread, counts.same >> unread};
    if (result.counts.opened == 0 && result.counts.closed == 0) result.counts.same = 1;
    return result;
}

CovenantVersion in_force(const CovenantVersion& version) {
    auto content = version.content();
    content.status = CovenantStatus::active;
    content.effective = {core::add_years(held_day, -1), std::nullopt};
    if (content.wpg_decision) content.wpg_decision->valid = content.effective;
    return CovenantVersion{std::move(content)};
}

}  // namespace diff

}  // namespace briljant::covenant
