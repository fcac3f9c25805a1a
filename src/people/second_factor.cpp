// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/second_factor.hpp"

#include "people/credential_store.hpp"

namespace briljant::people {

namespace {

crypto::SecretKey totp_key(gate::Visit& visit) {
    return crypto::subkey(visit.house().keys.index_root(), "totp----");
}

std::string extra(const core::MemberId& member) {
    return "br1|totp|sealed|" + member.text();
}

}  // namespace

core::Bytes seal_totp(gate::Visit& visit,
                      const core::MemberId& member,
                      const crypto::TotpSecret& secret) {
    return crypto::aead_seal(
        totp_key(visit).expose(), secret.expose(), core::as_bytes(extra(member)), visit.random());
}

core::Result<crypto::TotpSecret> open_totp(gate::Visit& visit,
                                           const core::MemberId& member,
                                           core::ByteView sealed) {
    auto opened =
        crypto::aead_open(totp_key(visit).expose(), sealed, core::as_bytes(extra(member)));
    if (!opened) {
        return core::Error{core::ErrorCode::unavailable, "people.factor-unreadable", member.text()};
    }
    return crypto::TotpSecret{*std::move(opened)};
}

core::Result<bool> accept_code(gate::Visit& visit,
                               const core::MemberId& member,
                               std::string_view code) {
    CredentialStore store{visit.session()};
    TRY_ASSIGN(const auto row, store.totp(member));
    if (!row) return false;
    TRY_ASSIGN(const auto secret, open_totp(visit, member, row->sealed));
    const auto step = crypto::accept_totp(secret, code, visit.now(), row->last_step);
    if (!step) return false;
    return store.use_totp_step(member, *step);
}

}  // namespace briljant::people
