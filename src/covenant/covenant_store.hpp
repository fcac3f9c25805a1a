// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The covenants of an installation, as documents in the database and as compiled versions in
// memory. A document never changes once it is in; who joins or leaves later stands in annexes
// (annex.hpp), and what find() gives is the two together. Each find() asks the database for the
// version of the annexes, so that the next request after an act knows it, on every node. Safe from
// every thread.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/guarded.hpp"
#include "core/id.hpp"
#include "core/result.hpp"
#include "covenant/covenant.hpp"
#include "storage/database.hpp"

namespace briljant::covenant {

struct CovenantName {
    core::CovenantId id;
    std::string slug;
    std::optional<core::Date> day_zero;  // of a document that counts its days from one
};

class CovenantRegistry final {
public:
    CovenantRegistry() = default;
    CovenantRegistry(const CovenantRegistry&) = delete;
    CovenantRegistry& operator=(const CovenantRegistry&) = delete;

    // Checks the document and stores it; "covenant.document-refused" tells the first problem.
    [[nodiscard]] core::Result<core::CovenantId> add(storage::Session& session,
                                                     core::Random& random,
                                                     std::string_view json,
                                                     const std::optional<core::Date>& day_zero,
                                                     core::Instant now);
    [[nodiscard]] core::Result<std::vector<CovenantName>> list(storage::Session& session);
    // As it holds now, annexes included. "covenant.not-found" for an id without a document.
    [[nodiscard]] core::Result<std::shared_ptr<const Covenant>> find(storage::Session& session,
                                                                     const core::CovenantId& id);

private:
    struct Known {
        std::shared_ptr<const Covenant> document;
        std::shared_ptr<const Covenant> effective;
        std::int64_t annex_version = 0;  // 0: there are none
    };

    [[nodiscard]] core::Result<Known> known(storage::Session& session, const core::CovenantId& id);

    core::Guarded<std::map<core::CovenantId, Known>> loaded_;
};

// The version in force on the day; after the last day the newest one that was, so that a decision
// can say why it refuses (R01).
[[nodiscard]] std::shared_ptr<const CovenantVersion> version_on(
    const std::shared_ptr<const Covenant>& covenant, const core::Date& day);
[[nodiscard]] std::shared_ptr<const CovenantVersion> version_labelled(
    const std::shared_ptr<const Covenant>& covenant, std::string_view label);

}  // namespace briljant::covenant
