#pragma once

#include "models/sync/decisionservice.h"

#include <QDialog>

class QListWidget;

namespace purser::ui {

class Banner;
class Button;
class SearchField;

/// Looks for the product of Purser that a product of a store is linked with; or says that there is none and it is new.
class ProductChoiceDialog : public QDialog {
    Q_OBJECT

public:
    /// \a service is not owned and outlives the dialog.
    ProductChoiceDialog(sync::DecisionService *service, const sync::LinkProposal &proposal, QWidget *parent = nullptr);

signals:
    /// The choice is kept.
    void chosen();

private:
    void search(const QString &text);
    void choose(std::optional<ProductId> product);

    sync::DecisionService *service_;
    sync::LinkProposal proposal_;
    SearchField *field_;
    QListWidget *list_;
    Banner *problem_;
    Button *take_;
    Button *create_;
    std::unique_ptr<QObject> searching_;
};

} // namespace purser::ui
