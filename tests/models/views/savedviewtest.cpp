#include "models/views/savedview.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>

using namespace purser;
using namespace purser::views;

/// The list of views as it is kept on a computer, whatever became of it there.
class SavedViewTest : public QObject {
    Q_OBJECT

    static SavedView view(const QString &name)
    {
        SavedView view;
        view.id = ViewId(QUuid::createUuid());
        view.page = u"catalog"_qs;
        view.name = name;
        view.rowVersion = Q_INT64_C(9'007'199'254'740'993);
        view.definition = {{u"search"_qs, u"lamp"_qs}};
        return view;
    }

private slots:
    void aListIsReadAsItWasKept()
    {
        ViewList list{{view(u"Lamps"_qs), view(u"Low stock"_qs)}, {}};
        list.standard = list.views[1].id;
        const ViewList again = viewListFromJson(toJson(list), u"catalog"_qs);
        QCOMPARE(again.views.size(), size_t{2});
        QCOMPARE(again.standard, list.standard);
        QCOMPARE(again.views[0].rowVersion, list.views[0].rowVersion);
        QCOMPARE(toJson(again), toJson(list));
    }

    void aViewToBeginWithThatIsNotThereIsNone()
    {
        ViewList list{{view(u"Lamps"_qs)}, ViewId(QUuid::createUuid())};
        QVERIFY(viewListFromJson(toJson(list), u"catalog"_qs).standard.isNull());
    }

    void aViewIsThereOnce()
    {
        const SavedView lamps = view(u"Lamps"_qs);
        QCOMPARE(viewListFromJson(toJson({{lamps, lamps}, {}}), u"catalog"_qs).views.size(), size_t{1});
    }

    void rubbishIsAnEmptyList()
    {
        QVERIFY(viewListFromJson("\xff{[", u"catalog"_qs).views.empty());
        QVERIFY(viewListFromJson("{\"views\":[1,{\"id\":\"x\"}]}", u"catalog"_qs).views.empty());
    }
};

PURSER_TEST(SavedViewTest)
#include "savedviewtest.moc"
