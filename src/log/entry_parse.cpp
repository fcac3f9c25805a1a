// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The reading half of entry_text.hpp. Every member is taken out of the parsed object when it is
// read; what is left over at the end is an unknown member, and the entry is refused.
#include <algorithm>
#include <boost/json/value.hpp>

#include "core/bytes.hpp"
#include "log/canonical.hpp"
#include "log/entry_text.hpp"

namespace briljant::log {
namespace {

namespace json = boost::json;

class Members final {
public:
    explicit Members(json::object& object) : object_(object) {}

    std::string text(std::string_view name) {
        auto value = take(name);
        if (!value) return {};
        if (!value->is_string() || value->get_string().empty()) return fail<std::string>();
        return std::string{value->get_string().data(), value->get_string().size()};
    }
    std::optional<std::int64_t> number(std::string_view name) {
        auto value = take(name);
        if (!value) return std::nullopt;
        if (!value->is_int64()) return fail<std::optional<std::int64_t>>();
        return value->get_int64();
    }
    std::int64_t required_number(std::string_view name) {
        const auto value = number(name);
        return value ? *value : fail<std::int64_t>();
    }
    json::array list(std::string_view name) {
        auto value = take(name);
        if (!value) return {};
        if (!value->is_array() || value->get_array().empty()) return fail<json::array>();
        return std::move(value->get_array());
    }
    std::vector<std::string> texts(std::string_view name) {
        std::vector<std::string> result;
        for (const auto& item : list(name)) {
            if (!item.is_string()) return fail<std::vector<std::string>>();
            result.emplace_back(item.get_string().data(), item.get_string().size());
        }
        return result;
    }
    std::optional<json::object> object(std::string_view name) {
        auto value = take(name);
        if (!value) return std::nullopt;
        if (!value->is_object()) return fail<std::optional<json::object>>();
        return std::move(value->get_object());
    }
    template <typename T>
    T fail() {
        is_good_ = false;
        return {};
    }
    [[nodiscard]] bool all_read() const { return is_good_ && object_.empty(); }

private:
    std::optional<json::value> take(std::string_view name) {
        const auto found = object_.find({name.data(), name.size()});
        if (found == object_.end()) return std::nullopt;
        auto value = std::move(found->value());
        object_.erase(found);
        return value;
    }

