#pragma once

#include "core/report/style.h"

#include <QTextLayout>

#include <memory>

namespace core::report {

/// A layout that measures and draws alike on every device; not broken into lines yet.
std::unique_ptr<QTextLayout> newLayout(const QString& text, const TextStyle& style, Qt::LayoutDirection direction);

/// `text` on one line; no line at all where there is no text. Shaping takes most of the time of a sheet, so what was
/// shaped is kept, for each thread: the reference holds until the next call on it.
QTextLayout& shapedLine(const QString& text, const TextStyle& style, Qt::LayoutDirection direction);

Qt::LayoutDirection directionOf(const QString& text);

} // namespace core::report
