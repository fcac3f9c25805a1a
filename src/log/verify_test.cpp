// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "log/verify.hpp"

#include <filesystem>
#include <fstream>
#include <random>

#include "log/testing/log_table.hpp"
#include "log/testing/memory_log.hpp"

namespace briljant::log {
namespace {

using storage::values;
using testing::MemoryLog;

std::string told(const Verdict& verdict) {
    std::string text;
    for (const auto& finding : verdict.findings) text += finding.place + " " + finding.what + "\n";
    return text;
}

class Verify : public testing::LogTable {
protected:
    void SetUp() override {
        LogTable::SetUp();
        if (!IsSkipped()) take_fence_away();
    }
    void fill(int count) {
        append_many(waterstad, count);
        ASSERT_TRUE(build_tiles(session(), waterstad.covenant));
        kept_ = make_checkpoint(session(), waterstad, testing::seed).value();
    }
    [[nodiscard]] Verdict verdict() {
        const auto evidence = evidence_in(session(), waterstad.covenant);
        return verify_log(*evidence.value(), {testing::key_of(waterstad), {kept_}}).value();
    }
    std::string kept_;
};

TEST_P(Verify, ASoundLogHasNoFindings) {
    fill(700);
    append_many(waterstad, 10);

    const auto result = verdict();

    EXPECT_EQ(told(result), "");
    EXPECT_EQ(result.head.size, lock_head(session(), waterstad).value().edge.size());
    EXPECT_GE(result.newest_signed, 700U);
}

TEST_P(Verify, AnAlteredEntryIsNamed) {
    fill(60);
    change("UPDATE audit SET entry = $1 WHERE seq = 41", values(core::Bytes{'{', '}'}));

    const auto result = verdict();

    ASSERT_EQ(result.findings.size(), 1U) << told(result);
    EXPECT_EQ(result.findings[0].index, 41U);
    EXPECT_EQ(told(result), "entry 41 does not hash to its leaf\n");
}

TEST_P(Verify, AnEntryTakenOutIsNamed) {
    fill(60);
    change("DELETE FROM audit WHERE seq = 41", {});

    EXPECT_EQ(verdict().findings.at(0).index, 41U);
    EXPECT_NE(told(verdict()).find("entry 41 is missing"), std::string::npos);
}

TEST_P(Verify, AnEntryWipedInALivingMonthIsNamed) {
    fill(60);
    change("UPDATE audit SET entry = NULL WHERE seq = 41", {});

    EXPECT_EQ(told(verdict()), "entry 41 is gone while its month is kept\n");
}

TEST_P(Verify, AMonthWhoseKeyIsDestroyedLeavesASoundLog) {
    fill(20);
    const auto old_size = lock_head(session(), waterstad).value().edge.size();
    now = *core::instant_from_iso("2026-12-02T09:00:00Z");
    fill(20);
    change("UPDATE audit SET entry = NULL WHERE seq < $1", values(row_number(old_size)));
    change("DELETE FROM log_month_key WHERE month = '2026-11'", {});

    const auto result = verdict();

    EXPECT_EQ(told(result), "");
    EXPECT_EQ(result.entries_gone, old_size);
}

TEST_P(Verify, AnotherMonthKeyIsNamed) {
    fill(3);
    change("UPDATE log_month_key SET public_key = $1", values(core::Bytes(32, 5)));

    EXPECT_EQ(told(verdict()), "month key 2026-11 is not that of the log\n");
}

TEST_P(Verify, AnAlteredTileIsNamedWithItsEntry) {
    fill(520);
    auto tile = tile_bytes(std::vector<Digest>(tile_width));
    change("UPDATE log_tile SET hashes = $1 WHERE level = 0 AND idx = 1", values(tile));

    const auto result = verdict();

    EXPECT_EQ(told(result), "tile/0/001 differs from the tree\n");
    EXPECT_EQ(result.findings[0].index, 256U);
}

TEST_P(Verify, AnAlteredHeadIsNamed) {
    fill(5);
    change("UPDATE log_head SET last_at = last_at + 1", {});

    EXPECT_EQ(told(verdict()), "head has another time\n");
}

TEST_P(Verify, AnAlteredCheckpointIsNamed) {
    fill(5);
    const auto root = core::Bytes(32, 1);
    change("UPDATE checkpoint SET root = $1", values(root));

    EXPECT_EQ(told(verdict()), "checkpoint 6 stands beside another root\n");
}

TEST_P(Verify, AForeignSignatureIsNamed) {
    fill(5);
    const auto forged =
        note_text(sign_note(parse_note(kept_)->text, waterstad.origin, crypto::Key{1, 2, 3}));
    change("UPDATE checkpoint SET note = $1", values(forged));

    EXPECT_EQ(told(verdict()), "checkpoint 6 has no valid signature of the log\n");
}

TEST_P(Verify, AnExportIsAsGoodAsTheDatabase) {
    fill(600);
    const auto folder = file("export");
    const auto written = export_log(session(), waterstad, testing::key_of(waterstad), folder);
    ASSERT_TRUE(written) << written.error().id << " " << written.error().detail;

    const auto evidence = evidence_in_export(folder);
    const auto result = verify_log(*evidence.value(), {std::nullopt, {kept_}}).value();

    EXPECT_EQ(told(result), "");
    EXPECT_EQ(result.head.root, verdict().head.root);
    EXPECT_EQ(result.newest_signed, result.head.size);
}

TEST_P(Verify, AByteChangedInAnyFileOfAnExportIsSeen) {
    fill(300);
    const auto folder = file("export");
    ASSERT_TRUE(export_log(session(), waterstad, testing::key_of(waterstad), folder));

    std::size_t files = 0;
    for (const auto& item : std::filesystem::recursive_directory_iterator{folder}) {
        if (!item.is_regular_file()) continue;
        std::fstream stream{item.path(), std::ios::in | std::ios::out | std::ios::binary};
        stream.seekg(static_cast<std::streamoff>(item.file_size() / 2));
        const auto octet = static_cast<char>(stream.peek() ^ 0x01);
        const auto original = static_cast<char>(stream.get());
        stream.seekp(-1, std::ios::cur);
        stream.put(octet).flush();
        const auto evidence = evidence_in_export(folder);
        const bool is_seen =
            !evidence || !verify_log(*evidence.value(), {testing::key_of(waterstad), {kept_}}) ||
            !verify_log(*evidence.value(), {testing::key_of(waterstad), {kept_}})
                 .value()
                 .findings.empty();
        EXPECT_TRUE(is_seen) << item.path();
        stream.seekp(-1, std::ios::cur);
        stream.put(original).flush();
        ++files;
    }
    EXPECT_GE(files, 8U);
}

BR_ON_BOTH_DATABASES(Verify);

// T-A4a, small: the hub is owned by the attacker, who rewrites everything but what others hold: one
// checkpoint and the public key of the log.
constexpr std::size_t original_size = 270;

std::string entry_text(std::uint64_t number) {
    Envelope envelope{"briljant.example/waterstad",
                      std::string(32, 'a'),
                      std::string(16, 'b'),
                      {},
                      "2026-11",
                      0,
                      core::Bytes(40)};
    Entry entry;
    entry.event = "READ.case";
    entry.activity = std::to_string(number);
    entry.started = core::from_millis(1'795'500'000'000 + static_cast<std::int64_t>(number));
    entry.ended = entry.started;
    return encode(envelope, entry);
}

MemoryLog original_log() {
    return MemoryLog{"briljant.example/waterstad"};
}

void fill_log(MemoryLog& log, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) log.add(entry_text(i));
    log.rebuild();
}

class Attacker final {
public:
    explicit Attacker(std::uint64_t seed) : chance_(seed) {}

