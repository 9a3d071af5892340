// What can be done on the page of personas.
#include "ui/claims/evidence_picker.h"
#include "ui/personas/persona_head.h"
#include "ui/personas/persona_list.h"
#include "ui/personas/persona_page.h"
#include "ui/personas/sheet_list.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/words.h"

#include "core/report/sheet_order.h"
#include "core/sessions/picture.h"

#include <QFileDialog>
#include <QFileInfo>

#include <numeric>

namespace ui {
namespace {

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
    m_print = actions.at(QStringLiteral("project.print"));
    m_new = actions.add({.id = QStringLiteral("persona.new"),
                         .text = tr("New persona"),
                         .icon = QStringLiteral("contact-new"),
                         .key = Qt::CTRL | Qt::Key_N,
                         .menu = menu});
    connect(m_new, &QAction::triggered, this, [this] { addPersona(core::PersonaKind::Individual); });
    m_newEnterprise = actions.add({.id = QStringLiteral("persona.new-enterprise"),
                                   .text = tr("New enterprise persona"),
                                   .icon = QStringLiteral("contact-new"),
                                   .menu = menu});
    connect(m_newEnterprise, &QAction::triggered, this, [this] { addPersona(core::PersonaKind::Enterprise); });
    m_newFromSegment = add("persona.new-from-segment", tr("New persona from a segment"), "contact-new", {}, false,
                           &PersonaPage::addFromSegment);
    m_segment = add("persona.segment", tr("Choose the segment it stands for"), "office-chart-scatter", {}, false,
                    &PersonaPage::chooseSegment);
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
    m_openVersions = add("persona.versions", tr("Versions: what has changed"), "view-history",
                         Qt::CTRL | Qt::SHIFT | Qt::Key_V, false, &PersonaPage::openVersions);
    m_closeVersions = actions.add({.id = QStringLiteral("persona.close-versions"),
                                   .text = tr("Close versions"),
                                   .icon = QStringLiteral("go-down"),
                                   .key = Qt::CTRL | Qt::Key_Down,
                                   .menu = menu,
                                   .word = tr("Close")});
    connect(m_closeVersions, &QAction::triggered, this, &PersonaPage::closeVersions);
    m_remove = add("persona.delete", tr("Delete persona"), "edit-delete", {}, false, &PersonaPage::askRemovePersona);
    m_addTrait =
        add("persona.add-trait", tr("Add trait"), "list-add", Qt::CTRL | Qt::Key_Return, true, &PersonaPage::addTrait);
    m_suggest =
        add("persona.suggest", tr("Suggest traits by what was said"), "tag", {}, false, &PersonaPage::suggestTraits);
    m_addFact = add("persona.add-fact", tr("Add fact"), "list-add", {}, false, &PersonaPage::addFact);
    m_editTrait = actions.add({.id = QStringLiteral("persona.edit-trait"),
                               .text = tr("Reword, or note on evidence"),
                               .icon = QStringLiteral("edit-rename"),
                               .key = Qt::Key_F2,
                               .menu = menu});
    connect(m_editTrait, &QAction::triggered, this, &PersonaPage::editChosen);
    m_up = actions.add({.id = QStringLiteral("persona.trait-up"),
                        .text = tr("Move up"),
                        .icon = QStringLiteral("go-up"),
                        .key = Qt::ALT | Qt::SHIFT | Qt::Key_Up,
                        .menu = menu});
    m_down = actions.add({.id = QStringLiteral("persona.trait-down"),
                          .text = tr("Move down"),
                          .icon = QStringLiteral("go-down"),
                          .key = Qt::ALT | Qt::SHIFT | Qt::Key_Down,
                          .menu = menu});
    connect(m_up, &QAction::triggered, this, [this] { moveChosen(-1); });
    connect(m_down, &QAction::triggered, this, [this] { moveChosen(1); });
    m_removeTrait = add("persona.delete-trait", tr("Delete trait, fact or evidence"), "edit-delete", Qt::Key_Delete,
                        false, &PersonaPage::removeChosen);
    m_addAccount = add("persona.add-account", tr("Add account"), "list-add", {}, true, &PersonaPage::addAccount);
    m_addScale = add("persona.add-scale", tr("Add scale"), "list-add", {}, false, &PersonaPage::addScale);
    m_guess = actions.add({.id = QStringLiteral("persona.guess"),
                           .text = tr("Place on the scale: our guess, or not"),
                           .icon = QStringLiteral("edit-comment"),
                           .menu = menu});
    connect(m_guess, &QAction::triggered, this, [this] { toggleGuess(m_list->currentIndex().row()); });
    m_addEvidence = actions.add({.id = QStringLiteral("persona.add-evidence"),
                                 .text = tr("Add evidence"),
                                 .icon = QStringLiteral("link"),
                                 .key = Qt::CTRL | Qt::Key_J,
                                 .menu = menu,
                                 .group = true});
    connect(m_addEvidence, &QAction::triggered, this, &PersonaPage::findEvidence);
    m_flip = add("persona.flip-evidence", tr("Evidence for or against"), "link", Qt::CTRL | Qt::Key_R, false,
                 &PersonaPage::flipEvidence);
    m_ownWords = add("persona.own-words", tr("Use as their own words"), "rating", Qt::CTRL | Qt::Key_Period, false,
                     &PersonaPage::useAsOwnWords);
    m_noOwnWords = add("persona.no-own-words", tr("Leave out their own words"), "rating-unrated", {}, false,
                       &PersonaPage::dropOwnWords);
    m_findMore = add("persona.find-more", tr("Find more like these"), "edit-find", Qt::CTRL | Qt::SHIFT | Qt::Key_J,
                     false, &PersonaPage::findMore);
}

void PersonaPage::addPersona(core::PersonaKind kind, const core::Segment& from)
{
    const bool enterprise = kind == core::PersonaKind::Enterprise;
    core::Id<core::Persona> added;
    if (!edit(enterprise ? tr("New enterprise persona") : tr("New persona"), [&](core::Stores& stores) {
            const QString name = stores.personas.freeName(enterprise ? tr("New enterprise") : tr("New persona"));
            added = stores.personas.add(
                core::Persona{.kind = kind, .name = name, .segmentText = from.name, .segment = from.id});
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

void PersonaPage::movePersona(core::Id<core::Persona> id, int place)
{
    const auto& list = m_personas->personas();
    const int from = list.rowOf(id);
    if (from >= 0 && place >= 0 && place < list.rowCount() && place != from && writes())
        edit(tr("Move persona %1").arg(quoted(list.persona(from).persona.name)),
             [&](core::Stores& stores) { stores.personas.move(id, place); });
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
    const auto picture = core::guarded([&] { return core::cleanPicture(file.readAll(), name); });
    if (!picture)
        return void(emit failed(picture.error()));
    m_ask->ask({QStringLiteral("user-identity"), tr("Use as portrait"), name,
                tr("It is printed on the sheet. A picture of somebody who took part needs their consent by name.")},
               [this, id = persona(), name, picture = *picture] {
                   edit(tr("Choose portrait"), [&](core::Stores& stores) {
                       auto changed = stores.personas.persona(id).value();
                       changed.portrait = stores.sources.add(name, picture.mediaType, picture.bytes);
                       stores.personas.update(changed);
                   });
               });
}

void PersonaPage::write(QString core::Persona::*field, const QString& text, const QString& label)
{
    auto changed = m_sheet.content().persona;
    changed.*field = text;
    if (field == &core::Persona::name && !isFreeName(text))
        return; // a persona keeps its name until there is another one
    edit(label, [&](core::Stores& stores) {
        stores.joinStep(QStringLiteral("%1 %2").arg(label).arg(changed.id.value));
        stores.personas.update(changed);
    });
}

bool PersonaPage::isFreeName(const QString& name) const
{
    const auto& rows = m_personas->personas().personas();
    return !name.trimmed().isEmpty() && std::none_of(rows.begin(), rows.end(), [&](const PersonaRow& row) {
        return row.persona.id != persona() && row.persona.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
}

/// The field of the name was left: one that cannot be kept gives way to the one that is.
void PersonaPage::keepName()
{
    const QString typed = m_head->name();
    if (!persona() || typed == m_sheet.content().persona.name)
        return;
    m_head->show(m_sheet.content());
    if (!typed.trimmed().isEmpty())
        emit told(tr("There is already a persona called %1. This one keeps its name.").arg(quoted(typed.trimmed())));
}

void PersonaPage::findEvidence()
{
    const auto claim = m_sheet.trait(m_list->currentIndex().row())->claim;
    m_sheet.setOpen(claim.id);
    m_list->setCurrentIndex(m_sheet.index(m_sheet.rowOf(claim.id)));
    const QRect row = m_list->visualRect(m_list->currentIndex());
    m_picker->open(claim.id, claim.text, QRect(m_list->viewport()->mapTo(this, row.topLeft()), row.size()));
}

} // namespace ui
