# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
# Compiler settings shared by every target: warnings, hardening, sanitizers, coverage, ccache.

set(BRILJANT_SANITIZE "" CACHE STRING "Sanitizers to build with, comma separated")
option(BRILJANT_HARDEN "Build with the hardening flags of a release" OFF)
option(BRILJANT_COVERAGE "Build with coverage counters" OFF)
option(BRILJANT_FUZZ "Build the fuzz targets" OFF)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)

add_library(briljant_options INTERFACE)
target_compile_options(briljant_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
# False alarms of gcc 12 on the standard library when it optimises; clang sees none of them. All
# but the last appear at -O2 only, the last one under the thread sanitizer only.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(briljant_options INTERFACE
        -Wno-array-bounds -Wno-maybe-uninitialized -Wno-restrict -Wno-stringop-overflow
        -Wno-stringop-overread -Wno-tsan)
endif()
target_include_directories(briljant_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(briljant_options INTERFACE Threads::Threads)

if(BRILJANT_SANITIZE)
    target_compile_options(briljant_options INTERFACE
        -fsanitize=${BRILJANT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(briljant_options INTERFACE -fsanitize=${BRILJANT_SANITIZE})
endif()
if(BRILJANT_HARDEN)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
    target_compile_options(briljant_options INTERFACE
        -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -D_GLIBCXX_ASSERTIONS -fstack-protector-strong
        -fstack-clash-protection -fcf-protection -fPIE -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)
    target_link_options(briljant_options INTERFACE -pie -Wl,-z,relro,-z,now)
endif()
if(BRILJANT_COVERAGE)
    target_compile_options(briljant_options INTERFACE --coverage)
    target_link_options(briljant_options INTERFACE --coverage)
endif()
if(BRILJANT_FUZZ)
    target_compile_options(briljant_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
# clang calls a part of gcc 12's own standard library deprecated; our code uses it through an algorithm.
target_compile_options(briljant_options INTERFACE
    $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)
