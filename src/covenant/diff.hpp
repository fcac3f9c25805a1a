// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What would this change? Two versions of a covenant beside each other, as data; the words are in
// diff_words.hpp. Complete by enumeration, not by sampling.
//
// Disclosures: every way of giving × giver type × receiver type × receiver with or without the case
// direction × category × subject role × phase × ground for secrecy, and within each of these cells
// every assignment of the facts that are yes or no (`switches()`). Three things are factored out,
// and each by proof:
// 1. A cell in which neither version has a row that allows is refused by both: no row, no allow.
//    Where both read the same rows, bases and rules they decide the same (diff_same.hpp).
// 2. Facts open monotonically (a supporting fact never closes, tests PT1 to PT3), so a set of
//    assignments between two with the same answer has that answer. A fact on which neither version
//    depends in a cell does not multiply its count.
// 3. What both versions ask in a cell alike: without it both refuse, so it is counted once. So is a
//    cell in which nothing changes.
// All other facts (who asks, the term, the log) are held at the value at which no rule objects: the
// decision is a conjunction of objections, and these objections read nothing of the version. Both
// versions are looked at as if they were in force; their dates are compared as settings.
//
// Beside the disclosures: every role × act, every change of state, every consent (age × who gave it
// × parents left out), the parties, and every setting of the document.

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "covenant/covenant.hpp"
#include "covenant/facts.hpp"

namespace briljant::covenant {

enum class Way : std::uint8_t { at_table, outside, brought_in };
template <>
struct Words<Way> {
    static constexpr auto last = Way::brought_in;
    static constexpr std::string_view text = "AT_TABLE OUTSIDE BROUGHT_IN";
};

// Opened and closed: from refused whatever the facts to allowed under the right ones, and back.
// Eased and tightened: both allow it, under fewer or more conditions; mixed: some of each.
enum class Change : std::uint8_t { opened, closed, eased, tightened, mixed };
template <>
struct Words<Change> {
    static constexpr auto last = Change::mixed;
    static constexpr std::string_view text = "OPENED CLOSED EASED TIGHTENED MIXED";
};

enum class Axis : std::uint8_t { giver, receiver, direction, category, subject, phase, ground };
template <>
struct Words<Axis> {
    static constexpr auto last = Axis::ground;
    static constexpr std::string_view text =
        "GIVER RECEIVER DIRECTION CATEGORY SUBJECT PHASE GROUND";
};
// How many values an axis has for a way of giving; direction: without, with; ground: none first.
[[nodiscard]] std::size_t values_of(Axis axis, Way way) noexcept;

// A fact of yes or no: its name as in docs/facts.md.
struct Switch {
    std::string_view name;
    void (*set)(Facts&, bool opens) noexcept;  // the value at which it opens, or closes
};
[[nodiscard]] std::span<const Switch> switches() noexcept;
using SwitchMask = std::uint64_t;

struct Counts {
    std::uint64_t opened = 0;  // combinations that become allowed
    std::uint64_t closed = 0;  // combinations that become refused
    std::uint64_t same = 0;

    [[nodiscard]] std::uint64_t total() const noexcept { return opened + closed + same; }
    Counts& operator+=(const Counts& other) noexcept;
    friend bool operator==(const Counts&, const Counts&) = default;
};

// A block of cells with the same change: exactly the product of the values on its axes.
struct CellChange {
    Way way = Way::at_table;
    Change change = Change::opened;
    std::string article;               // "A10", of the row or rule that makes the difference
    std::vector<std::string> rows;     // rows and rules, "PR033", "R27"
    std::optional<DenyReason> reason;  // of the refusal, when closed
    SwitchMask needed = 0;             // what it takes in the version that allows
    SwitchMask dropped = 0;            // asked before, not any more
    SwitchMask added = 0;              // not asked before
    std::array<std::uint32_t, count_of<Axis>> axes{};  // a bit for each value
    Counts counts;

