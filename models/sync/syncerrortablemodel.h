#pragma once

#include "models/sync/jobservice.h"
#include "models/sync/livelistmodel.h"

#include <QLocale>

namespace purser::sync {

/// What syncs could not do, open or settled.
class SyncErrorTableModel : public LiveRows<SyncErrorRow> {
    Q_OBJECT

public:
    enum Column { When, Store, What, Cause, Message, Tries, ColumnCount };

    SyncErrorTableModel(JobService *service, const QLocale &locale, QObject *parent = nullptr);

    void load(const SyncErrorFilter &filter);
    [[nodiscard]] const SyncErrorFilter &filter() const { return filter_; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void ask(QObject *context, int limit) override;

private:
    [[nodiscard]] QString text(const SyncErrorRow &error, int column) const;

    JobService *service_;
    QLocale locale_;
    SyncErrorFilter filter_;
    bool loaded_ = false;
};

} // namespace purser::sync
