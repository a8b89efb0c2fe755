#pragma once

#include "models/sync/connectionservice.h"

#include <QPointer>

#include <optional>

namespace purser::test {

/// Connections in memory that answer in the next turn of the event loop; tests answer when they are told to.
class MemoryConnections : public sync::ConnectionService {
    Q_OBJECT

public:
    using ConnectionService::ConnectionService;

    sync::ConnectionList kept;
    std::optional<Error> failure; ///< what everything but tests is answered with
    Result<sync::ConnectionReport> report = sync::ConnectionReport{QStringLiteral("Olive & Thread"),
        QStringLiteral("11.0.1"), QStringLiteral("ILS"), QStringLiteral("Asia/Jerusalem"), {}};
    bool answers = true; ///< false: nothing is ever answered but by cancelTests()
    int tests = 0;
    int cancelled = 0;
    std::optional<sync::ConnectionDraft> last; ///< what was tested, added or replaced last
    QString lastCurrency;

    /// A company whose administrator may do everything.
    static sync::ConnectionList company(int connections)
    {
        sync::ConnectionList list;
        list.maySee = list.mayManage = list.mayAddStores = true;
        list.administrators = {QStringLiteral("Dana Ferrolo")};
        using Status = sync::ConnectionRow::Status;
        for (int i = 0; i < connections; ++i) {
            sync::ConnectionRow row;
            row.id = ConnectionId(QUuid::createUuidV5(QUuid(), QString::number(i)));
            row.rowVersion = 1;
            row.provider = QStringLiteral("woocommerce");
            row.store = StoreId(QUuid::createUuidV5(QUuid(), QStringLiteral("store %1").arg(i)));
            row.label = row.storeName = QStringLiteral("Shop %1").arg(i + 1);
            row.settings = {{QStringLiteral("url"), QStringLiteral("https://shop%1.example").arg(i + 1)}};
            row.status = i == 1 ? Status::Error : i == 2 ? Status::Revoked : Status::Active;
            if (i == 1)
                row.lastError = QStringLiteral("The consumer secret does not belong to the consumer key.");
            row.linkedAt = QDateTime(QDate(2026, 11, 2), QTime(8, 0), Qt::UTC);
            row.lastSync = i == 0 ? QDateTime(QDate(2026, 11, 21), QTime(9, 30), Qt::UTC) : QDateTime();
            list.connections.push_back(row);
        }
        list.stores.push_back({StoreId(QUuid::createUuidV5(QUuid(), QStringLiteral("free"))), QStringLiteral("Harbour"),
            QStringLiteral("woocommerce"), false});
        return list;
    }

    [[nodiscard]] std::vector<sync::Provider> providers() const override
    {
        return {{QStringLiteral("woocommerce"), QStringLiteral("WooCommerce"), true,
            {{QStringLiteral("url"), QStringLiteral("Store address"),
                 QStringLiteral("As customers open it, for example https://shop.example.com"), false, false},
                {QStringLiteral("consumer_key"), QStringLiteral("Consumer key"),
                    QStringLiteral("In WordPress: WooCommerce, Settings, Advanced, REST API, Add key, with Read/Write. "
                                   "Begins with ck_"),
                    true, false},
                {QStringLiteral("consumer_secret"), QStringLiteral("Consumer secret"),
                    QStringLiteral("Shown once beside the key. Begins with cs_"), true, false}}}};
    }
    [[nodiscard]] QString roleLabel() const override { return QStringLiteral("Store manager"); }
    void list(QObject *context, Answer<sync::ConnectionList> answer) override
    {
        later<sync::ConnectionList>(context, answer, [this] { return Result<sync::ConnectionList>(kept); });
    }
    void test(QObject *context, const sync::ConnectionDraft &draft, Answer<sync::ConnectionReport> answer) override
    {
        last = draft;
        begin(context, std::move(answer));
    }
    void test(QObject *context, const ConnectionId &, Answer<sync::ConnectionReport> answer) override
    {
        begin(context, std::move(answer));
    }
    void cancelTests(QObject *context) override
    {
        if (context != asker_ || !waiting_)
            return;
        ++cancelled;
        auto answer = std::exchange(waiting_, {});
        QMetaObject::invokeMethod(
            context, [answer] { answer(fail(Error::Kind::Cancelled, QStringLiteral("Cancelled."))); },
            Qt::QueuedConnection);
    }
    void add(QObject *context, const sync::ConnectionDraft &draft, const QString &currency,
        Answer<ConnectionId> answer) override
    {
        later<ConnectionId>(context, answer, [this, draft, currency]() -> Result<ConnectionId> {
            for (const sync::ConnectionRow &row : kept.connections)
                if (row.label == draft.label)
                    return fail(Error::Kind::Duplicate, QStringLiteral("There is one named so already."), {},
                        QStringLiteral("label"));
            last = draft;
            lastCurrency = currency;
            sync::ConnectionRow row;
            row.id = ConnectionId(QUuid::createUuid());
            row.provider = draft.provider;
            row.label = row.storeName = draft.label;
            row.store = draft.store.value_or(StoreId(QUuid::createUuid()));
            row.settings = draft.settings;
            kept.connections.push_back(row);
            return row.id;
        });
    }
    void rename(
        QObject *context, const ConnectionId &connection, qint64, const QString &label, Answer<void> answer) override
    {
        change(context, connection, answer, [label](sync::ConnectionRow &row) { row.label = label; });
    }
    void replace(QObject *context, const ConnectionId &connection, const sync::ConnectionDraft &draft,
        const QString &currency, Answer<void> answer) override
    {
        last = draft;
        lastCurrency = currency;
        change(context, connection, answer,
            [](sync::ConnectionRow &row) { row.status = sync::ConnectionRow::Status::Active; });
    }
    void revoke(QObject *context, const ConnectionId &connection, Answer<void> answer) override
    {
        change(context, connection, answer,
            [](sync::ConnectionRow &row) { row.status = sync::ConnectionRow::Status::Revoked; });
    }

private:
    template <class T, class F>
    void later(QObject *context, Answer<T> answer, F work)
    {
        if (answers)
            QMetaObject::invokeMethod(
                context, [this, answer, work] { answer(failure ? Result<T>(fail(*failure)) : work()); },
                Qt::QueuedConnection);
    }
    template <class F>
    void change(QObject *context, const ConnectionId &connection, Answer<void> answer, F work)
    {
        later<void>(context, answer, [this, connection, work]() -> Result<> {
            for (sync::ConnectionRow &row : kept.connections)
                if (row.id == connection)
                    work(row);
            return {};
        });
    }
    void begin(QObject *context, Answer<sync::ConnectionReport> answer)
    {
        ++tests;
        asker_ = context;
        waiting_ = answer;
        connect(context, &QObject::destroyed, this, [this] {
            if (waiting_)
                ++cancelled;
            waiting_ = {};
        });
        if (answers)
            QMetaObject::invokeMethod(
                context,
                [this, answer] {
                    waiting_ = {};
                    answer(report);
                },
                Qt::QueuedConnection);
    }

    QPointer<QObject> asker_;
    Answer<sync::ConnectionReport> waiting_;
};

} // namespace purser::test
