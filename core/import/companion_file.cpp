#include "core/import/companion_file.h"

#include "core/tr.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace core::import {

QString companionRemark(const QString& fileName)
{
    // A short word may follow: "README.de.md", "LICENSE-MIT".
    static const QRegularExpression about(
        QStringLiteral("^(?:readme|licen[cs]e|copying|copyright|changelog|contributing|code[-_ ]of[-_ ]conduct|authors|"
                       "contributors|citation)(?:[-_.][a-z0-9]{1,6})?$|^(?:sources?|notice)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression guide(
        QStringLiteral("(?:^|[-_ .])(?:discussion|interview|moderator|conversation|topic)[-_ ]?guide$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString name = QFileInfo(fileName).completeBaseName();
    if (about.match(name).hasMatch())
        return tr("It is named like a file about the others, not like something that people said.");
    if (guide.match(name).hasMatch())
        return tr("It is named like a guide, not like something that people said. The page of a guide takes it in "
                  "with “Import Markdown”.");
    return {};
}

} // namespace core::import
