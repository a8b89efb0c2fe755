#pragma once

#include "models/base/error.h"

#include <tl/expected.hpp>

namespace purser {

/// A value, or the reason why there is none. Errors are values: nothing in Purser throws across a module boundary.
template <class T = void>
using Result = tl::expected<T, Error>;

/// Shorthand for the failing branch: `return fail(Error::Kind::NotFound, tr("…"));`
inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

inline tl::unexpected<Error> fail(Error::Kind kind, QString message, QString detail = {}, QString code = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(message), std::move(detail), std::move(code)});
}

} // namespace purser
