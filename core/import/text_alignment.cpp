#include "core/import/text_alignment.h"

#include <QHash>

#include <algorithm>

namespace core::import {
namespace {

constexpr int mostWordsCorrected = 3;

/// A word, or one other character; between two entries a break.
struct Token {
    int entry = 0;
    int begin = 0;
    int end = 0; // of a break the same as begin
    bool isWord = false;
    bool isBreak = false;
    int length() const { return isBreak ? 1 : end - begin; }
};

struct TokenText {
    std::vector<Token> tokens;
    std::vector<int> ids; // equal words have the same
};

/// Numbers words: equal ones alike, also across texts.
class Numbering {
public:
    TokenText read(const QStringList& entries)
    {
        TokenText text;
        for (int entry = 0; entry < entries.size(); ++entry) {
            if (entry > 0)
                add(text, {entry, 0, 0, false, true}, QStringLiteral("\n"));
            readEntry(entries[entry], entry, text);
        }
        return text;
    }

private:
    void readEntry(const QString& words, int entry, TokenText& text)
    {
        for (int at = 0; at < words.size();) {
            int end = at;
            while (end < words.size() && isPart(words[end]))
                ++end;
            const bool isWord = end > at;
            if (!isWord)
                end = at + (words[at].isHighSurrogate() && at + 1 < words.size() ? 2 : 1);
            const QString part = words.mid(at, end - at);
            add(text, {entry, at, end, isWord, false}, part == u"\n" ? QString(QChar::LineSeparator) : part);
            at = end;
        }
    }

    static bool isPart(QChar letter) { return letter.isLetterOrNumber() || letter.isMark() || letter == u'\''; }

    void add(TokenText& text, const Token& token, const QString& words)
    {
        text.tokens.push_back(token);
        text.ids.push_back(m_numbers.value(words, int(m_numbers.size())));
        m_numbers.insert(words, text.ids.back());
    }

    QHash<QString, int> m_numbers;
};

/// A stretch of the old text that gives way to one of the new text: tokens, half open.
struct Hunk {
    int oldBegin = 0, oldEnd = 0;
    int newBegin = 0, newEnd = 0;
};

class Differing {
public:
    Differing(const QStringList& before, const QStringList& after)
        : m_after(after), m_old(m_numbers.read(before)), m_new(m_numbers.read(after))
    {
        m_oldLengths.reserve(size_t(before.size()));
        for (const auto& entry : before)
            m_oldLengths.push_back(int(entry.size()));
    }

    /// Last to first, so that the places of those before still hold.
    std::vector<TextEdit> edits()
    {
        std::vector<TextEdit> edits;
        const auto hunks = this->hunks();
        for (auto hunk = hunks.rbegin(); hunk != hunks.rend(); ++hunk)
            write(*hunk, edits);
        return edits;
    }

    int keptShare() const
    {
        const int whole = length(m_old, 0, int(m_old.tokens.size()));
        int gone = 0;
        for (const auto& hunk : hunks())
            gone += length(m_old, hunk.oldBegin, hunk.oldEnd);
        return whole == 0 ? 0 : int(qint64(whole - gone) * 100 / whole);
    }

private:
    std::vector<Hunk> hunks() const
    {
        std::vector<Hunk> hunks;
        int atOld = 0, atNew = 0;
        auto alike = aligned(m_old.ids, m_new.ids);
        alike.push_back({int(m_old.ids.size()), int(m_new.ids.size())});
        for (const auto& pair : alike) {
            if (pair.before > atOld || pair.after > atNew)
                append(hunks, {atOld, pair.before, atNew, pair.after});
            atOld = pair.before + 1;
            atNew = pair.after + 1;
        }
        for (size_t at = 0; at < hunks.size(); ++at)
            settle(hunks[at], at == 0 ? 0 : hunks[at - 1].oldEnd,
                   at + 1 == hunks.size() ? int(m_old.tokens.size()) : hunks[at + 1].oldBegin);
        return hunks;
    }

    /// Of several places where words may have come or gone it is the last one: what is added behind a sentence is not
    /// put before its full stop. Where a sentence gave way to another one, its full stop goes with it. `from` and `to`:
    /// how far the hunk may reach in the old text.
    void settle(Hunk& hunk, int from, int to) const
    {
        const bool comes = hunk.oldBegin == hunk.oldEnd, goes = hunk.newBegin == hunk.newEnd;
        const auto& ids = comes ? m_new.ids : m_old.ids;
        while ((comes || goes) && hunk.oldEnd < to &&
               ids[size_t(comes ? hunk.newBegin : hunk.oldBegin)] == ids[size_t(comes ? hunk.newEnd : hunk.oldEnd)])
            hunk = {hunk.oldBegin + 1, hunk.oldEnd + 1, hunk.newBegin + 1, hunk.newEnd + 1};
        if (comes || goes || wordsIn(hunk) <= mostWordsCorrected)
            return;
        while (hunk.oldBegin > from && isMark(hunk.oldBegin - 1)) {
            --hunk.oldBegin;
            --hunk.newBegin;
        }
        while (hunk.oldEnd < to && isMark(hunk.oldEnd)) {
            ++hunk.oldEnd;
            ++hunk.newEnd;
        }
    }

