#include "models/sync/connectiontablemodel.h"

#include <QLocale>

#include <algorithm>

namespace purser::sync {
namespace {

using Standing = ConnectionTableModel::Standing;

Standing standingOf(const ConnectionRow &row)
{
    return row.status == ConnectionRow::Status::Revoked ? Standing::Revoked
        : row.status == ConnectionRow::Status::Error    ? Standing::Failing
        : row.isUnlinked()                              ? Standing::Unlinked
                                                        : Standing::Connected;
}

/// The names of what may be in the table, whether this program knows more of it or not.
QString brand(const QString &provider)
{
    static const QHash<QString, QString> brands{{u"woocommerce"_qs, u"WooCommerce"_qs}, {u"shopify"_qs, u"Shopify"_qs},
        {u"stripe"_qs, u"Stripe"_qs}, {u"netsuite"_qs, u"NetSuite"_qs}, {u"ghl"_qs, u"GoHighLevel"_qs},
        {u"chatwoot"_qs, u"Chatwoot"_qs}, {u"meta_ads"_qs, u"Meta Ads"_qs}, {u"google_ads"_qs, u"Google Ads"_qs},
        {u"tiktok_ads"_qs, u"TikTok Ads"_qs}, {u"pinterest_ads"_qs, u"Pinterest Ads"_qs},
        {u"ga4"_qs, u"Google Analytics"_qs}, {u"fal"_qs, u"fal"_qs}, {u"anthropic"_qs, u"Anthropic"_qs},
        {u"openai"_qs, u"OpenAI"_qs}, {u"gemini"_qs, u"Gemini"_qs}, {u"voyage"_qs, u"Voyage AI"_qs},
        {u"s3"_qs, u"S3"_qs}, {u"smtp"_qs, u"SMTP"_qs}};
    return brands.value(provider, provider);
}

} // namespace

void ConnectionTableModel::setList(const ConnectionList &list)
{
    beginResetModel();
    list_ = list;
    endResetModel();
}

const ConnectionRow *ConnectionTableModel::connection(int row) const
{
    return row >= 0 && row < rowCount() ? &list_.connections[static_cast<std::size_t>(row)] : nullptr;
}

int ConnectionTableModel::rowOf(ConnectionId connection) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (list_.connections[static_cast<std::size_t>(row)].id == connection)
            return row;
    return -1;
}

QString ConnectionTableModel::titleOf(const QString &provider) const
{
    for (const Provider &known : providers_)
        if (known.id == provider)
            return known.title;
    return brand(provider);
}

bool ConnectionTableModel::knows(const QString &provider) const
{
    return std::ranges::any_of(providers_, [&](const Provider &known) { return known.id == provider; });
}

int ConnectionTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(list_.connections.size());
}

int ConnectionTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConnectionTableModel::data(const QModelIndex &index, int role) const
{
    const ConnectionRow *row = index.isValid() ? connection(index.row()) : nullptr;
    if (!row)
        return {};
    const QString address = row->settings.value(u"url").toString();
    if (role == AddressRole)
        return address;
    if (role == StandingRole)
        return static_cast<int>(standingOf(*row));
    if (role == Qt::AccessibleTextRole && index.column() == Name)
        return address.isEmpty() ? row->label : u"%1, %2"_qs.arg(row->label, address);
    if (role == Qt::ToolTipRole && index.column() == State && !row->lastError.isEmpty())
        return row->lastError;
    if (role == Qt::ToolTipRole && index.column() == LastSync && row->lastSync.isValid())
        return QLocale().toString(row->lastSync.toLocalTime(), QLocale::LongFormat);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name: return row->label;
    case ProviderColumn: return titleOf(row->provider);
    case Store: return row->store ? row->storeName : tr("Whole company");
    case State:
        switch (standingOf(*row)) {
        case Standing::Connected: return tr("Connected");
        case Standing::Unlinked: return tr("Not linked yet");
        case Standing::Failing: return tr("Failing");
        case Standing::Revoked: return tr("Revoked");
        }
        return {};
    case LastSync:
        return row->lastSync.isValid() ? QLocale().toString(row->lastSync.toLocalTime(), QLocale::ShortFormat)
                                       : tr("Not yet");
    default: return {};
    }
}

QVariant ConnectionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Connection");
    case ProviderColumn: return tr("Provider");
    case Store: return tr("Store");
    case State: return tr("Status");
    case LastSync: return tr("Last sync");
    default: return {};
    }
}

} // namespace purser::sync
