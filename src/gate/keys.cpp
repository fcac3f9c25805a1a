// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/keys.hpp"

#include <utility>

#include "gate_sql.hpp"

namespace briljant::gate {

namespace {

constexpr std::uint32_t first_generation = 1;
constexpr std::string_view person_keys = "persons-";

core::Error key_unavailable(std::string_view kind) {
    return {core::ErrorCode::not_permitted, "gate.key-unavailable", std::string{kind}};
}

std::string name_of(std::string_view kind, std::string_view id, std::uint32_t generation) {
    return std::string{kind} + "|" + std::string{id} + "|" + std::to_string(generation);
}

}  // namespace

CaseKeys::CaseKeys(Visit& visit,
                   core::CovenantId covenant,
                   core::CaseId case_id,
                   std::uint32_t newest)
    : visit_(visit), covenant_(covenant), case_(case_id), newest_(newest) {}

core::Result<void> CaseKeys::open() {
    TRY(case_key(newest_));
    return {};
}

core::Result<crypto::SecretKey> CaseKeys::unwrap(std::string_view kind,
                                                 const std::string& compartment,
                                                 std::uint32_t generation) {
    const auto* actor = visit_.actor();
    if (actor == nullptr) return key_unavailable(kind);
    TRY_ASSIGN(const auto row,
               visit_.session().find(
                   sql::find_wrap,
                   storage::values(
                       covenant_, kind, compartment, std::int64_t{generation}, actor->member)));
    if (!row) return key_unavailable(kind);
    const crypto::WrapPlace place{kind, compartment, generation, actor->member.text()};
    auto wrap = row->bytes(0);
    TRY_ASSIGN(auto key,
               crypto::unwrap_key(
                   visit_.house().keys, place, actor->secret.expose(), wrap, row->bytes(1)));
    if (!crypto::is_own_wrap(wrap)) make_own(place, std::move(wrap), key.expose());
    return key;
}

// A wrap that was taken away or replaced in the meantime stays as it is: the statement names the
// one that was opened.
void CaseKeys::make_own(const crypto::WrapPlace& place, core::Bytes wrap, const core::Key& key) {
    const auto& house = visit_.house();
    const auto* actor = visit_.actor();
    visit_.beside_leaves(
        sql::make_wrap_own,
        storage::values(
            covenant_,
            place.kind,
            place.compartment,
            std::int64_t{place.generation},
            actor->member,
            std::move(wrap),
            std::int64_t{house.keys.epoch()},
            crypto::wrap_own_key(house.keys, place, actor->secret.expose(), key, visit_.random())));
}

core::Result<const core::Key*> CaseKeys::case_key(std::uint32_t generation) {
    auto& key = opened_[name_of("case", case_.text(), generation)];
    if (key.expose() == core::Key{}) {
        TRY_ASSIGN(key, unwrap("case", case_.text(), generation));
    }
    return &key.expose();
}

core::Result<const core::Key*> CaseKeys::item_key(const std::string& item) {
    auto& key = opened_[name_of("item", item, first_generation)];
    if (key.expose() == core::Key{}) {
        TRY_ASSIGN(key, unwrap("item", item, first_generation));
    }
    return &key.expose();
}

core::Result<const core::Key*> CaseKeys::person_key(const std::string& person) {
    auto& key = opened_[name_of("person", person, first_generation)];
    if (key.expose() != core::Key{}) return &key.expose();
    TRY_ASSIGN(const auto* case_key_now, case_key(first_generation));
    TRY_ASSIGN(const auto row,
               visit_.session().find(
                   sql::find_person_key,
                   storage::values(covenant_, case_, person, std::int64_t{first_generation})));
    if (!row) return key_unavailable("person");
    const auto outer = crypto::subkey(*case_key_now, person_keys);
    TRY_ASSIGN(key,
               crypto::unwrap_under(visit_.house().keys,
                                    {"person", person, first_generation, case_.text()},
                                    outer.expose(),
                                    row->bytes(0)));
    return &key.expose();
}

core::Result<const core::Key*> CaseKeys::field_key(const FieldRef& field,
                                                   std::uint32_t generation) {
    auto& key = opened_[name_of(field.use, field.compartment_id, generation)];
    if (key.expose() != core::Key{}) return &key.expose();
    const core::Key* root = nullptr;
    if (field.compartment == Compartment::case_) {
        TRY_ASSIGN(root, case_key(generation));
    } else if (field.compartment == Compartment::person) {
        TRY_ASSIGN(root, person_key(field.compartment_id));
    } else {
        TRY_ASSIGN(root, item_key(field.compartment_id));
    }
    key = crypto::subkey(*root, field.use);
    return &key.expose();
}

core::Result<core::PersonalText> CaseKeys::open_field(const FieldRef& field,
                                                      core::ByteView sealed) {
    const auto generation = crypto::generation_of(sealed);
    if (!generation) {
        return core::Error{core::ErrorCode::unavailable,
                           "crypto.field-altered",
                           std::string{field.table} + "." + std::string{field.column}};
    }
    TRY_ASSIGN(const auto* key, field_key(field, *generation));
    const auto home = field.compartment == Compartment::case_ ? case_.text() : field.compartment_id;
    return crypto::open_field(
        *key, {field.table, field.column, field.row, home, field.version}, sealed);
}

core::Result<core::Sealed> CaseKeys::seal_field(const FieldRef& field,
                                                const core::PersonalText& text) {
    const auto generation = field.compartment == Compartment::case_ ? newest_ : first_generation;
    TRY_ASSIGN(const auto* key, field_key(field, generation));
    const auto home = field.compartment == Compartment::case_ ? case_.text() : field.compartment_id;
    return crypto::seal_field(*key,
                              generation,
                              {field.table, field.column, field.row, home, field.version},
                              field.padding,
                              text.reveal(),
                              visit_.random());
}

core::Result<void> CaseKeys::wrap_for(std::string_view kind,
                                      const std::string& compartment,
                                      std::uint32_t generation,
                                      const core::MemberId& member,
                                      const core::Key& key) {
    auto& house = visit_.house();
    const crypto::WrapPlace place{kind, compartment, generation, member.text()};
    core::Bytes wrap;
    if (const auto* actor = visit_.actor(); actor != nullptr && actor->member == member) {
        wrap =
            crypto::wrap_own_key(house.keys, place, actor->secret.expose(), key, visit_.random());
    } else {
        TRY_ASSIGN(const auto public_key, house.facts.public_key(visit_.session(), member));
        // Somebody without keys yet (invited, not enrolled) is sealed in when they exist.
        if (!public_key) return {};
        wrap = crypto::wrap_key(house.keys, place, *public_key, key, visit_.random());
    }
    TRY(visit_.session().execute(sql::add_wrap,
                                 storage::values(covenant_,
                                                 kind,
                                                 compartment,
                                                 std::int64_t{generation},
                                                 member,
                                                 std::int64_t{house.keys.epoch()},
                                                 wrap)));
    return {};
}

core::Result<void> CaseKeys::commit_to(std::string_view kind,
                                       const std::string& compartment,
                                       std::uint32_t generation,
                                       const core::Key& key) {
    const auto commitment = crypto::commitment_of(key);
    TRY(visit_.session().execute(sql::add_compartment,
                                 storage::values(covenant_,
                                                 kind,
                                                 compartment,
                                                 std::int64_t{generation},
                                                 core::Bytes{commitment.begin(), commitment.end()},
                                                 visit_.now())));
    return {};
}

core::Result<void> CaseKeys::make_case_key(const std::vector<core::MemberId>& members) {
    auto key = crypto::random_key(visit_.random());
    TRY(commit_to("case", case_.text(), newest_, key.expose()));
    for (const auto& member : members) {
        TRY(wrap_for("case", case_.text(), newest_, member, key.expose()));
    }
    opened_[name_of("case", case_.text(), newest_)] = std::move(key);
    return {};
}

core::Result<void> CaseKeys::make_person_key(const core::PersonId& person) {
    TRY_ASSIGN(const auto* case_key_now, case_key(first_generation));
    auto key = crypto::random_key(visit_.random());
    auto& house = visit_.house();
    const auto wrap = crypto::wrap_under(house.keys,
                                         {"person", person.text(), first_generation, case_.text()},
                                         crypto::subkey(*case_key_now, person_keys).expose(),
                                         key.expose(),
                                         visit_.random());
    TRY(visit_.session().execute(sql::add_person_key,
                                 storage::values(covenant_,
                                                 case_,
                                                 person,
                                                 std::int64_t{first_generation},
                                                 std::int64_t{house.keys.epoch()},
                                                 wrap)));
    opened_[name_of("person", person.text(), first_generation)] = std::move(key);
    return {};
}

core::Result<void> CaseKeys::share_case_key(const core::MemberId& member) {
    for (std::uint32_t generation = first_generation; generation <= newest_; ++generation) {
        TRY_ASSIGN(const auto* key, case_key(generation));
        TRY(wrap_for("case", case_.text(), generation, member, *key));
    }
    return {};
}

core::Result<void> CaseKeys::share_item_key(const std::string& item,
                                            const std::vector<core::MemberId>& members) {
    TRY_ASSIGN(const auto existing,
               visit_.session().find(
                   sql::find_compartment,
                   storage::values(covenant_, "item", item, std::int64_t{first_generation})));
    if (!existing) {
        auto key = crypto::random_key(visit_.random());
        TRY(commit_to("item", item, first_generation, key.expose()));
        opened_[name_of("item", item, first_generation)] = std::move(key);
    }
    TRY_ASSIGN(const auto* key, item_key(item));
    for (const auto& member : members) {
        TRY(wrap_for("item", item, first_generation, member, *key));
    }
    return {};
}

void seek_nobodys_key(Visit& visit, const covenant::Decision& refusal) {
    if (refusal.reason == covenant::DenyReason::key_unavailable) return;
    CaseKeys keys{visit, visit.actor()->covenant, core::CaseId{}, first_generation};
    (void)keys.open();  // it opens nothing, as it must
}

}  // namespace briljant::gate
