#include "core/tags/follow.h"
#include "tests/support/killed.h"
#include "ui/sessions/text_blocks.h"
#include "ui/sessions/text_layout.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace core;

namespace {

/// How many operations; EARSHOT_TRIALS=100000 for the long run.
int trials()
{
    return support::trials(6000);
}

constexpr QChar parting = QChar::ParagraphSeparator;

/// The slow model: every unit of the text, and every parting of two entries, carries the numbers of the passages that
/// it belongs to.
struct Unit {
    QChar letter;
    std::set<int> passages;
};
using Units = std::vector<Unit>;

class SlowModel {
public:
    explicit SlowModel(const QStringList& texts) : m_units(unmarked(texts.join(parting))), m_empty(texts.isEmpty()) {}

    void mark(int number, const PassageEnds& ends)
    {
        for (int at = unitAt(ends.first, ends.from); at < unitAt(ends.last, ends.to); ++at)
            m_units[size_t(at)].passages.insert(number);
        inUse.insert(number);
    }

    QStringList texts() const
    {
        QString text;
        for (const auto& unit : m_units)
            text += unit.letter;
        return m_empty ? QStringList() : text.split(parting);
    }

    int unitAt(int line, int offset) const
    {
        int at = 0;
        for (; line > 0; ++at)
            line -= m_units[size_t(at)].letter == parting ? 1 : 0;
        return at + offset;
    }

    std::set<int> unitsOf(int number) const
    {
        std::set<int> units;
        for (size_t at = 0; at < m_units.size(); ++at)
            if (m_units[at].passages.count(number))
                units.insert(int(at));
        return units;
    }

    void run(const TextEdit& edit)
    {
        if (const auto* words = std::get_if<ReplaceWords>(&edit))
            replace(*words);
        else if (const auto* added = std::get_if<InsertEntries>(&edit))
            insert(*added);
        else if (const auto* removed = std::get_if<RemoveEntries>(&edit))
            remove(*removed);
    }

    std::set<int> inUse;

private:
    static Units unmarked(const QString& text)
    {
        Units units;
        for (const QChar letter : text)
            units.push_back({letter, {}});
        return units;
    }

    int lineCount() const
    {
        return 1 +
               int(std::count_if(m_units.begin(), m_units.end(), [](const Unit& u) { return u.letter == parting; }));
    }

    bool runsThrough(int number, int at) const
    {
        const auto units = unitsOf(number);
        return !units.empty() && *units.begin() < at && *units.rbegin() >= at;
    }

    void put(int from, int to, const Units& units)
    {
        m_units.erase(m_units.begin() + from, m_units.begin() + to);
        m_units.insert(m_units.begin() + from, units.begin(), units.end());
    }

    void replace(const ReplaceWords& edit)
    {
        const int from = unitAt(edit.first, edit.from), to = unitAt(edit.last, edit.to);
        const bool joins = edit.last == edit.first + 1 && to == from + 1;
        Units units = unmarked(edit.by.join(parting));
        for (const int number : inUse) {
            const auto its = unitsOf(number);
            if (its.empty())
                continue;
            const int begin = *its.begin(), end = *its.rbegin() + 1;
            const bool takesOnlyIts = from < to && begin <= from && to <= end;
            const bool inside = from == to && begin < from && from < end;
            if (inside || (takesOnlyIts && !(joins && end == to)))
                for (auto& unit : units)
                    unit.passages.insert(number);
            else if (from <= begin && end <= to && !takesOnlyIts)
                findAgain(number, units, begin, end);
        }
        put(from, to, units);
    }

    /// Its words may stand in what comes, once.
    void findAgain(int number, Units& units, int begin, int end) const
    {
        QString text, words;
        for (const auto& unit : units)
            text += unit.letter;
        for (int at = begin; at < end; ++at)
            words += m_units[size_t(at)].letter;
        text.replace(parting, u'\n');
        words.replace(parting, u'\n');
        const auto place = text.indexOf(words);
        if (place >= 0 && text.indexOf(words, place + 1) < 0)
            for (auto at = place; at < place + words.size(); ++at)
                units[size_t(at)].passages.insert(number);
    }

    void insert(const InsertEntries& edit)
    {
        const bool atEnd = m_empty || edit.at == lineCount();
        Units units = unmarked(edit.texts.join(parting));
        if (m_empty) {
            m_units = units;
            m_empty = false;
            return;
        }
        const int at = atEnd ? int(m_units.size()) : unitAt(edit.at, 0);
        units.insert(atEnd ? units.begin() : units.end(), Unit{parting, {}});
        for (const int number : inUse) {
            if (runsThrough(number, at))
                for (auto& unit : units)
                    unit.passages.insert(number);
            else if (at > 0 && !atEnd)
                m_units[size_t(at) - 1].passages.erase(number); // only the parting was its last
        }
        put(at, at, units);
    }

