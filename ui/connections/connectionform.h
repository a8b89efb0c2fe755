#pragma once

#include "models/base/error.h"
#include "models/sync/connection.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace purser::ui {

class FormField;

/// What a connection is made of: a provider, the store it speaks for, a name, and the fields that the provider wants.
/// What is missing or refused stands under its field.
class ConnectionForm : public QWidget {
    Q_OBJECT

public:
    /// \a connection is null for a new one; else only its fields are asked for, with what is not secret in them.
    ConnectionForm(std::vector<sync::Provider> providers, const sync::ConnectionList &list,
        const sync::ConnectionRow *connection, QWidget *parent = nullptr);

    /// Everything that is needed is there; else says what is not, and goes to the first of it.
    [[nodiscard]] bool isComplete();
    [[nodiscard]] sync::ConnectionDraft draft() const;
    /// Shows \a error under the field whose name is its code, and goes there. False when there is none.
    bool showAtField(const Error &error);
    /// Goes to the first field that has to be filled in: the name, or the first secret of a connection that exists.
    void begin();
    /// The person has entered something.
    [[nodiscard]] bool isTouched() const { return touched_; }
    /// The fields in the order in which they are filled in.
    [[nodiscard]] std::vector<QWidget *> controls() const;

signals:
    /// Something else stands in the fields.
    void edited();
    /// The fields of another provider are shown.
    void rebuilt();

private:
    void chooseProvider();
    void fillStores();
    [[nodiscard]] const sync::Provider *provider() const;
    [[nodiscard]] FormField *fieldNamed(const QString &name) const;

    std::vector<sync::Provider> providers_;
    sync::ConnectionList list_;
    std::optional<sync::ConnectionRow> connection_; ///< nothing for a new one
    QComboBox *provider_;
    QComboBox *store_;
    QLineEdit *name_;
    FormField *storeField_;
    FormField *nameField_;
    QVBoxLayout *column_;
    std::vector<std::pair<sync::ProviderField, FormField *>> fields_;
    bool touched_ = false;
};

} // namespace purser::ui
