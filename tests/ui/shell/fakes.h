#pragma once

#include "models/auth/session.h"
#include "ui/shell/commandsource.h"
#include "ui/shell/connectionmonitor.h"
#include "ui/shell/signinbackend.h"

namespace purser::test {

/// A backend that notes what it is asked and answers only when a test says so.
class FakeSignInBackend : public ui::SignInBackend {
    Q_OBJECT

public:
    FakeSignInBackend()
    {
        auth::ConnectionProfile here;
        here.name = QStringLiteral("This computer");
        here.kind = auth::ConnectionProfile::Kind::Embedded;
        here.companies = {{QStringLiteral("korvala"), QStringLiteral("Korvala Home")},
            {QStringLiteral("mistral"), QStringLiteral("Atelier Mistral")}};
        here.lastEmail = QStringLiteral("dana@korvala.example");
        auth::ConnectionProfile office;
        office.name = QStringLiteral("Head office");
        office.host = QStringLiteral("db.korvala.example");
        known = {here, office};
    }

    [[nodiscard]] std::vector<auth::ConnectionProfile> profiles() const override { return known; }
    [[nodiscard]] QString lastProfile() const override { return QStringLiteral("This computer"); }
    [[nodiscard]] QString dataFolder() const override { return QStringLiteral("~/.local/share/purser"); }
    [[nodiscard]] QString secretsHint() const override { return QStringLiteral("Kept in the keychain."); }
    [[nodiscard]] bool offersDemo(const QString &profile) const override { return profile == lastProfile(); }
    void test(const auth::ConnectionProfile &profile) override { testedNames << profile.name; }
    void signIn(const ui::SignInRequest &request) override { requests.push_back(request); }
    void openDemo(const QString &profile) override { demos << profile; }
    void cancel() override { ++cancelled; }
    void recallPassword(const QString &, const QString &company, const QString &) override { recalled << company; }
    Result<> saveProfile(const QString &oldName, const auth::ConnectionProfile &profile) override
    {
        std::erase_if(known, [&oldName](const auto &p) { return p.name == oldName; });
        known.push_back(profile);
        emit profilesChanged();
        return {};
    }
    Result<> removeProfile(const QString &name) override
    {
        std::erase_if(known, [&name](const auto &p) { return p.name == name; });
        emit profilesChanged();
        return {};
    }
    void answer(const QString &name, auth::ConnectionReport::Step step, const QString &why = {})
    {
        auth::ConnectionReport report;
        report.reached = step;
        report.error.message = why;
        emit tested(name, report);
    }

    std::vector<auth::ConnectionProfile> known;
    std::vector<ui::SignInRequest> requests;
    QStringList testedNames, demos, recalled;
    int cancelled = 0;
};

/// A connection that goes and comes as a test says.
class FakeMonitor : public ui::ConnectionMonitor {
    Q_OBJECT

public:
    [[nodiscard]] bool isOnline() const override { return online; }
    [[nodiscard]] QDateTime offlineSince() const override
    {
        return online ? QDateTime() : QDateTime::currentDateTime();
    }
    [[nodiscard]] QDateTime nextAttempt() const override { return {}; }
    [[nodiscard]] int stagedEdits() const override { return staged; }
    [[nodiscard]] QString reason() const override { return why; }
    [[nodiscard]] bool hasUnsettledCommit() const override { return unsettled; }
    void tryNow() override { ++tries; }
    void setOnline(bool now)
    {
        online = now;
        emit changed();
    }

    bool online = true;
    bool unsettled = false;
    QString why;
    int staged = 0;
    int tries = 0;
};

/// Finds one product by its SKU.
class FakeSource : public ui::CommandSource {
    Q_OBJECT

public:
    [[nodiscard]] QString heading() const override { return QStringLiteral("Products"); }
    void search(const QString &text, int ticket) override
    {
        searches << text;
        lastTicket = ticket;
    }
    void answer(int ticket)
    {
        emit found(ticket,
            {{QStringLiteral("Reading lamp"), QStringLiteral("KV-LGT-0018"), QStringLiteral("catalog"), {},
                [this] { ++opened; }}});
    }

    void answerNothing() { emit found(lastTicket, {}); }
    void fail(const Error &error) { emit failed(lastTicket, error); }

    QStringList searches;
    int lastTicket = 0;
    int opened = 0;
};

inline auth::Session danaAtKorvala()
{
    auth::Session session;
    session.fullName = QStringLiteral("Dana Ferrolo");
    session.email = QStringLiteral("dana@korvala.example");
    session.tenantName = QStringLiteral("Korvala Home");
    session.stores = {{StoreId(QUuid::createUuid()), QStringLiteral("Korvala IL"), QStringLiteral("woocommerce"),
                          *Currency::fromCode(u"ILS"), QStringLiteral("manager")},
        {StoreId(QUuid::createUuid()), QStringLiteral("Korvala EU"), QStringLiteral("shopify"),
            *Currency::fromCode(u"EUR"), QStringLiteral("manager")}};
    return session;
}

} // namespace purser::test
