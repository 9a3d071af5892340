#pragma once

#include "ui/search/saved_search_model.h"
#include "ui/search/source_model.h"
#include "ui/widgets/surface.h"

namespace ui {

class ListView;
class SectionHead;

/// The column beside the hits: the searches that were kept, and what the hits come from, each a click.
class SearchSide : public Surface {
    Q_OBJECT

public:
    explicit SearchSide(QWidget* parent = nullptr);

    void setSaved(std::vector<core::SavedSearch> searches, bool changeable);
    void setSources(const core::HitSources& sources, const QString& query);
    /// The one that is in hand; null: none.
    const core::SavedSearch* chosen() const;
    void beginRename();

    ListView* savedList() { return m_savedList; }
    ListView* sourceList() { return m_sourceList; }
    SavedSearchModel& saved() { return m_saved; }
    SourceModel& sources() { return m_sources; }

signals:
    void searchAsked(const QString& query);
    void renameAsked(core::Id<core::SavedSearch> search, const QString& name);
    /// It is to be put into the query, or taken out of it.
    void conditionAsked(const QString& condition);
    void chosenChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void openSaved(const QModelIndex& index);
    void openSource(const QModelIndex& index);
    void fitSaved();

    SavedSearchModel m_saved;
    SourceModel m_sources;
    SectionHead *m_savedHead, *m_sourceHead;
    ListView *m_savedList, *m_sourceList;
};

} // namespace ui
