#pragma once

#include "models/sync/linkproposal.h"

#include <QWidget>

namespace purser::ui {

class Button;
class Label;

/// Under the proposals of a first link: how far the review is, and what can be done with the chosen ones and with all.
class LinkFooter : public QWidget {
    Q_OBJECT

public:
    /// \a whyReadOnly is empty when this person may decide.
    explicit LinkFooter(const QString &whyReadOnly, QWidget *parent = nullptr);

    /// What the buttons depend on.
    struct Standing {
        std::vector<sync::ProposalCount> counts;
        qint64 chosen = 0; ///< proposals that can still be decided
        bool mayChooseProduct = false; ///< one is chosen whose product can be another
        bool working = false; ///< a job is under way
        bool mayLinkAsItIs = false; ///< there is nothing to accept, and the store can be linked
    };
    void present(const Standing &standing);

signals:
    void sureAccepted();
    void productRequested();
    void rejected();
    void accepted();
    void applied();

private:
    QString whyReadOnly_;
    Label *summary_;
    Button *sure_;
    Button *other_;
    Button *reject_;
    Button *accept_;
    Button *apply_;
};

} // namespace purser::ui
