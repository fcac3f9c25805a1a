// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/failures.hpp"

#include <algorithm>

#include "people/credential_store.hpp"
#include "people_sql.hpp"

namespace briljant::people {

namespace {

constexpr std::int64_t free_failures = 5;
constexpr std::int64_t seconds_max = 42;
constexpr auto remembered = std::chrono::hours{1};

std::string id_of(gate::Visit& visit, std::string_view what) {
    const auto key = crypto::subkey(visit.house().keys.index_root(), "failures");
    return core::to_hex(crypto::blake2b(key.expose(), core::as_bytes(what)));
}

core::Result<std::optional<Failures>> recent(gate::Visit& visit, std::string_view what) {
    TRY_ASSIGN(auto found, CredentialStore{visit.session()}.failures(id_of(visit, what)));
    if (found && visit.now() - found->first_at >= remembered) found.reset();
    return found;
}

std::chrono::seconds delay_after(std::int64_t count) {
    if (count < free_failures) return std::chrono::seconds{0};
    const auto doublings = std::min<std::int64_t>(count - free_failures, 6);
    return std::chrono::seconds{std::min(std::int64_t{1} << doublings, seconds_max)};
}

}  // namespace

void count_failure(gate::Visit& visit, std::string_view what) {
    visit.beside_leaves(
        sql::count_failure,
        storage::values(
            core::CovenantId{}, id_of(visit, what), visit.now(), visit.now() - remembered));
}

core::Result<std::int64_t> failures_of(gate::Visit& visit, std::string_view what) {
    TRY_ASSIGN(const auto found, recent(visit, what));
    return found ? found->count : 0;
}

core::Result<std::chrono::seconds> wait_after(gate::Visit& visit, std::string_view what) {
    TRY_ASSIGN(const auto found, recent(visit, what));
    if (!found) return std::chrono::seconds{0};
    const auto left = found->last_at + delay_after(found->count) - visit.now();
    return std::max(std::chrono::ceil<std::chrono::seconds>(left), std::chrono::seconds{0});
}

}  // namespace briljant::people
