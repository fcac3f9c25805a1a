# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
# The covenant module knows the schema of its files: covenants/covenant.schema.json becomes a source.
# Its properties are tested with rapidcheck.

set(schema_json ${PROJECT_SOURCE_DIR}/covenants/covenant.schema.json)
set(schema_text ${CMAKE_CURRENT_BINARY_DIR}/covenant/schema_text.cpp)
add_custom_command(
    OUTPUT ${schema_text}
    COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tools/embed_schema.py
            ${schema_json} ${schema_text}
    DEPENDS ${schema_json} ${PROJECT_SOURCE_DIR}/tools/embed_schema.py
    VERBATIM)
target_sources(briljant_covenant PRIVATE ${schema_text})
target_link_libraries(covenant_test PRIVATE rapidcheck)

# The table of the rules, for the page that shows it; no build without a test for each of them.
set(rules_page ${PROJECT_SOURCE_DIR}/docs/rules.md)
set(rules_names ${PROJECT_SOURCE_DIR}/covenants/rules.csv)
set(rule_table ${CMAKE_CURRENT_BINARY_DIR}/covenant/rule_table.cpp)
add_custom_command(
    OUTPUT ${rule_table}
    COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tools/embed_rules.py
            ${rules_page} ${rules_names} ${rule_table}
    DEPENDS ${rules_page} ${rules_names} ${PROJECT_SOURCE_DIR}/tools/embed_rules.py
            ${PROJECT_SOURCE_DIR}/tools/catalogue.py
    VERBATIM)
target_sources(briljant_covenant PRIVATE ${rule_table})
