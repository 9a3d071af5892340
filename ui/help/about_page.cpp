#include "ui/help/about_page.h"

#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QCoreApplication>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int widest = 620; // of the words

} // namespace

AboutPage::AboutPage(QWidget* parent) : Page(parent)
{
    auto* paper = new Surface(&Theme::paper);
    auto* words = new QWidget;
    words->setMaximumWidth(scaled(widest));
    auto* column = new QVBoxLayout(words);
    column->setContentsMargins(16, 20, 16, 20);
    column->setSpacing(4);
    const auto part = [&](const QString& head, const QString& text) {
        column->addWidget(new Label(head, Type::Body, &Theme::ink, QFont::DemiBold));
        column->addWidget(new Label(text, Type::Body, &Theme::inkSoft));
        column->addSpacing(16);
    };
    column->addWidget(new Label(tr("A desktop workbench for customer research. Log interviews, tag what was said, and "
                                   "print personas on which every line leads back to the people who said it."),
                                Type::Lead));
    column->addSpacing(16);
    part(tr("Your data"), tr("A project is one file that you own. Earshot opens no network connection of its own "
                             "accord. What you do is saved as you do it, and every step can be undone."));
    part(tr("Licence"), tr("Earshot is free software under the GNU General Public License, version 3 or later. It "
                           "comes without any warranty."));
    part(tr("Built on"), tr("Qt %1, SQLite, SQLiteCpp, QPDF and the Breeze icons of KDE, each under its own licence.")
                             .arg(QLatin1String(qVersion())));
    column->addStretch();
    auto* row = new QHBoxLayout(paper);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(words, 1);
    row->addStretch(0);
    m_scroll = new QScrollArea;
    m_scroll->setAccessibleName(tr("About Earshot"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(paper);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
}

Heading AboutPage::heading() const
{
    Heading heading;
    heading.title = tr("About Earshot");
    const QString version = QCoreApplication::applicationVersion();
    heading.meta = version.isEmpty() ? QString() : tr("version %1").arg(version);
    return heading;
}

QList<QWidget*> AboutPage::regions() const
{
    return {m_scroll};
}

} // namespace ui
