#pragma once

#include "ui/widgets/destination.h"

#include "core/analysis/study_standing.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

/// What is missing in a study, a row each with the button that leads to where it can be mended.
class MissingRows : public QWidget {
    Q_OBJECT

public:
    explicit MissingRows(QWidget* parent = nullptr);
    void setMissing(const std::vector<core::Missing>& missing);

    static constexpr size_t mostRows = 30;

signals:
    void goAsked(const ui::Destination& destination);
    void questionAsked(core::Id<core::StudyQuestion> question);

private:
    QWidget* makeRow(const core::Missing& missing);

    QVBoxLayout* m_rows;
};

} // namespace ui
