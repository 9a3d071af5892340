#include "core/sessions/session_contents.h"

#include "core/tr.h"

namespace core {

QString sentenceOf(const SessionContents& contents, std::optional<int> sessions)
{
    QStringList goes{counted(contents.entries, "%1 entry", "%1 entries"),
                     counted(contents.highlights, "%1 highlight", "%1 highlights")};
    if (sessions)
        goes.prepend(counted(*sessions, "%1 session", "%1 sessions"));
    QString sentence = tr("%1 go with it.").arg(goes.join(QStringLiteral(", ")));
    if (contents.claims > 0)
        sentence += u' ' + counted(contents.claims, "%1 claim loses evidence.", "%1 claims lose evidence.");
    return sentence;
}

} // namespace core
