#include "models/sync/jobtext.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace purser::sync {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

QString readable(const QString &name)
{
    QString text = name;
    text.replace(u'_', u' ').replace(u'.', u' ');
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QHash<QString, QString> jobNames()
{
    return {
        {u"pull_products"_qs, tr("Pull products")},
        {u"pull_orders"_qs, tr("Pull orders")},
        {u"pull_taxonomies"_qs, tr("Pull categories and tags")},
        {u"pull_one"_qs, tr("Read one record")},
        {u"push_products"_qs, tr("Push products")},
        {u"push_images"_qs, tr("Push images")},
        {u"push_stock"_qs, tr("Push stock")},
        {u"reconcile"_qs, tr("Compare with store")},
        {u"first_link"_qs, tr("Match products")},
        {u"apply_links"_qs, tr("Link products")},
        {u"webhook"_qs, tr("News from store")},
        {u"repair_webhooks"_qs, tr("Check webhooks")},
        {u"make_partitions"_qs, tr("Prepare log months")},
        {u"apply_retention"_qs, tr("Remove old logs")},
        {u"seal_audit"_qs, tr("Seal audit trail")},
        {u"verify_audit"_qs, tr("Verify audit trail")},
        {u"thumbnails"_qs, tr("Rebuild thumbnails")},
        {u"import_products"_qs, tr("Import products")},
        {u"export_products"_qs, tr("Export products")},
    };
}

QString clock(qint64 seconds)
{
    const qint64 hours = seconds / 3600;
    const QString rest =
        u"%1:%2"_qs
            .arg(hours > 0 ? u"%1"_qs.arg(seconds / 60 % 60, 2, 10, QLatin1Char('0')) : QString::number(seconds / 60))
            .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return hours > 0 ? u"%1:%2"_qs.arg(hours).arg(rest) : rest;
}

/// "≈ 27 s left", from how fast it has been so far.
QString leftText(const JobRow &job, const QLocale &locale, const QDateTime &now)
{
    const qint64 seconds = job.startedAt.isValid() ? job.startedAt.secsTo(now) : 0;
    if (!job.total || job.done <= 0 || job.done >= *job.total || seconds < 3)
        return {};
    const qint64 left = static_cast<qint64>(
        static_cast<double>(*job.total - job.done) * static_cast<double>(seconds) / static_cast<double>(job.done));
    return left < 90 ? tr("≈ %1 s left").arg(locale.toString(std::max<qint64>(1, left)))
                     : tr("≈ %1 min left").arg(locale.toString((left + 30) / 60));
}

} // namespace

QString jobLabel(const QString &type)
{
    const QString name = jobNames().value(type);
    return name.isEmpty() ? readable(type) : name;
}

const QStringList &namedJobTypes()
{
    static const QStringList types = [] {
        QStringList list = jobNames().keys();
        list.sort();
        return list;
    }();
    return types;
}

QStringList jobTypesMatching(const QString &text)
{
    QStringList types;
    for (const QString &type : namedJobTypes())
        if (jobLabel(type).contains(text, Qt::CaseInsensitive) || type.contains(text, Qt::CaseInsensitive))
            types << type;
    return types;
}

QString stateLabel(const JobRow &job)
{
    if (job.state == JobState::Running && job.wish == u"cancel")
        return tr("Stopping");
    if (job.state == JobState::Running && job.wish == u"pause")
        return tr("Pausing");
    switch (job.state) {
    case JobState::Running: return tr("Running");
    case JobState::Paused: return tr("Paused");
    case JobState::Queued: return tr("Queued");
    case JobState::Done: return tr("Done");
    case JobState::FailedInPart:
        return job.failed > 0 && job.failed >= job.known() ? tr("All failed") : tr("Failed in part");
    case JobState::Failed: return tr("Failed");
    case JobState::Cancelled: return tr("Cancelled");
    }
    return {};
}

QString itemsText(const JobRow &job, const QLocale &locale)
{
    const qint64 all = job.known();
    if (all > 0 && (job.total || job.failed > 0))
        return job.state == JobState::Queued && job.done == 0
            ? locale.toString(all)
            : tr("%1 of %2").arg(locale.toString(job.done - std::min(job.done, job.failed)), locale.toString(all));
    return job.done > 0 ? locale.toString(job.done) : QString();
}

QString tookText(const JobRow &job, const QDateTime &now)
{
    if (!job.startedAt.isValid() || job.state == JobState::Queued)
        return {};
    const QDateTime end = job.finishedAt.isValid() ? job.finishedAt : now;
    return clock(std::max<qint64>(0, job.startedAt.secsTo(end)));
}

QString momentText(const QDateTime &at, const QLocale &locale, const QDateTime &now)
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    const QString time = locale.toString(local.time(), u"HH:mm"_qs);
    if (local.date() == now.toLocalTime().date())
        return time;
    return u"%1 %2"_qs.arg(locale.toString(local.date(), QLocale::ShortFormat), time);
}