    [[nodiscard]] std::uint32_t axis(Axis axis) const noexcept { return axes[index_of(axis)]; }
};

struct RoleChange {
    Role role;
    Act act;
    bool allowed;  // now
};
struct StateChange {
    CaseState from;
    CaseState to;
    bool allowed;
};
struct ConsentChange {
    AgeBand age;
    Set<ConsentCapacity> given_by;
    bool parents_left_out;
    bool valid;
};
// A value of the document; empty: it is not there.
struct SettingChange {
    std::string article;
    std::string pointer;
    std::string before;
    std::string after;
};
enum class PartyEvent : std::uint8_t { joined, left, changed };
template <>
struct Words<PartyEvent> {
    static constexpr auto last = PartyEvent::changed;
    static constexpr std::string_view text = "JOINED LEFT CHANGED";
};
struct PartyChange {
    std::string code;
    std::string name;
    OrgType org_type;
    PartyEvent event;
    std::string before;  // what changed: accession status and dates, kind of organisation
    std::string after;
};

struct CovenantDiff {
    std::vector<CellChange> cells;  // by article, giver, receiver
    std::vector<RoleChange> roles;
    std::vector<StateChange> states;
    std::vector<ConsentChange> consents;
    std::vector<PartyChange> parties;
    std::vector<SettingChange> settings;
    std::vector<std::string> articles;  // keys of articles whose text differs
    std::uint64_t cells_total = 0;      // before any factoring
    Counts disclosures;
    Counts role_acts;
    Counts state_steps;
    Counts consent_kinds;

    [[nodiscard]] Counts counts() const noexcept;
    [[nodiscard]] bool is_empty() const noexcept;
};

// Called now and then with parts done and parts in all, from one thread at a time.
using Progress = std::function<void(std::size_t, std::size_t)>;

struct DiffOptions {
    unsigned threads = 0;      // 0: as many as there are cores
    bool asks_always = false;  // also where both versions read the same; slow, for tests
    Progress progress;
};

[[nodiscard]] CovenantDiff diff_versions(const CovenantVersion& before,
                                         const CovenantVersion& after,
                                         const DiffOptions& options);

// The parts, for tests and for each other.
namespace diff {

// One cell: which facts are held, and a decision for each version with some switches open.
class Cell final {
public:
    Cell(const CovenantVersion& before,
         const CovenantVersion& after,
         Way way,
         const std::array<std::size_t, count_of<Axis>>& at);

    [[nodiscard]] Decision decide_before(SwitchMask open) const noexcept;
    [[nodiscard]] Decision decide_after(SwitchMask open) const noexcept;

private:
    struct Side {
        const CovenantVersion* version;
        Facts open;
        Facts closed;
    };
    static Decision decide_side(const Side& side, SwitchMask open) noexcept;

    Side before_;
    Side after_;
};

struct CellResult {
    Counts counts;
    bool before = false;  // allowed under the best facts
    bool after = false;
    SwitchMask alike = 0;          // asked by both
    SwitchMask needed_before = 0;  // without it refused
    SwitchMask needed_after = 0;
};
// What was enough in a cell before, for each version: the next one is often like it.
struct Guess {
    SwitchMask before = 0;
    SwitchMask after = 0;
};
[[nodiscard]] CellResult compare(const Cell& cell, Guess& guess);
// Whether a row of either version allows something here, in some phase and on some ground.
[[nodiscard]] bool have_rows(const CovenantVersion& before,
                             const CovenantVersion& after,
                             Way way,
                             const std::array<std::size_t, count_of<Axis>>& at) noexcept;
[[nodiscard]] SwitchMask every_switch() noexcept;

// As if the version were in force today: status and dates are settings, not permissions.
[[nodiscard]] CovenantVersion in_force(const CovenantVersion& version);

void add_tables(const CovenantVersion& before, const CovenantVersion& after, CovenantDiff& out);
void add_settings(const CovenantVersion& before, const CovenantVersion& after, CovenantDiff& out);

}  // namespace diff

}  // namespace briljant::covenant
