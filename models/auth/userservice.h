#pragma once

#include "models/auth/userrepository.h"

#include <QCoroTask>

#include <QObject>

namespace purser::db {
class Database;
}

namespace purser::auth {

/// What Settings › People asks of the database, without SQL and without waiting. Answers come on the caller's thread;
/// those of directory() are dropped when \a context goes.
class UserService : public QObject {
    Q_OBJECT

public:
    /// \a database is not owned and outlives the service. \a session is whoever is signed in.
    UserService(db::Database *database, Session session, QObject *parent = nullptr);

    [[nodiscard]] const Session &session() const { return session_; }

    virtual QCoro::Task<Result<UserDirectory>> directory(QObject *context);
    virtual QCoro::Task<Result<UserId>> add(const NewUser &user);
    virtual QCoro::Task<Result<>> change(const UserChange &change);
    virtual QCoro::Task<Result<>> setActive(UserId user, bool active);
    virtual QCoro::Task<Result<>> setPassword(UserId user, const QString &password);

private:
    db::Database *database_;
    Session session_;
};

} // namespace purser::auth
