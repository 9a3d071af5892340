#include "ui/personas/shown_persona.h"

#include "ui/quotes/quote_reader.h"
#include "ui/widgets/words.h"

#include "core/personas/persona_content.h"
#include "core/report/header.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPainterPath>

#include <algorithm>

namespace ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("personas", text);
}

ShownTrait shown(const core::TraitStrength& trait, QuoteReader& reader)
{
    const auto& strength = trait.strength;
    const auto count = [](const auto& people) { return static_cast<int>(people.size()); };
    ShownTrait shown{
        .claim = trait.claim,
        .people = {count(strength.supporting), count(strength.market), count(strength.against), count(strength.silent)},
        .asked = strength.asked(),
        .isAssumption = strength.isAssumption,
        .evidence = trait.evidence};
    for (size_t at = 0; at < trait.passages.size(); ++at) {
        auto quote = reader.row(trait.passages[at]);
        shown.heldBack += quote.badge.has_value();
        const bool market = core::laneOf(reader.session(quote.place.session).kind) == core::Lane::Market;
        if (!quote.badge && !trait.evidence[at].supports)
            quote.badge = QuoteRow::Badge{paint::Verdict::Bad, tr("against")};
        else if (!quote.badge && market)
            quote.badge = QuoteRow::Badge{paint::Verdict::Neutral, tr("market")};
        quote.note = trait.evidence[at].note;
        shown.quotes.push_back(std::move(quote));
    }
    return shown;
}

QString printedWords(const core::Stores& stores, const core::Persona& persona)
{
    const auto version = stores.personas.lastVersion(persona.id);
    if (!version)
        return {};
    const QDate day = QDateTime::fromMSecsSinceEpoch(version->printedAt).date();
    const bool same = version->content == core::personaContent(stores, persona.id);
    return (same ? tr("Printed %1, version %2") : tr("Printed %1, version %2, changed since"))
        .arg(shortDate(day, QDate::currentDate().year()))
        .arg(version->number);
}

} // namespace

QImage portraitOf(const core::Stores& stores, const core::Persona& persona)
{
    const auto source = persona.portrait ? stores.sources.source(persona.portrait) : std::nullopt;
    return source ? QImage::fromData(source->bytes) : QImage();
}

std::optional<ShownPersona> ShownPersona::read(const core::Stores& stores, core::Id<core::Persona> id,
                                               const ShownPersona& before)
{
    const auto persona = stores.personas.persona(id);
    if (!persona)
        return std::nullopt;
    ShownPersona content{.persona = *persona, .facts = stores.personas.facts(id)};
    QuoteReader reader(stores);
    const auto strength = core::strengthOf(stores, *persona);
    for (const auto& trait : strength.traits)
        content.traits.push_back(shown(trait, reader));
    content.people = strength.people;
    content.parts = ShownParts::read(stores, *persona, content.people, before.knownOf(persona->segment));
    if (persona->hero)
        for (const auto& passage : stores.highlights.passages({persona->hero})) {
            const auto quote = reader.row(passage);
            content.hero = quote.words;
            content.heroPerson = quote.person;
            content.heroPlace = quote.place;
        }
    if (const auto study = stores.sessions.study(persona->study))
        content.study = study->name;
    content.portrait = portraitOf(stores, *persona);
    content.printed = printedWords(stores, *persona);
    return content;
}

std::optional<ShownPersona> ShownPersona::reworded(const core::Stores& stores) const
{
    const auto now = stores.personas.persona(persona.id);
    const auto claims = stores.claims.ofPersona(persona.id);
    const auto same = [](const ShownTrait& shown, const core::Claim& claim) {
        return shown.claim.id == claim.id && shown.claim.section == claim.section;
    };
    if (!now || now->hero != persona.hero || now->portrait != persona.portrait || now->study != persona.study ||
        !std::equal(traits.begin(), traits.end(), claims.begin(), claims.end(), same))
        return std::nullopt;
    ShownPersona content = *this;
    content.persona = *now;
    content.facts = stores.personas.facts(persona.id);
    content.parts = ShownParts::read(stores, *now, people, knownOf(now->segment));
    for (size_t at = 0; at < claims.size(); ++at)
        content.traits[at].claim = claims[at];
    content.printed = printedWords(stores, *now);
    return content;
}

ShownPersona ShownPersona::withSegment(const core::Stores& stores,
                                       const QSet<core::Id<core::Participant>>& inSegment) const
{
    ShownPersona content = *this;
    content.parts = ShownParts::read(stores, persona, people, inSegment);
    return content;
}

QSet<core::Id<core::Participant>> ShownPersona::knownOf(core::Id<core::Segment> segment) const
{
    return segment == persona.segment ? parts.inSegment : QSet<core::Id<core::Participant>>();
}

std::vector<const ShownTrait*> ShownPersona::in(const QString& section) const
{
    std::vector<const ShownTrait*> found;
    for (const auto& trait : traits)
        if (trait.claim.section == section)
            found.push_back(&trait);
    return found;
}

const ShownTrait* ShownPersona::trait(core::Id<core::Claim> claim) const
{
    for (const auto& trait : traits)
        if (trait.claim.id == claim)
            return &trait;
    return nullptr;
}

void paintPortrait(QPainter& painter, const QRect& rect, const Theme& theme, const QString& name,
                   const QImage& portrait, Type step)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath circle;
    circle.addEllipse(rect);
    if (portrait.isNull()) {
        painter.fillPath(circle, theme.hover);
        painter.setFont(fontOf(step, QFont::DemiBold));
        painter.setPen(theme.inkSoft);
        painter.drawText(rect, Qt::AlignCenter, core::report::initialsOf(name));
    } else {
        painter.setClipPath(circle);
        const int side = qMin(portrait.width(), portrait.height());
        painter.drawImage(rect, portrait,
                          QRect((portrait.width() - side) / 2, (portrait.height() - side) / 2, side, side));
    }
    painter.restore();
}

} // namespace ui
