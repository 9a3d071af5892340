#include "ui/sessions/new_session_strip.h"

#include "ui/sessions/detail_edits.h"
#include "ui/sessions/session_content.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/label.h"
#include "ui/widgets/own_action.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QCompleter>
#include <QDateTime>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr core::SessionKind kinds[] = {core::SessionKind::Interview, core::SessionKind::Observation,
                                       core::SessionKind::FocusGroup};
constexpr int usualHour = 9;

} // namespace

std::optional<QDateTime> planFrom(const QString& text)
{
    static const QRegularExpression time(QStringLiteral("\\s+(\\d{1,2}):(\\d{2})$"));
    const auto match = time.match(text.trimmed());
    const auto date = dateFrom(match.hasMatch() ? text.trimmed().left(match.capturedStart()) : text.trimmed());
    const QTime at =
        match.hasMatch() ? QTime(match.captured(1).toInt(), match.captured(2).toInt()) : QTime(usualHour, 0);
    return date && at.isValid() ? std::optional(QDateTime(*date, at)) : std::nullopt;
}

NewSessionStrip::NewSessionStrip(QWidget* parent) : Surface(&Theme::accentTint, Qt::BottomEdge, parent)
{
    setAccessibleName(tr("New session"));
    m_make = ownAction(this, tr("Make session"), Qt::Key_Return);
    m_cancel = ownAction(this, tr("Cancel"), Qt::Key_Escape);
    connect(m_make, &QAction::triggered, this, &NewSessionStrip::make);
    connect(m_cancel, &QAction::triggered, this, &NewSessionStrip::cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 10, 16, 10);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    buildFields(*grid);
    column->addLayout(grid);
    auto* foot = new QHBoxLayout;
    m_hint = new Label({}, Type::Hint, &Theme::bad);
    foot->addWidget(m_hint, 1);
    foot->addWidget(new Button(m_cancel, Button::Look::Outlined, this));
    foot->addWidget(new Button(m_make, Button::Look::Primary, this));
    column->addLayout(foot);
    hide();
}

QLineEdit* NewSessionStrip::field(const QString& name, const QString& placeholder)
{
    auto* made = new QLineEdit;
    made->setAccessibleName(name);
    made->setPlaceholderText(placeholder);
    made->setTextMargins(4, 0, 4, 0);
    return made;
}

void NewSessionStrip::buildFields(QGridLayout& grid)
{
    m_title = field(tr("Title"), tr("P12, finance lead"));
    m_people = field(tr("People"), tr("codes or names, with commas"));
    m_study = field(tr("Study"), tr("its name"));
    m_planned = field(tr("Planned for"), tr("now; or 2026-10-21 14:00"));
    m_kind = new Choice(tr("Kind"));
    for (const auto kind : kinds)
        m_kind->addItem(kindWord(kind));
    m_guide = new Choice(tr("Guide"));
    auto* completer = new QCompleter(&m_studyNames, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_study->setCompleter(completer);
    connect(m_study, &QLineEdit::textChanged, this, &NewSessionStrip::offerGuides);
    int at = 0;
    for (QWidget* editor : QList<QWidget*>{m_title, m_people, m_kind, m_study, m_guide, m_planned}) {
        auto* name = new Label(editor->accessibleName(), Type::Hint, &Theme::inkSoft);
        name->setElided(true);
        grid.addWidget(name, at / 3, at % 3 * 2);
        grid.addWidget(editor, at / 3, at % 3 * 2 + 1);
        grid.setColumnStretch(at % 3 * 2 + 1, 1);
        ++at;
    }
}

void NewSessionStrip::open(core::Workspace& workspace)
{
    m_workspace = &workspace;
    const auto studies = workspace.read([](const core::Stores& stores) { return stores.sessions.studies(); });
    if (!studies)
        return emit failed(studies.error());
    m_studies.clear();
    QStringList names;
    for (const auto& study : *studies) {
        names << study.name;
        m_studies.insert(study.name.toCaseFolded(), study.id);
    }
    m_studyNames.setStringList(names);
    for (auto* editor : {m_title, m_people, m_planned})
        editor->clear();
    m_study->setText(names.isEmpty() ? workspace.name() : names.last());
    m_kind->setCurrentIndex(0);
    offerGuides();
    refuse({});
    show();
    m_title->setFocus(Qt::ShortcutFocusReason);
}

void NewSessionStrip::offerGuides()
{
    m_guides.clear();
    if (const auto study = m_studies.value(m_study->text().trimmed().toCaseFolded()); study && m_workspace)
        m_guides = m_workspace->read([&](const core::Stores& stores) { return stores.guides.guides(study); })
                       .value_or(std::vector<core::Guide>());
    m_guide->clear();
    m_guide->addItem(tr("none"));
    for (const auto& guide : m_guides)
        m_guide->addItem(guide.name);
    m_guide->setCurrentIndex(m_guides.size() == 1 ? 1 : 0);
}

std::optional<core::NewSession> NewSessionStrip::read()
{
    core::NewSession session;
    session.title = m_title->text().trimmed();
    session.kind = kinds[m_kind->currentIndex()];
    session.study = m_study->text().trimmed();
    for (const auto& who : m_people->text().split(u',', Qt::SkipEmptyParts))
        if (!who.trimmed().isEmpty())
            session.people << who.trimmed();
    if (const int guide = m_guide->currentIndex() - 1; guide >= 0)
        session.guide = m_guides[static_cast<size_t>(guide)].id;
    if (const QString when = m_planned->text().trimmed(); !when.isEmpty()) {
        const auto planned = planFrom(when);
        if (!planned) {
            refuse(tr("%1 is no date. Write it as 2026-10-21 14:00, or nothing to hold the session now.")
                       .arg(quoted(when)));
            return std::nullopt;
        }
        session.plannedAt = planned->toMSecsSinceEpoch();
    }
    return session;
}

void NewSessionStrip::make()
{
    const auto session = read();
    if (!session)
        return;
    const QString name = session->title.isEmpty() ? session->people.join(QStringLiteral(", ")) : session->title;
    const auto done = m_workspace->edit(tr("New session %1").arg(quoted(name)),
                                        [&](core::Stores& stores) { return core::addSession(stores, *session); });
    if (!done)
        return refuse(done.error().text);
    hide();
    emit made(*done);
}

void NewSessionStrip::refuse(const QString& why)
{
    m_hint->setText(why);
}

void NewSessionStrip::cancel()
{
    if (isHidden())
        return;
    hide();
    emit closed();
}

} // namespace ui
