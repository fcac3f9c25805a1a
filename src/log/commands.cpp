// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "log/commands.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include "core/bytes.hpp"
#include "log/canonical.hpp"
#include "log/verify.hpp"
#include "log_sql.hpp"

namespace briljant::log {
namespace {

constexpr int done = 0;
constexpr int found_something = 1;
constexpr int wrong_use = 2;

core::Error no_such(std::string_view id, std::string detail) {
    return {core::ErrorCode::not_found, id, std::move(detail)};
}

int fail(std::ostream& err, const core::Error& error) {
    err << "briljant: " << error.id;
    if (!error.detail.empty()) err << ": " << error.detail;
    err << "\n";
    return wrong_use;
}

// The opened place: a snapshot of a database, or an export.
struct Opened {
    std::unique_ptr<storage::Database> database;
    std::unique_ptr<storage::Reader> reader;
    std::vector<LogName> logs;
    std::vector<std::unique_ptr<Evidence>> evidence;  // one per log
};

bool is_file_place(const std::string& database) {
    return !database.starts_with("postgresql://") && !database.starts_with("postgres://");
}

core::Result<Opened> open_database_place(const LogPlace& place) {
    std::error_code failed;
    // Opening makes a file that is not there; looking must not.
    if (is_file_place(place.database) && !std::filesystem::exists(place.database, failed)) {
        return no_such("log.no-database", place.database);
    }
    Opened opened;
    TRY_ASSIGN(opened.database, storage::open_database(place.database));
    TRY_ASSIGN(opened.reader, opened.database->read());
    auto& session = opened.reader->session();
    TRY_ASSIGN(const auto rows, session.query(sql::heads, {}));
    for (const auto& row : rows) {
        if (!place.origin.empty() && row.text(1) != place.origin) continue;
        opened.logs.push_back({row.id<core::CovenantId>(0), row.text(1)});
        TRY_ASSIGN(auto evidence, evidence_in(session, opened.logs.back().covenant));
        opened.evidence.push_back(std::move(evidence));
    }
    if (opened.logs.empty()) return no_such("log.unknown", place.origin);
    return opened;
}

core::Result<Opened> open_place(const LogPlace& place) {
    if (place.export_folder.empty()) return open_database_place(place);
    Opened opened;
    TRY_ASSIGN(auto evidence, evidence_in_export(place.export_folder));
    if (!place.origin.empty() && evidence->origin() != place.origin) {
        return no_such("log.unknown", place.origin);
    }
    opened.logs.push_back({{}, evidence->origin()});
    opened.evidence.push_back(std::move(evidence));
    return opened;
}

core::Result<Opened> open_one(const LogPlace& place) {
    TRY_ASSIGN(auto opened, open_place(place));
    if (opened.logs.size() == 1) return opened;
    std::string names;
    for (const auto& log : opened.logs) names += (names.empty() ? "" : ", ") + log.origin;
    return no_such("log.which-one", names);
}

core::Result<std::string> last_note(Evidence& evidence) {
    TRY_ASSIGN(auto checkpoints, evidence.checkpoints());
    if (checkpoints.empty()) return no_such("log.no-checkpoint", evidence.origin());
    return std::move(checkpoints.back().note);
}

core::Result<Checkpoint> head_in(std::string_view text) {
    const auto note = parse_note(text);
    auto checkpoint = note ? parse_checkpoint(note->text) : std::nullopt;
    if (!checkpoint) return no_such("log.checkpoint-damaged", "");
    return *std::move(checkpoint);
}

// An export holds every tile as far as it goes.
HashSource hashes_of_export(Evidence& evidence) {
    return [&evidence](unsigned level, std::uint64_t index) -> core::Result<Digest> {
        const unsigned inside = level % tile_height;
        const auto first = index << inside;
        const TilePlace place{level / tile_height, first / tile_width};
        TRY_ASSIGN(const auto tile, evidence.tile(place));
        const auto hashes = hashes_in(tile ? *tile : Bytes{});
        const auto column = static_cast<std::size_t>(first % tile_width);
        const auto count = std::size_t{1} << inside;
        if (hashes.size() < column + count) {
            return no_such("log.tile-missing", tile_path(place, tile_width));
        }
        return root_of(std::span{hashes}.subspan(column, count));
    };
}

struct Proven {
    std::string note;
    Digest leaf;
    Proof proof;
};

core::Result<Proven> prove(Opened& opened, std::uint64_t sequence) {
    auto& evidence = *opened.evidence.front();
    TRY_ASSIGN(auto note, last_note(evidence));
    TRY_ASSIGN(const auto last, head_in(note));
    if (sequence >= last.head.size) {
        return no_such("log.not-yet-signed", "entry " + std::to_string(sequence));
    }
    const auto source = opened.reader
                            ? hashes_of(opened.reader->session(), opened.logs.front().covenant)
                            : hashes_of_export(evidence);
    TRY_ASSIGN(const auto leaf, source(0, sequence));
    TRY_ASSIGN(auto proof, inclusion_proof(sequence, last.head.size, source));
    if (!verify_inclusion(leaf, sequence, last.head, proof)) {
        return no_such("log.proof-fails", "entry " + std::to_string(sequence));
    }
    return Proven{std::move(note), leaf, std::move(proof)};
}

std::string proof_text(const Proven& proven, std::uint64_t sequence) {
    auto text = "c2sp.org/tlog-proof@v1\nindex " + std::to_string(sequence) + "\n";
    for (const auto& hash : proven.proof) text += core::to_base64(hash) + "\n";
    return text + "\n" + proven.note;
}

std::string proof_json(const Proven& proven, std::uint64_t sequence) {
    JsonWriter json;
    json.open('{');
    json.member("checkpoint", proven.note);
    json.key("index");
    json.number(static_cast<std::int64_t>(sequence));
    json.member("leaf", core::to_base64(proven.leaf));
    json.key("proof");
    json.open('[');
    for (const auto& hash : proven.proof) json.text(core::to_base64(hash));
    json.close(']');
    json.close('}');
    return std::move(json).result() + "\n";
}

// Keys and kept checkpoints of any number of logs.
struct Kept {
    std::vector<VerifierKey> keys;
    std::vector<std::string> checkpoints;
};

core::Result<Kept> kept_by(const VerifyOptions& options) {
    Kept kept;
    std::istringstream lines{options.verifier_key};
    for (std::string line; std::getline(lines, line);) {
        auto key = parse_verifier_key(line);
        if (!key) return no_such("log.no-verifier-key", "--key");
        kept.keys.push_back(*std::move(key));
    }
    for (const auto& file : options.checkpoint_files) {
        const std::ifstream in{file, std::ios::binary};
        std::ostringstream text;
        if (in) text << in.rdbuf();
        if (!in) return no_such("log.no-checkpoint", file);
        kept.checkpoints.push_back(std::move(text).str());
    }
    return kept;
}

// With several logs at once, each log answers for its own checkpoints and key only. The one log
// that was asked for also answers to a single key of another name: that is a finding.
Trusted part_for(const Kept& kept, const std::string& origin, bool is_only_log) {
    Trusted part;
    const auto own = std::ranges::find(kept.keys, origin, &VerifierKey::name);
    if (own != kept.keys.end()) {
        part.key = *own;
    } else if (is_only_log && kept.keys.size() == 1) {
        part.key = kept.keys.front();
    }
    std::ranges::copy_if(
        kept.checkpoints, std::back_inserter(part.checkpoints), [&](const auto& note) {
            return is_only_log || note.starts_with(origin + "\n");
        });
    return part;
}

void print_text(std::ostream& out, const Verdict& verdict) {
    out << verdict.origin << ": " << verdict.head.size << " entries, root "
        << core::to_base64(verdict.head.root) << "\n";
    for (const auto& finding : verdict.findings) {
        out << "  " << finding.place << " " << finding.what << "\n";
    }
    if (verdict.entries_gone != 0) {
        out << "  " << verdict.entries_gone << " entries without text: their month has ended\n";
    }
    if (!verdict.is_key_known) out << "  signatures not checked: no key was given\n";
    out << "  signed up to entry " << verdict.newest_signed << "\n";
    out << (verdict.findings.empty() ? "  sound\n" : "  NOT SOUND\n");
}

void write_number(JsonWriter& json, std::string_view name, std::uint64_t number) {
    json.key(name);
    json.number(static_cast<std::int64_t>(number));
}

void write_verdict(JsonWriter& json, const Verdict& verdict) {
    json.open('{');
    write_number(json, "entriesGone", verdict.entries_gone);
    json.key("findings");
    json.open('[');
    for (const auto& finding : verdict.findings) {
        json.open('{');
        if (finding.index) write_number(json, "index", *finding.index);
        json.member("place", finding.place);
        json.member("what", finding.what);
        json.close('}');
    }
    json.close(']');
    json.member("origin", verdict.origin);
    json.member("root", core::to_base64(verdict.head.root));
    json.key("signaturesChecked");
    json.claim(verdict.is_key_known);
    write_number(json, "signedSize", verdict.newest_signed);
    write_number(json, "size", verdict.head.size);
    json.key("sound");
    json.claim(verdict.findings.empty());
    json.close('}');
}

core::Result<std::vector<Verdict>> verify_all(const VerifyOptions& options) {
    TRY_ASSIGN(const auto kept, kept_by(options));
    TRY_ASSIGN(auto opened, open_place(options.place));
    std::vector<Verdict> verdicts;
    for (const auto& evidence : opened.evidence) {
        const bool is_only_log = opened.evidence.size() == 1;
        const auto part = part_for(kept, evidence->origin(), is_only_log);
        TRY_ASSIGN(auto verdict, verify_log(*evidence, part));
        verdicts.push_back(std::move(verdict));
    }
    return verdicts;
}

core::Result<void> export_one(const ExportOptions& options) {
    const auto key = parse_verifier_key(options.verifier_key);
    if (!key) return no_such("log.no-verifier-key", "--key");
    if (!options.place.export_folder.empty()) return no_such("log.no-database", "");
    TRY_ASSIGN(auto opened, open_one(options.place));
    return export_log(opened.reader->session(), opened.logs.front(), *key, options.folder);
}

}  // namespace

int run_log_checkpoint(const CheckpointOptions& options, std::ostream& out, std::ostream& err) {
    auto opened = open_one(options.place);
    if (!opened) return fail(err, opened.error());
    const auto note = last_note(*opened.value().evidence.front());
    if (!note) return fail(err, note.error());
    const auto last = head_in(note.value());
    if (!last) return fail(err, last.error());
    if (!options.as_json) {
        out << note.value();
        return done;
    }
    JsonWriter json;
    json.open('{');
    json.member("note", note.value());
    json.member("origin", last.value().origin);
    json.member("root", core::to_base64(last.value().head.root));
    write_number(json, "size", last.value().head.size);
    json.close('}');
    out << std::move(json).result() << "\n";
    return done;
}

int run_log_prove(const ProveOptions& options, std::ostream& out, std::ostream& err) {
    auto opened = open_one(options.place);
    if (!opened) return fail(err, opened.error());
    const auto proven = prove(opened.value(), options.sequence);
    if (!proven) {
        (void)fail(err, proven.error());  // asked well, but there is no such proof
        return found_something;
    }
    out << (options.as_json ? proof_json(proven.value(), options.sequence)
                            : proof_text(proven.value(), options.sequence));
    return done;
}

int run_log_verify(const VerifyOptions& options, std::ostream& out, std::ostream& err) {
    const auto verdicts = verify_all(options);
    if (!verdicts) return fail(err, verdicts.error());
    JsonWriter json;
    json.open('{');
    json.key("logs");
    json.open('[');
    bool is_sound = true;
    for (const auto& verdict : verdicts.value()) {
        is_sound = is_sound && verdict.findings.empty();
        write_verdict(json, verdict);
        if (!options.as_json) print_text(out, verdict);
    }
    json.close(']');
    json.key("sound");
    json.claim(is_sound);
    json.close('}');
    if (options.as_json) out << std::move(json).result() << "\n";
    return is_sound ? done : found_something;
}

int run_log_export(const ExportOptions& options, std::ostream& out, std::ostream& err) {
    const auto exported = export_one(options);
    if (!exported) return fail(err, exported.error());
    out << options.folder << "\n";
    return done;
}

}  // namespace briljant::log
