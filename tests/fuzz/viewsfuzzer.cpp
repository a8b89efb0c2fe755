// Saved views as they are kept on this computer, and their definitions on the way to the database.
#include "models/db/param.h"
#include "models/views/savedview.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

#include <algorithm>

using namespace purser;
using purser::fuzz::require;

namespace {

/// Whether PostgreSQL would refuse \a json: jsonb has no U+0000 and no half pairs of surrogates.
bool hasWhatJsonbRefuses(const QByteArray &json)
{
    for (qsizetype i = 0; i + 5 < json.size(); ++i) {
        if (json[i] != '\\')
            continue;
        const QByteArray code = json.mid(i + 2, 4).toLower();
        if (json[i + 1] == 'u' && (code == "0000" || (code[0] == 'd' && code[1] >= '8')))
            return true;
        ++i; // what is escaped begins no escape
    }
    return false;
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto list = views::viewListFromJson(bytes, u"catalog"_qs);
    for (const views::SavedView &view : list.views) {
        require(!view.id.isNull() && view.page == u"catalog", "a view has an id and is one of the page");
        require(std::ranges::count(list.views, view.id, &views::SavedView::id) == 1, "a view is there once");
        const QByteArray sent = *db::Param(QJsonDocument(view.definition)).text();
        require(!hasWhatJsonbRefuses(sent), "a definition can be kept in the database");
        const QJsonDocument kept = QJsonDocument::fromJson(sent);
        require(kept.isObject(), "a definition stays an object");
        require(QJsonDocument::fromJson(*db::Param(kept).text()) == kept, "a definition that was kept stays as it is");
        if (!hasWhatJsonbRefuses(QJsonDocument(view.definition).toJson(QJsonDocument::Compact)))
            require(kept.object() == view.definition, "a definition is kept as it is");
    }
    require(list.standard.isNull() || list.find(list.standard), "the view to begin with is one of the list");
    const QByteArray kept = views::toJson(list);
    require(views::toJson(views::viewListFromJson(kept, u"catalog"_qs)) == kept, "what is kept is read the same again");
    return 0;
}
