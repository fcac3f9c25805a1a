// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "crypto/keyring.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "crypto/key_document.hpp"
#include "crypto/key_file.hpp"

namespace briljant::crypto {
namespace {

namespace fs = std::filesystem;
using Kind = InstanceKeySource::Kind;

class KeyFolder : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "briljant-keys-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        folder_ = name;
    }
    void TearDown() override { fs::remove_all(folder_); }

    [[nodiscard]] InstanceKeySource source(Kind kind, std::string name = "instance.key") const {
        return {kind, (folder_ / name).string(), "een lange wachtzin van de beheerder"};
    }
    [[nodiscard]] InstanceKeys keys(std::string name = "instance.key") {
        return make_instance_keys(source(Kind::file, std::move(name)), random_).value();
    }
    [[nodiscard]] Bytes content(const std::string& path) const {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    void overwrite(const std::string& path, const Bytes& bytes) const {
        std::ofstream file(path, std::ios::binary | std::ios::trunc);
        file << core::as_text(bytes);
    }
    [[nodiscard]] std::string_view error_of(InstanceKeySource from) const {
        const auto opened = open_instance_keys(std::move(from));
        return opened ? "" : opened.error().id;
    }

    SystemRandom random_;
    fs::path folder_;
};

TEST_F(KeyFolder, WhatWasMadeOpensAgain) {
    const auto made = keys();
    const auto opened = open_instance_keys(source(Kind::file));
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened.value().epoch(), 1U);
    EXPECT_EQ(*opened.value().kek(1), *made.kek(1));
    EXPECT_EQ(opened.value().index_root(), made.index_root());
    EXPECT_EQ(opened.value().statistics(), made.statistics());
    EXPECT_EQ(opened.value().log_seed(), made.log_seed());
    EXPECT_EQ(opened.value().fingerprint(), made.fingerprint());
    EXPECT_EQ(opened.value().kek(0), nullptr);
    EXPECT_EQ(opened.value().kek(2), nullptr);
}

TEST_F(KeyFolder, TwoInstancesHaveTwoFingerprints) {
    EXPECT_NE(keys("a.key").fingerprint(), keys("b.key").fingerprint());
}

TEST_F(KeyFolder, TheFileIsItsOwnersAloneAndNeverOverwritten) {
    (void)keys();
    const auto path = source(Kind::file).path;
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    const auto before = content(path);
    const auto again = make_instance_keys(source(Kind::file), random_);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().id, "crypto.instance-key-exists");
    EXPECT_EQ(content(path), before);
}

TEST_F(KeyFolder, AFileThatOthersMayReadIsRefused) {
    (void)keys();
    const auto path = source(Kind::file).path;
    ASSERT_EQ(::chmod(path.c_str(), 0640), 0);
    EXPECT_EQ(error_of(source(Kind::file)), "crypto.instance-key-readable");
    EXPECT_EQ(error_of(source(Kind::systemd_credential)), "");
    ASSERT_EQ(::chmod(path.c_str(), 0604), 0);
    EXPECT_EQ(error_of(source(Kind::file)), "crypto.instance-key-readable");
    EXPECT_EQ(error_of(source(Kind::systemd_credential)), "crypto.instance-key-readable");
}

TEST_F(KeyFolder, WhatIsNotAFileOfKeysIsMissing) {
    EXPECT_EQ(error_of(source(Kind::file)), "crypto.instance-key-missing");
    (void)keys();
    fs::create_symlink(source(Kind::file).path, folder_ / "link");
    EXPECT_EQ(error_of(source(Kind::file, "link")), "crypto.instance-key-missing");
    ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(error_of(source(Kind::file, "pipe")), "crypto.instance-key-missing");
}

TEST_F(KeyFolder, AFolderThatIsNotThereHoldsNoKey) {
    const auto made = make_instance_keys(source(Kind::file, "none/instance.key"), random_);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().id, "crypto.instance-key-unwritable");
    const auto credential = make_instance_keys(source(Kind::systemd_credential), random_);
    ASSERT_FALSE(credential);
    EXPECT_EQ(credential.error().id, "crypto.instance-key-unwritable");
}

TEST_F(KeyFolder, EveryFlippedBitOfTheDocumentIsDamage) {
    (void)keys();
    auto bytes = content(source(Kind::file).path);
    ASSERT_EQ(bytes.size(), 8U + 4 + 36 + 3 * 32 + 32);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        const auto flip = static_cast<std::uint8_t>(1U << (bit % 8));
        bytes[bit / 8] ^= flip;
        EXPECT_FALSE(from_document(bytes)) << bit;
        bytes[bit / 8] ^= flip;
    }
    EXPECT_TRUE(from_document(bytes));
}

