#include "app/bootstrap/fontwarmup.h"
#include "app/bootstrap/memory.h"
#include "tests/bench/application.h"
#include "tests/bench/child.h"
#include "tests/bench/measure.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace {

auto &groups()
{
    static std::map<std::string, void (*)(purser::bench::Report &)> all;
    return all;
}

auto &children()
{
    static std::map<std::string, int (*)(QApplication &)> all;
    return all;
}

} // namespace

namespace purser::bench {

Registration::Registration(const char *group, void (*run)(Report &))
{
    groups().emplace(group, run);
}

ChildRegistration::ChildRegistration(const char *name, int (*run)(QApplication &))
{
    children().emplace(name, run);
}

} // namespace purser::bench

/// `bench --list` names the groups, `bench GROUP` measures one.
int main(int argc, char **argv)
{
    const std::string wanted = argc > 1 ? argv[1] : "--list";
    if (wanted == "--list") {
        for (const auto &[name, run] : groups())
            fmt::print("{}\n", name);
        return 0;
    }
    // As the program does, and the empty window beside it does not.
    purser::keepMemorySmall();
    std::optional<purser::FontWarmUp> fonts;
    if (wanted == "--child" && argc > 2 && std::string_view(argv[2]).ends_with("-program"))
        fonts.emplace();
    purser::bench::Application app(argc, argv);
    if (fonts)
        fonts->applicationIsUp();
    QApplication::setApplicationName(QStringLiteral("purser-bench"));
    try {
        if (wanted == "--child")
            return children().at(argc > 2 ? argv[2] : "")(app);
        const auto group = groups().find(wanted);
        if (group == groups().end()) {
            fmt::print(stderr, "There is no group {}.\n", wanted);
            return 2;
        }
        purser::bench::Report report(QString::fromStdString(wanted));
        group->second(report);
        return report.isGood() ? 0 : 1;
    } catch (const std::exception &e) {
        fmt::print(stderr, "{}: {}\n", wanted, e.what());
        return 3;
    }
}
