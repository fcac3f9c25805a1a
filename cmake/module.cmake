# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
# briljant_module(<name> [UPPER] DEPS <modules> [LIBS <libraries>] [UPPER_DEPS <modules>])
#
# A folder under src/ becomes the library briljant_<name>. With UPPER the stores, pages and API of
# the folder (*_store.cpp, *_pages.cpp, *_api.cpp) become a second library briljant_<name>_upper,
# because they stand above the gate while the engine stands below it. Every *_test.cpp of the folder
# becomes one test binary <name>_test. Statements in *.sql are compiled into <name>_sql.hpp.

find_package(GTest REQUIRED)
find_package(Python3 REQUIRED COMPONENTS Interpreter)

function(briljant_module name)
    cmake_parse_arguments(M "UPPER" "" "DEPS;LIBS;UPPER_DEPS;TEST_DEPS" ${ARGN})
    set(folder ${PROJECT_SOURCE_DIR}/src/${name})
    file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp)
    file(GLOB tests CONFIGURE_DEPENDS ${folder}/*_test.cpp ${folder}/testing/*.cpp)
    file(GLOB statements CONFIGURE_DEPENDS ${folder}/*.sql)
    list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
    set(generated)
    if(statements)
        set(generated ${CMAKE_CURRENT_BINARY_DIR}/${name}/${name}_sql.hpp)
        add_custom_command(
            OUTPUT ${generated}
            COMMAND Python3::Interpreter ${PROJECT_SOURCE_DIR}/tools/embed_sql.py
                    ${name} ${generated} ${statements}
            DEPENDS ${statements} ${PROJECT_SOURCE_DIR}/tools/embed_sql.py
            VERBATIM)
    endif()
    set(libraries)
    if(M_UPPER)
        set(upper ${sources})
        list(FILTER upper INCLUDE REGEX "_(store|pages|api)\\.cpp$")
        list(FILTER sources EXCLUDE REGEX "_(store|pages|api)\\.cpp$")
        if(upper)
            briljant_library(briljant_${name}_upper "${upper}" "${generated}" "${M_UPPER_DEPS}" "")
            target_link_libraries(briljant_${name}_upper PUBLIC briljant_${name})
            list(APPEND libraries briljant_${name}_upper)
        endif()
    endif()
    briljant_library(briljant_${name} "${sources}" "${generated}" "${M_DEPS}" "${M_LIBS}")
    list(APPEND libraries briljant_${name})
    if(tests)
        add_executable(${name}_test ${tests})
        list(TRANSFORM M_TEST_DEPS PREPEND briljant_ OUTPUT_VARIABLE test_libraries)
        target_link_libraries(${name}_test PRIVATE
            ${libraries} ${test_libraries} briljant_options GTest::gtest GTest::gtest_main)
        target_include_directories(${name}_test PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${name})
        add_test(NAME ${name} COMMAND ${name}_test WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    endif()
endfunction()

function(briljant_library target sources generated deps libs)
    list(TRANSFORM deps PREPEND briljant_ OUTPUT_VARIABLE libraries)
    if(NOT sources)
        add_library(${target} INTERFACE)
        target_link_libraries(${target} INTERFACE briljant_options ${libraries} ${libs})
        return()
    endif()
    add_library(${target} STATIC ${sources} ${generated})
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${name})
    target_link_libraries(${target} PUBLIC briljant_options ${libraries} PRIVATE ${libs})
endfunction()
