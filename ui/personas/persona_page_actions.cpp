// What can be done on the page of personas.
#include "ui/personas/persona_head.h"
#include "ui/personas/persona_list.h"
#include "ui/personas/persona_page.h"
#include "ui/personas/sheet_list.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/words.h"

#include "core/report/sheet_order.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QImageReader>
#include <QMimeDatabase>

#include <numeric>

namespace ui {
namespace {

using Kind = SheetModel::Kind;

constexpr qint64 largestPortrait = 20 * 1024 * 1024; // bytes

} // namespace

void PersonaPage::declareActions(Actions& actions)
{
    const QString menu = tr("Persona");
    const auto add = [&](const char* id, const QString& text, const char* icon, const QKeySequence& key, bool group,
                         void (PersonaPage::*does)()) {
        auto* action = actions.add({.id = QLatin1String(id),
                                    .text = text,
                                    .icon = QLatin1String(icon),
                                    .key = key,
                                    .menu = menu,
                                    .group = group});
        connect(action, &QAction::triggered, this, does);
        return action;
    };
    m_new = add("persona.new", tr("New persona"), "contact-new", Qt::CTRL | Qt::Key_N, false, &PersonaPage::addPersona);
    m_duplicate = add("persona.duplicate", tr("Duplicate persona"), "edit-copy", Qt::CTRL | Qt::SHIFT | Qt::Key_D,
                      false, &PersonaPage::duplicatePersona);
    m_portrait = add("persona.portrait", tr("Choose a portrait"), "user", {}, false, &PersonaPage::choosePortrait);
    m_noPortrait = actions.add({.id = QStringLiteral("persona.no-portrait"),
                                .text = tr("Remove the portrait"),
                                .icon = QStringLiteral("edit-delete"),
                                .menu = menu});
    connect(m_noPortrait, &QAction::triggered, this, [this] {
        auto changed = m_sheet.content().persona;
        changed.portrait = {};
        edit(tr("Remove portrait"), [&](core::Stores& stores) { stores.personas.update(changed); });
    });
    m_showSheet = actions.add({.id = QStringLiteral("persona.show-sheet"),
                               .text = tr("Show the sheet"),
                               .icon = QStringLiteral("document-print"),
                               .key = Qt::CTRL | Qt::SHIFT | Qt::Key_L,
                               .menu = menu});
    m_showSheet->setCheckable(true);
    connect(m_showSheet, &QAction::triggered, this, [this](bool shown) {
        m_previewWanted = shown;
        adapt();
    });
    m_remove = add("persona.delete", tr("Delete persona"), "edit-delete", {}, false, &PersonaPage::askRemovePersona);
    m_addTrait =
        add("persona.add-trait", tr("Add trait"), "list-add", Qt::CTRL | Qt::Key_Return, true, &PersonaPage::addTrait);
    m_addFact = add("persona.add-fact", tr("Add fact"), "list-add", {}, false, &PersonaPage::addFact);
    m_editTrait = actions.add({.id = QStringLiteral("persona.edit-trait"),
                               .text = tr("Reword trait or fact"),
                               .icon = QStringLiteral("edit-rename"),
                               .key = Qt::Key_F2,
                               .menu = menu});
    connect(m_editTrait, &QAction::triggered, this, [this] { m_list->editRow(m_list->currentIndex().row()); });
    m_up = actions.add({.id = QStringLiteral("persona.trait-up"),
                        .text = tr("Move trait up"),
                        .icon = QStringLiteral("go-up"),
                        .key = Qt::ALT | Qt::SHIFT | Qt::Key_Up,
                        .menu = menu});
    m_down = actions.add({.id = QStringLiteral("persona.trait-down"),
                          .text = tr("Move trait down"),
                          .icon = QStringLiteral("go-down"),
                          .key = Qt::ALT | Qt::SHIFT | Qt::Key_Down,
                          .menu = menu});
    connect(m_up, &QAction::triggered, this, [this] { moveTrait(-1); });
    connect(m_down, &QAction::triggered, this, [this] { moveTrait(1); });
    m_removeTrait = add("persona.delete-trait", tr("Delete trait, fact or evidence"), "edit-delete", Qt::Key_Delete,
                        false, &PersonaPage::removeChosen);
    m_addEvidence = actions.add({.id = QStringLiteral("persona.add-evidence"),
                                 .text = tr("Add evidence"),
                                 .icon = QStringLiteral("link"),
                                 .key = Qt::CTRL | Qt::Key_J,
                                 .menu = menu,
                                 .group = true});
    connect(m_addEvidence, &QAction::triggered, this,
            [this] { emit evidenceWanted(m_sheet.trait(m_list->currentIndex().row())->claim.id); });
    m_flip = add("persona.flip-evidence", tr("Evidence for or against"), "link", Qt::CTRL | Qt::Key_R, false,
                 &PersonaPage::flipEvidence);
    m_ownWords = add("persona.own-words", tr("Use as their own words"), "rating", Qt::CTRL | Qt::Key_Period, false,
                     &PersonaPage::useAsOwnWords);
}

template <class Change> bool PersonaPage::edit(const QString& label, Change change)
{
    const auto done = m_workspace->edit(label, change);
    if (!done)
        emit failed(done.error());
    return done.has_value();
}

void PersonaPage::addPersona()
{
    core::Id<core::Persona> added;
    if (!edit(tr("New persona"), [&](core::Stores& stores) {
            added = stores.personas.add(core::Persona{.name = stores.personas.freeName(tr("New persona"))});
        }))
        return;
    open(added);
    m_head->focusName();
}

void PersonaPage::duplicatePersona()
{
    core::Id<core::Persona> added;
    if (edit(tr("Duplicate persona %1").arg(quoted(m_sheet.content().persona.name)), [&](core::Stores& stores) {
            added = stores.personas.duplicate(persona(), stores.personas.freeName(m_sheet.content().persona.name));
        }))
        open(added);
}

void PersonaPage::askRemovePersona()
{
    const auto& content = m_sheet.content();
    const auto pieces = std::accumulate(
        content.traits.begin(), content.traits.end(), qint64(0),
        [](qint64 sum, const ShownTrait& trait) { return sum + static_cast<qint64>(trait.evidence.size()); });
    const QString traits = counted(static_cast<qint64>(content.traits.size()), tr("%1 trait goes"), tr("%1 traits go"));
    m_ask->ask({QStringLiteral("edit-delete"), tr("Delete persona"), content.persona.name,
                tr("%1 with it, and what says that %2 stand under them. The highlights stay. One undo brings all back.")
                    .arg(traits, counted(pieces, tr("%1 quote"), tr("%1 quotes")))},
               [this, id = persona(), name = content.persona.name] {
                   edit(tr("Delete persona %1").arg(quoted(name)),
                        [&](core::Stores& stores) { stores.personas.remove(id); });
               });
}

void PersonaPage::choosePortrait()
{
    auto* dialog = new QFileDialog(this, tr("Choose a portrait"), {},
                                   tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PersonaPage::setPortrait);
    dialog->open();
}

void PersonaPage::setPortrait(const QString& path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestPortrait)
        return void(emit failed(
            {core::Error::Kind::BadInput,
             tr("'%1' could not be read, or is larger than 20 MB. The portrait was left as it was.").arg(name)}));
    const QByteArray bytes = file.readAll();
    if (QImage::fromData(bytes).isNull())
        return void(emit failed(
            {core::Error::Kind::BadInput, tr("'%1' is no picture. The portrait was left as it was.").arg(name)}));
    edit(tr("Choose portrait"), [&](core::Stores& stores) {
        auto changed = m_sheet.content().persona;
        changed.portrait = stores.sources.add(name, QMimeDatabase().mimeTypeForData(bytes).name(), bytes);
        stores.personas.update(changed);
    });
}

