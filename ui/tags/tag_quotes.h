#pragma once

#include "ui/tags/tag_quotes_reader.h"
#include "ui/widgets/surface.h"

#include "core/workspace.h"

class QStackedLayout;

namespace ui {

class Label;
class QuoteList;
class QuoteReader;
class Segmented;
class TagSightBar;

/// The highlights of a choice of tags, to be read and chosen. Of many the first are there at once, and the others as
/// soon as a worker has read them.
class TagQuotes : public Surface {
    Q_OBJECT

public:
    explicit TagQuotes(QWidget* parent = nullptr);
    ~TagQuotes() override;

    void setWorkspace(core::Workspace* workspace);
    /// What is shown; `words` say it ("Any of trust, tools"), `hue` is that of a single tag, else 0.
    void show(const TagSight& sight, const std::vector<core::Tag>& tags, const QString& words, int hue);
    /// How many people stand behind what is shown; negative: not known yet.
    void setPeople(int people);
    /// The project is another than it was: nothing that is known of people and sessions holds any more.
    void forget();

    const TagSight& sight() const { return m_sight; }
    const TagFinds& finds() const { return m_finds; }
    QuoteList& list() { return *m_list; }
    Segmented& order() { return *m_order; }
    bool isWhole() const { return m_whole; }

    static constexpr size_t atOnce = 30; // quotes

signals:
    /// Other highlights than before, or in another order.
    void found();
    void orderChosen(ui::QuoteOrder order);
    void failed(const core::Error& error);

private:
    void read(const std::vector<core::Tag>& tags);
    void readRest();
    void showEmpty();

    core::Workspace* m_workspace = nullptr;
    TagSight m_sight;
    TagFinds m_finds;
    QString m_words;
    int m_hue = 0;
    std::unique_ptr<QuoteReader> m_reader; // made anew when the project has changed
    std::shared_ptr<core::Progress> m_reading;
    quint64 m_round = 0; // answers to an earlier question are thrown away
    bool m_whole = true;
    TagSightBar* m_bar;
    Segmented* m_order;
    QuoteList* m_list;
    QStackedLayout* m_stack;
    Label *m_emptyWhat, *m_emptyHow;
};

} // namespace ui
