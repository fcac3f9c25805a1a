// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// One version of a covenant from its JSON, and the checks of its meaning. Internal to the loader:
// the JSON has passed the schema and its dates are ISO dates.

#include <boost/json.hpp>
#include <string>
#include <vector>

#include "covenant/covenant.hpp"

namespace briljant::covenant {

// Where the rows of a version stand in the file: an amendment's rows stand in the amendment.
struct Sources {
    std::vector<std::string> parties;
    std::vector<std::string> provision;
    std::string version = "/version";
};

[[nodiscard]] VersionContent read_version(const boost::json::object& document);

struct Finding {
    std::string pointer;
    std::string text;
};

[[nodiscard]] std::vector<Finding> check_version(const boost::json::object& document,
                                                 const VersionContent& content,
                                                 const Sources& sources);

}  // namespace briljant::covenant