void PersonaPage::write(QString core::Persona::*field, const QString& text, const QString& label)
{
    auto changed = m_sheet.content().persona;
    changed.*field = text;
    if (changed.name.trimmed().isEmpty())
        return; // a persona keeps its name until there is another one
    edit(label, [&](core::Stores& stores) {
        stores.joinStep(QStringLiteral("%1 %2").arg(label).arg(changed.id.value));
        stores.personas.update(changed);
    });
}

void PersonaPage::enter(int row)
{
    const auto& at = m_sheet.row(row);
    switch (at.kind) {
    case Kind::Section: return at.section.isEmpty() ? addFact() : addTrait();
    case Kind::Fact: return writes() ? m_list->editRow(row) : void();
    case Kind::NoEvidence: return m_addEvidence->trigger();
    case Kind::Evidence: {
        const auto& quote = m_sheet.trait(row)->quotes[static_cast<size_t>(at.item)];
        return void(emit goAsked(quote.place));
    }
    case Kind::Trait: {
        const auto claim = m_sheet.trait(row)->claim.id;
        m_sheet.setOpen(m_sheet.open() == claim ? core::Id<core::Claim>() : claim);
        m_list->setCurrentIndex(m_sheet.index(m_sheet.rowOf(claim)));
        return;
    }
    }
}

