#include "ui/catalog/bulkpreviewpage.h"

#include "tests/support/patience.h"
#include "tests/support/testmain.h"
#include "tests/ui/catalog/catalogfakes.h"
#include "ui/catalog/previewtable.h"
#include "ui/catalog/reviewsummarypane.h"
#include "ui/widgets/label.h"

#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace purser;
using namespace purser::catalog;
using namespace purser::test;
using namespace purser::ui;

namespace {

constexpr qint64 farRow = 500; ///< goes up by more than the others

/// Lines in memory, as many as are asked for, without ever making more of them than a page.
class FakeLines : public BulkSource {
public:
    FakeLines(BulkPart part, qint64 count) : part_(part), count_(count) { }

    QUuid id(const BulkRow &row) const override { return row.row.id.value; }
    bool differs(const BulkRow &, const BulkRow &) const override { return false; }
    void page(QObject *context, std::optional<PageCursor> after, int limit, bool backward, Answer<Page> answer) override
    {
        const qint64 at = after ? after->key.toLongLong() + 1 : 0;
        give(context, backward ? std::max<qint64>(0, at - 1 - limit) : at, limit, std::move(answer));
    }
    void pageAt(QObject *context, qint64 offset, int limit, Answer<Page> answer) override
    {
        give(context, offset, limit, std::move(answer));
    }
    void anchors(QObject *context, int, Answer<std::vector<PageCursor>> answer) override
    {
        QMetaObject::invokeMethod(
            context, [answer] { answer(std::vector<PageCursor>()); }, Qt::QueuedConnection);
    }
    void count(QObject *context, Answer<grid::Count> answer) override
    {
        QMetaObject::invokeMethod(
            context,
            [answer, n = count_] {
                answer(grid::Count{n, true});
            },
            Qt::QueuedConnection);
    }
    void rows(QObject *, std::vector<QUuid>, Answer<std::vector<BulkRow>>) override { }

private:
    void give(QObject *context, qint64 from, int limit, Answer<Page> answer)
    {
        Page page;
        for (qint64 i = from; i < std::min(count_, from + limit); ++i) {
            BulkRow line;
            line.row = productRow(
                int(i) + 1, QStringLiteral("Lamp %1").arg(i), QStringLiteral("KV-%1").arg(i), "100", "40", 3);
            line.newValue = i == farRow ? QStringLiteral("8585.70") : QStringLiteral("110");
            if (part_ == BulkPart::Cannot)
                line.obstacle = BulkObstacle{i == 0 ? BulkObstacle::Kind::NoValue : BulkObstacle::Kind::Staged, {}};
            page.rows.push_back(line);
            page.cursors.push_back({QString::number(i), line.row.id.value});
        }
        QMetaObject::invokeMethod(
            context, [answer, page] { answer(page); }, Qt::QueuedConnection);
    }
    BulkPart part_;
    qint64 count_;
};

/// A service without a database: answers when the test says so.
class FakeBulk : public BulkService {
public:
    FakeBulk() : BulkService(nullptr) { }

