#include "ui/sessions/session_typing.h"

#include "ui/sessions/session_view.h"
#include "ui/sessions/text_blocks.h"
#include "ui/widgets/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScopedValueRollback>

namespace ui {
namespace {

constexpr int triedAgainAfterMs = 2000;

/// "Add entry", "Add 3 entries".
QString named(const QString& one, const QString& many, qsizetype count)
{
    return count == 1 ? one : many.arg(number(count));
}

QString nameOf(const core::ReplaceWords& edit)
{
    const auto more = edit.by.size() - 1;
    if (more == 0)
        return edit.first == edit.last ? SessionTyping::tr("Edit text") : SessionTyping::tr("Join entries");
    if (more == 1 && edit.by == QStringList{QString(), QString()})
        return SessionTyping::tr("Split entry");
    return named(SessionTyping::tr("Add entry"), SessionTyping::tr("Add %1 entries"), more);
}

QString nameOf(const core::InsertEntries& edit)
{
    return named(SessionTyping::tr("Add entry"), SessionTyping::tr("Add %1 entries"), edit.texts.size());
}

QString nameOf(const core::RemoveEntries& edit)
{
    return named(SessionTyping::tr("Delete entry"), SessionTyping::tr("Delete %1 entries"), edit.count);
}

QString nameOf(const core::MoveEntries& edit)
{
    return named(SessionTyping::tr("Move entry"), SessionTyping::tr("Move %1 entries"), edit.count);
}

/// The entry that is typed in, where the edits are nothing more than that.
const core::ReplaceWords* typedWords(const std::vector<core::TextEdit>& edits)
{
    const auto* words = edits.size() == 1 ? std::get_if<core::ReplaceWords>(&edits.front()) : nullptr;
    return words && words->first == words->last && words->by.size() == 1 ? words : nullptr;
}

} // namespace

SessionTyping::SessionTyping(SessionView& view, QObject* parent) : QObject(parent), m_view(view)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SessionTyping::settle);
    connect(&view, &SessionView::typed, this, [this] {
        if (!m_timer.isActive())
            m_timer.start(writtenWithinMs);
    });
    connect(&view, &SessionView::settleWanted, this, &SessionTyping::settle);
}

void SessionTyping::setContent(const SessionContent& content)
{
    QStringList texts;
    m_entries.clear();
    for (const auto& entry : content.entries) {
        texts.append(entry.text);
        m_entries.push_back(entry.id);
    }
    if (m_session != content.session.id)
        m_start.reset();
    m_session = content.session.id;
    m_text = core::SessionText(texts);
}

bool SessionTyping::isSettled() const
{
    return !m_session || (!m_view.isComposing() && m_view.texts(m_text.texts()) == m_text.texts());
}

bool SessionTyping::settle()
{
    m_timer.stop();
    if (!m_session || !m_workspace || m_view.isReadOnly())
        return true;
    if (m_view.isComposing()) {
        m_timer.start(writtenWithinMs);
        return false;
    }
    const bool written = write();
    if (!written)
        m_timer.start(triedAgainAfterMs);
    m_toldFailure = !written;
    return written;
}

bool SessionTyping::write()
{
    const auto edits = m_text.difference(m_view.texts(m_text.texts()), caretOf(m_view.textCursor()));
    if (edits.empty())
        return true;
    const QScopedValueRollback writing(m_writing, true);
    const auto stored = store(edits);
    if (stored)
        return true;
    if (stored.error().kind == core::Error::Kind::Refused) {
        keepOnClipboard();
        emit failed(
            {stored.error().kind, stored.error().text + u' ' + tr("The text as you typed it is on the clipboard.")});
        emit overtaken();
    } else if (!m_toldFailure) {
        emit failed(stored.error());
    }
    return false;
}

core::Result<void> SessionTyping::store(const std::vector<core::TextEdit>& edits)
{
    if (const auto* words = typedWords(edits))
        return type(words->first, edited(m_text.texts(), *words)[words->first]);
    m_start.reset();
    const QString name = std::visit([](const auto& edit) { return nameOf(edit); }, edits.front());
    return m_workspace->edit(name, [&](core::Stores& stores) { rewrite(stores, m_session, m_text.texts(), edits); });
}

core::Result<void> SessionTyping::type(int entry, const QString& text)
{
    const auto id = m_entries[static_cast<size_t>(entry)];
    const int caret = m_view.textCursor().blockNumber() == entry ? m_view.textCursor().positionInBlock()
                                                                 : static_cast<int>(text.size());
    return m_workspace->edit(tr("Edit text"), [&](core::Stores& stores) {
        const auto stored = stores.sessions.entry(id);
        if (!stored || stored->text != m_text.texts()[entry])
            rewrite(stores, m_session, m_text.texts(), {}); // refuses
        const bool goesOn = stores.joinStep(QStringLiteral("text %1").arg(id.value)) && m_start && m_start->entry == id;
        if (!goesOn)
            m_start = typingStart(stores, id);
        retype(stores, *m_start, text, caret);
    });
}

void SessionTyping::keepOnClipboard()
{
    QGuiApplication::clipboard()->setText(m_view.texts(m_text.texts()).join(u'\n'));
}

} // namespace ui
