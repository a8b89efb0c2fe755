#include "models/auth/userservice.h"

#include "models/db/connection.h"
#include "models/db/database.h"

namespace purser::auth {

UserService::UserService(db::Database *database, Session session, QObject *parent)
    : QObject(parent), database_(database), session_(std::move(session))
{
}

QCoro::Task<Result<UserDirectory>> UserService::directory(QObject *context)
{
    return database_->read(context, [](db::Connection &c) { return UserRepository::directory(c); });
}

QCoro::Task<Result<UserId>> UserService::add(const NewUser &user)
{
    return database_->write(this, [user](db::Connection &c) { return UserRepository::add(c, user); });
}

QCoro::Task<Result<>> UserService::change(const UserChange &change)
{
    return database_->write(this, [change](db::Connection &c) { return UserRepository::change(c, change); });
}

QCoro::Task<Result<>> UserService::setActive(UserId user, bool active)
{
    return database_->write(
        this, [user, active](db::Connection &c) { return UserRepository::setActive(c, user, active); });
}

QCoro::Task<Result<>> UserService::setPassword(UserId user, const QString &password)
{
    return database_->write(
        this, [user, password](db::Connection &c) { return UserRepository::setPassword(c, user, password); });
}

} // namespace purser::auth
