#pragma once

#include <QString>

#include <catch2/catch_tostring.hpp>

/// Failed checks show texts as texts.
template <> struct Catch::StringMaker<QString> {
    static std::string convert(const QString& text) { return '"' + text.left(2000).toStdString() + '"'; }
};