    bool isMark(int token) const
    {
        const auto& at = m_old.tokens[size_t(token)];
        return !at.isWord && !at.isBreak;
    }

    int wordsIn(const Hunk& hunk) const
    {
        return int(std::count_if(m_old.tokens.begin() + hunk.oldBegin, m_old.tokens.begin() + hunk.oldEnd,
                                 [](const Token& token) { return token.isWord; }));
    }

    /// What two texts share by chance (a space, a small word between two longer changes) holds nothing together.
    void append(std::vector<Hunk>& hunks, Hunk hunk) const
    {
        while (!hunks.empty()) {
            const Hunk& last = hunks.back();
            const int shared = length(m_old, last.oldEnd, hunk.oldBegin);
            if (hasBreak(last.oldEnd, hunk.oldBegin) || shared > size(last) || shared > size(hunk))
                break;
            hunk.oldBegin = last.oldBegin;
            hunk.newBegin = last.newBegin;
            hunks.pop_back();
        }
        hunks.push_back(hunk);
    }

    static int length(const TokenText& text, int begin, int end)
    {
        int length = 0;
        for (int at = begin; at < end; ++at)
            length += text.tokens[size_t(at)].length();
        return length;
    }

    int size(const Hunk& hunk) const
    {
        return std::max(length(m_old, hunk.oldBegin, hunk.oldEnd), length(m_new, hunk.newBegin, hunk.newEnd));
    }

    bool hasBreak(int begin, int end) const
    {
        return std::any_of(m_old.tokens.begin() + begin, m_old.tokens.begin() + end,
                           [](const Token& token) { return token.isBreak; });
    }

    void write(const Hunk& hunk, std::vector<TextEdit>& edits) const
    {
        if (writeEntries(hunk, edits))
            return;
        const auto [first, from] = placeOf(hunk.oldBegin);
        const auto [last, to] = placeOf(hunk.oldEnd);
        const QStringList by = words(hunk.newBegin, hunk.newEnd);
        const bool corrects = wordsIn(hunk) <= mostWordsCorrected && first == last;
        if (corrects || hunk.newBegin == hunk.newEnd) {
            edits.push_back(ReplaceWords{first, from, last, to, by});
            return;
        }
        if (hunk.oldBegin < hunk.oldEnd)
            edits.push_back(ReplaceWords{first, from, last, to, {QString()}});
        edits.push_back(ReplaceWords{first, from, first, from, by});
    }

    /// Whole entries that only went, or only came: their neighbours stay what they are.
    bool writeEntries(const Hunk& hunk, std::vector<TextEdit>& edits) const
    {
        const auto [first, from] = placeOf(hunk.oldBegin);
        const auto [last, to] = placeOf(hunk.oldEnd);
        const QStringList by = words(hunk.newBegin, hunk.newEnd);
        const bool atEnd = from == m_oldLengths[size_t(first)] && to == m_oldLengths[size_t(last)];
        const bool atBegin = from == 0 && to == 0;
        if (hunk.newBegin == hunk.newEnd && last > first && (atBegin || atEnd)) {
            edits.push_back(RemoveEntries{atBegin ? first : first + 1, last - first});
            return true;
        }
        if (hunk.oldBegin == hunk.oldEnd && by.size() > 1 && atBegin && by.back().isEmpty()) {
            edits.push_back(InsertEntries{first, by.mid(0, by.size() - 1), first});
            return true;
        }
        if (hunk.oldBegin == hunk.oldEnd && by.size() > 1 && atEnd && by.front().isEmpty()) {
            edits.push_back(InsertEntries{first + 1, by.mid(1), first});
            return true;
        }
        return false;
    }

    /// Entry and offset at which an old token begins; behind the last one the end of the text.
    std::pair<int, int> placeOf(int token) const
    {
        if (token == int(m_old.tokens.size())) {
            const int last = int(m_oldLengths.size()) - 1;
            return {last, m_oldLengths[size_t(last)]};
        }
        const auto& at = m_old.tokens[size_t(token)];
        // A break begins at the end of the entry before it.
        return at.isBreak ? std::pair(at.entry - 1, m_oldLengths[size_t(at.entry - 1)]) : std::pair(at.entry, at.begin);
    }

    /// New tokens as lines, parted where entries are.
    QStringList words(int begin, int end) const
    {
        QStringList lines{QString()};
        for (int at = begin; at < end; ++at) {
            const auto& token = m_new.tokens[size_t(at)];
            if (token.isBreak)
                lines.append(QString());
            else
                lines.back() += QStringView(m_after[token.entry]).mid(token.begin, token.end - token.begin);
        }
        return lines;
    }

    Numbering m_numbers;
    QStringList m_after;
    TokenText m_old, m_new;
    std::vector<int> m_oldLengths;
};

} // namespace

std::vector<TextEdit> editsBetween(const QStringList& before, const QStringList& after)
{
    if (before.isEmpty())
        return after.isEmpty() ? std::vector<TextEdit>() : std::vector<TextEdit>{InsertEntries{0, after, -1}};
    if (after.isEmpty())
        return {RemoveEntries{0, int(before.size())}};
    return Differing(before, after).edits();
}

int keptShare(const QStringList& before, const QStringList& after)
{
    return Differing(before, after).keptShare();
}

} // namespace core::import
