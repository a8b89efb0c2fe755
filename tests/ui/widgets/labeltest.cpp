#include "ui/widgets/label.h"
#include "tests/support/testmain.h"

#include <QGuiApplication>

using namespace purser;
using namespace purser::ui;

/// Words in a window that reads right to left.
class LabelTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QGuiApplication::setLayoutDirection(Qt::RightToLeft); }
    void cleanupTestCase() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void markupIsNotDrawnAsWords()
    {
        const QString text =
            u"<span style=\"font-weight:600\">לא מקוון מאז 21:16.</span> מסד הנתונים המוטמע אינו פועל."_qs;
        Label label(TextStyle::Body, {});
        QLabel usual;
        usual.setFont(label.font());
        usual.setPalette(label.palette());
        usual.setForegroundRole(label.foregroundRole());
        usual.setAlignment(label.alignment());
        for (QLabel *one : {static_cast<QLabel *>(&label), &usual}) {
            one->setTextFormat(Qt::RichText);
            one->setLayoutDirection(Qt::RightToLeft);
            one->setText(text);
            one->resize(420, 24);
        }
        QCOMPARE(label.grab().toImage(), usual.grab().toImage());
    }
};

PURSER_TEST(LabelTest)
#include "labeltest.moc"
