#pragma once

#include "ui/widgets/recordtable.h"

namespace purser::ui {

/// The table of the company's connections: name and address, provider, store, standing, last sync.
class ConnectionTable : public RecordTable {
    Q_OBJECT

public:
    explicit ConnectionTable(QAbstractItemModel *model, QWidget *parent = nullptr);
};

} // namespace purser::ui
