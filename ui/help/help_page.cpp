#include "ui/help/help_page.h"

#include "ui/help/help_view.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QUrl>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int side = 16;
constexpr int listWidth = 232;

class TitleDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {120, rowHeight(28)}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        paint::row(*painter, option.rect, theme, rowState(option));
        paint::text(*painter, option.rect.adjusted(side, 0, -8, 0), index.data().toString(), fontOf(Type::Body),
                    theme.ink);
    }
};

} // namespace

HelpPage::HelpPage(Actions& actions, QWidget* parent) : Page(parent), m_actions(actions), m_model(helpTexts())
{
    build();
    connect(m_filter, &QLineEdit::textChanged, this, &HelpPage::filter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HelpPage::showCurrent);
    connect(m_view, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) { showTopic(link.path()); });
    filter({});
}

void HelpPage::build()
{
    auto* bar = new FilterBar(tr("Find in the help…"), tr("Find in the help"));
    m_filter = bar->field();
    m_total = bar->total();
    auto* left = new Surface(&Theme::page, Qt::RightEdge);
    left->setFixedWidth(scaled(listWidth));
    m_list = new ListView(tr("Pages of the help"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new TitleDelegate(m_list));
    m_view = new HelpView;
    auto* inLeft = new QVBoxLayout(left);
    inLeft->setContentsMargins(0, 8, 1, 0);
    inLeft->addWidget(m_list);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(left);
    row->addWidget(m_view, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addLayout(row, 1);
}

void HelpPage::showTopic(const QString& topic)
{
    if (m_model.rowOf(topic) < 0)
        m_filter->clear();
    m_list->setCurrentIndex(m_model.index(m_model.rowOf(topic)));
}

QString HelpPage::topic() const
{
    return m_list->currentIndex().isValid() ? m_model.text(m_list->currentIndex().row()).topic : QString();
}

void HelpPage::filter(const QString& words)
{
    const QString before = topic();
    m_model.setFilter(words);
    m_total->setText(counted(m_model.rowCount(), tr("%1 page"), tr("%1 pages")));
    m_list->setCurrentIndex(m_model.index(qMax(0, m_model.rowOf(before))));
    showCurrent();
}

void HelpPage::showCurrent()
{
    if (topic().isEmpty())
        return m_view->showText(tr("No page of the help says that."));
    const HelpText& text = m_model.text(m_list->currentIndex().row());
    m_view->mark(m_filter->text().split(u' ', Qt::SkipEmptyParts));
    m_view->showText(withKeys(text.markdown, m_actions, QStringLiteral("**")));
    m_view->setAccessibleName(tr("Help: %1").arg(text.title));
    emit headingChanged();
}

Heading HelpPage::heading() const
{
    Heading heading;
    heading.title = tr("Help");
    heading.meta = tr("a page for each place; it is all in the program, nothing is fetched");
    heading.secondary = {m_actions.at(QStringLiteral("help.tour")), m_actions.at(QStringLiteral("help.keys"))};
    return heading;
}

QList<QWidget*> HelpPage::regions() const
{
    return {m_filter, m_list, m_view};
}

void HelpPage::find()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

/// The keys may be others by now.
void HelpPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    showCurrent();
}

} // namespace ui
