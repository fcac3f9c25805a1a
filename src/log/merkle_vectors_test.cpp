// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// TS31: the proof vectors of transparency-dev/merkle, read from a checkout and never copied.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/bytes.hpp"
#include "log/merkle.hpp"

namespace briljant::log {
namespace {

namespace json = boost::json;
namespace fs = std::filesystem;

std::optional<Digest> digest_of(const json::value& value) {
    const auto& text = value.as_string();
    const auto bytes = core::from_base64({text.data(), text.size()});
    if (!bytes || bytes->size() != sizeof(Digest)) return std::nullopt;
    Digest digest;
    std::ranges::copy(*bytes, digest.begin());
    return digest;
}

// Some vectors hold a short word in place of a root that plays no part: its digest stands for it,
// equal for equal words.
Digest root_of_vector(const json::value& value) {
    if (const auto digest = digest_of(value)) return *digest;
    const auto& text = value.as_string();
    return crypto::sha256(core::as_bytes({text.data(), text.size()}));
}

// Nothing when a hash is not 32 bytes: our types cannot hold it, which is a refusal too.
std::optional<Proof> proof_of(const json::value& value) {
    Proof proof;
    if (value.is_null()) return proof;
    for (const auto& item : value.as_array()) {
        const auto digest = digest_of(item);
        if (!digest) return std::nullopt;
        proof.push_back(*digest);
    }
    return proof;
}

bool inclusion_holds(const json::value& vector) {
    const auto root = root_of_vector(vector.at("root"));
    const auto leaf = digest_of(vector.at("leafHash"));
    const auto proof = proof_of(vector.at("proof"));
    if (!leaf || !proof) return false;
    const auto size = vector.at("treeSize").to_number<std::uint64_t>();
    const auto index = vector.at("leafIdx").to_number<std::uint64_t>();
    return verify_inclusion(*leaf, index, {size, root}, *proof);
}

bool consistency_holds(const json::value& vector) {
    const auto old_root = root_of_vector(vector.at("root1"));
    const auto root = root_of_vector(vector.at("root2"));
    const auto proof = proof_of(vector.at("proof"));
    if (!proof) return false;
    const auto old_size = vector.at("size1").to_number<std::uint64_t>();
    const auto size = vector.at("size2").to_number<std::uint64_t>();
    return verify_consistency({old_size, old_root}, {size, root}, *proof);
}

template <typename Holds>
int count_agreeing(const fs::path& folder, const Holds& holds) {
    int agreeing = 0;
    for (const auto& file : fs::recursive_directory_iterator{folder}) {
        if (file.path().extension() != ".json") continue;
        std::ifstream in{file.path()};
        std::ostringstream text;
        text << in.rdbuf();
        const auto vector = json::parse(text.str());
        const bool is_refused = vector.at("wantErr").as_bool();
        EXPECT_NE(holds(vector), is_refused) << file.path().filename();
        agreeing += holds(vector) != is_refused ? 1 : 0;
    }
    return agreeing;
}

TEST(MerkleVectors, EveryProofOfTheSharedSuiteIsJudgedAlike) {
    const char* checkout = std::getenv("BRILJANT_MERKLE");
    if (checkout == nullptr) {
        GTEST_SKIP() << "SKIP TS31: set BRILJANT_MERKLE to a checkout of transparency-dev/merkle";
    }
    const auto data = fs::path{checkout} / "testdata";

    EXPECT_EQ(count_agreeing(data / "inclusion", inclusion_holds), 98);
    EXPECT_EQ(count_agreeing(data / "consistency", consistency_holds), 98);
}

}  // namespace
}  // namespace briljant::log