void PersonaPage::addTrait()
{
    const auto* row = chosen();
    if (!writes() || !row || row->section.isEmpty())
        return;
    const QString section = row->section;
    // After the trait in hand, else at the end of the section.
    const auto traits = m_sheet.content().in(section);
    int place = static_cast<int>(traits.size());
    if (row->trait >= 0)
        for (size_t at = 0; at < traits.size(); ++at)
            if (traits[at] == &m_sheet.content().traits[static_cast<size_t>(row->trait)])
                place = static_cast<int>(at) + 1;
    core::Id<core::Claim> added;
    if (!edit(tr("Add trait to %1").arg(core::report::sectionTitle(section)), [&](core::Stores& stores) {
            stores.joinStep(QStringLiteral("add trait"));
            added = stores.claims.add(core::Claim{.persona = persona(), .section = section, .text = tr("New trait")});
            stores.claims.move(added, section, place);
        }))
        return;
    m_fresh = added;
    m_list->setFocus(Qt::OtherFocusReason);
    m_list->editRow(m_sheet.rowOf(added));
}

void PersonaPage::addFact()
{
    if (!writes())
        return;
    auto facts = m_sheet.content().facts;
    facts.emplace_back(tr("Label"), tr("value"));
    if (!edit(tr("Add fact"), [&](core::Stores& stores) { stores.personas.setFacts(persona(), facts); }))
        return;
    m_list->setFocus(Qt::OtherFocusReason);
    m_list->editRow(m_sheet.rowOfFact(static_cast<int>(facts.size()) - 1));
}

void PersonaPage::writeTyped(int row, const QString& text)
{
    const auto& at = m_sheet.row(row);
    if (at.kind == Kind::Fact)
        return writeFact(at.item, text);
    if (text.trimmed().isEmpty())
        return; // a trait keeps its words until there are others
    const auto claim = m_sheet.trait(row)->claim.id;
    edit(tr("Reword trait"), [&](core::Stores& stores) {
        stores.joinStep(claim == m_fresh ? QStringLiteral("add trait")
                                         : QStringLiteral("reword trait %1").arg(claim.value));
        auto changed = stores.claims.claim(claim).value();
        changed.text = text;
        stores.claims.update(changed);
    });
}

void PersonaPage::endEditing(int row, bool kept)
{
    const auto fresh = std::exchange(m_fresh, {});
    if (kept)
        return;
    if (fresh) {
        edit(tr("Add trait"), [&](core::Stores& stores) {
            stores.joinStep(QStringLiteral("add trait"));
            stores.claims.remove(fresh);
        });
        return;
    }
    if (row < m_sheet.rowCount() && m_sheet.index(row).data(Qt::EditRole).toString() != m_list->before())
        writeTyped(row, m_list->before());
}

void PersonaPage::writeFact(int fact, const QString& text)
{
    auto facts = m_sheet.content().facts;
    const auto colon = text.indexOf(u':');
    auto& changed = facts[static_cast<size_t>(fact)];
    changed = colon < 0 ? std::pair(text.trimmed(), QString())
                        : std::pair(text.left(colon).trimmed(), text.mid(colon + 1).trimmed());
    edit(tr("Write fact"), [&](core::Stores& stores) {
        stores.joinStep(QStringLiteral("fact %1 %2").arg(persona().value).arg(fact));
        stores.personas.setFacts(persona(), facts);
    });
}

