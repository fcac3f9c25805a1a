// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/diff.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <tuple>

#include "covenant/diff_same.hpp"

namespace briljant::covenant {

namespace {

using Place = std::array<std::size_t, count_of<Axis>>;

Change change_of(const diff::CellResult& result) noexcept {
    if (result.before != result.after) return result.after ? Change::opened : Change::closed;
    if (result.counts.opened > 0 && result.counts.closed > 0) return Change::mixed;
    return result.counts.opened > 0 ? Change::eased : Change::tightened;
}

std::string first_article(const CovenantVersion& version, const Decision& decision) {
    const auto names = explain(version, decision).articles;
    return names.empty() ? "" : names.front();
}

// Whether the rows that decided still stand; when they were struck, that is what made a difference.
bool has_rows_of(const CovenantVersion& version, const Explanation& why) {
    const auto& rows = version.content().provision;
    return std::ranges::all_of(why.rows, [&](const std::string& id) {
        return std::ranges::find(rows, id, &ProvisionRule::id) != rows.end();
    });
}

CellChange described(const CovenantVersion& before,
                     const CovenantVersion& after,
                     const diff::Cell& cell,
                     const diff::CellResult& result) {
    const auto all = diff::every_switch();
    const auto old_decision = cell.decide_before(all);
    CellChange change;
    change.change = change_of(result);
    change.counts = result.counts;
    change.needed = result.after ? result.needed_after : result.needed_before;
    if (result.before && result.after) {
        change.dropped = result.needed_before & ~result.needed_after;
        change.added = result.needed_after & ~result.needed_before;
    }
    // Without what is no longer asked: so the row that makes it so is named.
    const auto new_decision = cell.decide_after(all & ~change.dropped);
    const auto why = explain(after, new_decision);
    change.rows = why.rows;
    if (!result.after) {
        change.reason = new_decision.reason;
        change.rows.insert(change.rows.end(), why.rules.begin(), why.rules.end());
    }
    if (result.after || has_rows_of(after, explain(before, old_decision)))
        change.article = first_article(after, new_decision);
    if (change.article.empty()) change.article = first_article(before, old_decision);
    return change;
}

// What a change says, beside where.
auto meaning_of(const CellChange& c) {
    return std::tie(c.article, c.way, c.change, c.rows, c.reason, c.needed, c.dropped, c.added);
}

// All cells of one giver in one way.
class Walk final {
public:
    Walk(const CovenantVersion& before,
         const CovenantVersion& after,
         const diff::Sameness* same,
         Way way,
         std::size_t giver)
        : before_(before), after_(after), same_(same), way_(way) {
        at_[index_of(Axis::giver)] = giver;
    }

    // Where no row allows, or both read the same, all phases and grounds are passed over at once.
    void run() {
        constexpr std::size_t inner = count_of<Phase> * (count_of<SecrecyGround> + 1);
        do {
            const bool is_same = same_ != nullptr && same_->holds_at(way_, at_);
            if (!is_same && diff::have_rows(before_, after_, way_, at_)) {
                visit();
                continue;
            }
            cells_ += inner;
            counts_.same += inner;
            at_[index_of(Axis::phase)] = count_of<Phase> - 1;
            at_[index_of(Axis::ground)] = count_of<SecrecyGround>;
        } while (next());
    }
    [[nodiscard]] const Counts& counts() const noexcept { return counts_; }
    [[nodiscard]] std::uint64_t cells() const noexcept { return cells_; }
    [[nodiscard]] std::vector<CellChange> take() { return std::move(changes_); }

private:
    void visit() {
        ++cells_;
        const diff::Cell cell{before_, after_, way_, at_};
        const auto result = diff::compare(cell, guess_);
        counts_ += result.counts;
        if (result.counts.opened == 0 && result.counts.closed == 0) return;
        auto change = described(before_, after_, cell, result);
        change.way = way_;
        for (std::size_t i = 0; i < at_.size(); ++i) change.axes[i] = std::uint32_t{1} << at_[i];
        add(std::move(change));
    }
    // Grounds follow upon each other, so they are taken together at once: the blocks stay few.
    void add(CellChange change) {
        constexpr auto ground = index_of(Axis::ground);
        if (!changes_.empty()) {
            auto& last = changes_.back();
            auto axes = last.axes;
            axes[ground] = change.axes[ground];
            if (axes == change.axes && meaning_of(last) == meaning_of(change)) {
                last.axes[ground] |= change.axes[ground];
                last.counts += change.counts;
                return;
            }
        }
        changes_.push_back(std::move(change));
    }
    // Counts up all axes but the giver, the last one fastest.
    bool next() noexcept {
        for (auto i = count_of<Axis> - 1; i > 0; --i) {
            if (++at_[i] < values_of(static_cast<Axis>(i), way_)) return true;
            at_[i] = 0;
        }
        return false;
    }