    json::object& object_;
    bool is_good_ = true;
};

bool is_hex(std::string_view text, std::size_t bytes) {
    return text.size() == 2 * bytes && core::from_hex(text).has_value();
}

std::optional<Bind> parse_bind(json::value& value) {
    if (!value.is_object()) return std::nullopt;
    Members members{value.get_object()};
    Bind bind{members.text("table"), members.text("row"), members.required_number("version"), {}};
    const auto digest = core::from_hex(members.text("sha256"));
    if (!digest || digest->size() != bind.digest.size()) return std::nullopt;
    std::ranges::copy(*digest, bind.digest.begin());
    if (!members.all_read()) return std::nullopt;
    return bind;
}

std::optional<Object> parse_object(json::value& value) {
    if (!value.is_object()) return std::nullopt;
    Members members{value.get_object()};
    Object object{members.text("kind"),
                  members.text("id"),
                  members.text("fieldGroup"),
                  members.text("category"),
                  members.text("sensitivity")};
    if (!members.all_read()) return std::nullopt;
    return object;
}

template <typename T, typename Parse>
std::vector<T> parse_list(Members& members, std::string_view name, const Parse& parse) {
    std::vector<T> result;
    for (auto& item : members.list(name)) {
        auto parsed = parse(item);
        if (!parsed) return members.fail<std::vector<T>>();
        result.push_back(*std::move(parsed));
    }
    return result;
}

System parse_system(Members& members) {
    auto object = members.object("sys");
    if (!object) return members.fail<System>();
    Members inner{*object};
    System system{inner.text("site"),
                  inner.text("source"),
                  inner.text("type"),
                  inner.text("version"),
                  inner.text("node")};
    return inner.all_read() ? system : members.fail<System>();
}

ActionCode parse_action(Members& members) {
    const auto text = members.text("act");
    constexpr std::string_view letters = "CRUDE";
    const bool is_known = text.size() == 1 && letters.find(text[0]) != std::string_view::npos;
    if (is_known) return static_cast<ActionCode>(text[0]);
    (void)members.fail<int>();  // marks the entry as refused; the value is of no use
    return ActionCode::read;
}

Outcome parse_outcome(Members& members) {
    const auto text = members.text("out");
    if (text == "ok") return Outcome::ok;
    if (text == "refused") return Outcome::refused;
    if (text == "error") return Outcome::error;
    return members.fail<Outcome>();
}

core::GrantId parse_grant(Members& members) {
    const auto text = members.text("dec");
    if (text.empty()) return {};
    const auto grant = core::GrantId::parse(text);
    return grant ? *grant : members.fail<core::GrantId>();
}

Entry parse_entry(Members& members) {
    Entry entry;
    entry.action = parse_action(members);
    entry.event = members.text("evt");
    entry.outcome = parse_outcome(members);
    entry.activity = members.text("pa");
    entry.started = core::from_millis(members.required_number("t0"));
    entry.ended = core::from_millis(members.required_number("t1"));
    entry.trace = members.text("tid");
    entry.parent_span = members.text("psid");
    entry.grant = parse_grant(members);
    entry.bind = parse_list<Bind>(members, "bind", parse_bind);
    entry.shred = members.texts("shred");
    entry.foreign = members.text("far");
    return entry;
}

Envelope parse_envelope(Members& members) {
    Envelope envelope;
    envelope.log = members.text("log");
    envelope.salt = members.text("salt");
    envelope.span = members.text("sid");
    envelope.system = parse_system(members);
    envelope.month = members.text("month");
    if (const auto body_key = members.number("bk")) {
        if (*body_key < 0) (void)members.fail<int>();  // marks the entry as refused
        envelope.body_key = static_cast<std::uint64_t>(*body_key);
    }
    auto sealed = core::from_base64(members.text("sealed"));
    envelope.sealed = sealed ? *std::move(sealed) : members.fail<core::Bytes>();
    return envelope;
}

bool has_shape(const Envelope& envelope) {
    return !envelope.log.empty() && is_hex(envelope.salt, 16) && is_hex(envelope.span, 8);
}

std::optional<crypto::SecretKey> open_body_key(const ClearEntry& clear, const crypto::Key& secret) {
    if (clear.entry.event != body_key_event) return std::nullopt;
    const auto opened = crypto::box_open(secret, clear.envelope.sealed);
    if (!opened || opened->size() != sizeof(crypto::Key)) return std::nullopt;
    crypto::SecretKey key;
    std::ranges::copy(*opened, key.expose().begin());
    return key;
}

}  // namespace

std::optional<ClearEntry> decode(std::string_view text) {
    if (text.size() > entry_bytes_max) return std::nullopt;
    auto value = parse_canonical(text);
    if (!value || !value->is_object()) return std::nullopt;
    Members members{value->get_object()};
    ClearEntry clear{parse_envelope(members), parse_entry(members)};
    const bool is_version_1 = members.number("v") == 1;
    if (!is_version_1 || !members.all_read() || !has_shape(clear.envelope)) return std::nullopt;
    return clear;
}

std::optional<Sealed> parse_sealed(core::ByteView padded) {
    const auto mark =
        std::ranges::find_if(padded.rbegin(), padded.rend(), [](auto octet) { return octet != 0; });
    if (mark == padded.rend() || *mark != 0x80) return std::nullopt;
    const auto size = static_cast<std::size_t>(padded.rend() - mark) - 1;
    auto value = parse_canonical(core::as_text(padded.first(size)));
    if (!value || !value->is_object()) return std::nullopt;
    Members members{value->get_object()};
    Sealed sealed;
    sealed.bases = members.texts("basis");
    sealed.case_id = members.text("case");
    if (auto checks = members.object("checks")) {
        sealed.multi_factor = checks->contains("mfa") && checks->at("mfa") == true;
    }
    sealed.consent = members.text("consent");
    sealed.covenant_version = members.text("cov");
    sealed.deny = members.text("deny");
    sealed.device = members.text("device");
    sealed.emergency = members.text("emergency");
    sealed.from = members.text("from");
    sealed.user_name = members.text("name");
    sealed.objects = parse_list<Object>(members, "objs", parse_object);
    sealed.organisation = members.text("org");
    sealed.phase = members.text("phase");
    sealed.purpose = members.text("purpose");
    sealed.recipients = members.texts("recipients");
    sealed.regime = members.text("regime");
    sealed.relation = members.text("rel");
    sealed.role = members.text("role");
    sealed.rules = members.texts("rule");
    sealed.subject = members.text("subj");
    sealed.subject_type = members.text("subjType");
    sealed.user = members.text("user");
    if (!members.all_read()) return std::nullopt;
    return sealed;
}

core::Result<Entry> open_entry(std::string_view text,
                               const crypto::Key& month_secret,
                               std::string_view body_key_text) {
    const core::Error closed{core::ErrorCode::unavailable, "log.entry-does-not-open", ""};
    auto clear = decode(text);
    if (!clear) return closed;
    if (!clear->envelope.body_key) return clear->entry;  // a body key: it says nothing of anybody
    const auto cited = decode(body_key_text);
    if (!cited || cited->envelope.log != clear->envelope.log) return closed;
    const auto key = open_body_key(*cited, month_secret);
    if (!key) return closed;
    const auto place = sealed_place(clear->envelope);
    const auto padded =
        crypto::aead_open(key->expose(), clear->envelope.sealed, core::as_bytes(place));
    if (!padded) return closed;
    auto sealed = parse_sealed(*padded);
    if (!sealed) return closed;
    clear->entry.sealed = *std::move(sealed);
    return std::move(clear->entry);
}

}  // namespace briljant::log
