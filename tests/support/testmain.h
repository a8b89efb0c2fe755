#pragma once

#include <QObject>
#include <QTest>

#include <functional>
#include <memory>

namespace purser::test {

/// Registers a test class with the program it is compiled into.
struct Registration {
    Registration(const char *name, std::function<std::unique_ptr<QObject>()> make);
};

} // namespace purser::test

/// At the beginning of a line, after the class: `PURSER_TEST(MoneyTest)`. A comment with the word "serial" behind it
/// keeps other tests from running beside it.
#define PURSER_TEST(Class)                                                                                             \
    static const purser::test::Registration registration##Class(                                                       \
        #Class, [] { return std::unique_ptr<QObject>(new Class); });
