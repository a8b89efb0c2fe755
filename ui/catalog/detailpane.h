#pragma once

#include "models/catalog/catalogservice.h"
#include "ui/widgets/surface.h"

class QHBoxLayout;
class QScrollArea;
class QStackedLayout;
class QTabBar;

namespace purser::ui {

class BannerSlot;
class Button;
class ImageProvider;
class Label;
class PictureView;
class StateView;

/// One product beside the grid: what it is, what is staged of it, its variants, images and attributes; and what can be
/// done with it as a whole.
class DetailPane : public Surface {
    Q_OBJECT

public:
    enum Tab { Details, Variants, Images, Attributes };

    /// \a service with its change set and \a images (may be null) are not owned and outlive the pane.
    DetailPane(catalog::CatalogService *service, ImageProvider *images, QWidget *parent = nullptr);

    /// Shows \a product, or how to choose one when it is null.
    void showProduct(ProductId product);
    [[nodiscard]] ProductId product() const { return wanted_; }
    /// Why this person may not duplicate and archive; empty: they may.
    void setWhyReadOnly(const QString &reason);
    /// What the pane says instead of a product, or about the last action; for tests and screen readers.
    [[nodiscard]] QString message() const;

signals:
    void closeRequested();
    /// A product was made here and should be shown.
    void productCreated(const purser::ProductId &product);

private:
    QWidget *makeHeader();
    QWidget *makeFooter();
    void load();
    void present(const catalog::ProductDetail &detail);
    void refresh();
    void showTab();
    void duplicate();
    void changeStatus(catalog::ProductStatus status);
    void sayFailed(const QString &what, const Error &error);

    catalog::CatalogService *service_;
    catalog::ChangeSet *changes_;
    ImageProvider *images_;
    QString whyReadOnly_;
    ProductId wanted_;
    std::optional<catalog::ProductDetail> shown_;
    bool busy_ = false;

    QStackedLayout *stack_;
    StateView *state_;
    PictureView *picture_ = nullptr;
    Label *title_ = nullptr;
    Label *subtitle_ = nullptr;
    QHBoxLayout *tags_ = nullptr;
    BannerSlot *messages_ = nullptr;
    QTabBar *tabs_ = nullptr;
    QScrollArea *body_ = nullptr;
    Button *duplicate_ = nullptr;
    Button *archive_ = nullptr;
};

} // namespace purser::ui
