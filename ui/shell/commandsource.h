#pragma once

#include "models/base/error.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace purser::ui {

/// One line of the command palette.
struct Command {
    QString title;
    QString detail; ///< SKU, order number, where a page is
    QString iconName;
    QString shortcut; ///< shown only
    std::function<void()> run;
};

/// Where the palette finds records: products by title or SKU, orders by number. Answers later, once a search.
class CommandSource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The translated heading of its results: Products.
    [[nodiscard]] virtual QString heading() const = 0;
    /// Looks for \a text and answers with `found`, of nothing if need be, or `failed` of the same \a ticket. A new
    /// search makes older ones worthless; they need no answer.
    virtual void search(const QString &text, int ticket) = 0;

signals:
    void found(int ticket, const std::vector<purser::ui::Command> &commands);
    void failed(int ticket, const purser::Error &error);
};

} // namespace purser::ui
