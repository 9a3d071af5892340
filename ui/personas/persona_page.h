#pragma once

#include "ui/personas/sheet_model.h"
#include "ui/widgets/page.h"

#include "core/workspace.h"

#include <functional>

class QStackedLayout;

namespace core {
struct PersonaChange;
struct TraitSuggestion;
namespace report {
struct VersionStep;
}
} // namespace core

namespace ui {

class Actions;
class AskStrip;
class Button;
class EvidencePicker;
class Label;
class NamePicker;
class PersonaHead;
class PersonaList;
struct NameQuestion;
class SheetList;
class SheetPreview;
class Surface;
class VersionsDrawer;

/// The place Personas: the sheets, each trait with its evidence, beside the page as it will be printed.
class PersonaPage : public Page {
    Q_OBJECT

public:
    explicit PersonaPage(Actions& actions, QWidget* parent = nullptr);

    /// The one in view; none where there is none.
    core::Id<core::Persona> persona() const { return m_sheet.content().persona.id; }

    void setWorkspace(core::Workspace* workspace) override;
    bool accepts(const Destination& destination) const override;
    void reveal(const Destination& destination) override;
    std::optional<Destination> shown() const override;
    Heading heading() const override;
    QList<QWidget*> regions() const override;
    QWidget* mainRegion() const override;
    const SheetModel& sheet() const { return m_sheet; }
    SheetList& sheetList() { return *m_list; }
    PersonaList& personas() { return *m_personas; }
    PersonaHead& head() { return *m_head; }
    VersionsDrawer& versions() { return *m_versions; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    // Assembly (persona_page_build.cpp)
    QWidget* makeLeft();
    QWidget* makeMiddle();
    QWidget* makeRight();
    void connectParts();

    // Reading (persona_page_reading.cpp)
    void refresh(const core::ChangeSet* changes = nullptr);
    bool takeWords(const core::ChangeSet& changes);
    void readPersonas();
    void open(core::Id<core::Persona> persona);
    void readSheet();
    void readSegment();
    void showContent(ShownPersona content);

    void adapt();
    bool writes() const;
    void enableActions();

    // What can be done (persona_page_actions.cpp, persona_page_sheet.cpp)
    void declareActions(Actions& actions);
    /// Tells what went wrong where it did.
    template <class Change> bool edit(const QString& label, Change change)
    {
        const auto done = m_workspace->edit(label, change);
        if (!done)
            emit failed(done.error());
        return done.has_value();
    }
    void addPersona(core::PersonaKind kind, const core::Segment& from = {});
    void addFromSegment();
    void chooseSegment();
    /// Asks for a segment, beside the head; `none`: the last choice, that there is no segment.
    void askSegment(const QString& title, const QString& none, const std::function<void(const core::Segment&)>& then);
    void duplicatePersona();
    void askRemovePersona();
    void setPortrait(const QString& path);
    void choosePortrait();
    void write(QString core::Persona::*field, const QString& text, const QString& label);
    void enter(int row);
    void addTrait();
    void showSection(const QString& section);
    void editChosen();
    void addFact();
    void writeTyped(int row, const QString& text);
    void endEditing(int row, bool kept);
    bool closeJob(int row, core::Id<core::Claim> fresh);
    void writeFact(int fact, const QString& text);
    void removeChosen();
    void moveChosen(int by);
    void movePersona(core::Id<core::Persona> id, int place);
    void moveTrait(int by);
    void moveEvidence(int by);
    void writeNote(int row, const QString& note);
    void keepName();
    bool isFreeName(const QString& name) const;
    void dropOwnWords();
    void findMore();
    void dropTrait(core::Id<core::Claim> claim, int row);
    void dropHighlights(const std::vector<core::Id<core::Highlight>>& highlights, int row);
    void findEvidence();
    void flipEvidence();
    void useAsOwnWords();
    const SheetModel::Row* chosen() const;

    // Accounts, buying roles and steps (persona_page_parts.cpp)
    void ask(NameQuestion question);
    void enterPart(int row);
    void addAccount();
    void takeAccount(qint64 picked);
    void addProposed(int proposed);
    void openRolePersona(int role);
    void chooseRolePersona(int role);
    void chooseRolePlace(int role, int account);
    void writeRole(const core::BuyingRole& role, const QString& label);
    bool writePart(int row, const QString& text);
    void writeStep(int row, QString core::Claim::*part, const QString& text, const QString& label);
    void removePart(const SheetModel::Row& row);

    // Suggested traits (persona_page_suggest.cpp)
    void suggestTraits();
    void takeSuggestion(const QString& section, const core::TraitSuggestion& suggestion);

    // What was printed (persona_page_versions.cpp)
    void openVersions();
    void followVersions();
    void readVersions(const std::function<void(std::vector<core::report::VersionStep>)>& then);
    void closeVersions();
    void showChanged(const core::PersonaChange& change);

    // Scales (persona_page_scales.cpp)
    void editScales(const QString& label, const QString& step,
                    const std::function<void(std::vector<core::PersonaScale>&)>& change);
    void addScale();
    void writeScaleEnds(int scale, const QString& text);
    void removeScale(int scale);
    void moveScale(int by);
    void place(int row, double at);
    void toggleGuess(int row);
    void unplace(const SheetModel::Row& row);
    void chooseScaleSource(int scale);
    void drawScale(int scale, qint64 attribute);

    core::Workspace* m_workspace = nullptr;
    SheetModel m_sheet;
    bool m_stale = false;
    core::Id<core::Claim> m_fresh; // a trait that was just made, whose words are still to be typed
    std::shared_ptr<core::Progress> m_reading, m_readingVersions, m_readingSegment;
    std::optional<bool> m_previewWanted; // what the person chose; nothing: by the window's width

    QAction *m_print, *m_new, *m_newEnterprise, *m_suggest, *m_newFromSegment, *m_segment, *m_addAccount, *m_addScale,
        *m_guess, *m_duplicate, *m_remove, *m_portrait, *m_noPortrait;
    QAction *m_addTrait, *m_addFact, *m_editTrait, *m_removeTrait, *m_up, *m_down, *m_addEvidence, *m_flip, *m_ownWords,
        *m_noOwnWords, *m_findMore;
    QAction *m_showSheet, *m_openVersions, *m_closeVersions;
    AskStrip* m_ask;
    QStackedLayout* m_stack;
    Surface* m_left;
    PersonaList* m_personas;
    PersonaHead* m_head;
    SheetList* m_list;
    VersionsDrawer* m_versions;
    Surface* m_right;
    Label* m_printed;
    SheetPreview* m_preview;
    EvidencePicker* m_picker;
    NamePicker* m_names;
};

} // namespace ui
