#include "app/bootstrap/desktop.h"
#include "app/bootstrap/fontwarmup.h"
#include "app/bootstrap/memory.h"
#include "app/bootstrap/tour.h"

#include <QApplication>
#include <QCommandLineParser>

#include <spdlog/spdlog.h>

#include <cstdio>

/// `purser`: the desktop program.
int main(int argc, char **argv)
{
    purser::keepMemorySmall();
    purser::FontWarmUp fonts;
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("purser"));
    QApplication::setApplicationDisplayName(QStringLiteral("Purser"));
    QApplication::setApplicationVersion(QStringLiteral(PURSER_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("purser"));
    spdlog::set_pattern("%Y-%m-%d %H:%M:%S.%e %l %v");

    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "The back office for all your stores."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(u"demo"_qs,
        QApplication::translate("main", "Opens the demo company, creating it when there is no company yet."));
    const QCommandLineOption tour(u"tour"_qs,
        QApplication::translate("main", "Renders every page to PNG files in this folder, and quits."), u"DIR"_qs);
    const QCommandLineOption tourSize(u"tour-size"_qs,
        QApplication::translate("main", "Renders a window of this size: 1440x900 unless given."), u"WxH"_qs,
        u"1440x900"_qs);
    const QCommandLineOption profile(
        u"profile"_qs, QApplication::translate("main", "Signs in to the database of this profile."), u"NAME"_qs);
    const QCommandLineOption dataFolder(
        u"data-dir"_qs, QApplication::translate("main", "The folder of the embedded database."), u"DIR"_qs);
    parser.addOptions({demo, tour, tourSize, profile, dataFolder});
    parser.process(app); // may end the program
    fonts.applicationIsUp();

    purser::Desktop::Options options;
    options.dataFolder = parser.value(dataFolder);
    options.profile = parser.value(profile);
    options.demo = parser.isSet(demo) || parser.isSet(tour);
    purser::Desktop desktop(app, options);
    std::unique_ptr<purser::Tour> guide;
    if (parser.isSet(tour)) {
        const QStringList sides = parser.value(tourSize).split(u'x');
        const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
        if (sides.size() != 2 || size.width() < 640 || size.height() < 480) {
            std::fprintf(stderr, "%s\n",
                qPrintable(QApplication::translate(
                    "main", "--tour-size wants width and height like 1440x900, at least 640x480.")));
            return 2;
        }
        guide = std::make_unique<purser::Tour>(desktop, parser.value(tour), size);
        guide->start();
    }
    desktop.start();
    return QApplication::exec();
}