TEST_F(KeyFolder, ADamagedFileIsCalledDamaged) {
    (void)keys();
    const auto path = source(Kind::file).path;
    auto bytes = content(path);
    bytes.pop_back();
    overwrite(path, bytes);
    EXPECT_EQ(error_of(source(Kind::file)), "crypto.instance-key-damaged");
    overwrite(path, Bytes(20000));
    EXPECT_EQ(error_of(source(Kind::file)), "crypto.instance-key-damaged");
    overwrite(path, {});
    EXPECT_EQ(error_of(source(Kind::file)), "crypto.instance-key-damaged");
}

TEST_F(KeyFolder, APassphraseOpensItsDocumentAndNoOtherDoes) {
    const auto made = make_instance_keys(source(Kind::operator_passphrase), random_);
    ASSERT_TRUE(made);
    const auto opened = open_instance_keys(source(Kind::operator_passphrase));
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened.value().fingerprint(), made.value().fingerprint());

    auto wrong = source(Kind::operator_passphrase);
    wrong.passphrase = "een andere wachtzin";
    EXPECT_EQ(error_of(std::move(wrong)), "crypto.instance-key-passphrase");
    EXPECT_EQ(error_of(source(Kind::file)), "crypto.instance-key-damaged");

    auto bytes = content(source(Kind::file).path);
    bytes[40] ^= 1U;
    overwrite(source(Kind::file).path, bytes);
    EXPECT_EQ(error_of(source(Kind::operator_passphrase)), "crypto.instance-key-damaged");
}

// A document of the epochs 1 and 2, or of 2 alone, made from the one of epoch 1.
class Wraps : public KeyFolder {
protected:
    [[nodiscard]] InstanceKeys with_epochs(std::initializer_list<EpochKey> epochs,
                                           std::string name) {
        auto document = from_document(content(source(Kind::file).path));
        document->epoch_count = static_cast<std::uint32_t>(epochs.size());
        std::ranges::copy(epochs, document->epochs.begin());
        const auto path = source(Kind::file, name).path;
        EXPECT_TRUE(make_key_file(path, to_document(*document).expose()));
        return open_instance_keys(source(Kind::file, name)).value();
    }
    [[nodiscard]] bool opens(const InstanceKeys& from, const WrapPlace& place, ByteView wrap) {
        return static_cast<bool>(
            unwrap_key(from, place, member_.secret_key.expose(), wrap, commitment_));
    }

    KeyPair member_ = box_pair(random_);
    SecretKey key_ = random_key(random_);
    Digest commitment_ = commitment_of(key_.expose());
    WrapPlace place_{"case", "6f1c2f4e-0000-4000-8000-000000000002", 1, "member-1"};
};

TEST_F(Wraps, OpenForTheMemberWithTheKeyThatWasWrapped) {
    const auto instance = keys();
    const auto wrap = wrap_key(instance, place_, member_.public_key, key_.expose(), random_);
    EXPECT_EQ(wrap.size(), 125U);
    const auto opened =
        unwrap_key(instance, place_, member_.secret_key.expose(), wrap, commitment_);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened.value().expose(), key_.expose());
}

TEST_F(Wraps, EveryFlippedBitIsRefused) {
    const auto instance = keys();
    auto wrap = wrap_key(instance, place_, member_.public_key, key_.expose(), random_);
    for (std::size_t bit = 0; bit < wrap.size() * 8; ++bit) {
        const auto flip = static_cast<std::uint8_t>(1U << (bit % 8));
        wrap[bit / 8] ^= flip;
        EXPECT_FALSE(opens(instance, place_, wrap)) << bit;
        wrap[bit / 8] ^= flip;
    }
    EXPECT_TRUE(opens(instance, place_, wrap));
}

