#pragma once

#include "ui/widgets/recordtable.h"

namespace purser::ui {

/// The table of the company's people: name and address, role, stores, state, last change.
class UserTable : public RecordTable {
    Q_OBJECT

public:
    explicit UserTable(QAbstractItemModel *model, QWidget *parent = nullptr);
};

} // namespace purser::ui
