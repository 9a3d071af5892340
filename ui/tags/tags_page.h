#pragma once

#include "ui/tags/tag_choice_model.h"
#include "ui/tags/tag_quotes_reader.h"
#include "ui/tags/tag_uses.h"
#include "ui/widgets/page.h"

#include "core/workspace.h"

class QSplitter;
class QStackedLayout;

namespace ui {

class Actions;
class AskStrip;
class TagColumn;
class TagPicker;
class TagQuotes;
class TagSide;
class TagTree;
struct TagPick;

/// The codebook as a tree, the highlights of any choice of tags, and what is known of the tag in hand.
class TagsPage : public Page {
    Q_OBJECT

public:
    using Tag = core::Id<core::Tag>;
    using Highlights = std::vector<core::Id<core::Highlight>>;

    explicit TagsPage(Actions& actions, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace) override;
    Heading heading() const override;
    QList<QWidget*> regions() const override;
    QWidget* mainRegion() const override;
    bool accepts(const Destination& destination) const override;
    void reveal(const Destination& destination) override;
    std::optional<Destination> shown() const override;
    void find() override;
    bool settle() override;
    QByteArray layoutState() const override;
    void restoreLayout(const QByteArray& state) override;

    TagColumn& column() { return *m_column; }
    TagTree& tree() const;
    TagQuotes& quotes() { return *m_quotes; }
    TagSide& side() { return *m_side; }
    AskStrip& strip() { return *m_strip; }
    TagPicker& picker() { return *m_picker; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void connectParts();
    void hear(const core::ChangeSet& changes);
    void refresh();
    void readTags();
    enum class Again { No, Yes };
    void look(Again again = Again::No);
    void readSide();
    void adapt();

    // What can be done (tags_page_actions.cpp)
    void declareTagActions(Actions& actions);
    void declareOrderActions(Actions& actions);
    void declareQuoteActions(Actions& actions);
    QAction* declare(Actions& actions, const char* id, const QString& text, const char* icon, const QKeySequence& key,
                     std::function<void()> does, bool group = false);
    void enableActions();
    void enableTagActions(const QString& refusal);
    void enableQuoteActions(const QString& refusal);
    QString refusal() const;
    void showMenu(QWidget* part, const QPoint& point, const QList<QAction*>& actions);

    // The codebook (tags_page_codebook.cpp)
    enum class Where { Top, Beside, Below };
    void draft(Where where);
    void named(Tag tag, const QString& name);
    void move(const std::vector<Tag>& tags, const core::TagPlace& place);
    void moveBy(int by);
    void moveIn();
    void moveOut();
    void askDropped(const std::vector<Tag>& tags, Tag target, const QPoint& global);
    void askMerge();
    void askMerge(Tag from, Tag into);
    void askDelete();
    void archive();
    void recolour(Tag tag, int hue);
    void describe(Tag tag, const QString& words);

    // The highlights (tags_page_quotes.cpp)
    void askTag();
    void tagHighlights(const Highlights& highlights, const TagPick& pick);
    void untag();
    void askSplit();
    void split(const Highlights& highlights, const TagPick& pick);
    void leaveOut();
    std::vector<TagChoice> choices();
    QRect quoteRect() const;
    std::vector<Tag> finding() const;

    /// One step; a worker takes it where it touches more than `bigStep` highlights.
    void edit(const QString& label, const std::function<void(core::Stores&)>& change, qsizetype highlights = 0);
    QString path(Tag tag) const;
    QString named(const std::vector<Tag>& tags) const; // 'a', or "3 tags"
    TagSight sight() const;
    QString sightWords() const;

    core::Workspace* m_workspace = nullptr;
    TagUses m_uses;
    std::optional<core::TagPlace> m_draft;
    Tag m_toChoose; // as soon as it is there
    QSet<Tag> m_without;
    core::TagQuery::Match m_match = core::TagQuery::Match::Any;
    bool m_below = true;
    bool m_context = false;
    QuoteOrder m_order = QuoteOrder::Newest;
    int m_highlights = 0, m_people = 0;
    bool m_stale = true;
    quint64 m_sideRound = 0;
    std::shared_ptr<core::Progress> m_sideReading;

    QAction *m_new, *m_newBelow, *m_newTop, *m_rename, *m_describe, *m_colour, *m_up, *m_down, *m_in, *m_out, *m_merge,
        *m_archive, *m_delete, *m_swap, *m_fold, *m_unfold, *m_sort, *m_showArchived, *m_tag, *m_untag, *m_splitOff,
        *m_evidence, *m_around, *m_all, *m_leaveOut, *m_withBelow;
    QList<QAction*> m_orders;
    TagColumn* m_column;
    TagQuotes* m_quotes;
    TagSide* m_side;
    AskStrip* m_strip;
    TagPicker* m_picker;
    QSplitter* m_columns;
    QStackedLayout* m_stack;
    QWidget* m_lastPart = nullptr; // that had the focus
};

} // namespace ui
