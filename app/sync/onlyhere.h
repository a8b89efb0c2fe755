#pragma once

#include "app/connectors/webaddress.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonValue>
#include <QStringList>

#include <algorithm>

namespace purser::sync {

/// Pictures that no store can have: neither there already nor anywhere from where it could fetch them. (That a store
/// takes the bytes themselves is not known of any: WordPress does, but only from its own users, and the keys of a store
/// are none.)
class OnlyHere {
public:
    explicit OnlyHere(const QHash<QString, QString> &idsByUrl) : idsByUrl_(idsByUrl) { }

    [[nodiscard]] bool holds(const QJsonValue &image) const
    {
        const QString url = image[u"url"].toString();
        return !url.isEmpty() && !connectors::isOnTheWeb(url) && !idsByUrl_.contains(url);
    }
    void note(const QJsonValue &image)
    {
        if (const QString url = image[u"url"].toString(); !urls_.contains(url))
            urls_ << url;
    }
    [[nodiscard]] bool isEmpty() const { return urls_.isEmpty(); }
    /// Which they are and what to do, for people.
    [[nodiscard]] QString text() const;

    /// \a gallery without them.
    [[nodiscard]] QJsonArray taken(const QJsonArray &gallery)
    {
        QJsonArray rest;
        for (const QJsonValue &image : gallery)
            if (holds(image))
                note(image);
            else
                rest.append(image);
        return rest;
    }
    /// \a theirs, which comes in the place of \a gallery, with them at the places where they were.
    [[nodiscard]] QJsonArray kept(const QJsonArray &gallery, QJsonArray theirs) const
    {
        for (qsizetype i = 0; i < gallery.size(); ++i)
            if (holds(gallery[i]))
                theirs.insert(std::min(i, theirs.size()), gallery[i]);
        return theirs;
    }

private:
    const QHash<QString, QString> &idsByUrl_;
    QStringList urls_;
};

/// What may be sent of a gallery while some of its pictures are only here: everything the store has, as it is there,
/// and behind it what is new. A store takes a gallery as a whole, and a picture that was to come in the place of
/// another may be among those that wait: nothing is taken away or moved before all are there. Empty when nothing is
/// new.
QJsonArray addition(const QJsonArray &theirs, const QJsonArray &wanted);

} // namespace purser::sync
