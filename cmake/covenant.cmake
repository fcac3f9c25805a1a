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
