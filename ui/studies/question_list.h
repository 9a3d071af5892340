#pragma once

#include "ui/widgets/list_view.h"
#include "ui/widgets/paint.h"

#include "core/analysis/study_standing.h"

#include <QAbstractListModel>

namespace ui {

/// A research question as the page shows it.
struct QuestionRow {
    core::StudyQuestion question;
    std::vector<paint::Chip> tags;
    paint::People people; // heard, and asked but silent
};

/// The research questions of a study in order. Their words are edited in place.
class QuestionModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setQuestions(std::vector<QuestionRow> questions);
    const QuestionRow& question(int row) const { return m_questions[static_cast<size_t>(row)]; }
    int rowOf(core::Id<core::StudyQuestion> id) const; // -1: not here
    void setEditable(bool editable) { m_editable = editable; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void reworded(core::Id<core::StudyQuestion> question, const QString& text);

private:
    std::vector<QuestionRow> m_questions;
    bool m_editable = false;
};

/// The list of research questions, as high as its rows.
class QuestionList : public ListView {
    Q_OBJECT

public:
    explicit QuestionList(QWidget* parent = nullptr);

    QuestionModel& questions() { return m_model; }
    /// Null where none is in hand.
    const QuestionRow* current() const;
    void choose(core::Id<core::StudyQuestion> question);
    void fitHeight();
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QuestionModel m_model;
};

} // namespace ui
