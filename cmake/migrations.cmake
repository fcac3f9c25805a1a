# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
# The library briljant_migrations: every src/*/migrations/*.sql, compiled in.

file(GLOB migrations CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/*/migrations/*.sql)
set(generated ${CMAKE_CURRENT_BINARY_DIR}/migrations/all_migrations.cpp)
add_custom_command(
    OUTPUT ${generated}
    COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tools/embed_migrations.py
            ${generated} ${migrations}
    DEPENDS ${migrations} ${PROJECT_SOURCE_DIR}/tools/embed_migrations.py
    VERBATIM)
add_library(briljant_migrations STATIC ${generated})
target_link_libraries(briljant_migrations PUBLIC briljant_options briljant_storage)
