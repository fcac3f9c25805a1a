// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The decision tables of covenants/tables: one row per clause, read as a test. A row names who asks
// (a party of Waterstad and a role), what differs from a plain allowed case, and what is expected.

#include <string>
#include <vector>

#include "covenant/covenant.hpp"
#include "covenant/facts.hpp"

namespace briljant::covenant::testing {

struct TableRow {
    std::string place;    // "R10.csv:4"
    std::string article;  // "A14"
    std::string rule;     // "R10"; "-" when no single rule carries the row
    std::string version;  // "1.0"
    std::string act;
    std::string party;     // "O4", or an organisation type for somebody who is no party
    std::string roles;     // "CHAIR+PROCESS_DIRECTOR"
    std::string facts;     // "case.participant=no item.category=HEALTH"
    std::string expected;  // "ALLOW", "ALLOW PR024", "NOT_ON_CASE"
    std::string claim;     // in words
};

// All rows of one file, or of every file in the folder.
[[nodiscard]] std::vector<TableRow> read_table(const std::string& path);
[[nodiscard]] std::vector<TableRow> read_tables();

// The facts of a plain case in which this person may do this act, on day D+40.
[[nodiscard]] Facts plain_facts(const CovenantVersion& version,
                                Act act,
                                const std::string& party,
                                const std::string& roles);
[[nodiscard]] Facts facts_of(const CovenantVersion& version, const TableRow& row);

}  // namespace briljant::covenant::testing
