// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Holds a document against the schema of the covenant form. The only file that knows the schema
// library (valijson). Internal to the loader.

#include <boost/json/value.hpp>
#include <vector>

#include "covenant/read_version.hpp"

namespace briljant::covenant {

// At most 20 findings: the first ones matter.
[[nodiscard]] std::vector<Finding> check_schema(const boost::json::value& document);

}  // namespace briljant::covenant
