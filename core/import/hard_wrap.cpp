#include "core/import/hard_wrap.h"

namespace core::import {
namespace {

bool isListItem(QStringView line)
{
    if (line.size() > 1 && QStringView(u"*-+•–").contains(line[0]) && line[1].isSpace())
        return true;
    qsizetype digits = 0;
    while (digits < qMin<qsizetype>(line.size(), 4) && line[digits].isDigit())
        ++digits;
    return digits > 0 && digits + 1 < line.size() && QStringView(u".)").contains(line[digits]) &&
           line[digits + 1].isSpace();
}

bool isRule(QStringView line)
{
    return line.size() >= 3 && QStringView(u"-*_=").contains(line[0]) && line.count(line[0]) == line.size();
}

} // namespace

bool isHeading(QStringView line)
{
    qsizetype marks = 0;
    while (marks < line.size() && line[marks] == u'#')
        ++marks;
    return (marks > 0 && marks <= 6 && marks < line.size() && line[marks].isSpace()) || isRule(line);
}

bool startsBlock(QStringView line)
{
    return isHeading(line) || isListItem(line) || line.startsWith(u"> ") || line.startsWith(u'|');
}

bool endsSentence(QStringView text)
{
    while (!text.isEmpty() && QStringView(u"\"'”’»)]*_").contains(text.back()))
        text.chop(1);
    return !text.isEmpty() && QStringView(u".!?…。！？").contains(text.back());
}

void WrapFinder::look(QStringView line, bool starts)
{
    if (line.isEmpty()) {
        m_inParagraph = false;
        return;
    }
    const bool continues = m_inParagraph && !starts;
    m_inner += continues;
    m_fitting += continues && m_fits;
    m_paragraphs += !m_inParagraph;
    m_inParagraph = true;
    m_fits = line.size() >= 55 && line.size() <= 100 && !endsSentence(line);
}

bool WrapFinder::isWrapped() const
{
    return m_paragraphs > 1 && m_inner > 2 && m_fitting * 2 > m_inner;
}

} // namespace core::import
