#pragma once

#include <QObject>
#include <QStringList>
#include <QTest>

#include <functional>
#include <memory>

// What is waited for comes at once on a quiet machine. On a busy one it may take longer than the five seconds of Qt,
// which says nothing about the program.
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT((expression), 60'000)
#define QTRY_VERIFY2(expression, message) QTRY_VERIFY2_WITH_TIMEOUT((expression), message, 60'000)
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), expected, 60'000)

namespace purser::test {

/// Registers a test class with the program it is compiled into.
struct Registration {
    Registration(const char *name, std::function<std::unique_ptr<QObject>()> make);
};

/// Registers a program within the test program: `program --helper NAME arguments`. Tests start it as a process of its
/// own, which they may kill.
struct HelperRegistration {
    HelperRegistration(const char *name, std::function<int(const QStringList &arguments)> run);
};

} // namespace purser::test

/// At the beginning of a line, after the class: `PURSER_TEST(MoneyTest)`. tests/CMakeLists.txt says what words in a
/// comment behind it do.
#define PURSER_TEST(Class)                                                                                             \
    static const purser::test::Registration registration##Class(                                                       \
        #Class, [] { return std::unique_ptr<QObject>(new Class); });
