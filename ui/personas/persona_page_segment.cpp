// Which segment a persona stands for, and personas that begin with one.
#include "ui/personas/persona_head.h"
#include "ui/personas/persona_page.h"
#include "ui/widgets/name_picker.h"
#include "ui/widgets/words.h"

#include "core/analysis/segment_members.h"

namespace ui {
namespace {

struct Read {
    std::vector<core::Segment> segments;
    std::vector<NameChoice> choices;
};

Read segmentsOf(const core::Stores& stores)
{
    Read read{stores.segments.segments(), {}};
    const auto members = core::membersOf(stores, read.segments);
    for (size_t at = 0; at < members.size(); ++at)
        read.choices.push_back(
            {read.segments[at].id.value, read.segments[at].name,
             counted(members[at].people().size(), PersonaPage::tr("%1 person"), PersonaPage::tr("%1 people")),
             QStringLiteral("office-chart-scatter")});
    return read;
}

} // namespace

void PersonaPage::askSegment(const QString& title, const QString& none,
                             const std::function<void(const core::Segment&)>& then)
{
    m_workspace->readInBackground([](const core::Stores& stores) { return segmentsOf(stores); })
        .then(this, [this, title, none, then](core::Result<Read> read) {
            if (!read)
                return void(emit failed(read.error()));
            if (!isVisible())
                return;
            if (read->segments.empty())
                return void(emit told(tr("There are no segments in this project yet.")));
            NameQuestion question{.title = title, .placeholder = tr("Name of a segment")};
            question.choices = std::move(read->choices);
            if (!none.isEmpty())
                question.choices.push_back({-1, none, {}, QStringLiteral("edit-delete")});
            question.beside = QRect(m_head->mapTo(this, QPoint(0, 0)), m_head->size());
            question.picked = [segments = std::move(read->segments), then](const NamePick& pick) {
                for (const auto& segment : segments)
                    if (segment.id.value == pick.id)
                        return then(segment);
                then({});
            };
            m_names->open(std::move(question));
        });
}

void PersonaPage::addFromSegment()
{
    askSegment(tr("New persona that stands for the segment"), {},
               [this](const core::Segment& segment) { addPersona(core::PersonaKind::Individual, segment); });
}

/// What is written as its segment becomes the segment's name.
void PersonaPage::chooseSegment()
{
    askSegment(tr("%1 stands for the segment").arg(quoted(m_sheet.content().persona.name)), tr("No segment"),
               [this, id = persona()](const core::Segment& segment) {
                   edit(tr("Choose segment of persona"), [&](core::Stores& stores) {
                       auto changed = stores.personas.persona(id).value();
                       changed.segment = segment.id;
                       if (segment.id)
                           changed.segmentText = segment.name;
                       stores.personas.update(changed);
                   });
               });
}

} // namespace ui
