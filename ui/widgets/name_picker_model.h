#pragma once

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace ui {

/// Something with a name that can be picked.
struct NameChoice {
    qint64 id = 0;
    QString name;
    QString note; // soft, at the right: "8 cards, 6 people"
    QString icon;
    friend bool operator==(const NameChoice&, const NameChoice&) = default;
};

/// The choices that answer what was typed, best first; all of them, as they came, where nothing was.
class NamePickerModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setChoices(std::vector<NameChoice> choices);
    void setPattern(const QString& pattern);
    QString pattern() const { return m_pattern; }
    /// Whether a choice has just the name that was typed, without regard to case.
    bool isKnown() const;

    const NameChoice& choice(int row) const { return m_choices[m_found[static_cast<size_t>(row)].index]; }
    /// Which letters of the name were meant.
    const std::vector<int>& positions(int row) const { return m_found[static_cast<size_t>(row)].positions; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Found {
        size_t index;
        int score;
        std::vector<int> positions;
    };
    void search();

    std::vector<NameChoice> m_choices;
    std::vector<Found> m_found;
    QString m_pattern;
};

} // namespace ui
