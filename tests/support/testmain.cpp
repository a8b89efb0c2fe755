#include "tests/support/testmain.h"
#include "tests/support/tsanqt.h"

#include <QApplication>

#include <cstdio>
#include <map>
#include <string>

namespace {

auto &registry()
{
    static std::map<std::string, std::function<std::unique_ptr<QObject>()>> classes;
    return classes;
}

/// An application that tells ThreadSanitizer of the events it delivers.
class Application final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        return purser::test::deliverInOrder([=, this] { return QApplication::notify(receiver, event); });
    }
};

auto &helpers()
{
    static std::map<std::string, std::function<int(const QStringList &)>> programs;
    return programs;
}

} // namespace

purser::test::Registration::Registration(const char *name, std::function<std::unique_ptr<QObject>()> make)
{
    registry().emplace(name, std::move(make));
}

purser::test::HelperRegistration::HelperRegistration(
    const char *name, std::function<int(const QStringList &arguments)> run)
{
    helpers().emplace(name, std::move(run));
}

/// `program [Class [QTest arguments]]`: runs one class, or all.
int main(int argc, char **argv)
{
    const Application app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("purser-test"));
    QStringList arguments = QApplication::arguments();
    const std::string wanted = argc > 1 ? argv[1] : "";
    if (wanted == "--helper" && argc > 2)
        return helpers().at(argv[2])(arguments.mid(3));
    if (argc > 1)
        arguments.removeAt(1);
    int failures = 0;
    int ran = 0;
    for (const auto &[name, make] : registry()) {
        if (!wanted.empty() && name != wanted)
            continue;
        ++ran;
        failures += QTest::qExec(make().get(), arguments);
    }
    if (ran == 0) {
        std::fprintf(stderr, "no test class named %s\n", wanted.c_str());
        return 2;
    }
    return failures;
}
