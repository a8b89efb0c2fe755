#pragma once

#include "models/base/id.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace purser::views {

using ViewId = Id<struct SavedViewTag>;

/// A combination of filters, search, sorting and columns of a page, under a name.
struct SavedView {
    ViewId id;
    QString page; ///< catalog
    QString name;
    bool shared = false; ///< offered to the whole company
    bool own = true; ///< of the person who is signed in
    bool mayEdit = true; ///< the owner, and administrators where it is shared
    QString ownerName; ///< full name
    QJsonObject definition; ///< the page's own business
    qint64 rowVersion = 0;
};

/// The longest name of a view, in characters.
inline constexpr int maxViewNameLength = 80;

/// The views of one page that a person is offered.
struct ViewList {
    std::vector<SavedView> views; ///< own ones first, each kind by name
    ViewId standard; ///< the one the person begins with; null when none

    [[nodiscard]] const SavedView *find(const ViewId &id) const
    {
        for (const SavedView &view : views)
            if (view.id == id)
                return &view;
        return nullptr;
    }
};

/// The views of \a page as they are kept on this computer (compact JSON), and back. What cannot be understood is left
/// out: another version may have written it, or a failing disk.
QByteArray toJson(const ViewList &list);
ViewList viewListFromJson(const QByteArray &json, const QString &page);

} // namespace purser::views