void PersonaPage::removeChosen()
{
    const auto* row = chosen();
    if (!m_list->hasFocus() || !row)
        return;
    if (row->kind == Kind::Fact) {
        auto facts = m_sheet.content().facts;
        facts.erase(facts.begin() + row->item);
        edit(tr("Delete fact"), [&](core::Stores& stores) { stores.personas.setFacts(persona(), facts); });
        return;
    }
    const auto* trait = m_sheet.trait(m_list->currentIndex().row());
    if (row->kind == Kind::Trait)
        edit(tr("Delete trait %1").arg(quoted(trait->claim.text)),
             [id = trait->claim.id](core::Stores& stores) { stores.claims.remove(id); });
    else if (row->kind == Kind::Evidence)
        edit(tr("Remove evidence"), [id = trait->evidence[static_cast<size_t>(row->item)].id](core::Stores& stores) {
            stores.claims.remove(id);
        });
}

void PersonaPage::moveTrait(int by)
{
    const int at = m_list->currentIndex().row();
    const auto claim = m_sheet.trait(at)->claim;
    const auto sections = core::individualSections();
    const auto traits = m_sheet.content().in(claim.section);
    int place = 0;
    while (traits[static_cast<size_t>(place)]->claim.id != claim.id)
        ++place;
    QString section = claim.section;
    place += by;
    if (place < 0 || place >= static_cast<int>(traits.size())) { // over the edge: into the section beside
        const auto next = sections.indexOf(section) + by;
        if (next < 0 || next >= sections.size())
            return;
        section = sections[next];
        place = by < 0 ? static_cast<int>(m_sheet.content().in(section).size()) : 0;
    }
    if (edit(tr("Move trait %1").arg(quoted(claim.text)),
             [&](core::Stores& stores) { stores.claims.move(claim.id, section, place); }))
        m_list->setCurrentIndex(m_sheet.index(m_sheet.rowOf(claim.id)));
}

void PersonaPage::dropTrait(core::Id<core::Claim> claim, int row)
{
    // It stands before `row`; the rows of its section above it say at which place.
    const QString section = m_sheet.row(qMin(row, m_sheet.rowCount()) - 1).section;
    if (section.isEmpty())
        return;
    int place = 0;
    for (int above = m_sheet.rowOfSection(section) + 1; above < row; ++above)
        place += m_sheet.row(above).kind == Kind::Trait && m_sheet.trait(above)->claim.id != claim;
    const auto* trait = m_sheet.content().trait(claim);
    if (trait && edit(tr("Move trait %1").arg(quoted(trait->claim.text)),
                      [&](core::Stores& stores) { stores.claims.move(claim, section, place); }))
        m_list->setCurrentIndex(m_sheet.index(m_sheet.rowOf(claim)));
}

void PersonaPage::dropHighlights(const std::vector<core::Id<core::Highlight>>& highlights, int row)
{
    const auto claim = m_sheet.trait(row)->claim;
    if (!edit(tr("Use as evidence for %1").arg(quoted(claim.text)), [&](core::Stores& stores) {
            for (const auto highlight : highlights)
                stores.claims.addEvidence(claim.id, highlight, true);
        }))
        return;
    m_sheet.setOpen(claim.id);
    m_list->setCurrentIndex(m_sheet.index(m_sheet.rowOf(claim.id)));
}

void PersonaPage::flipEvidence()
{
    const auto& row = *chosen();
    auto evidence = m_sheet.trait(m_list->currentIndex().row())->evidence[static_cast<size_t>(row.item)];
    evidence.supports = !evidence.supports;
    edit(evidence.supports ? tr("Mark evidence as for") : tr("Mark evidence as against"),
         [&](core::Stores& stores) { stores.claims.update(evidence); });
}

void PersonaPage::useAsOwnWords()
{
    const auto& row = *chosen();
    auto changed = m_sheet.content().persona;
    changed.hero = m_sheet.trait(m_list->currentIndex().row())->evidence[static_cast<size_t>(row.item)].highlight;
    edit(tr("Choose own words"), [&](core::Stores& stores) { stores.personas.update(changed); });
}

} // namespace ui
