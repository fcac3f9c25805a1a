// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "log/commands.hpp"

#include <fstream>
#include <sstream>

#include "log/testing/log_table.hpp"

namespace briljant::log {
namespace {

class Commands : public testing::LogTable {
protected:
    void SetUp() override {
        LogTable::SetUp();
        if (IsSkipped()) return;
        take_fence_away();
        append_many(waterstad, 300);
        ASSERT_TRUE(build_tiles(session(), waterstad.covenant));
        kept_ = make_checkpoint(session(), waterstad, testing::seed).value();
        keep();
    }
    [[nodiscard]] LogPlace place() const { return {location(), "", ""}; }
    [[nodiscard]] std::string key() const { return verifier_key_text(testing::key_of(waterstad)); }
    [[nodiscard]] std::string kept_file() const {
        auto path = file("kept");
        std::ofstream{path} << kept_;
        return path;
    }
    std::string kept_;
    std::ostringstream out_;
    std::ostringstream err_;
};

TEST_P(Commands, CheckpointPrintsTheNoteAsItWasSigned) {
    EXPECT_EQ(run_log_checkpoint({place(), /*as_json=*/false}, out_, err_), 0);

    EXPECT_EQ(out_.str(), kept_);
}

TEST_P(Commands, AProofConvincesWhoeverHoldsTheCheckpoint) {
    ASSERT_EQ(run_log_prove({place(), 41, /*as_json=*/false}, out_, err_), 0) << err_.str();

    std::istringstream lines{out_.str()};
    std::string line;
    std::getline(lines, line);
    EXPECT_EQ(line, "c2sp.org/tlog-proof@v1");
    std::getline(lines, line);
    EXPECT_EQ(line, "index 41");
    std::string joined;
    while (std::getline(lines, line) && !line.empty()) {
        joined += core::as_text(*core::from_base64(line));
    }
    const auto head = parse_checkpoint(parse_note(kept_)->text)->head;
    const auto leaf = leaf_hash(core::as_bytes(text_at(waterstad, 41)));
    EXPECT_TRUE(verify_inclusion(leaf, 41, head, hashes_in(core::as_bytes(joined))));
}

TEST_P(Commands, AnEntryBeyondTheCheckpointHasNoProof) {
    EXPECT_EQ(run_log_prove({place(), 5'000, /*as_json=*/false}, out_, err_), 1);

    EXPECT_NE(err_.str().find("log.not-yet-signed"), std::string::npos);
}

TEST_P(Commands, VerifyTellsSoundFromAltered) {
    const VerifyOptions options{place(), {kept_file()}, key(), /*as_json=*/false};
    EXPECT_EQ(run_log_verify(options, out_, err_), 0) << out_.str() << err_.str();
    change("UPDATE audit SET entry = $1 WHERE seq = 41", storage::values(core::Bytes{'x'}));
    keep();

    EXPECT_EQ(run_log_verify(options, out_, err_), 1);
    EXPECT_NE(out_.str().find("entry 41 does not hash to its leaf"), std::string::npos);
}

TEST_P(Commands, VerifySpeaksJson) {
    const VerifyOptions options{place(), {kept_file()}, key(), /*as_json=*/true};

    EXPECT_EQ(run_log_verify(options, out_, err_), 0);
    EXPECT_NE(out_.str().find(R"("signaturesChecked":true)"), std::string::npos) << out_.str();
    EXPECT_NE(out_.str().find(R"("sound":true})"), std::string::npos) << out_.str();
}

TEST_P(Commands, OfSeveralKeysALogTakesTheOneOfItsName) {
    const auto other = verifier_key_text({"another.example", crypto::sign_public({9, 9, 9})});
    const VerifyOptions both{place(), {}, other + "\n" + key() + "\n", /*as_json=*/true};
    const VerifyOptions wrong{place(), {}, other, /*as_json=*/true};

    EXPECT_EQ(run_log_verify(both, out_, err_), 0) << out_.str();
    EXPECT_NE(out_.str().find(R"("signaturesChecked":true)"), std::string::npos);
    EXPECT_EQ(run_log_verify(wrong, out_, err_), 1);
    EXPECT_NE(out_.str().find("has no valid signature of the log"), std::string::npos);
}

TEST_P(Commands, AnExportIsVerifiedAndProvedWithoutTheDatabase) {
    const auto folder = file("export");
    ASSERT_EQ(run_log_export({place(), key(), folder}, out_, err_), 0) << err_.str();
    const LogPlace exported{"", folder, ""};

    EXPECT_EQ(run_log_verify({exported, {kept_file()}, "", false}, out_, err_), 0) << out_.str();
    EXPECT_EQ(run_log_prove({exported, 290, /*as_json=*/true}, out_, err_), 0) << err_.str();
}

TEST_P(Commands, WrongUseIsTold) {
    const LogPlace nowhere{file("none.db"), "", ""};
    const LogPlace other{location(), "", "other.example"};

    EXPECT_EQ(run_log_verify({nowhere, {}, "", false}, out_, err_), 2);
    EXPECT_EQ(run_log_verify({other, {}, "", false}, out_, err_), 2);
    EXPECT_EQ(run_log_verify({place(), {}, "no-key", false}, out_, err_), 2);
    EXPECT_EQ(run_log_verify({place(), {file("no-file")}, "", false}, out_, err_), 2);
    EXPECT_EQ(run_log_checkpoint({{"", file("no-folder"), ""}, false}, out_, err_), 2);
}

BR_ON_BOTH_DATABASES(Commands);

}  // namespace
}  // namespace briljant::log
