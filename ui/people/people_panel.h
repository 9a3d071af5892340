#pragma once

#include "ui/people/people_detail.h"
#include "ui/people/people_edits.h"
#include "ui/widgets/surface.h"

class QAction;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class ConsentForm;
class ConsentLanes;
class FieldGrid;
class Label;
class PersonFollowUps;
class QuoteList;
class Segmented;

/// Everything about the participant or the account that is chosen; of several, what can be set for all of them.
class PeoplePanel : public Surface {
    Q_OBJECT

public:
    struct PanelActions {
        QAction *merge, *remove, *record, *withdraw;
    };
    PeoplePanel(const PanelActions& actions, PersonFollowUps* followUps, QWidget* parent = nullptr);

    void show(const PeopleDetail& detail, QDate today);
    const PeopleDetail& detail() const { return m_detail; }
    void setEditable(bool editable);
    bool edit(const QString& field);

    ConsentLanes& lanes() { return *m_lanes; }
    ConsentForm& form() { return *m_form; }
    QuoteList& quotes() { return *m_quotes; }
    FieldGrid& fields() { return *m_fields; }
    Segmented& views() { return *m_views; }
    PersonFollowUps& followUps() { return *m_followUps; }
    bool showsFollowUps() const;
    QList<QWidget*> regions() const;

signals:
    /// Another view is shown.
    void viewChanged();
    void goAsked(const ui::Destination& destination);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum View { Said, Sessions, Tags, Claims, ToDo };

    QWidget* makeHead(const PanelActions& actions);
    QWidget* makeUpper(const PanelActions& actions);
    QWidget* makeLower();
    void nameViews();
    void showFollowUps();
    QWidget* makeConsent(const PanelActions& actions);
    TraceList* makeList(const QString& name);
    void showLower();
    void showView();
    void fitUpper();

    PeopleDetail m_detail;
    Label *m_title, *m_name, *m_line;
    QWidget *m_consent, *m_lower;
    ConsentLanes* m_lanes;
    ConsentForm* m_form;
    FieldGrid* m_fields;
    Label *m_lowerTitle, *m_lowerNote;
    Segmented* m_views;
    QStackedWidget* m_stack;
    QuoteList* m_quotes;
    TraceList *m_sessions, *m_tags, *m_claims, *m_people;
    PersonFollowUps* m_followUps;
    QSplitter* m_splitter;
    QWidget* m_inside = nullptr; // of the upper part, as high as it would be
    bool m_isFitted = true;      // until the person moves the line
};

} // namespace ui
