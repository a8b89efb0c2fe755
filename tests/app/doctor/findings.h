#pragma once

#include "app/doctor/doctor.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QSet>

namespace purser::test {

/// The rules that were broken.
inline QSet<QString> rulesOf(const std::vector<doctor::Finding> &findings)
{
    QSet<QString> rules;
    for (const doctor::Finding &finding : findings)
        rules.insert(finding.rule);
    return rules;
}

/// All of it, for the message of a test that fails.
inline QString said(const std::vector<doctor::Finding> &findings)
{
    QStringList lines;
    for (const doctor::Finding &finding : findings)
        lines << finding.rule + u": "_qs + finding.object;
    return lines.join(u'\n');
}

} // namespace purser::test
