// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/people_pages.hpp"

#include <cctype>

#include "http/rate.hpp"
#include "people/end_session.hpp"
#include "people/sign_in.hpp"
#include "web/components.hpp"

namespace briljant::people {

namespace {

using covenant::Role;

const covenant::Set<Role>& case_roles() {
    static constexpr covenant::Set<Role> roles{Role::chair,
                                               Role::process_director,
                                               Role::case_director,
                                               Role::participant,
                                               Role::police_contact,
                                               Role::care_coordinator,
                                               Role::fixed_contact,
                                               Role::contact_point};
    return roles;
}

const covenant::Set<Role>& meeting_roles() {
    static constexpr covenant::Set<Role> roles{Role::chair,
                                               Role::process_director,
                                               Role::case_director,
                                               Role::participant,
                                               Role::police_contact,
                                               Role::care_coordinator,
                                               Role::secretary};
    return roles;
}

const covenant::Set<Role>& asked_roles() {
    static constexpr covenant::Set<Role> roles{
        Role::process_director, Role::participant, Role::police_contact};
    return roles;
}

const covenant::Set<Role>& log_roles() {
    static constexpr covenant::Set<Role> roles{
        Role::dpo, Role::coordinating_dpo, Role::log_manager, Role::contact_point};
    return roles;
}

}  // namespace

std::vector<http::BasicRoute<Page>> people_routes() {
    auto routes = sign_in_routes();
    for (auto& route : account_routes()) routes.push_back(route);
    for (auto& route : organisation_routes()) routes.push_back(route);
    return routes;
}

core::Result<PassphraseNeed> passphrase_need(gate::Visit& visit,
                                             const http::Request& request,
                                             std::string_view token) {
    PassphraseNeed need;
    if (request.path == "/aanmelden") {
        const SignInAttempt attempt{
            std::string{request.form.get("login")}, http::network_of(request.peer), ""};
        TRY_ASSIGN(need.wait, wait_before(visit, attempt));
        TRY_ASSIGN(need.salt, salt_for(visit, attempt.login));
    } else if (request.path == "/vergrendeld") {
        TRY_ASSIGN(auto unlock, before_unlock(visit, token));
        if (!unlock) return need;
        need.wait = unlock->wait;
        need.salt = std::move(unlock->salt);
    } else if (request.path.starts_with("/instellen/")) {
        need.salt = new_salt(visit.random());
    }
    return need;
}

std::vector<NavigationLine> navigation_for(const covenant::Set<Role>& roles) {
    std::vector<NavigationLine> lines{{"/vandaag", "nav.today"}};
    if (roles.intersects(case_roles())) lines.push_back({"/casussen", "nav.cases"});
    if (roles.intersects(meeting_roles())) lines.push_back({"/overleggen", "nav.consultations"});
    if (roles.contains(Role::process_director)) lines.push_back({"/signalen", "nav.signals"});
    if (roles.contains(Role::reporter)) lines.push_back({"/signalen/mijn", "nav.my-signals"});
    if (roles.intersects(asked_roles())) lines.push_back({"/vragen", "nav.questions"});
    if (roles.contains(Role::org_contact)) lines.push_back({"/organisatie", "nav.organisation"});
    const covenant::Set<Role> confirmers{Role::covenant_manager, Role::functional_admin};
    if (roles.intersects(confirmers)) lines.push_back({"/accounts", "nav.accounts"});
    lines.push_back({"/convenant", "nav.covenant"});
    const covenant::Set<Role> in_emergencies{Role::duty_officer, Role::dpo};
    if (roles.intersects(in_emergencies)) lines.push_back({"/noodtoegang", "nav.emergency"});
    if (roles.intersects(log_roles())) lines.push_back({"/audit", "nav.log"});
    return lines;
}

http::Response form_page(PageCall& call, const FormPage& page, const web::Form& form) {
    constexpr int unprocessable = 422;
    call.frame.title = call.say(page.title);
    call.frame.has_errors = web::has_errors(form);
    web::TitleBlock title;
    title.heading = core::PersonalText{call.say(page.title)};
    std::vector<web::Html> main;
    if (call.frame.has_errors) main.push_back(web::error_summary(form, call.language));
    main.push_back(web::html(title, call.language));
    if (!page.lead.empty()) main.push_back(web::empty_state(call.say(page.lead), call.language));
    main.push_back(web::html(form, call.language));
    return web::page(
        call.frame.has_errors ? unprocessable : 200, call.frame, web::stack(main, call.language));
}

std::string id_of_word(std::string_view group, std::string_view name) {
    auto id = std::string{group} + ".";
    for (const char letter : name) {
        const auto octet = static_cast<unsigned char>(letter);
        id += letter == '_' ? '-' : static_cast<char>(std::tolower(octet));
    }
    return id;
}

std::string own_address(std::string_view wanted) {
    const bool is_own = wanted.starts_with('/') && !wanted.starts_with("//") &&
                        wanted.find('\\') == std::string_view::npos;
    return is_own ? std::string{wanted} : "/vandaag";
}

}  // namespace briljant::people
