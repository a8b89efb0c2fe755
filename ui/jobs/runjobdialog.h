#pragma once

#include "models/sync/jobservice.h"
#include "ui/widgets/growingdialog.h"

class QComboBox;

namespace purser::ui {

class Banner;
class Button;

/// Asks which job shall be run now, and where.
class RunJobDialog : public GrowingDialog {
    Q_OBJECT

public:
    /// \a service is not owned and outlives the dialog.
    RunJobDialog(sync::JobService *service, const QString &company, QWidget *parent = nullptr);

signals:
    void started(const QUuid &job);

private:
    void fillTypes();
    void run();

    sync::JobService *service_;
    QString company_;
    std::vector<sync::JobPlace> places_;
    QComboBox *place_;
    QComboBox *type_;
    Banner *problem_;
    Button *run_;
};

} // namespace purser::ui
