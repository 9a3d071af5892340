#pragma once

#include "core/import/zip.h"

class QXmlStreamReader;

namespace core::import {

/// A sheet as the workbook lists it.
struct XlsxSheet {
    QString name;
    QString part; // its file in the archive
    bool isHidden = false;
};

/// What the cells of a workbook refer to.
class XlsxParts {
public:
    /// How a number is shown, as far as it changes what it means.
    enum class Shown { Number, Percent, Date, Time, DateTime };

    explicit XlsxParts(const Zip& zip);

    const std::vector<XlsxSheet>& sheets() const { return m_sheets; }
    /// A shared string; empty beyond the last.
    QString string(int index) const;
    /// The text of a number in a cell of this style: 44927 as "2023-01-01".
    QString number(const QString& written, int style) const;

private:
    void readWorkbook(const Zip& zip, const QString& part);
    void readStrings(const QByteArray& xml);
    void readStyles(const QByteArray& xml);
    Shown shownAs(int style) const;

    std::vector<XlsxSheet> m_sheets;
    std::vector<QString> m_strings;
    std::vector<Shown> m_styles;
    bool m_from1904 = false;
};

/// The text inside the element that the reader stands on: that of all its `t`, without phonetic guides, with "_x000D_"
/// decoded. Ends on the element's end.
QString xlsxText(QXmlStreamReader& xml);

/// Where a reference as "AB12" points: row and column from 0; -1 where it says none.
struct XlsxPlace {
    int row = -1;
    int column = -1;
};
XlsxPlace xlsxPlace(QStringView reference);

} // namespace core::import
