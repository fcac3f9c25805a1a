// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "web/pdf.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "web/assets.hpp"

namespace briljant::web {

namespace {

namespace files = std::filesystem;
using namespace std::chrono_literals;

constexpr auto a_moment = 400ms;
constexpr auto long_enough = 60s;

// A folder of the test that is also the TMPDIR: what printing leaves behind would be seen here.
class PdfTest : public testing::Test {
protected:
    void SetUp() override {
        auto pattern = (files::temp_directory_path() / "pdf-test-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
        files::create_directory(folder_ / "tmp");
        setenv("TMPDIR", (folder_ / "tmp").c_str(), 1);
    }
    void TearDown() override {
        unsetenv("TMPDIR");
        files::remove_all(folder_);
    }
    // A program in the place of the browser.
    std::string program(const std::string& body) {
        const auto path = folder_ / "browser";
        std::ofstream(path) << "#!/bin/sh\n" << body << "\n";
        files::permissions(path, files::perms::owner_all);
        return path.string();
    }
    [[nodiscard]] std::string note(const std::string& name) const {
        std::ifstream file(folder_ / name);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    [[nodiscard]] bool left_nothing() const { return files::is_empty(folder_ / "tmp"); }

    files::path folder_;
};

std::string failure(const core::Result<std::string>& printed) {
    return printed ? "printed" : std::string{printed.error().id};
}

// A process that ended and was not yet counted by its parent runs no more.
bool runs(const std::string& pid) {
    std::ifstream file("/proc/" + pid.substr(0, pid.find('\n')) + "/stat");
    const std::string stat{std::istreambuf_iterator<char>(file), {}};
    const auto name_ends = stat.rfind(") ");
    return name_ends != std::string::npos && stat[name_ends + 2] != 'Z';
}

PdfPrinter printer(std::string browser, std::chrono::milliseconds patience = long_enough) {
    return PdfPrinter{{.browser = std::move(browser), .patience = patience, .at_once_max = 2}};
}

constexpr std::string_view a_page =
    "<!DOCTYPE html><html lang=\"nl\"><head><title>Afdruk</title></head>"
    "<body><h1>Besluitenlijst</h1></body></html>";

}  // namespace

TEST_F(PdfTest, AProgramThatIsNotThereIsAbsent) {
    EXPECT_EQ(failure(printer((folder_ / "nowhere").string()).print(a_page)), "web.pdf-absent");
    EXPECT_TRUE(left_nothing());
}

TEST_F(PdfTest, AProgramThatDoesNotAnswerIsStoppedWithItsChildren) {
    const auto sleeper =
        program("echo $$ > " + (folder_ / "pid").string() + "\nsleep 600 &\necho $! > " +
                (folder_ / "child").string() + "\nwait");
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_EQ(failure(printer(sleeper, a_moment).print(a_page)), "web.pdf-late");
    EXPECT_LT(std::chrono::steady_clock::now() - begun, long_enough);
    ASSERT_FALSE(note("pid").empty());
    EXPECT_FALSE(runs(note("pid")));
    ASSERT_FALSE(note("child").empty());
    EXPECT_FALSE(runs(note("child")));
    EXPECT_TRUE(left_nothing());
}

TEST_F(PdfTest, AProgramThatEndsFails) {
    EXPECT_EQ(failure(printer(program("exit 3")).print(a_page)), "web.pdf-failed");
    EXPECT_TRUE(left_nothing());
}

TEST_F(PdfTest, AProgramThatTalksNonsenseFails) {
    const auto talker = program("printf 'nonsense\\000' >&4\nsleep 600");
    EXPECT_EQ(failure(printer(talker).print(a_page)), "web.pdf-failed");
}

TEST_F(PdfTest, AnAnswerThatIsNoPdfFails) {
    // The same answer to every question, with all that is asked for in it, but no PDF.
    const auto liar = program(
        "for id in 1 2 3 4 5 6 7; do printf '{\"id\":%s,\"result\":{\"targetId\":\"a\","
        "\"sessionId\":\"b\",\"frameTree\":{\"frame\":{\"id\":\"c\"}},\"data\":\"bm90aGluZw==\"}}"
        "\\000' $id >&4; done\nsleep 600");
    const auto printed = printer(liar).print(a_page);
    ASSERT_FALSE(printed);
    EXPECT_EQ(printed.error().detail, "not a PDF");
}

TEST_F(PdfTest, NobodyWaitsInLine) {
    const PdfPrinter full{
        {.browser = program("sleep 600"), .patience = a_moment, .at_once_max = 0}};
    EXPECT_EQ(failure(full.print(a_page)), "web.pdf-busy");
    // The place of who was turned away is free again.
    EXPECT_EQ(failure(full.print(a_page)), "web.pdf-busy");
}

TEST_F(PdfTest, APlaceIsFreeAgainAfterAFailure) {
    const PdfPrinter one{{.browser = program("exit 1"), .patience = a_moment, .at_once_max = 1}};
    EXPECT_EQ(failure(one.print(a_page)), "web.pdf-failed");
    EXPECT_EQ(failure(one.print(a_page)), "web.pdf-failed");
}

TEST_F(PdfTest, TheProgramInheritsNoHandleNoVariableAndNoCoreDump) {
    setenv("BRILJANT_PDF_TEST", "secret", 1);
    constexpr int high = 70;  // the shell takes some low ones
    const int opened = open("/dev/null", 0);
    const int handle = fcntl(opened, F_DUPFD, high);  // without O_CLOEXEC, as a library might
    close(opened);
    const auto curious =
        program("ls /proc/$$/fd > " + (folder_ / "handles").string() + "\nenv > " +
                (folder_ / "variables").string() + "\nulimit -c > " + (folder_ / "core").string());
    EXPECT_EQ(failure(printer(curious).print(a_page)), "web.pdf-failed");
    close(handle);
    unsetenv("BRILJANT_PDF_TEST");
    EXPECT_EQ(note("variables").find("secret"), std::string::npos);
    EXPECT_EQ(note("core"), "0\n");
    std::istringstream handles(note("handles"));
    int each = 0;
    int seen = 0;
    for (; handles >> each; ++seen) EXPECT_LT(each, high);
    EXPECT_GE(seen, 5);
}

TEST_F(PdfTest, ItsFolderIsPrivate) {
    const auto curious = program("stat -c %a \"$HOME\" > " + (folder_ / "mode").string());
    EXPECT_EQ(failure(printer(curious).print(a_page)), "web.pdf-failed");
    EXPECT_EQ(note("mode"), "700\n");
}

TEST_F(PdfTest, ChromiumMakesATaggedFileAndLeavesNothing) {
    const auto browser = find_browser("");
    ASSERT_FALSE(browser.empty()) << "packaging/packages.txt names chromium";
    const auto printed = printer(browser).print(a_page);
    ASSERT_TRUE(printed) << printed.error().id << " " << printed.error().detail;
    EXPECT_TRUE(printed.value().starts_with("%PDF-"));
    EXPECT_NE(printed.value().find("/StructTreeRoot"), std::string::npos);
    EXPECT_NE(printed.value().find("/Lang (nl)"), std::string::npos);
    EXPECT_TRUE(left_nothing());
}

TEST_F(PdfTest, ChromiumRunsNoScriptAndCallsNobody) {
    const int door = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof place;
    ASSERT_EQ(bind(door, reinterpret_cast<sockaddr*>(&place), size), 0);
    ASSERT_EQ(listen(door, 4), 0);
    ASSERT_EQ(getsockname(door, reinterpret_cast<sockaddr*>(&place), &size), 0);
    const auto address = "http://127.0.0.1:" + std::to_string(ntohs(place.sin_port)) + "/x.png";
    const auto page = "<!DOCTYPE html><html><head><title>A</title><link rel=\"icon\" href=\"" +
                      address + "\"></head><body><img alt=\"\" src=\"" + address +
                      "\"><script>fetch('" + address + "')</script></body></html>";
    const auto printed = printer(find_browser("")).print(page);
    EXPECT_TRUE(printed) << printed.error().detail;
    EXPECT_LT(accept(door, nullptr, nullptr), 0);
    close(door);
}

TEST(FindBrowser, IsTheOneThatIsWantedWhenItRuns) {
    EXPECT_EQ(find_browser("/bin/sh"), "/bin/sh");
    EXPECT_EQ(find_browser("/nowhere/browser"), "");
    EXPECT_EQ(find_browser("none"), "");
    EXPECT_FALSE(PdfPrinter{PdfSettings{}}.is_there());
}

TEST(StandingAlone, TakesStylesheetAndTypefacesIn) {
    const auto link =
        "<link rel=\"stylesheet\" href=\"" + std::string{asset_path("app.css")} + "\">";
    const auto page = standing_alone("<head>" + link + "</head>");
    EXPECT_TRUE(page.starts_with("<head><style>"));
    EXPECT_TRUE(page.ends_with("</style></head>"));
    EXPECT_EQ(page.find("url(\"./"), std::string::npos);
    EXPECT_NE(page.find("url(data:font/woff2;base64,"), std::string::npos);
}

}  // namespace briljant::web
