#include "app/bootstrap/failedsignins.h"

#include <QCryptographicHash>

namespace purser {
namespace {

const auto group = QStringLiteral("failedSignIns");
constexpr int mostLogins = 200; // whoever types that many addresses is not let in anyway

QString keyOf(const QString &profile, const QString &company, const QString &email)
{
    const QByteArray login = profile.toUtf8() + '\n' + company.toUtf8() + '\n' + email.trimmed().toLower().toUtf8();
    return group + u'/'
        + QString::fromLatin1(QCryptographicHash::hash(login, QCryptographicHash::Sha256).toHex().left(40));
}

} // namespace

FailedSignIns FailedSignInLog::of(const QString &profile, const QString &company, const QString &email) const
{
    const QStringList kept = settings_->value(keyOf(profile, company, email)).toStringList();
    FailedSignIns failed;
    failed.attempts = std::max(0, kept.value(0).toInt());
    failed.first = QDateTime::fromString(kept.value(1), Qt::ISODateWithMs);
    failed.last = QDateTime::fromString(kept.value(2), Qt::ISODateWithMs);
    return failed;
}

void FailedSignInLog::add(const QString &profile, const QString &company, const QString &email)
{
    settings_->beginGroup(group);
    if (settings_->childKeys().size() >= mostLogins)
        settings_->remove(QString());
    settings_->endGroup();
    FailedSignIns failed = of(profile, company, email);
    failed.last = QDateTime::currentDateTimeUtc();
    if (!failed.first.isValid())
        failed.first = failed.last;
    settings_->setValue(keyOf(profile, company, email),
        QStringList{QString::number(failed.attempts + 1), failed.first.toString(Qt::ISODateWithMs),
            failed.last.toString(Qt::ISODateWithMs)});
}

void FailedSignInLog::forget(const QString &profile, const QString &company, const QString &email)
{
    settings_->remove(keyOf(profile, company, email));
}

} // namespace purser
