#pragma once

#include <QCoreApplication>
#include <QString>

namespace app {

/// Translated text for the person, in the context "app".
inline QString tr(const char* text)
{
    return QCoreApplication::translate("app", text);
}

/// The right form for `n` things, in which %1 is the number: counted(3, "%1 person", "%1 people").
inline QString counted(qint64 n, const char* one, const char* many)
{
    return tr(n == 1 ? one : many).arg(n);
}

} // namespace app