    void remove(const RemoveEntries& edit)
    {
        const int behind = edit.first + edit.count;
        const bool atEnd = behind == lineCount();
        const int from = atEnd ? std::max(0, unitAt(edit.first, 0) - 1) : unitAt(edit.first, 0);
        const int to = atEnd ? int(m_units.size()) : unitAt(behind, 0);
        m_empty = atEnd && edit.first == 0;
        if (!atEnd && from > 0) // a passage that ended there ends with the words before the parting
            for (const int number : inUse)
                if (const auto its = unitsOf(number); !its.empty() && *its.rbegin() + 1 < to)
                    m_units[size_t(from) - 1].passages.erase(number);
        put(from, to, {});
    }

    Units m_units;
    bool m_empty;
};

std::string said(const TextEdit& edit)
{
    if (const auto* words = std::get_if<ReplaceWords>(&edit))
        return QStringLiteral("replace %1.%2 to %3.%4 by \"%5\"")
            .arg(words->first)
            .arg(words->from)
            .arg(words->last)
            .arg(words->to)
            .arg(words->by.join(u'|'))
            .toStdString();
    if (const auto* added = std::get_if<InsertEntries>(&edit))
        return QStringLiteral("insert %1 at %2").arg(added->texts.size()).arg(added->at).toStdString();
    const auto removed = std::get<RemoveEntries>(edit);
    return QStringLiteral("remove %1 at %2").arg(removed.count).arg(removed.first).toStdString();
}

std::string said(const std::map<int, PassageEnds>& passages, int number)
{
    const auto found = passages.find(number);
    if (found == passages.end())
        return "nowhere";
    const auto& e = found->second;
    return QStringLiteral("%1.%2 to %3.%4").arg(e.first).arg(e.from).arg(e.last).arg(e.to).toStdString();
}

/// A plain editor, the texts that were last written, and both kinds of passages.
class Bench {
public:
    explicit Bench(quint32 seed) : random(seed)
    {
        editor.document()->setDocumentLayout(new ui::TextLayout(
            editor.document(), [](int) { return ui::TextLayout::Opening(); }, [](int) { return 0; }));
        editor.setUndoRedoEnabled(false);
        editor.resize(400, 300);
        editor.show();
        outside(start());
    }

    int below(int limit) { return limit <= 0 ? 0 : int(random.bounded(limit)); }

    QStringList start()
    {
        QStringList texts;
        for (int line = 0; line < 6; ++line)
            texts << letters(12);
        return texts;
    }

    QString letters(int most)
    {
        static const QStringList few{"a",
                                     "b",
                                     " ",
                                     "a",
                                     QString::fromUtf8("😀"),
                                     QString(QChar(0xa0)),
                                     "\n",
                                     QString::fromUtf8("ع"),
                                     QString::fromUtf8("é")};
        QString text;
        for (int count = below(most) + 1; count > 0; --count)
            text += few[below(int(few.size()))];
        return text;
    }

    /// What somebody else wrote.
    void outside(const QStringList& texts)
    {
        written = texts;
        ui::showTexts(*editor.document(), texts);
        REQUIRE(ui::textsOf(*editor.document(), written) == written);
        model = SlowModel(written);
        passages.clear();
        mark();
    }

    void mark()
    {
        for (int number = int(passages.size()); number < 8; ++number) {
            PassageEnds ends;
            ends.first = below(int(written.size()));
            ends.last = std::min(int(written.size()) - 1, ends.first + below(3));
            ends.from = whole(ends.first, below(int(written[ends.first].size())));
            ends.to = whole(ends.last, below(int(written[ends.last].size())) + 1);
            if (ends.isEmpty() || ends.to == 0 || wordsOf(ends, written).trimmed().isEmpty() ||
                ends.from >= written[ends.first].size() || ends.to > written[ends.last].size())
                continue;
            passages[++numbers] = ends;
            model.mark(numbers, ends);
        }
    }

    int whole(int line, int offset) const
    {
        const QString& text = written[line];
        return offset > 0 && offset < text.size() && text[offset].isLowSurrogate() ? offset - 1 : offset;
    }

