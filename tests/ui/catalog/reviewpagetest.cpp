#include "ui/catalog/reviewpage.h"
#include "tests/support/testmain.h"
#include "tests/ui/catalog/catalogfakes.h"
#include "ui/catalog/editactions.h"
#include "ui/catalog/previewtable.h"
#include "ui/catalog/settledialog.h"
#include "ui/catalog/stagedbar.h"

#include <QCheckBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace purser;
using namespace purser::catalog;
using namespace purser::test;
using namespace purser::ui;

namespace {

ProductRow lamp(qint64 version = 1)
{
    ProductRow row = productRow(1, QStringLiteral("Reading lamp"), QStringLiteral("KV-LGT-0018"), "459", "214", 6);
    row.rowVersion = version;
    return row;
}

ProductRow vase(qint64 version = 1)
{
    ProductRow row = productRow(2, QStringLiteral("Bud vase"), QStringLiteral("KV-GLS-0140"), "74", "26.8", 28);
    row.rowVersion = version;
    return row;
}

QPushButton *button(QWidget &parent, const QString &text)
{
    for (QPushButton *b : parent.findChildren<QPushButton *>())
        if (b->text().contains(text))
            return b;
    return nullptr;
}

bool says(const QWidget &page, const QString &text)
{
    for (const QLabel *label : page.findChildren<QLabel *>())
        if (label->isVisible() && label->text() == text)
            return true;
    return false;
}

PreviewTable *table(QWidget &page, const QString &name)
{
    for (PreviewTable *t : page.findChildren<PreviewTable *>())
        if (t->accessibleName() == name)
            return t;
    return nullptr;
}

} // namespace

