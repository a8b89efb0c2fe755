#pragma once

#include "models/catalog/changeset.h"

#include <QFrame>

namespace purser::ui {

class Button;
class EditActions;
class GlyphLabel;
class Label;

/// The strip under a grid that says what is staged and leads to the review; hidden while nothing is staged.
class StagedBar : public QFrame {
    Q_OBJECT

public:
    /// Neither is owned; both outlive the bar.
    StagedBar(const catalog::ChangeSet *changes, EditActions *actions, QWidget *parent = nullptr);

    /// Everything the bar says, as one sentence, for tests and screen readers.
    [[nodiscard]] QString message() const { return accessibleName(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    const catalog::ChangeSet *changes_;
    Label *counts_;
    Button *conflicts_;
    Button *discard_;
    Button *review_;
    Button *understood_; ///< takes away what was said about the files at the start
    bool noticeRead_ = false;
    Label *kept_;
};

} // namespace purser::ui
