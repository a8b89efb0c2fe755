#include "models/db/connection.h"

#include <QCoreApplication>

namespace purser::db {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::db", text);
}

struct StateRule {
    const char *prefix; ///< of the SQLSTATE (PostgreSQL manual, appendix A)
    Error::Kind kind;
    const char *sentence; ///< nullptr: the server's own sentence is the clear one
};

constexpr StateRule stateRules[] = {
    {"08", Error::Kind::Unavailable, QT_TRANSLATE_NOOP("purser::db", "The connection to the database was lost.")},
    {"57P", Error::Kind::Unavailable,
        QT_TRANSLATE_NOOP("purser::db", "The database server is stopping or restarting.")},
    {"57014", Error::Kind::Timeout,
        QT_TRANSLATE_NOOP("purser::db", "The database did not answer in time, so the request was stopped.")},
    {"53100", Error::Kind::NoSpace,
        QT_TRANSLATE_NOOP("purser::db", "The disk of the database is full. Nothing was changed; free some space.")},
    {"53", Error::Kind::Unavailable,
        QT_TRANSLATE_NOOP("purser::db", "The database server has no room for another connection.")},
    {"25P03", Error::Kind::Unavailable, QT_TRANSLATE_NOOP("purser::db", "The connection to the database was lost.")},
    {"25006", Error::Kind::Unavailable,
        QT_TRANSLATE_NOOP("purser::db", "This database only allows reading at the moment.")},
    {"28", Error::Kind::Forbidden, QT_TRANSLATE_NOOP("purser::db", "The database does not let this person in.")},
    {"42501", Error::Kind::Forbidden, QT_TRANSLATE_NOOP("purser::db", "You are not allowed to do this.")},
    {"40", Error::Kind::Conflict,
        QT_TRANSLATE_NOOP("purser::db", "Somebody else was changing the same rows. Nothing was changed; try again.")},
    {"55P03", Error::Kind::Conflict,
        QT_TRANSLATE_NOOP("purser::db", "Somebody else is changing this at the moment. Try again.")},
    {"23505", Error::Kind::Duplicate, nullptr}, {"23", Error::Kind::Invalid, nullptr},
    {"22", Error::Kind::Invalid, nullptr}, {"P0001", Error::Kind::Invalid, nullptr},
    {"PU001", Error::Kind::Conflict, nullptr}, // raised by our functions: stale row_version
    {"PU002", Error::Kind::NotFound, nullptr}, // raised by our functions
};

struct ConstraintRule {
    const char *name;
    const char *sentence;
};

constexpr ConstraintRule constraintRules[] = {
    {"products_sku_unique", QT_TRANSLATE_NOOP("purser::db", "Another product already has this SKU.")},
    {"product_variants_sku_unique", QT_TRANSLATE_NOOP("purser::db", "Another variant already has this SKU.")},
    {"products_title_not_blank", QT_TRANSLATE_NOOP("purser::db", "A product needs a title.")},
    {"products_price_not_negative", QT_TRANSLATE_NOOP("purser::db", "A price cannot be below zero.")},
    {"products_cost_not_negative", QT_TRANSLATE_NOOP("purser::db", "A cost cannot be below zero.")},
    {"product_variants_price_not_negative", QT_TRANSLATE_NOOP("purser::db", "A price cannot be below zero.")},
    {"product_variants_cost_not_negative", QT_TRANSLATE_NOOP("purser::db", "A cost cannot be below zero.")},
    {"products_status_known", QT_TRANSLATE_NOOP("purser::db", "A status is draft, active, paused, archived or error.")},
    {"products_status_begins",
        QT_TRANSLATE_NOOP(
            "purser::db", "A new product is a draft, active, paused or archived. An error comes later, from a store.")},
    {"users_password_obvious",
        QT_TRANSLATE_NOOP(
            "purser::db", "This password can be guessed from the e-mail address or the company. Choose another one.")},
    {"users_tenant_email_unique", QT_TRANSLATE_NOOP("purser::db", "Somebody with this e-mail address exists.")},
};

QString field(const PGresult *result, int code)
{
    const char *text = PQresultErrorField(result, code);
    return text ? QString::fromUtf8(text) : QString();
}

} // namespace

Error errorFromResult(const PGresult *result, const PGconn *connection)
{
    Error error;
    const QString primary = result ? field(result, PG_DIAG_MESSAGE_PRIMARY) : QString();
    error.code = result ? field(result, PG_DIAG_SQLSTATE) : QString();
    const bool dead = !connection || PQstatus(connection) != CONNECTION_OK;
    if (dead && error.code.isEmpty())
        error.code = QStringLiteral("08006");

    const char *sentence = nullptr;
    for (const StateRule &rule : stateRules)
        if (error.code.startsWith(QLatin1StringView(rule.prefix))) {
            error.kind = rule.kind;
            sentence = rule.sentence;
            break;
        }
    const QString constraint = result ? field(result, PG_DIAG_CONSTRAINT_NAME) : QString();
    for (const ConstraintRule &rule : constraintRules)
        if (constraint == QLatin1StringView(rule.name))
            sentence = rule.sentence;

    error.detail = primary.isEmpty() ? QString::fromUtf8(PQerrorMessage(connection)).trimmed() : primary;
    for (const int part : {PG_DIAG_MESSAGE_DETAIL, PG_DIAG_CONSTRAINT_NAME, PG_DIAG_CONTEXT})
        if (const QString text = result ? field(result, part) : QString(); !text.isEmpty())
            error.detail += QStringLiteral(" | ") + text;
    if (sentence)
        error.message = tr(sentence);
    else if (error.kind == Error::Kind::Internal)
        error.message = tr("The database refused a request of the program: %1").arg(error.detail);
    else
        error.message = primary;
    return error;
}

} // namespace purser::db
