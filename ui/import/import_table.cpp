#include "ui/import/import_table.h"

#include "ui/import/import_details.h"
#include "ui/import/mapping_panel.h"

#include <QVBoxLayout>

namespace ui {

ImportTable::ImportTable(QWidget* parent) : Surface(&Theme::paper, {}, parent)
{
    m_details = new ImportDetails(ImportDetails::Has::Fields);
    m_panel = new MappingPanel;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_details);
    column->addWidget(m_panel, 1);
    connect(m_details, &ImportDetails::changed, this, [this](Plan plan) {
        if (has(plan)) // whether notes become cards changes what comes in
            core::import::setMapping(plan, *m_read, *plan.mapping);
        emit changed(plan);
    });
    connect(m_panel, &MappingPanel::changed, this, &ImportTable::takeMapping);
    connect(m_panel, &MappingPanel::saveAsked, this, &ImportTable::saveAsked);
}

void ImportTable::setKnown(const QStringList& studies, const QStringList& boards,
                           const std::vector<core::import::TableMapping>& mappings)
{
    m_details->setKnown({}, studies, boards);
    m_panel->setSaved(mappings);
}

void ImportTable::show(const Plan& plan)
{
    m_plan = plan;
    m_details->show(plan);
    m_panel->setEnabled(has(plan));
}

bool ImportTable::has(const Plan& plan) const
{
    return m_read && m_source == plan.source && m_read->table.reading == plan.mapping->reading;
}

void ImportTable::setTable(const core::import::SourcePath& source, core::import::ReadTable table)
{
    m_source = source;
    m_read = std::move(table);
    m_read->mapping.reading = m_read->table.reading;
    m_plan.mapping = m_read->mapping;
    m_panel->setTable(m_read->table, m_read->mapping, m_read->known);
    m_panel->setEnabled(true);
    emit changed(m_plan);
}

void ImportTable::takeMapping(const core::import::TableMapping& mapping)
{
    Plan plan = m_plan;
    plan.asked.mapping = mapping;
    if (mapping.reading != m_read->table.reading)
        return emit readingAsked(plan);
    core::import::setMapping(plan, *m_read, mapping);
    emit changed(plan);
}

} // namespace ui
