// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "covenant/diff_words.hpp"

namespace briljant::covenant {

namespace {

namespace json = boost::json;

json::object json_of(const Counts& counts) {
    return {{"becameAllowed", counts.opened},
            {"becameRefused", counts.closed},
            {"same", counts.same},
            {"total", counts.total()}};
}

json::array json_of(const std::vector<std::string>& values) {
    json::array array;
    for (const auto& value : values) array.emplace_back(value);
    return array;
}

template <typename E>
json::array words_of(const Set<E>& set) {
    json::array array;
    set.each([&](E value) { array.emplace_back(to_name(value)); });
    return array;
}

template <typename E>
json::array axis_of(std::uint32_t bits) {
    json::array array;
    for (std::size_t i = 0; i < count_of<E>; ++i)
        if (((bits >> i) & 1U) != 0) array.emplace_back(to_name(static_cast<E>(i)));
    return array;
}

json::array grounds_of(std::uint32_t bits) {
    json::array array;
    if ((bits & 1U) != 0) array.emplace_back("NONE");
    for (const auto& ground : axis_of<SecrecyGround>(bits >> 1U)) array.push_back(ground);
    return array;
}

json::array facts_of(SwitchMask mask) {
    json::array array;
    const auto all = switches();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (((mask >> i) & 1U) != 0) array.emplace_back(all[i].name);
    return array;
}

json::object json_of(const CellChange& change) {
    json::array direction;
    if ((change.axis(Axis::direction) & 1U) != 0) direction.emplace_back(false);
    if ((change.axis(Axis::direction) & 2U) != 0) direction.emplace_back(true);
    const bool has_receiver = change.way != Way::brought_in;
    json::object object{
        {"way", to_name(change.way)},
        {"change", to_name(change.change)},
        {"article", change.article},
        {"rows", json_of(change.rows)},
        {"givers", axis_of<OrgType>(change.axis(Axis::giver))},
        {"receivers", has_receiver ? axis_of<OrgType>(change.axis(Axis::receiver)) : json::array{}},
        {"caseDirection", has_receiver ? direction : json::array{}},
        {"categories", axis_of<DataCategory>(change.axis(Axis::category))},
        {"subjectRoles", axis_of<SubjectRole>(change.axis(Axis::subject))},
        {"phases", axis_of<Phase>(change.axis(Axis::phase))},
        {"secrecyGrounds", grounds_of(change.axis(Axis::ground))},
        {"needed", facts_of(change.needed)},
        {"dropped", facts_of(change.dropped)},
        {"added", facts_of(change.added)},
        {"becameAllowed", change.counts.opened},
        {"becameRefused", change.counts.closed}};
    if (change.reason) object["reason"] = to_name(*change.reason);
    return object;
}

json::object json_of(const RoleChange& change) {
    return {
        {"role", to_name(change.role)}, {"act", to_name(change.act)}, {"allowed", change.allowed}};
}
json::object json_of(const StateChange& change) {
    return {
        {"from", to_name(change.from)}, {"to", to_name(change.to)}, {"allowed", change.allowed}};
}
json::object json_of(const ConsentChange& change) {
    return {{"age", to_name(change.age)},
            {"givenBy", words_of(change.given_by)},
            {"parentsLeftOut", change.parents_left_out},
            {"valid", change.valid}};
}
json::object json_of(const PartyChange& change) {
    return {{"code", change.code},
            {"name", change.name},
            {"orgType", to_name(change.org_type)},
            {"event", to_name(change.event)},
            {"before", change.before},
            {"after", change.after}};
}
json::object json_of(const SettingChange& change) {
    return {{"article", change.article},
            {"pointer", change.pointer},
            {"before", change.before},
            {"after", change.after}};
}

template <typename T>
json::array all_of(const std::vector<T>& values) {
    json::array array;
    for (const auto& value : values) array.push_back(json_of(value));
    return array;
}

}  // namespace

std::string diff_json(const CovenantDiff& diff, const DiffNames& names) {
    const json::object object{{"before", names.before},
                              {"after", names.after},
                              {"cells", diff.cells_total},
                              {"counts", json_of(diff.counts())},
                              {"disclosures", json_of(diff.disclosures)},
                              {"roleActs", json_of(diff.role_acts)},
                              {"stateSteps", json_of(diff.state_steps)},
                              {"consentKinds", json_of(diff.consent_kinds)},
                              {"changes", all_of(diff.cells)},
                              {"roles", all_of(diff.roles)},
                              {"states", all_of(diff.states)},
                              {"consents", all_of(diff.consents)},
                              {"parties", all_of(diff.parties)},
                              {"settings", all_of(diff.settings)},
                              {"articles", json_of(diff.articles)}};
    return json::serialize(object);
}

}  // namespace briljant::covenant