QString noteText(const JobRow &job, const QLocale &locale, const QDateTime &now)
{
    switch (job.state) {
    case JobState::Running: return leftText(job, locale, now);
    case JobState::Paused: return job.mine ? tr("Waits to be resumed") : tr("Paused");
    case JobState::Queued:
        if (job.attempt > 0)
            return tr("Attempt %1 of %2 at %3")
                .arg(locale.toString(job.attempt + 1), locale.toString(job.maxAttempts),
                    momentText(job.runAt, locale, now));
        return job.runAt > now ? tr("At %1").arg(momentText(job.runAt, locale, now)) : tr("Waits for its turn");
    case JobState::Done: return {};
    case JobState::FailedInPart:
        return job.retried ? tr("%1 failed, tried again").arg(locale.toString(job.failed))
            : job.ignored  ? tr("%1 failed, ignored").arg(locale.toString(job.failed))
                           : tr("%1 failed").arg(locale.toString(job.failed));
    case JobState::Failed:
        return job.retried ? tr("Tried again")
            : job.ignored  ? tr("Ignored")
            : job.dead     ? tr("Gave up after %1 attempts").arg(locale.toString(job.attempt))
                           : job.error;
    case JobState::Cancelled: return {};
    }
    return {};
}

QString causeTitle(const QString &code)
{
    static const QRegularExpression http(u"^(?:http_?)?([45]\\d\\d)$"_qs);
    const QHash<QString, QString> known{
        {u"not_found"_qs, tr("Not found at the store")},
        {u"notfound"_qs, tr("Not found at the store")},
        {u"404"_qs, tr("Not found at the store (404)")},
        {u"401"_qs, tr("The store refuses the credentials (401)")},
        {u"403"_qs, tr("The store does not allow it (403)")},
        {u"429"_qs, tr("Too many requests (429)")},
        {u"timeout"_qs, tr("No answer in time")},
        {u"unavailable"_qs, tr("The store cannot be reached")},
        {u"invalid"_qs, tr("The store refuses a value")},
        {u"duplicate"_qs, tr("The store has it already")},
        {u"conflict"_qs, tr("Changed on both sides")},
        {u"forbidden"_qs, tr("The store does not allow it")},
        {u"mismatch"_qs, tr("The store kept another value")},
        {u"not_verified"_qs, tr("The store kept another value")},
        {u"image_too_large"_qs, tr("Image larger than 20 MB")},
        {u"duplicate_sku"_qs, tr("SKU taken at the store")},
        {u"product_invalid_sku"_qs, tr("SKU taken at the store")},
        {u"invalid_price"_qs, tr("Price refused by the store")},
        {u"unlinked"_qs, tr("Not linked to the store yet")},
        {u"field"_qs, tr("A field the store cannot take")},
        {u"not_kept"_qs, tr("The store did not keep a value")},
        {u"missing"_qs, tr("Not found at the store")},
        {u"term_exists"_qs, tr("The store has it already")},
        {u"tls"_qs, tr("The store’s certificate is not trusted")},
        {u"woocommerce_rest_authentication_error"_qs, tr("The store refuses the credentials")},
        {u"woocommerce_rest_cannot_view"_qs, tr("The store refuses the credentials")},
        {u"woocommerce_rest_cannot_create"_qs, tr("The store does not allow it")},
        {u"woocommerce_rest_cannot_edit"_qs, tr("The store does not allow it")},
        {u"woocommerce_rest_cannot_delete"_qs, tr("The store does not allow it")},
        {u"woocommerce_rest_product_invalid_id"_qs, tr("Not found at the store")},
        {u"woocommerce_product_invalid_image_id"_qs, tr("An image the store cannot take")},
        {u"image_not_taken"_qs, tr("An image the store cannot take")},
        {u"images_not_on_web"_qs, tr("An image that is not on the web")},
        {u"no_sku"_qs, tr("No SKU")},
        {QString(), tr("Other causes")},
    };
    const auto found = known.constFind(code.toLower());
    if (found != known.cend())
        return *found;
    if (const auto match = http.match(code.toLower()); match.hasMatch()) {
        const auto number = known.constFind(match.captured(1));
        return number != known.cend()            ? *number
            : match.captured(1).startsWith(u'5') ? tr("Fault of the store (%1)").arg(match.captured(1))
                                                 : tr("Refused by the store (%1)").arg(match.captured(1));
    }
    return readable(code);
}

QString entityLabel(const QString &type)
{
    const QHash<QString, QString> names{{u"product"_qs, tr("Product")}, {u"variation"_qs, tr("Variant")},
        {u"order"_qs, tr("Order")}, {u"category"_qs, tr("Category")}, {u"tag"_qs, tr("Tag")},
        {u"brand"_qs, tr("Brand")}, {u"attribute"_qs, tr("Attribute")}, {u"attribute_term"_qs, tr("Attribute value")},
        {u"image"_qs, tr("Image")}, {u"order_note"_qs, tr("Order note")}, {u"webhook"_qs, tr("Webhook")}};
    const QString name = names.value(type);
    return name.isEmpty() ? readable(type) : name;
}

QStringList startableJobTypes(const QString &provider)
{
    if (provider == u"woocommerce" || provider == u"shopify")
        return {u"pull_orders"_qs, u"pull_products"_qs, u"push_products"_qs, u"pull_taxonomies"_qs, u"reconcile"_qs};
    if (provider.isEmpty())
        return {u"verify_audit"_qs, u"seal_audit"_qs, u"apply_retention"_qs, u"make_partitions"_qs};
    return {};
}

} // namespace purser::sync