    void operate()
    {
        QTextCursor cursor = editor.textCursor();
        const int length = editor.document()->characterCount() - 1;
        if (below(3) == 0) {
            cursor.setPosition(beside(below(length + 1)));
            if (below(2) == 0)
                cursor.setPosition(beside(std::min(length, cursor.position() + below(9))), QTextCursor::KeepAnchor);
            editor.setTextCursor(cursor);
        }
        switch (below(9)) {
        case 0: QTest::keyClick(&editor, Qt::Key_Return); break;
        case 1: QTest::keyClick(&editor, Qt::Key_Backspace); break;
        case 2: QTest::keyClick(&editor, Qt::Key_Delete); break;
        case 3: editor.insertPlainText(lines()); break;
        case 4: compose(); break;
        case 5: QTest::keyClick(&editor, Qt::Key_Return, Qt::ShiftModifier); break;
        case 6: drag(); break;
        case 7: replaceAll(); break;
        default: editor.insertPlainText(SessionText::blockOf(letters(3))); break;
        }
    }

    /// Not between the halves of a surrogate pair: no key and no click gets there.
    int beside(int position) const
    {
        return editor.document()->characterAt(position).isLowSurrogate() ? position - 1 : position;
    }

    QString lines()
    {
        QStringList pasted;
        for (int count = below(4); count >= 0; --count)
            pasted << SessionText::blockOf(letters(4));
        return pasted.join(u'\n');
    }

    void compose()
    {
        QInputMethodEvent composing(QStringLiteral("xy"), {});
        QApplication::sendEvent(&editor, &composing);
        if (below(2) == 0) {
            QInputMethodEvent longer(QStringLiteral("xyz"), {});
            QApplication::sendEvent(&editor, &longer);
        }
        QInputMethodEvent done;
        done.setCommitString(below(4) == 0 ? QString() : SessionText::blockOf(letters(2)));
        QApplication::sendEvent(&editor, &done);
    }

    void drag()
    {
        QTextCursor cursor = editor.textCursor();
        const QString words = cursor.selectedText();
        cursor.removeSelectedText();
        cursor.setPosition(beside(below(editor.document()->characterCount())));
        cursor.insertText(words);
        editor.setTextCursor(cursor);
    }

    void replaceAll()
    {
        QTextCursor group(editor.document()), cursor(group);
        group.beginEditBlock();
        while (!(cursor = editor.document()->find(QStringLiteral("b"), cursor)).isNull())
            cursor.insertText(QStringLiteral("ca"));
        group.endEditBlock();
    }

    /// What the page does after typing: compare, follow, write.
    void flush()
    {
        const QStringList now = ui::textsOf(*editor.document(), written);
        const auto edits = SessionText(written).difference(now, ui::caretOf(editor.textCursor()));
        for (const auto& edit : edits) {
            INFO(said(edit));
            INFO(written.join(u'|').toStdString());
            const auto before = passages;
            for (auto it = passages.begin(); it != passages.end();) {
                const auto ends = followed(it->second, edit, written);
                if (ends)
                    it->second = *ends;
                it = ends ? std::next(it) : passages.erase(it);
            }
            model.run(edit);
            written = edited(written, edit);
            compare(before);
        }
        REQUIRE(written == now);
        REQUIRE(model.texts() == now);
    }

    /// Every passage covers the units that carry its number, and no others.
    void compare(const std::map<int, PassageEnds>& before)
    {
        for (const int number : std::set<int>(model.inUse)) {
            const auto marked = model.unitsOf(number);
            std::set<int> covered;
            if (const auto found = passages.find(number); found != passages.end()) {
                const auto& ends = found->second;
                for (int at = model.unitAt(ends.first, ends.from); at < model.unitAt(ends.last, ends.to); ++at)
                    covered.insert(at);
            }
            if (covered != marked) {
                INFO("passage " << number << " was " << said(before, number) << ", is " << said(passages, number)
                                << ", " << marked.size() << " units are marked");
                REQUIRE(covered == marked);
            }
            if (marked.empty()) {
                passages.erase(number);
                model.inUse.erase(number);
            }
        }
    }

    QRandomGenerator random;
    QPlainTextEdit editor;
    QStringList written;
    std::map<int, PassageEnds> passages;
    SlowModel model{{}};
    int numbers = 0;
};

} // namespace

TEST_CASE("Whatever is done in an editor, the entries become its blocks and no passage leaves its words", "[text]")
{
    Bench bench(11);
    for (int trial = 0; trial < trials(); ++trial) {
        for (int count = bench.below(2); count >= 0; --count)
            bench.operate();
        bench.flush();
        bench.mark();
        if (bench.written.size() > 25 || bench.below(60) == 0)
            bench.outside(bench.start());
    }
}
