#pragma once

#include "app/files/importsession.h"
#include "tests/support/testdatabase.h"

#include <QTemporaryDir>
#include <QTest>

namespace purser::test {

/// A database for the tests of imports, with a company of its own for each of them.
class ImportStage : public QObject {
    Q_OBJECT

protected:
    std::unique_ptr<TestDatabase> database_;
    TestDatabase::Tenant tenant_;
    std::optional<db::Connection> c_;
    QTemporaryDir dir_;

    static QString data(const char *name)
    {
        return QStringLiteral(PURSER_SOURCE_DIR "/tests/data/import/") + QString::fromLatin1(name);
    }

    static const catalog::ImportRow *rowOf(const catalog::ImportPreview &preview, qint64 line)
    {
        for (const catalog::ImportRow &row : preview.details)
            if (row.line == line)
                return &row;
        return nullptr;
    }

    QString write(const QByteArray &text)
    {
        const QString path = dir_.filePath(u"products.csv"_qs);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            QTest::qFail("cannot write", __FILE__, __LINE__);
        return path;
    }
    catalog::ImportPreview preview(files::ImportSession &session, const QString &path, bool status = true)
    {
        if (auto opened = session.open(path, {}, {}); !opened) {
            QTest::qFail(qPrintable(opened.error().message), __FILE__, __LINE__);
            return {};
        }
        auto found = session.preview(*c_, {tenant_.one, status}, {});
        if (!found) {
            QTest::qFail(qPrintable(found.error().message + found.error().detail), __FILE__, __LINE__);
            return {};
        }
        return *found;
    }
    catalog::ImportResult import(const QString &path, bool status = true)
    {
        files::ImportSession session;
        preview(session, path, status);
        auto done = session.apply(*c_, {});
        if (!done)
            QTest::qFail(qPrintable(done.error().message + done.error().detail), __FILE__, __LINE__);
        return done ? *done : catalog::ImportResult();
    }
    QString one(const char *sql) { return must(*c_, QString::fromLatin1(sql)).first().text(0); }

private slots:
    void initTestCase() { database_ = std::make_unique<TestDatabase>(); }
    void init()
    {
        tenant_ = database_->createTenant();
        c_.emplace(database_->connect(tenant_.admin));
    }
    void cleanup() { c_.reset(); }
    void cleanupTestCase() { database_.reset(); }
};

} // namespace purser::test