class ReviewPageTest : public QObject {
    Q_OBJECT

private slots:
    void theBarSaysWhatIsStagedAndLeadsOn()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        EditActions actions(&changes);
        QWidget page;
        StagedBar bar(&changes, &actions, &page);
        QVERIFY(bar.isHidden());
        QVERIFY(changes.stage({lamp(), ProductField::Price, QStringLiteral("479")}));
        QVERIFY(changes.stage({lamp(), ProductField::Title, QStringLiteral("Lamp")}));
        QVERIFY(changes.stage({vase(), ProductField::Price, QStringLiteral("78")}));
        QVERIFY(!bar.isHidden());
        QVERIFY2(bar.message().startsWith(QStringLiteral("3 staged edits on 2 products")), qPrintable(bar.message()));
        QVERIFY(bar.message().contains(QStringLiteral("Kept on this computer")));
        ProductRow theirs = vase(2);
        theirs.price = Decimal::fromInteger(70);
        changes.observe(theirs);
        QVERIFY(bar.message().contains(QStringLiteral("1 conflict")));
        QSignalSpy review(actions.review(), &QAction::triggered);
        button(bar, QStringLiteral("Review changes"))->click();
        QCOMPARE(review.count(), 1);
        button(bar, QStringLiteral("Discard"))->click();
        QVERIFY(bar.isHidden());
        actions.undo()->trigger();
        QCOMPARE(changes.editCount(), 3);
    }

    void theBarSaysWhyNothingCanBeSavedAnyMore()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        EditActions actions(&changes);
        QWidget page;
        StagedBar bar(&changes, &actions, &page);
        QVERIFY(changes.stage({lamp(), ProductField::Price, QStringLiteral("479")}));
        changes.setForbidden(QStringLiteral("Your role may look but not change."));
        QVERIFY2(
            bar.message().contains(QStringLiteral("Kept, but cannot be saved. Your role may look but not change.")),
            qPrintable(bar.message()));
        QVERIFY(bar.findChild<QPushButton *>(QStringLiteral("conflicts"))->isHidden()); // it is no conflict
        changes.setForbidden({});
        QVERIFY(bar.message().contains(QStringLiteral("Kept on this computer")));
    }

    void theBarCountsDeletedProductsApartFromConflicts()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        EditActions actions(&changes);
        QWidget page;
        StagedBar bar(&changes, &actions, &page);
        auto *open = bar.findChild<QPushButton *>(QStringLiteral("conflicts"));
        for (const ProductRow &row : {lamp(), vase()})
            QVERIFY(changes.stage({row, ProductField::Price, QStringLiteral("500")}));
        QVERIFY(open->isHidden());
        changes.observeGone(vase().id);
        QCOMPARE(open->text(), StagedBar::tr("%Ln products deleted", nullptr, 1));
        QVERIFY(actions.settle()->isEnabled());
        ProductRow theirs = lamp(2);
        theirs.price = Decimal::fromInteger(432);
        changes.observe(theirs);
        QCOMPARE(open->text(),
            StagedBar::tr("%Ln conflicts", nullptr, 1) + QStringLiteral(" · ")
                + StagedBar::tr("%Ln products deleted", nullptr, 1));
        QVERIFY2(bar.message().contains(open->text().section(u'·', 0, 0).trimmed()), qPrintable(bar.message()));
        QVERIFY2(bar.message().contains(open->text().section(u'·', 1).trimmed()), qPrintable(bar.message()));
        changes.discard(vase().id, ProductField::Price);
        QCOMPARE(open->text(), StagedBar::tr("%Ln conflicts", nullptr, 1));
        QCOMPARE(changes.goneCount(), 0);
    }

    void aBarWithRestoredEditsOpensNoWindowOfItsOwn()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        EditActions actions(&changes);
        QVERIFY(changes.stage({lamp(), ProductField::Price, QStringLiteral("479")}));
        auto *bar = new StagedBar(&changes, &actions);
        QVERIFY(!bar->isVisible());
        QWidget page;
        auto *layout = new QVBoxLayout(&page);
        layout->addWidget(bar);
        page.show();
        QVERIFY(bar->isVisible());
    }

    void aDamagedFileIsSaidUntilItIsRead()
    {
        QTemporaryDir folder;
        {
            ChangeSet changes(QStringLiteral("Dana"), folder.path());
            QVERIFY(changes.stage({lamp(), ProductField::Price, QStringLiteral("479")}));
        }
        const QString name = QDir(folder.path()).entryList({QStringLiteral("*.journal")}).value(0);
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::Append));
        file.write("half a li");
        file.close();
        ChangeSet changes(QStringLiteral("Dana"), folder.path());
        EditActions actions(&changes);
        QWidget page;
        StagedBar bar(&changes, &actions, &page);
        QVERIFY(bar.message().contains(QStringLiteral("damaged")));
        changes.discardAll();
        QVERIFY(!bar.isHidden());
        button(bar, QStringLiteral("Understood"))->click();
        QVERIFY(bar.isHidden());
    }

    void whatWasSaidAboutACommitIsGoneWhenThePageIsOpenedAgain()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        FakeService service(&changes);
        QVERIFY(changes.stage({lamp(), ProductField::Price, QStringLiteral("479")}));
        ReviewPage page(&service, nullptr);
        page.show();
        page.apply();
        QVERIFY(!page.result().isEmpty());
        page.hide();
        QVERIFY(page.result().isEmpty());
    }

    void theCommandsAreEnabledWhenThereIsSomethingToDo()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        EditActions actions(&changes);
        for (QAction *action : actions.all())
            QVERIFY2(!action->isEnabled(), qPrintable(action->objectName()));
        QVERIFY(changes.stage({lamp(), ProductField::Price, QStringLiteral("479")}));
        QVERIFY(actions.undo()->isEnabled());
        QVERIFY(actions.undo()->text().contains(QStringLiteral("Change of Price")));
        QVERIFY(actions.review()->isEnabled());
        QVERIFY(!actions.settle()->isEnabled());
        actions.undo()->trigger();
        QVERIFY(actions.redo()->isEnabled());
        QVERIFY(!actions.review()->isEnabled());
    }

    void theNoteGoesToHistory()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        FakeService service(&changes);
        QVERIFY(changes.stage({lamp(), ProductField::Price, QStringLiteral("479")}));
        ReviewPage page(&service, nullptr);
        for (QLineEdit *edit : page.findChildren<QLineEdit *>())
            if (edit->accessibleName() == QStringLiteral("Note for History"))
                edit->setText(QStringLiteral(" Autumn price check "));
        page.apply();
        QCOMPARE(service.note, QStringLiteral("Autumn price check"));
    }

    void onlyTheCheckedEditsAreApplied()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        FakeService service(&changes);
        QVERIFY(changes.stage({lamp(), ProductField::Price, QStringLiteral("479")}));
        QVERIFY(changes.stage({vase(), ProductField::Price, QStringLiteral("78")}));
        ReviewPage page(&service, nullptr, QStringLiteral("Korvala IL"));
        page.resize(1200, 800);
        page.show();
        PreviewTable *will = table(page, QStringLiteral("Will change"));
        QVERIFY(will);
        will->setFocus();
        will->setCurrentIndex(will->model()->index(1, 2));
        QTest::keyClick(will, Qt::Key_Space);
        QPushButton *apply = button(page, QStringLiteral("Apply"));
        QCOMPARE(apply->text(), ReviewPage::tr("Apply %Ln changes", nullptr, 1));
        QTest::mouseClick(apply, Qt::LeftButton);
        QCOMPARE(service.sent.size(), 1u);
        QCOMPARE(service.sent.front().product, lamp().id);
        QVERIFY2(page.result().contains(QStringLiteral("saved")), qPrintable(page.result()));
        QCOMPARE(changes.editCount(), 1);
    }

    void titlesKeepTheirRoomInASmallWindow()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        FakeService service(&changes);
        QVERIFY(changes.stage({lamp(), ProductField::Price, QStringLiteral("479")}));
        ReviewPage page(&service, nullptr);
        page.resize(1072, 700); // what the navigation leaves of 1280
        page.show();
        PreviewTable *will = table(page, QStringLiteral("Will change"));
        QTRY_VERIFY(will->columnWidth(ReviewTableModel::Title) >= 128);
        QTRY_COMPARE(will->horizontalHeader()->length(), will->viewport()->width());
        page.resize(3600, 700);
        QTRY_COMPARE(will->horizontalHeader()->length(), will->viewport()->width());
    }

    void theBoxInTheHeaderChecksAllOrNone()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        FakeService service(&changes);
        QVERIFY(changes.stage({lamp(), ProductField::Price, QStringLiteral("479")}));
        QVERIFY(changes.stage({vase(), ProductField::Price, QStringLiteral("78")}));
        ReviewPage page(&service, nullptr);
        page.resize(1200, 800);
        page.show();
        PreviewTable *will = table(page, QStringLiteral("Will change"));
        QTest::mouseClick(will->horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(18, 16));
        QVERIFY(!button(page, QStringLiteral("Apply"))->isEnabled());
        QTest::mouseClick(will->horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(18, 16));
        QVERIFY(button(page, QStringLiteral("Apply 2 changes")));
        QTest::mouseClick(will->viewport(), Qt::LeftButton, {}, QPoint(18, 16));
        QVERIFY(button(page, ReviewPage::tr("Apply %Ln changes", nullptr, 1)));
    }

    void aFailedCommitKeepsEverythingAndOffersToTryAgain()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        FakeService service(&changes);
        QVERIFY(changes.stage({lamp(), ProductField::Price, QStringLiteral("479")}));
        ReviewPage page(&service, nullptr);
        CommitReport report;
        report.error = Error{Error::Kind::Unavailable, QStringLiteral("The database does not answer."), {}, {}};
        service.nextReport = report;
        page.apply();
        QVERIFY(page.result().contains(QStringLiteral("Nothing was written")));
        QVERIFY(page.result().contains(QStringLiteral("The database does not answer.")));
        QCOMPARE(changes.editCount(), 1);
        service.nextReport.reset();
        button(page, QStringLiteral("Try again"))->click();
        QVERIFY(changes.isEmpty());
        QVERIFY(page.result().contains(QStringLiteral("saved")));
        // The way back is one click, and shown before it is gone.
        QSignalSpy undo(&page, &ReviewPage::undoRequested);
        button(page, QStringLiteral("Undo…"))->click();
        QCOMPARE(undo.count(), 1);
        QVERIFY(!undo.at(0).at(0).value<BatchId>().isNull());
    }

    void withNothingStagedThePageSaysSoAndLeadsBack()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        FakeService service(&changes);
        ReviewPage page(&service, nullptr);
        QSignalSpy closed(&page, &ReviewPage::closeRequested);
        page.show();
        button(page, QStringLiteral("Back to the catalog"))->click();
        QCOMPARE(closed.count(), 1);
        QTest::keyClick(&page, Qt::Key_Escape);
        QCOMPARE(closed.count(), 2);
    }

    void whatCannotChangeNamesReasonAndNextStep()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        FakeService service(&changes);
        QVERIFY(changes.stage({lamp(), ProductField::Price, QStringLiteral("479")}));
        QVERIFY(changes.stage({vase(), ProductField::Sku, QStringLiteral("TAKEN")}));
        changes.observeGone(lamp().id);
        changes.rejected({false, {{vase().id, EditOutcome::Kind::Refused, QStringLiteral("The SKU is taken."), {}}}});
        ReviewPage page(&service, nullptr);
        QSignalSpy opened(&page, &ReviewPage::productRequested);
        page.resize(1200, 800);
        page.show();
        PreviewTable *cannot = table(page, QStringLiteral("Cannot change"));
        QCOMPARE(cannot->model()->rowCount(), 2);
        cannot->setFocus();
        cannot->setCurrentIndex(cannot->model()->index(1, 1));
        QTest::keyClick(cannot, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QTRY_COMPARE(cannot->model()->rowCount(), 1);
        cannot->setCurrentIndex(cannot->model()->index(0, 1));
        QTest::keyClick(cannot, Qt::Key_Return);
        QTRY_COMPARE(cannot->model()->rowCount(), 0);
        QCOMPARE(changes.editCount(), 1);
    }

    void conflictForbiddenAndDeletedAreToldApart()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        FakeService service(&changes);
        const ProductRow bowl = productRow(3, QStringLiteral("Bowl"), QStringLiteral("B"), "10", "5", 1);
        for (const ProductRow &row : {lamp(), vase(), bowl})
            QVERIFY(changes.stage({row, ProductField::Price, QStringLiteral("500")}));
        ProductRow theirs = lamp(2);
        theirs.price = Decimal::fromInteger(432);
        changes.observe(theirs);
        changes.observeGone(vase().id);
        changes.setForbidden(QStringLiteral("Your role may look but not change."));
        QVERIFY(changes.toProductEdits().empty());
        ReviewPage page(&service, nullptr);
        page.resize(1200, 800);
        page.show();
        PreviewTable *cannot = table(page, QStringLiteral("Cannot change"));
        QCOMPARE(cannot->model()->rowCount(), 3);
        QMap<QString, QStringList> told; // by SKU: state, reason, next step
        for (int row = 0; row < 3; ++row) {
            auto text = [&](int column) { return cannot->model()->index(row, column).data().toString(); };
            told[text(ReviewTableModel::ObstacleSku)] = {
                text(ReviewTableModel::State), text(ReviewTableModel::Reason), text(ReviewTableModel::NextStep)};
        }
        QCOMPARE(told[lamp().sku].first(), QStringLiteral("Conflict"));
        QCOMPARE(told[lamp().sku].last(), QStringLiteral("Settle conflict…"));
        QCOMPARE(told[vase().sku].first(), QStringLiteral("Deleted"));
        QVERIFY(told[vase().sku].at(1).contains(QStringLiteral("deleted")));
        QCOMPARE(told[vase().sku].last(), QStringLiteral("Discard"));
        QCOMPARE(told[bowl.sku],
            (QStringList{QStringLiteral("Not allowed"), QStringLiteral("Your role may look but not change."),
                QStringLiteral("Check again")}));
        changes.setForbidden({});
        QTRY_COMPARE(cannot->model()->rowCount(), 2);
        QCOMPARE(changes.toProductEdits().size(), 1u);
    }

    void aDeletedProductIsExplainedWhereConflictsAreSettled()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        QVERIFY(changes.stage({lamp(), ProductField::Price, QStringLiteral("479")}));
        changes.observeGone(lamp().id);
        SettleDialog dialog(&changes, nullptr);
        dialog.show();
        auto says = [&dialog](const QString &words) {
            const auto labels = dialog.findChildren<QLabel *>();
            return std::any_of(
                labels.begin(), labels.end(), [&](const QLabel *l) { return l->text().contains(words); });
        };
        QVERIFY(says(QStringLiteral("Somebody deleted this product")));
        QVERIFY(!says(QStringLiteral("Choose what to keep")));
        dialog.choose(lamp().id, ProductField::Price, SettleDialog::Choice::Mine); // there is nothing to keep it in
        QCOMPARE(dialog.settledCount(), 0);
        dialog.choose(lamp().id, ProductField::Price, SettleDialog::Choice::Theirs);
        button(dialog, QStringLiteral("Save 1"))->click();
        QVERIFY(changes.isEmpty());
    }

    void aCommitWhoseAnswerWasLostIsSaidAsItIs()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        FakeService service(&changes);
        QVERIFY(changes.stage({lamp(), ProductField::Price, QStringLiteral("479")}));
        ReviewPage page(&service, nullptr);
        page.show();
        QVERIFY(says(page, QStringLiteral("Nothing is written until you apply")));
        emit service.commitStarted(1);
        QVERIFY(!says(page, QStringLiteral("Nothing is written until you apply")));
        QVERIFY(says(page, QStringLiteral("All of it is written, or none of it")));
        emit service.commitUncertain();
        QVERIFY(says(page, QStringLiteral("It is not known yet whether this was written")));
        QVERIFY2(page.result().contains(QStringLiteral("asks it whether they arrived")), qPrintable(page.result()));
        CommitReport report;
        report.saved = true;
        report.edits = 1;
        report.confirmed = true;
        emit service.commitFinished(report);
        QVERIFY2(page.result().contains(QStringLiteral("has confirmed")), qPrintable(page.result()));
        QVERIFY(!says(page, QStringLiteral("It is not known yet whether this was written")));
        QVERIFY(!says(page, QStringLiteral("Nothing is written until you apply")));
        report = {};
        report.error = Error{Error::Kind::Unavailable, QStringLiteral("Nobody knows."), {}, QStringLiteral("08007")};
        emit service.commitFinished(report);
        QVERIFY2(page.result().contains(QStringLiteral("not known")), qPrintable(page.result()));
        QVERIFY(!page.result().contains(QStringLiteral("Nothing was written")));
        report.error = Error{Error::Kind::Forbidden, QStringLiteral("You may not."), {}, {}};
        emit service.commitFinished(report);
        QVERIFY(says(page, QStringLiteral("Nothing is written until you apply")));
        QVERIFY(button(page, QStringLiteral("Check again")));
    }

    void conflictsAreSettledFieldByField()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        QVERIFY(changes.stage({lamp(), ProductField::Price, QStringLiteral("479")}));
        QVERIFY(changes.stage({lamp(), ProductField::Title, QStringLiteral("Mine")}));
        ProductRow theirs = lamp(2);
        theirs.price = Decimal::fromInteger(432);
        theirs.title = QStringLiteral("Theirs");
        changes.observe(theirs);
        SettleDialog dialog(&changes, nullptr);
        dialog.show();
        QCOMPARE(dialog.fieldCount(), 2);
        QVERIFY(!button(dialog, QStringLiteral("Save"))->isEnabled());
        auto *mine = dialog.findChild<QRadioButton *>(QStringLiteral("price.mine"));
        QVERIFY(mine);
        mine->setFocus();
        QTest::keyClick(mine, Qt::Key_Space);
        QCOMPARE(dialog.settledCount(), 1);
        auto *title = dialog.findChild<QRadioButton *>(QStringLiteral("title.mine"));
        title->setFocus();
        QTest::keyClick(title, Qt::Key_D);
        QCOMPARE(dialog.settledCount(), 2);
        // On a Hebrew keyboard the same two keys.
        QTest::sendKeyEvent(QTest::Click, title, Qt::Key(u'צ'), QStringLiteral("צ"), Qt::NoModifier);
        QVERIFY(title->isChecked());
        QTest::sendKeyEvent(QTest::Click, title, Qt::Key(u'ג'), QStringLiteral("ג"), Qt::NoModifier);
        QVERIFY(!title->isChecked());
        button(dialog, QStringLiteral("Save 2"))->click();
        QCOMPARE(changes.conflictCount(), 0);
        QVERIFY(!changes.edit(lamp().id, ProductField::Title));
        QCOMPARE(changes.edit(lamp().id, ProductField::Price)->value.toString(), QStringLiteral("479"));
        QCOMPARE(changes.toProductEdits().front().rowVersion, 2);
    }

    void oneChoiceCanCountForEveryConflictOfItsKind()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        std::vector<ProductRow> rows{
            lamp(), vase(), productRow(3, QStringLiteral("Bowl"), QStringLiteral("B"), "10", "5", 1)};
        for (const ProductRow &row : rows)
            QVERIFY(changes.stage({row, ProductField::Price, QStringLiteral("500")}));
        for (ProductRow row : rows) {
            row.rowVersion = 2;
            row.price = Decimal::fromInteger(1);
            changes.observe(row);
        }
        SettleDialog dialog(&changes, nullptr);
        dialog.show();
        dialog.choose(lamp().id, ProductField::Price, SettleDialog::Choice::Mine);
        auto *same = dialog.findChild<QCheckBox *>();
        QVERIFY(same->isVisible());
        QVERIFY2(same->text().contains(QStringLiteral("2 more")), qPrintable(same->text()));
        same->click();
        QCOMPARE(dialog.settledCount(), 3);
    }

    void editsOfDeletedProductsAreNoConflictsOfAnyKind()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        const ProductRow bowl = productRow(3, QStringLiteral("Bowl"), QStringLiteral("B"), "10", "5", 1);
        for (const ProductRow &row : {lamp(), vase(), bowl})
            QVERIFY(changes.stage({row, ProductField::Price, QStringLiteral("500")}));
        for (ProductRow row : {lamp(2), productRow(3, QStringLiteral("Bowl"), QStringLiteral("B"), "10", "5", 1)}) {
            row.rowVersion = 2;
            row.price = Decimal::fromInteger(1);
            changes.observe(row);
        }
        changes.observeGone(vase().id);
        SettleDialog dialog(&changes, nullptr);
        dialog.show();
        QStringList listed;
        const auto *list = dialog.findChild<QListWidget *>();
        for (int row = 0; row < list->count(); ++row)
            listed << list->item(row)->text();
        QCOMPARE(
            listed.filter(QStringLiteral("Deleted")), QStringList{QStringLiteral("Bud vase\nKV-GLS-0140 · Deleted")});
        dialog.choose(lamp().id, ProductField::Price, SettleDialog::Choice::Theirs);
        auto *same = dialog.findChild<QCheckBox *>();
        QVERIFY2(same->text().contains(QStringLiteral("1 more")), qPrintable(same->text()));
        same->click();
        QCOMPARE(dialog.settledCount(), 2); // the edit of the deleted one waits for a word of its own
        dialog.choose(bowl.id, ProductField::Price, SettleDialog::Choice::Mine);
        QCOMPARE(dialog.settledCount(), 2);
        button(dialog, QStringLiteral("Save 2"))->click();
        QVERIFY(changes.edit(vase().id, ProductField::Price));
        QCOMPARE(changes.conflictCount(), 1);
        SettleDialog again(&changes, nullptr);
        again.show();
        again.choose(vase().id, ProductField::Price, SettleDialog::Choice::Theirs);
        QVERIFY(!again.findChild<QCheckBox *>()->isVisible());
        button(again, QStringLiteral("Save 1"))->click();
        QVERIFY(!changes.edit(vase().id, ProductField::Price));
        QVERIFY(changes.edit(bowl.id, ProductField::Price));
    }

    void aConflictThatGoesAwayLeavesTheOpenDialog()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        QVERIFY(changes.stage({lamp(), ProductField::Price, QStringLiteral("479")}));
        ProductRow theirs = lamp(2);
        theirs.price = Decimal::fromInteger(432);
        changes.observe(theirs);
        SettleDialog dialog(&changes, nullptr);
        QCOMPARE(dialog.fieldCount(), 1);
        theirs.rowVersion = 3;
        theirs.price = Decimal::fromInteger(479);
        changes.observe(theirs);
        QCOMPARE(dialog.fieldCount(), 0);
    }
};

PURSER_TEST(ReviewPageTest)
#include "reviewpagetest.moc"
