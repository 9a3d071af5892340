#pragma once

#include "ui/erasure/hit_model.h"
#include "ui/widgets/page.h"

#include "core/erasure/erasure.h"
#include "core/erasure/hide_names.h"

class QCheckBox;
class QLineEdit;

namespace ui {

class Actions;
class EditField;
class Label;
class ListView;
class SectionHead;

/// What is done for good is looked at here before it is done: a person who is to be erased, or names that are to be
/// hidden. Every place of a name is listed and can be left as it is.
class ErasurePage : public Page {
    Q_OBJECT

public:
    explicit ErasurePage(Actions& actions, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace) override;
    void planErasure(core::Id<core::Participant> person);
    void planHiding();
    /// Where hidden names are to be written to.
    void setKeyFile(const QString& path);

    Heading heading() const override;
    QList<QWidget*> regions() const override;

    // For tests
    HitModel& hits() { return m_hits; }
    bool isPlanned() const { return m_planned; }
    /// What stands after the one question is answered with yes.
    void carryOut();

signals:
    void keyFileAsked();
    void done(const core::DoneForGood& done);

protected:
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeSide();
    void plan();
    void show(const QString& title, const QStringList& sentences, std::vector<core::erasure::Hit> hits);
    void ask();
    void enableActions();
    bool hides() const { return !m_request.person; }
    /// Runs a step that takes its time, and shows that it does.
    template <class Value, class Then> void work(const QString& name, core::Delivery<core::Result<Value>> future,
                                                 const std::shared_ptr<core::Progress>& progress, Then then);

    core::Workspace* m_workspace = nullptr;
    core::erasure::ErasureRequest m_request;
    core::erasure::HidingRequest m_hiding;
    HitModel m_hits;
    QString m_title;
    bool m_planned = false;

    QAction *m_do, *m_key;
    Label *m_sentences, *m_keyFile;
    QLineEdit* m_also;
    QCheckBox *m_firstNames, *m_accounts;
    QWidget *m_erasing, *m_hidingFields;
    SectionHead* m_head;
    ListView* m_list;
};

} // namespace ui
