#include "core/personas/persona_sections.h"

namespace core {

const QStringList& sectionsOf(PersonaKind kind)
{
    static const QStringList enterprise{QStringLiteral("decides"), QStringLiteral("needs"),
                                        QStringLiteral("constraints"), QStringLiteral("pains"),
                                        QStringLiteral("steps")};
    return kind == PersonaKind::Enterprise ? enterprise : individualSections();
}

} // namespace core
