#pragma once

#include <QCoreApplication>
#include <QString>

namespace core {

/// Translated text for the person, in the context "core".
inline QString tr(const char* text, const char* comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("core", text, comment, n);
}

} // namespace core