TEST_F(Wraps, ThatAMemberMadeForHimselfOpenForHimAlone) {
    const auto instance = keys();
    auto wrap = wrap_own_key(instance, place_, member_.secret_key.expose(), key_.expose(), random_);
    EXPECT_TRUE(is_own_wrap(wrap));
    EXPECT_FALSE(
        is_own_wrap(wrap_key(instance, place_, member_.public_key, key_.expose(), random_)));
    EXPECT_EQ(unwrap_key(instance, place_, member_.secret_key.expose(), wrap, commitment_)
                  .value()
                  .expose(),
              key_.expose());
    const auto other_member = box_pair(random_);
    EXPECT_FALSE(unwrap_key(instance, place_, other_member.secret_key.expose(), wrap, commitment_));
    EXPECT_FALSE(opens(keys("other.key"), place_, wrap));
    EXPECT_FALSE(opens(instance, {"case", "elsewhere", 1, "member-1"}, wrap));
    for (std::size_t bit = 0; bit < wrap.size() * 8; ++bit) {
        const auto flip = static_cast<std::uint8_t>(1U << (bit % 8));
        wrap[bit / 8] ^= flip;
        EXPECT_FALSE(opens(instance, place_, wrap)) << bit;
        wrap[bit / 8] ^= flip;
    }
}

TEST_F(Wraps, AnotherMemberInstancePlaceOrCommitmentOpensNothing) {
    const auto instance = keys();
    const auto other_instance = keys("other.key");
    const auto wrap = wrap_key(instance, place_, member_.public_key, key_.expose(), random_);
    const auto other_member = box_pair(random_);
    EXPECT_FALSE(unwrap_key(instance, place_, other_member.secret_key.expose(), wrap, commitment_));
    EXPECT_FALSE(opens(other_instance, place_, wrap));
    EXPECT_FALSE(opens(instance, {"item", place_.compartment, 1, "member-1"}, wrap));
    EXPECT_FALSE(opens(instance, {"case", "elsewhere", 1, "member-1"}, wrap));
    EXPECT_FALSE(opens(instance, {"case", place_.compartment, 2, "member-1"}, wrap));
    EXPECT_FALSE(opens(instance, {"case", place_.compartment, 1, "member-2"}, wrap));
    EXPECT_FALSE(opens(instance, {"case", place_.compartment, 1, "member|1"}, wrap));
    const auto other = commitment_of(random_key(random_).expose());
    const auto refused = unwrap_key(instance, place_, member_.secret_key.expose(), wrap, other);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().id, "crypto.key-unavailable");
}

TEST_F(Wraps, OfAnOlderEpochOpenUntilItIsRetired) {
    const auto first = keys();
    const auto wrap = wrap_key(first, place_, member_.public_key, key_.expose(), random_);
    const EpochKey one{1, *first.kek(1)};
    const EpochKey two{2, random_key(random_).expose()};
    const auto both = with_epochs({one, two}, "both.key");
    const auto second = with_epochs({two}, "second.key");
    EXPECT_EQ(both.epoch(), 2U);
    EXPECT_TRUE(opens(both, place_, wrap));
    EXPECT_FALSE(opens(second, place_, wrap));
    EXPECT_EQ(both.fingerprint(), first.fingerprint());
    const auto newer = wrap_key(both, place_, member_.public_key, key_.expose(), random_);
    EXPECT_TRUE(opens(second, place_, newer));
    EXPECT_FALSE(opens(first, place_, newer));
}

TEST_F(Wraps, UnderAKeyOpenWithThatKeyOnly) {
    const auto instance = keys();
    const auto outer = random_key(random_);
    const auto wrap = wrap_under(instance, place_, outer.expose(), key_.expose(), random_);
    EXPECT_EQ(wrap.size(), 117U);
    EXPECT_EQ(unwrap_under(instance, place_, outer.expose(), wrap).value().expose(), key_.expose());
    EXPECT_FALSE(unwrap_under(instance, place_, random_key(random_).expose(), wrap));
    EXPECT_FALSE(unwrap_under(keys("other.key"), place_, outer.expose(), wrap));
    EXPECT_FALSE(opens(instance, place_, wrap));
}

TEST_F(Wraps, UnderAKeyEveryFlippedBitIsRefused) {
    const auto instance = keys();
    const auto outer = random_key(random_);
    auto wrap = wrap_under(instance, place_, outer.expose(), key_.expose(), random_);
    for (std::size_t bit = 0; bit < wrap.size() * 8; ++bit) {
        const auto flip = static_cast<std::uint8_t>(1U << (bit % 8));
        wrap[bit / 8] ^= flip;
        EXPECT_FALSE(unwrap_under(instance, place_, outer.expose(), wrap)) << bit;
        wrap[bit / 8] ^= flip;
    }
}

TEST_F(Wraps, ADocumentWithEpochsOutOfOrderIsDamaged) {
    const auto first = keys();
    auto document = from_document(content(source(Kind::file).path));
    document->epoch_count = 2;
    document->epochs[1] = document->epochs[0];
    EXPECT_FALSE(from_document(to_document(*document).expose()));
}

}  // namespace
}  // namespace briljant::crypto
