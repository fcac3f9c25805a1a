// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/member_keys.hpp"

#include "crypto/passphrase.hpp"
#include "people/credential_store.hpp"
#include "people/member_store.hpp"

namespace briljant::people {

namespace {

crypto::WrapPlace place_of(const core::MemberId& member) {
    return {
        .kind = "member", .compartment = member.text(), .generation = 1, .member = member.text()};
}

}  // namespace

core::Bytes new_salt(core::Random& random) {
    core::Bytes salt(crypto::passphrase_salt_size);
    random.fill(salt);
    return salt;
}

core::Result<void> make_member_keys(gate::Visit& visit,
                                    const core::MemberId& member,
                                    const Stretched& passphrase) {
    const auto pair = crypto::box_pair(visit.random());
    WrappedSecret secret;
    secret.salt = passphrase.salt;
    secret.wrap = crypto::wrap_under(visit.house().keys,
                                     place_of(member),
                                     passphrase.key.expose(),
                                     pair.secret_key.expose(),
                                     visit.random());
    TRY(CredentialStore{visit.session()}.put_secret(member, secret, visit.now()));
    return MemberStore{visit.session()}.set_public_key(member, pair.public_key);
}

core::Result<std::optional<crypto::SecretKey>> open_member_secret(gate::Visit& visit,
                                                                  const core::MemberId& member,
                                                                  const core::Key& passphrase_key) {
    TRY_ASSIGN(const auto row, CredentialStore{visit.session()}.secret(member));
    std::optional<crypto::SecretKey> secret;
    if (!row) return secret;
    auto opened =
        crypto::unwrap_under(visit.house().keys, place_of(member), passphrase_key, row->wrap);
    if (opened) secret = std::move(opened).value();
    return secret;
}

Stretched demo_key() {
    // Published like the passphrase: the example protects nobody.
    constexpr std::string_view salt = "briljant-example";
    Stretched stretched;
    stretched.salt.assign(salt.begin(), salt.end());
    stretched.key = crypto::argon2id(demo_passphrase, stretched.salt);
    return stretched;
}

}  // namespace briljant::people
