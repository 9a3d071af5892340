#pragma once

#include "core/analysis/study_standing.h"

#include <QWidget>

namespace ui {

/// How many of the sessions are tagged, as a bar with its sentence.
class ProgressFigure : public QWidget {
    Q_OBJECT

public:
    explicit ProgressFigure(QWidget* parent = nullptr);
    void setFigures(int tagged, int sessions);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_tagged = 0;
    int m_sessions = 0;
    QString m_words;
};

/// Who took part, by role, one mark a person.
class RoleFigure : public QWidget {
    Q_OBJECT

public:
    explicit RoleFigure(QWidget* parent = nullptr);
    void setRoles(const std::vector<std::pair<QString, int>>& roles);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<std::pair<QString, int>> m_roles;
};

} // namespace ui
