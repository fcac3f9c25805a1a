// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What a node remembers of rows that change seldom, so that a page need not read them all again:
// one value of each type, good for one version. Whoever changes the rows raises the version in the
// same transaction; whoever reads asks the database for the version first. Never for what is sealed
// or about a case. Safe from every thread.

#include <cstdint>
#include <map>
#include <memory>
#include <typeindex>
#include <utility>

#include "core/guarded.hpp"

namespace briljant::storage {

class Shelf final {
public:
    // Null when nothing of this type and version is remembered.
    template <typename T>
    [[nodiscard]] std::shared_ptr<const T> find(std::int64_t version) {
        const auto kept = kept_.with([](auto& all) { return all[typeid(T)]; });
        if (!kept.value || kept.version != version) return nullptr;
        return std::static_pointer_cast<const T>(kept.value);
    }

    template <typename T>
    void put(std::int64_t version, T value) {
        Kept fresh{version, std::make_shared<const T>(std::move(value))};
        kept_.with([&fresh](auto& all) { all[typeid(T)].swap(fresh); });
    }

private:
    struct Kept {
        std::int64_t version = 0;
        std::shared_ptr<const void> value;
        void swap(Kept& other) noexcept {
            std::swap(version, other.version);
            value.swap(other.value);
        }
    };

    core::Guarded<std::map<std::type_index, Kept>> kept_;
};

}  // namespace briljant::storage
