// The test store as a program, to try Purser against by hand. Says where it is and with which keys, then does what the
// lines of its input say and answers each with a line.
#include "tests/support/woocommerce/woocommerceserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QTextStream>

using namespace purser::test;

namespace {

constexpr auto help = "add COLLECTION JSON | edit PATH JSON | remove PATH | show PATH | seen | deliver | delay MS | "
                      "read-only on|off | maintenance on|off | quit";

/// Does what one line says; the answer to it.
QString done(WooCommerceServer &shop, const QString &line)
{
    const QString what = line.section(u' ', 0, 0);
    const QString first = line.section(u' ', 1, 1);
    const QJsonObject json = QJsonDocument::fromJson(line.section(u' ', 2).toUtf8()).object();
    const auto said = [](bool good) { return good ? QStringLiteral("done") : QStringLiteral("refused"); };
    if (what == u"add")
        return QString::number(shop.add(first, json));
    if (what == u"edit")
        return said(shop.edit(first, json));
    if (what == u"remove")
        return said(shop.remove(first));
    if (what == u"show")
        return QString::fromUtf8(QJsonDocument(shop.kept(first)).toJson(QJsonDocument::Compact));
    if (what == u"seen") {
        QStringList lines;
        for (const WooCommerceServer::Seen &one : shop.seen())
            lines << QStringLiteral("%1 %2 %3?%4")
                         .arg(one.status)
                         .arg(QString::fromLatin1(one.method), one.path, one.query);
        shop.forgetRequests();
        return lines.join(u'\n');
    }
    if (what == u"deliver")
        return QString::number(shop.deliver());
    if (what == u"delay") {
        shop.setDelay(first.toInt());
        return said(true);
    }
    if (what == u"read-only") {
        shop.with([on = first == u"on"](Shop &, ShopAuth &auth) { auth.mayWrite = !on; });
        return said(true);
    }
    if (what == u"maintenance") {
        shop.clearFaults();
        if (first == u"on")
            shop.fail({.kind = WooCommerceServer::Fault::Kind::Maintenance, .times = -1});
        return said(true);
    }
    return QString::fromLatin1(help);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("A store that behaves like WooCommerce, for trying Purser by hand.\n\nInput lines: ")
        + QString::fromLatin1(help));
    parser.addHelpOption();
    const QCommandLineOption port(
        QStringLiteral("port"), QStringLiteral("where it listens"), QStringLiteral("number"), QStringLiteral("0"));
    const QCommandLineOption products(
        QStringLiteral("products"), QStringLiteral("products it has"), QStringLiteral("number"), QStringLiteral("0"));
    const QCommandLineOption secure(QStringLiteral("https"), QStringLiteral("with a certificate nobody signed"));
    parser.addOptions({port, products, secure});
    parser.process(app);

    WooCommerceServer shop(parser.isSet(secure) ? WooCommerceServer::Scheme::Https : WooCommerceServer::Scheme::Http,
        parser.value(port).toUShort());
    if (const int count = parser.value(products).toInt(); count > 0)
        shop.generate(count);
    QTextStream out(stdout);
    out << shop.url().toString() << '\n' << shop.key() << '\n' << shop.secret() << '\n' << Qt::flush;
    QTextStream in(stdin);
    for (QString line = in.readLine(); !line.isNull() && line != u"quit"; line = in.readLine())
        out << done(shop, line.trimmed()) << '\n' << Qt::flush;
    return 0;
}
