// What the open line can name, and how it is completed.
#include "ui/capture/capture_hints.h"
#include "ui/capture/capture_line.h"
#include "ui/capture/completion_popup.h"
#include "ui/capture/note_colours.h"
#include "ui/sessions/session_capture.h"
#include "ui/sessions/session_page.h"

#include <QRegularExpression>

#include <algorithm>

namespace ui {
namespace {

bool isCode(const QString& name)
{
    static const QRegularExpression code(QStringLiteral("^[A-Z]{1,3}[0-9]{1,3}$"));
    return code.match(name).hasMatch();
}

} // namespace

void SessionCapture::readNames()
{
    if (!m_workspace || !m_capture->isOn() || m_capture->session() != m_page.session())
        return;
    struct Read {
        std::vector<core::Tag> tags;
        std::vector<TagChoice> choices;
        std::vector<core::Participant> people;
    };
    const auto& uses = m_uses.now();
    auto read = m_workspace->read([&](const core::Stores& stores) {
        return Read{stores.tags.tags(), tagChoices(stores, uses), stores.people.participants()};
    });
    if (!read)
        return;
    const auto& content = m_page.content();
    QHash<core::Id<core::Participant>, int> said;
    for (const auto& entry : content.entries)
        ++said[content.speakers.value(entry.speaker).participant];
    m_source = {
        std::move(read->choices), {}, speakerWords(), {}, content.session.kind == core::SessionKind::Observation};
    NoteNames names;
    for (const auto& speaker : content.speakers)
        m_source.knownSpeakers << speaker.label << content.codes.value(speaker.participant);
    m_source.knownSpeakers.removeAll(QString());
    for (const auto& person : read->people) {
        m_source.people.push_back({person.code, person.name, said.value(person.id)});
        names.people << person.code;
        if (!person.name.isEmpty())
            names.people << person.name;
    }
    // Last mentioned first, then those of this session, then the others.
    const auto rank = [this](const PersonChoice& person) {
        const auto at = m_lastMentioned.indexOf(person.code);
        const bool speaks = m_source.speakers.contains(person.code);
        return std::tuple(at < 0, at, !speaks);
    };
    std::stable_sort(m_source.people.begin(), m_source.people.end(),
                     [&](const PersonChoice& a, const PersonChoice& b) { return rank(a) < rank(b); });
    names.speakers = m_source.knownSpeakers;
    names.tags = std::move(read->tags);
    names.observation = m_source.observation;
    m_line->setNames(names);
    m_hints->setHints(m_source.speakers, m_source.observation);
}

void SessionCapture::complete()
{
    const auto line = m_line->line();
    const auto found = completionsFor(line.text, m_line->caret(), m_source);
    const QRect word = m_line->caretRect(found.replaces.begin);
    m_popup->offer(found, QRect(m_line->mapTo(&m_page, word.topLeft()), word.size()));
}

void SessionCapture::take(const Completion& completion, const core::TextRange& range)
{
    QString words = completion.words;
    if (completion.kind == Completion::Kind::NewPerson) {
        const auto code = m_workspace->edit(tr("Add person %1").arg(completion.name), [&](core::Stores& stores) {
            core::Participant person;
            person.code = isCode(completion.name) ? completion.name : stores.people.freeCode();
            person.name = isCode(completion.name) ? QString() : completion.name;
            stores.people.add(person);
            return person.code;
        });
        if (!code)
            return emit m_page.failed(code.error());
        words = u'@' + *code + u' ';
    }
    if (completion.kind == Completion::Kind::NewSpeaker) {
        const auto done = m_workspace->edit(tr("Add speaker %1").arg(completion.name), [&](core::Stores& stores) {
            core::ensureSpeaker(stores, m_page.session(), completion.name);
        });
        if (!done)
            return emit m_page.failed(done.error());
    }
    m_line->replace(range, words);
    m_popup->hide();
    readNames();
}

} // namespace ui