    const CovenantVersion& before_;
    const CovenantVersion& after_;
    const diff::Sameness* same_;  // none: ask everywhere
    Way way_;
    Place at_{};
    diff::Guess guess_;
    std::uint64_t cells_ = 0;
    Counts counts_;
    std::vector<CellChange> changes_;
};

// Two blocks that differ on one axis only are one block; done axis by axis, so that a block stays
// exactly the product of its axes.
std::vector<CellChange> merged_along(Axis axis, std::vector<CellChange> changes) {
    const auto elsewhere = [axis](const CellChange& c) {
        auto axes = c.axes;
        axes[index_of(axis)] = 0;
        return axes;
    };
    std::ranges::sort(changes, [&](const CellChange& a, const CellChange& b) {
        const auto one = elsewhere(a);
        const auto other = elsewhere(b);
        if (one != other) return one < other;
        if (meaning_of(a) != meaning_of(b)) return meaning_of(a) < meaning_of(b);
        return a.axes < b.axes;
    });
    std::vector<CellChange> blocks;
    for (auto& change : changes) {
        const bool joins = !blocks.empty() && elsewhere(blocks.back()) == elsewhere(change) &&
                           meaning_of(blocks.back()) == meaning_of(change);
        if (!joins) {
            blocks.push_back(std::move(change));
            continue;
        }
        blocks.back().axes[index_of(axis)] |= change.axes[index_of(axis)];
        blocks.back().counts += change.counts;
    }
    return blocks;
}

void order(std::vector<CellChange>& changes) {
    for (const auto axis : {Axis::ground,
                            Axis::direction,
                            Axis::phase,
                            Axis::subject,
                            Axis::category,
                            Axis::receiver,
                            Axis::giver})
        changes = merged_along(axis, std::move(changes));
    std::ranges::stable_sort(changes, {}, [](const CellChange& c) {
        return std::tuple{c.article, c.axes, c.way, c.change};
    });
}

// The parts of the enumeration, shared out over threads; the sum does not depend on who did what.
class Enumeration final {
public:
    Enumeration(const CovenantVersion& before,
                const CovenantVersion& after,
                const DiffOptions& options,
                CovenantDiff& out)
        : before_(before), after_(after), same_(before, after), options_(options), out_(out) {}

    void run() {
        const auto wanted =
            options_.threads > 0 ? options_.threads : std::thread::hardware_concurrency();
        std::vector<std::jthread> threads;
        for (unsigned i = 1; i < wanted; ++i) threads.emplace_back([this] { work(); });
        work();
        threads.clear();  // waits for them
        order(out_.cells);
    }

private:
    static constexpr std::size_t parts = count_of<Way> * count_of<OrgType>;

    void work() {
        for (auto part = next_++; part < parts; part = next_++) {
            Walk walk{before_,
                      after_,
                      options_.asks_always ? nullptr : &same_,
                      static_cast<Way>(part / count_of<OrgType>),
                      part % count_of<OrgType>};
            walk.run();
            const std::scoped_lock lock{mutex_};
            auto found = walk.take();
            out_.cells.insert(out_.cells.end(), found.begin(), found.end());
            out_.disclosures += walk.counts();
            out_.cells_total += walk.cells();
            if (options_.progress) options_.progress(++done_, parts);
        }
    }

    const CovenantVersion& before_;
    const CovenantVersion& after_;
    diff::Sameness same_;
    const DiffOptions& options_;
    CovenantDiff& out_;
    std::atomic<std::size_t> next_ = 0;
    std::size_t done_ = 0;
    std::mutex mutex_;
};

}  // namespace

Counts CovenantDiff::counts() const noexcept {
    Counts all = disclosures;
    all += role_acts;
    all += state_steps;
    all += consent_kinds;
    return all;
}

bool CovenantDiff::is_empty() const noexcept {
    const auto all = counts();
    return all.opened == 0 && all.closed == 0 && parties.empty() && settings.empty() &&
           articles.empty();
}

CovenantDiff diff_versions(const CovenantVersion& before,
                           const CovenantVersion& after,
                           const DiffOptions& options) {
    CovenantDiff result;
    const auto old_version = diff::in_force(before);
    const auto new_version = diff::in_force(after);
    Enumeration{old_version, new_version, options, result}.run();
    diff::add_tables(before, after, result);
    diff::add_settings(before, after, result);
    return result;
}

}  // namespace briljant::covenant
