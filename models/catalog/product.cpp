#include "models/catalog/product.h"

#include <QCoreApplication>

#include <array>

namespace purser::catalog {
namespace {

struct StatusName {
    ProductStatus status;
    QLatin1StringView name;
    const char *label;
};

constexpr std::array<StatusName, 5> statusNames{{
    {ProductStatus::Draft, QLatin1StringView("draft"), QT_TRANSLATE_NOOP("purser::catalog", "Draft")},
    {ProductStatus::Active, QLatin1StringView("active"), QT_TRANSLATE_NOOP("purser::catalog", "Active")},
    {ProductStatus::Paused, QLatin1StringView("paused"), QT_TRANSLATE_NOOP("purser::catalog", "Paused")},
    {ProductStatus::Archived, QLatin1StringView("archived"), QT_TRANSLATE_NOOP("purser::catalog", "Archived")},
    {ProductStatus::Error, QLatin1StringView("error"), QT_TRANSLATE_NOOP("purser::catalog", "Error")},
}};

} // namespace

QString statusName(ProductStatus status)
{
    return statusNames[static_cast<size_t>(status)].name;
}

std::optional<ProductStatus> statusFromString(QStringView text)
{
    for (const StatusName &s : statusNames)
        if (text == s.name)
            return s.status;
    return std::nullopt;
}

QString statusLabel(ProductStatus status)
{
    return QCoreApplication::translate("purser::catalog", statusNames[static_cast<size_t>(status)].label);
}

// The same table as catalog.product_status_step() in the migrations; a test compares the two.
bool mayBecome(ProductStatus from, ProductStatus to)
{
    using enum ProductStatus;
    switch (from) {
    case Draft: return to == Draft || to == Active || to == Archived;
    case Active: return to == Active || to == Paused || to == Error;
    case Paused: return to == Paused || to == Active || to == Archived;
    case Archived: return to == Archived || to == Paused;
    case Error: return to == Error || to == Active;
    }
    return false;
}

QString syncName(SyncState state)
{
    switch (state) {
    case SyncState::Local: return QStringLiteral("local");
    case SyncState::Synced: return QStringLiteral("synced");
    case SyncState::Pending: return QStringLiteral("pending");
    case SyncState::Failed: return QStringLiteral("error");
    case SyncState::Conflict: return QStringLiteral("conflict");
    }
    return {};
}

SyncState syncStateFromString(QStringView text)
{
    if (text == u"synced")
        return SyncState::Synced;
    if (text == u"pending")
        return SyncState::Pending;
    if (text == u"error")
        return SyncState::Failed;
    if (text == u"conflict")
        return SyncState::Conflict;
    return SyncState::Local;
}

} // namespace purser::catalog
