#pragma once

#include "models/catalog/changeset.h"
#include "models/catalog/productdetail.h"

class QWidget;

namespace purser::ui {

class ImageProvider;

/// Builds what the tabs of the detail pane show. Each gives a new widget without a parent.
namespace detailsections {

/// Staged edits of the product, its facts, its description and its variants in short. \a staged may be null.
QWidget *details(const catalog::ProductDetail &product, const catalog::StagedProduct *staged,
    catalog::ChangeSet *changes, ImageProvider *images);
QWidget *variants(const catalog::ProductDetail &product, const catalog::StagedProduct *staged);
QWidget *images(const catalog::ProductDetail &product, ImageProvider *images);
QWidget *attributes(const catalog::ProductDetail &product);

} // namespace detailsections
} // namespace purser::ui
