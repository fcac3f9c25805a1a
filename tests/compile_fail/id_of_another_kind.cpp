// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The id of a person is not the id of a case.
// expect: could not convert
// expect: cannot convert
// expect: invalid initialization of reference

#include "core/id.hpp"

using briljant::core::CaseId;
using briljant::core::PersonId;

void open_case(const CaseId& case_id);

void follow(const CaseId& case_id, const PersonId& person_id) {
#ifdef CONTROL
    open_case(case_id);
    (void)person_id;  // the right way needs the other one only
#else
    open_case(person_id);
    (void)case_id;
#endif
}
