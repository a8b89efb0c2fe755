#pragma once

#include <QColor>
#include <QImage>
#include <QString>
#include <QStringList>

#include <optional>

namespace purser::images {

/// What a drawn picture shows: `purser-image:<kind>/<rrggbb>[/detail|/dark]`.
struct ProductDrawing {
    enum class View { Whole, Detail, Dark };
    QString kind; ///< lamp, vase, mug, …
    QColor colour;
    View view = View::Whole;

    /// Nothing when \a url is no such address, or its kind is unknown.
    static std::optional<ProductDrawing> fromUrl(const QString &url);
};

/// Every kind that can be drawn.
QStringList drawableKinds();

/// A flat icon of the product in its colour on a soft square of the same tint, \a pixels high and wide. The same
/// address gives the same picture everywhere, so none is ever stored.
QImage drawProduct(const ProductDrawing &drawing, int pixels);

} // namespace purser::images
