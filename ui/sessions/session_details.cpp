#include "ui/sessions/session_details.h"

#include "ui/sessions/detail_edits.h"
#include "ui/sessions/session_content.h"
#include "ui/sessions/speaker_row.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QCompleter>
#include <QGridLayout>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr core::SessionKind kinds[] = {core::SessionKind::Interview, core::SessionKind::Observation,
                                       core::SessionKind::FocusGroup, core::SessionKind::Feedback};

} // namespace

SessionDetails::SessionDetails(QAction* back, QAction* addSpeaker, QAction* original, QWidget* parent)
    : Surface(&Theme::page, {}, parent)
{
    setAccessibleName(tr("Session details"));
    auto* inside = new QWidget;
    auto* parts = columnIn(inside);
    parts->addWidget(makeFields());
    parts->addWidget(makePeople(addSpeaker));
    parts->addWidget(m_origin = makeOrigin(original));
    parts->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setAccessibleName(tr("Session details"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto* column = columnIn(this);
    column->addWidget(makeHead(back));
    column->addWidget(scroll);
    connectFields();
}

QWidget* SessionDetails::makeHead(QAction* back)
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(4, 2, 12, 2);
    row->setSpacing(4);
    auto* button = new Button(back, Button::Look::Flat);
    button->setShows(Button::Shows::IconOnly);
    row->addWidget(button);
    auto* title = new Label(tr("Session details"), Type::Hint, &Theme::inkSoft, QFont::DemiBold);
    title->setElided(true);
    row->addWidget(title, 1);
    return head;
}

EditField* SessionDetails::field(const QString& name, const QString& placeholder)
{
    auto* made = new EditField(name);
    made->setPlaceholderText(placeholder);
    connect(made, &EditField::restored, this, [this] { refuse({}); });
    return made;
}

QWidget* SessionDetails::makeFields()
{
    m_title = field(tr("Title"));
    m_code = field(tr("Code"), tr("none"));
    m_date = field(tr("Date"), tr("not known"));
    m_place = field(tr("Place"), tr("not known"));
    m_study = field(tr("Study"));
    m_length = field(tr("Length"), tr("not known"));
    m_guide = new Choice(tr("Guide"));
    m_guide->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_context = field(tr("Context"), tr("who and what is there"));
    m_context->setToolTip(tr("Context of the place: noise, light, who and what is there"));
    m_kind = new Choice(tr("Kind"));
    for (const auto kind : kinds)
        m_kind->addItem(kindWord(kind));
    auto* completer = new QCompleter(&m_studies, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_study->setCompleter(completer);
    m_hint = new Label({}, Type::Hint, &Theme::bad);
    m_hint->hide();

    auto* fields = new QWidget;
    auto* grid = new QGridLayout(fields);
    grid->setContentsMargins(12, 4, 12, 12);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    int row = 0;
    for (QWidget* editor :
         QList<QWidget*>{m_title, m_code, m_date, m_kind, m_place, m_study, m_guide, m_length, m_context}) {
        auto* name = new Label(editor->accessibleName(), Type::Hint, &Theme::inkFaint);
        name->setElided(true);
        grid->addWidget(name, row, 0);
        grid->addWidget(editor, row++, 1);
        m_contextName = name; // the last one
    }
    grid->addWidget(m_hint, row, 1);
    grid->setColumnMinimumWidth(0, scaled(52));
    grid->setColumnStretch(1, 1);
    return fields;
}

QWidget* SessionDetails::makePeople(QAction* addSpeaker)
{
    auto* people = new QWidget;
    auto* column = columnIn(people);
    m_peopleHead = new SectionHead(tr("Who speaks"));
    m_peopleHead->setLineAbove(true);
    column->addWidget(m_peopleHead);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(4, 0, 12, 12);
    foot->addWidget(new Button(addSpeaker, Button::Look::Flat));
    foot->addStretch();
    column->addLayout(foot);
    return people;
}

QWidget* SessionDetails::makeOrigin(QAction* original)
{
    auto* origin = new QWidget;
    auto* column = columnIn(origin);
    auto* head = new SectionHead(tr("Source"));
    head->setLineAbove(true);
    column->addWidget(head);
    m_originName = new Label({}, Type::Body, &Theme::inkSoft);
    auto* words = new QHBoxLayout;
    words->setContentsMargins(12, 0, 12, 4);
    words->addWidget(m_originName);
    column->addLayout(words);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(4, 0, 12, 12);
    foot->addWidget(new Button(original, Button::Look::Flat));
    foot->addStretch();
    column->addLayout(foot);
    return origin;
}

void SessionDetails::connectFields()
{
    connect(m_title, &EditField::entered, this, &SessionDetails::takeTitle);
    connect(m_code, &EditField::entered, this,
            [this](const QString& text) { change([&](core::Session& after) { after.code = text; }); });
    connect(m_place, &EditField::entered, this,
            [this](const QString& text) { change([&](core::Session& after) { after.place = text; }); });
    connect(m_context, &EditField::entered, this,
            [this](const QString& text) { change([&](core::Session& after) { after.context = text; }); });
    connect(m_date, &EditField::entered, this, &SessionDetails::takeDate);
    connect(m_length, &EditField::entered, this, &SessionDetails::takeLength);
    connect(m_study, &EditField::entered, this, &SessionDetails::takeStudy);
    connect(m_kind, &QComboBox::activated, this,
            [this](int row) { change([&](core::Session& after) { after.kind = kinds[row]; }); });
    connect(m_guide, &QComboBox::activated, this, &SessionDetails::takeGuide);
}

void SessionDetails::setWorkspace(core::Workspace* workspace)
{
    if (auto* focus = QApplication::focusWidget(); focus && isAncestorOf(focus))
        focus->clearFocus();
    m_workspace = workspace;
}

std::optional<SessionDetails::Content> SessionDetails::read(const core::Stores& stores, core::Id<core::Session> session)
{
    const auto found = stores.sessions.session(session);
    if (!found)
        return std::nullopt;
    Content content{*found,
                    {},
                    {},
                    stores.guides.guides(found->study),
                    stores.sessions.speakers(session),
                    stores.people.participants(),
                    stores.sessions.origin(session)};
    for (const auto& study : stores.sessions.studies()) {
        content.studies << study.name;
        if (study.id == found->study)
            content.study = study.name;
    }
    return content;
}

void SessionDetails::show(core::Id<core::Session> session)
{
    const QScopedValueRollback showing(m_showing, true);
    const auto content = m_workspace->read([&](const core::Stores& stores) { return read(stores, session); });
    if (!content)
        return emit failed(content.error());
    if (!*content)
        return;
    m_content = **content;
    showFields();
    showSpeakers();
}

void SessionDetails::showFields()
{
    const auto& session = m_content.session;
    m_title->setValue(session.title);
    m_code->setValue(session.code);
    m_date->setValue(shortDate(session.heldOn));
    m_kind->setCurrentIndex(static_cast<int>(std::find(std::begin(kinds), std::end(kinds), session.kind) - kinds));
    m_guide->clear();
    m_guide->addItem(m_content.guides.empty() ? tr("none in this study") : tr("none"));
    for (const auto& guide : m_content.guides) {
        m_guide->addItem(guide.name);
        if (guide.id == session.guide)
            m_guide->setCurrentIndex(m_guide->count() - 1);
    }
    m_guide->setEnabled(!m_content.guides.empty());
    m_place->setValue(session.place);
    m_context->setValue(session.context);
    for (QWidget* part : QList<QWidget*>{m_contextName, m_context})
        part->setVisible(session.kind == core::SessionKind::Observation);
    m_study->setValue(m_content.study);
    m_studies.setStringList(m_content.studies);
    const auto minutes = session.lengthMs.value_or(0) / 60'000;
    const bool whole = session.lengthMs && *session.lengthMs % 60'000 == 0;
    m_length->setValue(whole ? tr("%1 min").arg(minutes) : sessionTime(session.lengthMs));
    m_origin->setVisible(m_content.origin.has_value());
    if (m_content.origin)
        m_originName->setText(
            tr("%1, imported %2")
                .arg(m_content.origin->name, shortDate(m_content.origin->importedAt.toLocalTime().date())));
}

void SessionDetails::showSpeakers()
{
    QHash<core::Id<core::Participant>, QString> words;
    QStringList people;
    for (const auto& person : m_content.people)
        people << (words[person.id] = personWords(person));
    if (m_people.stringList() != people)
        m_people.setStringList(people);
    const auto count = static_cast<int>(m_content.speakers.size());
    m_peopleHead->setNote(count == 0 ? tr("nobody yet") : counted(count, tr("%1 speaker"), tr("%1 speakers")));
    while (m_rows->count() > count) {
        auto* item = m_rows->takeAt(m_rows->count() - 1);
        item->widget()->deleteLater();
        delete item;
    }
    while (m_rows->count() < count)
        m_rows->addWidget(makeRow());
    for (int at = 0; at < count; ++at) {
        const auto& speaker = m_content.speakers[static_cast<size_t>(at)];
        static_cast<SpeakerRow*>(m_rows->itemAt(at)->widget())->show(speaker, words.value(speaker.participant));
    }
}

SpeakerRow* SessionDetails::makeRow()
{
    auto* row = new SpeakerRow(&m_people);
    connect(row, &SpeakerRow::changeAsked, this, [this](const core::Speaker& before, const core::Speaker& after) {
        if (m_workspace && !m_showing)
            keep(changeSpeaker(*m_workspace, before, after));
    });
    connect(row, &SpeakerRow::personAsked, this, [this](const core::Speaker& speaker, const QString& who) {
        if (m_workspace && !m_showing)
            keep(sayWhoSpeaks(*m_workspace, speaker, who));
    });
    connect(row, &SpeakerRow::removeAsked, this,
            [this](const core::Speaker& speaker) { keep(removeSpeaker(*m_workspace, speaker)); });
    return row;
}

void SessionDetails::addSpeaker()
{
    const auto added = ui::addSpeaker(*m_workspace, m_content.session.id);
    keep(added);
    if (added && m_rows->count() > 0)
        static_cast<SpeakerRow*>(m_rows->itemAt(m_rows->count() - 1)->widget())->focusLabel();
}

template <class Change> void SessionDetails::change(Change change)
{
    auto after = m_content.session;
    change(after);
    refuse({});
    if (m_workspace && !m_showing && !(after == m_content.session))
        keep(changeSession(*m_workspace, m_content.session, after));
}

void SessionDetails::takeTitle(const QString& text)
{
    if (text.isEmpty())
        return m_title->restore();
    change([&](core::Session& after) { after.title = text; });
}

void SessionDetails::takeDate(const QString& text)
{
    const auto date = dateFrom(text);
    if (!date && !text.isEmpty())
        return refuse(tr("%1 is no date. Write it as 2026-10-14; Esc brings back what was there.").arg(quoted(text)));
    change([&](core::Session& after) { after.heldOn = date.value_or(QDate()); });
}

void SessionDetails::takeLength(const QString& text)
{
    const auto length = lengthFrom(text);
    if (!length && !text.isEmpty())
        return refuse(
            tr("%1 is no length. Write minutes, or 1:05:00; Esc brings back what was there.").arg(quoted(text)));
    change([&](core::Session& after) { after.lengthMs = length; });
}

void SessionDetails::takeStudy(const QString& text)
{
    if (text.isEmpty() || !m_workspace || m_showing)
        return m_study->restore();
    keep(moveSession(*m_workspace, m_content.session, text));
}

void SessionDetails::takeGuide(int row)
{
    const auto guide = row == 0 ? std::nullopt : std::optional(m_content.guides[static_cast<size_t>(row) - 1].id);
    if (m_workspace && !m_showing)
        keep(chooseGuide(*m_workspace, m_content.session, guide));
}

void SessionDetails::keep(const core::Result<void>& done)
{
    if (!done)
        emit failed(done.error());
    if (m_workspace)
        show(m_content.session.id);
}

void SessionDetails::refuse(const QString& why)
{
    m_hint->setText(why);
    m_hint->setVisible(!why.isEmpty());
}

void SessionDetails::focusFirst()
{
    m_title->setFocus(Qt::ShortcutFocusReason);
    m_title->selectAll();
}

void SessionDetails::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        Surface::keyPressEvent(event);
}

} // namespace ui
