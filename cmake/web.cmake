# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
# The front end in the program: node bundles web/ into <build>/web, Python turns that folder, the
# views (src/*/views/*.html), the texts (locale/) and the messages (messages/) into C++ tables. The
# result is the library briljant_assets. A machine without node takes a folder that was built
# elsewhere: -DBRILJANT_WEB_PREBUILT=<folder with manifest.json>.

set(BRILJANT_WEB_PREBUILT "" CACHE PATH "Folder made by web/build.mjs on another machine")
find_package(Python3 REQUIRED COMPONENTS Interpreter)

set(web_out ${CMAKE_BINARY_DIR}/web)
set(web_generated ${CMAKE_BINARY_DIR}/generated)
file(GLOB web_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/*)
file(GLOB web_views CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/*/views/*.html)
file(GLOB web_texts CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/locale/*.po
    ${PROJECT_SOURCE_DIR}/locale/*/*.po)
file(GLOB web_messages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/messages/*.toml)
set(web_tools ${PROJECT_SOURCE_DIR}/tools)

if(BRILJANT_WEB_PREBUILT)
    set(web_out ${BRILJANT_WEB_PREBUILT})
else()
    find_program(BRILJANT_NODE NAMES node nodejs)
    if(NOT BRILJANT_NODE OR NOT EXISTS ${PROJECT_SOURCE_DIR}/node_modules/esbuild)
        message(FATAL_ERROR "The front end needs node and its packages: run make setup first, "
            "or give a folder that was built elsewhere with -DBRILJANT_WEB_PREBUILT=<folder>.")
    endif()
    add_custom_command(
        OUTPUT ${web_out}/manifest.json
        COMMAND ${BRILJANT_NODE} web/build.mjs ${web_out}
        DEPENDS ${web_sources} ${PROJECT_SOURCE_DIR}/package-lock.json
        WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
        COMMENT "Bundling web/"
        VERBATIM)
endif()

add_custom_command(
    OUTPUT ${web_generated}/assets.cpp
    COMMAND Python3::Interpreter ${web_tools}/embed_assets.py ${web_generated}/assets.cpp ${web_out}
    DEPENDS ${web_out}/manifest.json ${web_tools}/embed_assets.py
    VERBATIM)
add_custom_command(
    OUTPUT ${web_generated}/views.cpp
    COMMAND Python3::Interpreter ${web_tools}/embed_views.py ${web_generated}/views.cpp
            ${PROJECT_SOURCE_DIR}/locale ${web_out}/icons ${web_views}
    DEPENDS ${web_views} ${web_texts} ${web_out}/manifest.json ${web_tools}/embed_views.py
            ${web_tools}/template_text.py ${web_tools}/catalogue.py
    VERBATIM)
add_custom_command(
    OUTPUT ${web_generated}/texts.cpp
    COMMAND Python3::Interpreter ${web_tools}/embed_texts.py ${web_generated}/texts.cpp
            ${PROJECT_SOURCE_DIR}/locale ${PROJECT_SOURCE_DIR}/messages
    DEPENDS ${web_texts} ${web_messages} ${web_tools}/embed_texts.py ${web_tools}/catalogue.py
    VERBATIM)

add_library(briljant_assets STATIC
    ${web_generated}/assets.cpp ${web_generated}/views.cpp ${web_generated}/texts.cpp)
target_link_libraries(briljant_assets PUBLIC briljant_options)

pkg_check_modules(CTEMPLATE REQUIRED IMPORTED_TARGET libctemplate)

# Every component as static pages, for the browser checks (tests/browser).
add_executable(web_gallery EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/tests/browser/gallery.cpp)
target_link_libraries(web_gallery PRIVATE briljant_web)
