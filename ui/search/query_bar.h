#pragma once

#include "ui/search/query_field.h"
#include "ui/search/suggestion_popup.h"
#include "ui/widgets/surface.h"

namespace ui {

class Choice;
class Label;

/// The bar over the hits: the query with what completes it, the order of the hits, and a sentence where the query
/// cannot be run.
class QueryBar : public Surface {
    Q_OBJECT

public:
    /// The suggestions lie over `page`.
    explicit QueryBar(QWidget* page);

    QueryField& field() { return *m_field; }
    SuggestionPopup& suggestions() { return *m_popup; }
    /// Without offering how it can go on.
    void setQuery(const QString& query);
    void setVocabulary(core::search::Vocabulary known) { m_known = std::move(known); }
    void setRecent(const QStringList& recent) { m_recent = recent; }
    void setProblems(const std::vector<core::Problem>& problems);
    core::SearchOptions::Order order() const;
    QWidget* orderField();

signals:
    /// The query, or the place of the cursor where that decides what is wrong.
    void changed();
    void orderChanged();
    void entered();
    void downAsked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void offer();
    bool takesKey(const QKeyEvent& event);
    void take(const Suggestion& suggestion);
    QRect writtenInPage() const;

    QWidget* m_page;
    QueryField* m_field;
    SuggestionPopup* m_popup;
    Choice* m_order;
    Label* m_sentence;
    core::search::Vocabulary m_known;
    QStringList m_recent;
    std::vector<core::Problem> m_problems;
    bool m_isQuiet = false;
};

} // namespace ui
