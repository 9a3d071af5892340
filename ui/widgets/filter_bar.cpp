#include "ui/widgets/filter_bar.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/type.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace ui {

FilterBar::FilterBar(const QString& placeholder, const QString& accessibleName, QWidget* parent)
    : Surface(&Theme::page, Qt::BottomEdge, parent)
{
    setFixedHeight(rowHeight(40));
    auto* tools = new QHBoxLayout(this);
    tools->setContentsMargins(12, 0, 16, 0);
    tools->setSpacing(12);
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(accessibleName);
    m_field->addAction(icon(QStringLiteral("view-filter")), QLineEdit::LeadingPosition);
    m_field->setClearButtonEnabled(true);
    m_field->setFixedWidth(scaled(260));
    tools->addWidget(m_field);
    tools->addStretch();
    m_total = new Label({}, Type::Hint, &Theme::inkFaint);
    m_total->setElided(true); // one line, in the middle of the row
    tools->addWidget(m_total);
}

} // namespace ui
