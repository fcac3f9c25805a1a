// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// A person's words do not turn into plain text by themselves.
// expect: could not convert
// expect: cannot convert
// expect: conversion from

#include "core/personal.hpp"

#include <string>

using briljant::core::PersonalText;

std::string plain(const PersonalText& words) {
#ifdef CONTROL
    return words.reveal();
#else
    return words;
#endif
}
