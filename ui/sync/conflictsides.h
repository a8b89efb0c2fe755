#pragma once

#include "models/sync/conflict.h"

#include <QWidget>

class QHBoxLayout;

namespace purser::ui {

class Button;
class Label;

/// Under the conflicts: what both sides last agreed on, mine and the store's in full, and whose is kept.
class ConflictSides : public QWidget {
    Q_OBJECT

public:
    /// \a whyReadOnly is empty when this person may decide.
    explicit ConflictSides(const QString &whyReadOnly, QWidget *parent = nullptr);

    /// \a conflict may be null. \a open and \a decided: how many of those are chosen; \a alike: how many open ones
    /// there are of its kind.
    void present(const sync::Conflict *conflict, qint64 open, qint64 decided, qint64 alike);

signals:
    /// For what is chosen.
    void kept(purser::sync::Keep side);
    /// For all of the kind.
    void kindKept(purser::sync::Keep side);
    void takenBack();

private:
    struct Side {
        Label *head;
        Label *value;
        Label *note;
    };
    Side makeSide(const QString &title, QHBoxLayout *row);
    QHBoxLayout *makeButtons();

    QString whyReadOnly_;
    Side base_;
    Side ours_;
    Side theirs_;
    Button *mine_;
    Button *theirsButton_;
    Button *kindMine_;
    Button *kindTheirs_;
    Button *back_;
};

} // namespace purser::ui
