#pragma once

#include <QString>

namespace purser {

/// Why something did not happen: a kind to branch on, a sentence for people and a detail for the log.
struct Error {
    enum class Kind {
        Cancelled, ///< the person or the program no longer wants the answer
        Unavailable, ///< the other side cannot be reached now; trying again later may help
        Timeout, ///< it took longer than it may
        NotFound, ///< what was named does not exist (or is not for this person to see)
        Conflict, ///< somebody else changed it meanwhile; nothing was overwritten
        Duplicate, ///< a value that must be unique is taken
        Invalid, ///< a rule of the data is violated; the message says which
        Forbidden, ///< the signed-in person may not do this
        NoSpace, ///< a disk or a quota is full
        Internal, ///< a defect, here or on the other side
    };

    Kind kind = Kind::Internal;
    QString message; ///< translated, complete sentences: what is wrong, where, what to do
    QString detail; ///< untranslated, for the log and for "Copy details"; never contains a secret
    QString code; ///< the other side's own code (SQLSTATE, HTTP status), empty when there is none

    [[nodiscard]] bool is(Kind k) const { return kind == k; }
};

} // namespace purser