    std::string alter(MemoryLog& log) {
        auto& entries = log.entries;
        const auto at = pick(entries.size());
        const auto from = entries.begin() + static_cast<std::ptrdiff_t>(at);
        switch (pick(7)) {
            case 0:
                flip(*from->entry);
                return "edit";
            case 1:
                entries.erase(from);
                return "delete";
            case 2:
                entries.insert(from, {at, entry_text(chance_()), Bytes(32)});
                return "insert";
            case 3:
                std::swap(from->entry, entries[(at + 1) % entries.size()].entry);
                return "swap";
            case 4:
                entries.erase(from, entries.end());
                return "truncate";
            case 5:
                entries.erase(from, entries.end());
                grow(log, original_size);
                return "roll back and go on";
            default:
                entries.erase(from, entries.end());
                grow(log, original_size + 30);
                return "fork";
        }
    }
    [[nodiscard]] bool toss() { return pick(2) == 0; }

private:
    std::size_t pick(std::size_t count) { return static_cast<std::size_t>(chance_() % count); }
    void flip(std::string& text) {
        auto& letter = text[pick(text.size())];
        letter = static_cast<char>(letter ^ 0x01);
    }
    void grow(MemoryLog& log, std::size_t size) {
        while (log.entries.size() < size) log.add(entry_text(chance_()));
    }

    std::mt19937_64 chance_;
};

TEST(Tamper, AThousandRewritesAreAllSeenByWhoeverKeptOneCheckpoint) {
    auto honest = original_log();
    fill_log(honest, original_size);
    const Checkpoint checkpoint{honest.origin(), honest.tree_head()};
    const Trusted trusted{
        VerifierKey{honest.origin(), crypto::sign_public(testing::seed)},
        {note_text(sign_note(checkpoint_text(checkpoint), honest.origin(), testing::seed))}};
    ASSERT_TRUE(verify_log(honest, trusted).value().findings.empty());

    std::map<std::string, int> kinds;
    for (std::uint64_t run = 0; run < 1'000; ++run) {
        Attacker attacker{run};
        auto log = original_log();
        log.entries = honest.entries;
        log.rebuild();
        const auto kind = attacker.alter(log);
        if (attacker.toss()) log.rebuild();
        ++kinds[kind];
        EXPECT_FALSE(verify_log(log, trusted).value().findings.empty()) << kind << ", run " << run;
    }
    EXPECT_EQ(kinds.size(), 7U);
}

}  // namespace
}  // namespace briljant::log
