#pragma once

#include <QDate>

namespace core::import {

/// The day that a file's name says: "2024-03-05 Anna.docx", "20240305_anna.vtt", "P3_5-Mar-2024.txt". Invalid where it
/// says none, several, one that has not come yet, or one that can be read in two ways (03-04-2024).
QDate dateInName(const QString& fileName);

} // namespace core::import
