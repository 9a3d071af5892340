#include "ui/shell/start_page.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/paint.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int columnWidth = 720;
constexpr int columnTop = 112;

void prepare(QAbstractButton& row, const QString& name)
{
    row.setAccessibleName(name);
    row.setFocusPolicy(Qt::StrongFocus);
    row.setAttribute(Qt::WA_Hover);
    row.setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

} // namespace

StartRow::StartRow(QAction* action, const QString& explanation, QWidget* parent)
    : QAbstractButton(parent), m_action(action), m_explanation(explanation)
{
    prepare(*this, action->text());
    setAccessibleDescription(explanation);
    connect(this, &QAbstractButton::clicked, action, [action] { action->trigger(); });
}

QSize StartRow::sizeHint() const
{
    return {columnWidth, qMax(69, 2 * lineHeight(Type::Body) + 29)};
}

void StartRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    if (hasFocus())
        painter.fillRect(rect(), theme.accentTint);
    else if (underMouse())
        painter.fillRect(rect(), theme.hover);
    paint::hairline(painter, rect(), Qt::BottomEdge, theme.line);
    if (hasFocus())
        paint::focusRing(painter, rect(), theme, 0);

    paintIcon(painter, QRect(12, 0, 22, height()), m_action->icon().name(), 22, theme.inkSoft);
    const int line = lineHeight(Type::Body);
    const QString key = Actions::keyOf(m_action);
    paint::keyHint(painter, rect().adjusted(0, 0, -12, 0), key, theme.inkFaint);
    const QRect words(50, height() / 2 - line, width() - 50 - 24 - paint::keyHintSize(key).width(), line);
    paint::text(painter, words, m_action->text(), fontOf(Type::Body, QFont::DemiBold), theme.ink);
    paint::text(painter, words.translated(0, line), m_explanation, fontOf(Type::Body), theme.inkSoft);
}

RecentRow::RecentRow(const QString& path, QWidget* parent) : QAbstractButton(parent), m_path(path)
{
    prepare(*this, QFileInfo(path).completeBaseName());
    setAccessibleDescription(path);
    setToolTip(path);
}

QSize RecentRow::sizeHint() const
{
    return {columnWidth, rowHeight(44)};
}

void RecentRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paint::row(painter, rect(), theme, {false, underMouse(), hasFocus(), true});
    paint::hairline(painter, rect(), Qt::BottomEdge, theme.line);
    const QFileInfo file(m_path);
    const int line = lineHeight(Type::Body);
    const QRect words(12, 3, width() - 24, line);
    paint::text(painter, words, file.completeBaseName(), fontOf(Type::Body), theme.ink);
    paint::text(painter, words.translated(0, line - 1), file.absolutePath(), fontOf(Type::Hint), theme.inkFaint);
}

StartPage::StartPage(const QList<Way>& ways, QWidget* parent) : Surface(&Theme::paper, {}, parent)
{
    setAccessibleName(tr("First start"));
    auto* content = new Surface(&Theme::paper);
    auto* sides = new QHBoxLayout(content);
    sides->setContentsMargins(24, columnTop, 24, 24);
    auto* middle = new QWidget(content);
    middle->setMaximumWidth(columnWidth);
    sides->addStretch(1);
    sides->addWidget(middle, 1000);
    sides->addStretch(1);

    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addHeadline(column);
    for (const auto& way : ways) {
        m_ways << new StartRow(way.action, way.explanation, middle);
        m_ways.last()->installEventFilter(this);
        column->addWidget(m_ways.last());
    }
    column->addSpacing(32);
    column->addWidget(new Label(tr("Opened before"), Type::Hint, &Theme::inkSoft, QFont::DemiBold));
    column->addSpacing(8);
    m_recent = new QWidget(middle);
    column->addWidget(m_recent);
    addResearcher(column);
    column->addWidget(new Label(tr("You can also drop files anywhere in this window."), Type::Hint, &Theme::inkFaint));
    column->addStretch();

    auto* scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("First start"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    setRecent({});
}

void StartPage::addHeadline(QVBoxLayout* column)
{
    column->addWidget(new Label(tr("Start with what a customer said"), Type::Clock, &Theme::ink, QFont::DemiBold));
    column->addSpacing(8);
    auto* promise = new Label(tr("A project is one file on your disk. Earshot keeps every word in it, and opens no "
                                 "connection to anywhere."),
                              Type::Lead, &Theme::inkSoft);
    promise->setMaximumWidth(scaled(570));
    column->addWidget(promise);
    column->addSpacing(24);
}

void StartPage::addResearcher(QVBoxLayout* column)
{
    column->addSpacing(32);
    auto* label = new Label(tr("Your name"), Type::Hint, &Theme::inkSoft, QFont::DemiBold);
    column->addWidget(label);
    column->addSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_researcher = new QLineEdit(this);
    m_researcher->setFixedWidth(scaled(240));
    m_researcher->setAccessibleName(tr("Your name"));
    row->addWidget(m_researcher);
    row->addWidget(new Label(tr("It stands beside what you log and tag. It is kept in the project, nowhere else."),
                             Type::Hint, &Theme::inkFaint),
                   1, Qt::AlignVCenter);
    column->addLayout(row);
    column->addSpacing(24);
    connect(m_researcher, &QLineEdit::editingFinished, this, [this] { emit researcherNamed(m_researcher->text()); });
}

void StartPage::setRecent(const QStringList& paths)
{
    qDeleteAll(m_recent->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    delete m_recent->layout();
    auto* rows = new QVBoxLayout(m_recent);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    if (paths.isEmpty())
        rows->addWidget(new Label(tr("None yet on this computer."), Type::Body, &Theme::inkSoft));
    for (const auto& path : paths.mid(0, 5)) {
        auto* row = new RecentRow(path, m_recent);
        connect(row, &RecentRow::clicked, this, [this, path] { emit projectChosen(path); });
        rows->addWidget(row);
    }
}

void StartPage::setResearcher(const QString& name)
{
    m_researcher->setText(name);
}

void StartPage::focusFirst()
{
    m_ways.first()->setFocus(Qt::OtherFocusReason);
}

bool StartPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    const auto at = m_ways.indexOf(static_cast<StartRow*>(watched));
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        m_ways[at]->click();
    else if (key == Qt::Key_Down || key == Qt::Key_Up)
        m_ways[qBound(qsizetype(0), at + (key == Qt::Key_Down ? 1 : -1), m_ways.size() - 1)]->setFocus();
    else
        return false;
    return true;
}

} // namespace ui
