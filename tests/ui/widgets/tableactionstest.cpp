#include "ui/widgets/tableactions.h"
#include "tests/support/testmain.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>

using namespace purser;

/// What every table shares.
class TableActionsTest : public QObject {
    Q_OBJECT

private slots:
    void aRowIsChosenInBothReadingDirections()
    {
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            QStandardItemModel model(3, 4);
            QTableView table;
            table.setModel(&model);
            table.setSelectionBehavior(QAbstractItemView::SelectRows);
            table.setColumnHidden(0, true);
            table.horizontalHeader()->setStretchLastSection(true); // no room beside the columns
            table.setLayoutDirection(direction);
            table.resize(600, 300);
            table.show();
            ui::chooseRow(&table, 2);
            QCOMPARE(table.currentIndex(), model.index(2, 1));
            QCOMPARE(table.selectionModel()->selectedRows(1), QModelIndexList{model.index(2, 1)});
            ui::chooseRow(&table, 0);
            QCOMPARE(table.selectionModel()->selectedRows(1), QModelIndexList{model.index(0, 1)});
            ui::chooseRow(&table, 7); // not there: what is chosen stays
            QCOMPARE(table.currentIndex(), model.index(0, 1));
        }
    }
};

PURSER_TEST(TableActionsTest)
#include "tableactionstest.moc"