    void preview(QObject *context, BulkRequest request, Answer<BulkPreview> answer) override
    {
        ++previews;
        last = request;
        context_ = context;
        answer_ = std::move(answer);
        if (next)
            QMetaObject::invokeMethod(
                context, [this] { this->answer(*next); }, Qt::QueuedConnection);
    }
    /// Answers the preview that waits; nothing when nobody waits any more.
    void answer(const Result<BulkPreview> &value)
    {
        if (context_)
            std::exchange(answer_, {})(value);
    }
    bool waits() const { return !context_.isNull(); }
    std::shared_ptr<BulkSource> open(BulkRequest, BulkPart part, qint64 known, QString find) override
    {
        found << find;
        return std::make_shared<FakeLines>(part, find.isEmpty() ? known : 1);
    }
    void apply(BulkRequest, BulkPreview seen, QString text) override
    {
        ++applied;
        note = text;
        emit progressed({BulkProgress::Phase::Writing, 40'000, seen.changing});
    }
    void cancel() override
    {
        BulkReport report;
        report.outcome = BulkReport::Outcome::Cancelled;
        emit finished(report);
    }

    std::optional<Result<BulkPreview>> next;
    BulkRequest last;
    int previews = 0;
    int applied = 0;
    QString note;
    QStringList found;

private:
    QPointer<QObject> context_;
    Answer<BulkPreview> answer_;
};

BulkPreview filled(qint64 changing = 1'000'000)
{
    BulkPreview preview;
    preview.products = changing + 31;
    preview.changing = changing;
    preview.unchanged = 26;
    preview.cannot = {{{BulkObstacle::Kind::NoValue, {}}, 3}, {{BulkObstacle::Kind::Staged, {}}, 2}};
    preview.summary.products = preview.summary.edits = int(changing);
    preview.summary.fields = {ProductField::Price};
    ReviewSummary::Sums sums;
    sums.currency = *Currency::fromCode(u"ILS");
    sums.prices = true;
    sums.oldPrices = Decimal::fromInteger(100);
    sums.newPrices = Decimal::fromInteger(110);
    preview.summary.sums = {sums};
    preview.fingerprint = QStringLiteral("x");
    return preview;
}

BulkRequest raise()
{
    BulkRequest request;
    request.change.price = {PriceChange::By::Percent, Decimal::fromInteger(10), PriceChange::Rounding::Whole};
    return request;
}

struct Fixture {
    FakeBulk service;
    BulkPreviewPage page{&service, nullptr, QStringLiteral("Korvala IL")};

    Fixture()
    {
        page.resize(1232, 832);
        page.show();
    }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *b : page.findChildren<QPushButton *>())
            if (b->isVisible() && b->text().startsWith(text))
                return b;
        return nullptr;
    }
    QLineEdit *field(const QString &name)
    {
        for (QLineEdit *edit : page.findChildren<QLineEdit *>())
            if (edit->accessibleName() == name)
                return edit;
        return nullptr;
    }
    PreviewTable *table(const QString &name)
    {
        for (PreviewTable *t : page.findChildren<PreviewTable *>())
            if (t->accessibleName() == name)
                return t;
        return nullptr;
    }
    bool says(const QString &text)
    {
        for (QLabel *label : page.findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
};

} // namespace

/// The preview of a bulk action by condition, over a service that answers when the test says so.
class BulkPreviewPageTest : public QObject {
    Q_OBJECT

private slots:
    void aMillionLinesAreShownWithoutLoadingThem()
    {
        Fixture f;
        f.service.next = filled();
        f.page.present(raise());
        PreviewTable *const will = f.table(QStringLiteral("Will change"));
        QTRY_COMPARE(will->model()->rowCount(), 1'000'000);
        QVERIFY(f.says(QStringLiteral("Raise price by 10%, to whole amounts")));
        QVERIFY(
            f.says(QStringLiteral("1,000,031 selected · 1,000,000 will change · 5 cannot · 26 unchanged, dropped")));
        QVERIFY(f.says(QStringLiteral("3: It has no price to change.")));
        QVERIFY(f.says(QStringLiteral("Give it a price first.")));
        QVERIFY(f.button(QStringLiteral("Apply 1,000,000 changes")));
        const QStringList lines = f.page.findChild<ReviewSummaryPane *>()->lines();
        QVERIFY2(lines.contains(QStringLiteral("Sum of prices, new: ₪110.00")), qPrintable(lines.join(u'|')));
        QVERIFY(lines.contains(QStringLiteral("Applies to: First variant of each")));
        QCOMPARE(will->model()->index(0, BulkRowModel::New).data().toString(), QStringLiteral("₪110.00"));
        QCOMPARE(will->model()->index(0, BulkRowModel::Percent).data().toString(), QStringLiteral("+10.0%"));
        // The end is as near as the beginning.
        will->verticalScrollBar()->setValue(will->verticalScrollBar()->maximum());
        QTRY_COMPARE(
            will->model()->index(999'999, BulkRowModel::Title).data().toString(), QStringLiteral("Lamp 999999"));
        QVERIFY(!will->model()->index(500'000, BulkRowModel::Title).data().isValid());
    }

    void figuresAreNeverCutOff()
    {
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            Fixture f;
            f.page.setLayoutDirection(direction);
            f.page.resize(1072, 700); // what the navigation leaves of 1280
            f.service.next = filled(1'000);
            f.page.present(raise());
            PreviewTable *const will = f.table(QStringLiteral("Will change"));
            const auto *const delegate = static_cast<const PreviewDelegate *>(will->itemDelegate());
            const auto whole = [&](int row) {
                for (const int column : {BulkRowModel::Old, BulkRowModel::New, BulkRowModel::Change,
                         BulkRowModel::Percent, BulkRowModel::Margin})
                    if (will->columnWidth(column) < delegate->sizeHint({}, will->model()->index(row, column)).width())
                        return false;
                return true;
            };
            QTRY_COMPARE(will->model()->index(0, BulkRowModel::Percent).data().toString(), QStringLiteral("+10.0%"));
            QTRY_VERIFY(whole(0));
            will->scrollTo(will->model()->index(farRow, 0), QAbstractItemView::PositionAtCenter);
            QTRY_COMPARE(
                will->model()->index(farRow, BulkRowModel::Percent).data().toString(), QStringLiteral("+8,485.7%"));
            QTRY_VERIFY(whole(farRow));
            // Back at the top nothing jumps.
            const int width = will->columnWidth(BulkRowModel::Percent);
            will->scrollToTop();
            QTRY_VERIFY(will->rowAt(0) == 0 && whole(0));
            QCOMPARE(will->columnWidth(BulkRowModel::Percent), width);
            QVERIFY(will->columnWidth(BulkRowModel::Title) >= 128);
        }
    }

    void theHeaderSaysHowFarTheWritingIs()
    {
        const QString before = QStringLiteral("Nothing is written until you apply");
        Fixture f;
        f.service.next = filled(10);
        f.page.present(raise());
        QVERIFY(f.says(before));
        QTRY_VERIFY(f.button(QStringLiteral("Apply 10 changes")));
        QVERIFY(f.says(before));
        f.page.apply();
        QVERIFY(!f.says(before));
        QVERIFY(f.says(QStringLiteral("All of it is written, or none of it")));
        f.service.cancel();
        QVERIFY(f.says(before));

        f.page.apply();
        BulkReport report;
        report.error = Error{Error::Kind::Unavailable, QStringLiteral("Nobody knows."), {}, QStringLiteral("08007")};
        emit f.service.finished(report);
        QVERIFY(!f.says(before));
        QVERIFY(f.says(QStringLiteral("It is not known yet whether this was written")));
        QVERIFY(f.page.result().contains(QStringLiteral("It is not known whether your changes were saved.")));
        QVERIFY(!f.page.result().contains(QStringLiteral("Nothing was written")));

        f.page.apply();
        QVERIFY(f.says(QStringLiteral("All of it is written, or none of it")));
        report = {};
        report.outcome = BulkReport::Outcome::Applied;
        report.products = 10;
        emit f.service.finished(report);
        QVERIFY(!f.says(before));
        QVERIFY(!f.says(QStringLiteral("All of it is written")));
        QVERIFY(f.says(QStringLiteral("Written in one transaction")));
        f.page.present(raise()); // the next one begins anew
        QVERIFY(f.says(before));
    }

    void whatCannotChangeLeadsOn()
    {
        Fixture f;
        f.service.next = filled(10);
        f.page.present(raise());
        PreviewTable *const cannot = f.table(QStringLiteral("Cannot change"));
        QTRY_COMPARE(cannot->model()->rowCount(), 5);
        QTRY_COMPARE(cannot->model()->index(0, BulkRowModel::State).data().toString(), QStringLiteral("No value"));
        QSignalSpy product(&f.page, &BulkPreviewPage::productRequested);
        QSignalSpy staged(&f.page, &BulkPreviewPage::stagedRequested);
        cannot->setCurrentIndex(cannot->model()->index(0, 1));
        QTest::keyClick(cannot, Qt::Key_Return);
        QCOMPARE(product.count(), 1);
        cannot->setCurrentIndex(cannot->model()->index(1, 1));
        QTest::keyClick(cannot, Qt::Key_Return);
        QCOMPARE(staged.count(), 1);
    }

    void thePreviewCanBeCancelledWhileItIsWorkedOut()
    {
        Fixture f;
        QSignalSpy closed(&f.page, &BulkPreviewPage::closeRequested);
        f.page.present(raise());
        QVERIFY(f.says(QStringLiteral("Working out")));
        QVERIFY(f.service.waits());
        f.button(QStringLiteral("Cancel"))->click();
        QCOMPARE(closed.count(), 1);
        QVERIFY(!f.service.waits());
    }

    void nothingToChangeIsSaid()
    {
        Fixture f;
        BulkPreview nothing;
        nothing.products = nothing.unchanged = 12;
        f.service.next = nothing;
        f.page.present(raise());
        QTRY_VERIFY(f.page.result().contains(QStringLiteral("All 12 products have the new value already.")));
        QSignalSpy closed(&f.page, &BulkPreviewPage::closeRequested);
        f.button(QStringLiteral("Back to the catalog"))->click();
        QCOMPARE(closed.count(), 1);
    }

    void aFailedPreviewIsExplainedAndRetried()
    {
        Fixture f;
        f.service.next = Result<BulkPreview>(
            fail(Error::Kind::Timeout, QStringLiteral("The database did not answer within 120 s.")));
        f.page.present(raise());
        QTRY_VERIFY(f.page.result().contains(QStringLiteral("did not answer")));
        f.service.next = filled(3);
        f.button(QStringLiteral("Retry"))->click();
        QTRY_VERIFY(f.button(QStringLiteral("Apply 3 changes")));
        QCOMPARE(f.service.previews, 2);
    }

    void applyingShowsProgressAndEndsWithUndo()
    {
        Fixture f;
        f.service.next = filled(100'000);
        f.page.present(raise());
        QTRY_VERIFY(f.button(QStringLiteral("Apply")));
        f.field(QStringLiteral("Note for History"))->setText(QStringLiteral("Autumn price check"));
        f.button(QStringLiteral("Apply"))->click();
        QCOMPARE(f.service.note, QStringLiteral("Autumn price check"));
        QVERIFY(f.says(QStringLiteral("Writing: 40,000 of 100,000")));
        QVERIFY(!f.table(QStringLiteral("Will change"))->isEnabled());
        QVERIFY(f.button(QStringLiteral("Cancel")));
        QSignalSpy undo(&f.page, &BulkPreviewPage::undoRequested);
        BulkReport report;
        report.outcome = BulkReport::Outcome::Applied;
        report.products = 100'000;
        report.batch = BatchId(QUuid::createUuid());
        emit f.service.finished(report);
        QVERIFY(f.page.result().contains(QStringLiteral("100,000 products changed")));
        f.button(QStringLiteral("Undo"))->click();
        QCOMPARE(undo.count(), 1);
        QCOMPARE(undo.first().first().value<BatchId>(), *report.batch);
    }

    void aCancelledApplicationSaysThatNothingWasWritten()
    {
        Fixture f;
        f.service.next = filled(100'000);
        f.page.present(raise());
        QTRY_VERIFY(f.button(QStringLiteral("Apply")));
        f.button(QStringLiteral("Apply"))->click();
        f.button(QStringLiteral("Cancel"))->click();
        QVERIFY(f.page.result().contains(QStringLiteral("Nothing was written")));
        QVERIFY(f.button(QStringLiteral("Apply"))->isEnabled());
    }

    void whatHasChangedSinceIsShownAnewBeforeAnythingIsWritten()
    {
        Fixture f;
        f.service.next = filled(10);
        f.page.present(raise());
        QTRY_VERIFY(f.button(QStringLiteral("Apply 10 changes")));
        f.button(QStringLiteral("Apply"))->click();
        f.service.next = filled(9);
        BulkReport report;
        report.outcome = BulkReport::Outcome::Differs;
        emit f.service.finished(report);
        QTRY_VERIFY(f.button(QStringLiteral("Apply 9 changes")));
        QVERIFY(f.page.result().contains(QStringLiteral("somebody changed these products")));
        QCOMPARE(f.service.applied, 1);
    }

    void aFailureIsSaidAndNothingIsLost()
    {
        Fixture f;
        f.service.next = filled(10);
        f.page.present(raise());
        QTRY_VERIFY(f.button(QStringLiteral("Apply 10 changes")));
        f.button(QStringLiteral("Apply"))->click();
        BulkReport report;
        report.error = Error{Error::Kind::Unavailable, QStringLiteral("The connection was lost."), {}, {}};
        emit f.service.finished(report);
        QVERIFY(f.page.result().contains(QStringLiteral("The connection was lost.")));
        QTRY_VERIFY(f.button(QStringLiteral("Try again")));
        f.button(QStringLiteral("Try again"))->click();
        QCOMPARE(f.service.applied, 2);
    }

    void findingLooksInTheDatabase()
    {
        Fixture f;
        f.service.next = filled(50);
        f.page.present(raise());
        PreviewTable *const will = f.table(QStringLiteral("Will change"));
        QTRY_COMPARE(will->model()->rowCount(), 50);
        QTest::keyClicks(f.field(QStringLiteral("Find in preview")), QStringLiteral("KV-7"));
        QTRY_COMPARE(will->model()->rowCount(), 1);
        QVERIFY(f.service.found.contains(QStringLiteral("KV-7")));
    }

    void theKeyboardAloneIsEnough()
    {
        Fixture f;
        f.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&f.page, test::patience));
        f.service.next = filled(50);
        f.page.present(raise());
        QTRY_VERIFY(f.table(QStringLiteral("Will change"))->hasFocus());
        // Tab goes round through everything that can be operated, and back.
        QStringList reached;
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QWidget *const now = QApplication::focusWidget();
            if (auto *b = qobject_cast<QAbstractButton *>(now); b && b->text().startsWith(QStringLiteral("Apply")))
                break;
            reached << now->accessibleName();
        }
        QVERIFY(reached.contains(QStringLiteral("Note for History")));
        QVERIFY(reached.contains(QStringLiteral("Cannot change")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(f.service.applied, 1);
        f.service.cancel();
        QSignalSpy closed(&f.page, &BulkPreviewPage::closeRequested);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
    }
};

PURSER_TEST(BulkPreviewPageTest)
#include "bulkpreviewpagetest.moc"
