// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Giving something for use outside the table (US23, US51): a hand-over to the police of cleared
// items, and everything else in words, under one category at a time. The Gate decides on every item
// and every category, with a fresh second factor; the record is written before anything is given.
// And the receiver's acknowledgement. Each call belongs to one Visit.

#include "dossier/case_head.hpp"
#include "dossier/judge_disclosure.hpp"
#include "people/directory.hpp"

namespace briljant::dossier {

struct HandoverWish {
    std::string case_code;
    std::optional<core::MemberId> to;
    std::string consent;             // "CON-03"; empty: the ground of each item itself
    std::vector<std::string> items;  // codes that were considered
    core::PersonalText why;
    core::PersonalText conditions;
    // What the giver saw cleared before he confirmed; nothing: he did not look.
    std::optional<std::vector<std::string>> previewed;
};

// What a page needs to compose one: only what this reader's Lens shows.
struct HandoverView : CaseHead {
    std::vector<Contribution> candidates;  // not those of the police itself
    std::vector<Consent> consents;         // that hold today
    std::vector<CaseParticipant> receivers;
    std::vector<JudgedItem> judged;  // of the items in the wish
    people::Directory directory;
};
[[nodiscard]] core::Result<HandoverView> compose_handover(gate::Visit& visit,
                                                          const HandoverWish& wish);
// Its code, "DIS-01". "disclosure.nothing-cleared"; "disclosure.changed-since" when other items are
// cleared now than were previewed; "disclosure.consent-gone" when that is because the consent was
// withdrawn or ended meanwhile.
[[nodiscard]] core::Result<std::string> hand_over(gate::Visit& visit, const HandoverWish& wish);

struct DisclosureWish {
    std::string case_code;
    DisclosureKind kind = DisclosureKind::partner;
    std::optional<core::MemberId> to;                  // somebody at the table
    std::optional<covenant::OrgType> third;            // of the covenant's list of recipients
    covenant::Set<covenant::OrgType> recipient_types;  // of an incidental partner
    core::PersonalText third_name;
    core::PersonalText what;
    core::PersonalText conditions;
    std::string consent;
    std::optional<covenant::SecrecyGround> ground;  // without a consent
    std::vector<covenant::DataCategory> categories;
    std::string origin;  // code of the organisation whose information it is; empty: the giver's
    std::string reference;
    bool is_only_needed = false;  // the giver says that it is an extract of no more than is needed
};

struct DisclosureFormView : CaseHead {
    std::vector<CaseParticipant> participants;
    std::vector<Consent> consents;  // that hold today
    people::Directory directory;
};
[[nodiscard]] core::Result<DisclosureFormView> compose_disclosure(gate::Visit& visit,
                                                                  const std::string& case_code);
// Its code. Court: no question to the covenant, since it is the giver's own task and own file; only
// whether he may keep the register of this case.
[[nodiscard]] core::Result<std::string> disclose(gate::Visit& visit, const DisclosureWish& wish);

// By the receiver himself; of something on paper by who gave it, with the moment that he was told.
[[nodiscard]] core::Result<void> acknowledge_disclosure(gate::Visit& visit,
                                                        const std::string& case_code,
                                                        std::string_view code,
                                                        std::optional<core::Instant> at);

}  // namespace briljant::dossier
