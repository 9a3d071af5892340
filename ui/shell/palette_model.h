#pragma once

#include <QAbstractListModel>

#include <functional>
#include <vector>

namespace ui {

/// Something that the command palette finds by its name.
struct PaletteItem {
    enum class Kind { Action, Session, Tag, Persona, Insight, Study, Board, Segment, Account, Person, Search, Project };
    Kind kind = Kind::Action;
    QString name;
    QString detail;    // "22 mentions, 9 people"
    QString key;       // of an action
    QString icon = {}; // either an icon
    int hue = 0;       // or a tag's hue
    std::function<void()> run = {};
};

QString kindWord(PaletteItem::Kind kind);

/// What matches the typed words, best first. A leading > looks only among actions, # among tags.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { PositionsRole = Qt::UserRole + 1 };
    static constexpr size_t mostRows = 50;

    using QAbstractListModel::QAbstractListModel;

    void setItems(std::vector<PaletteItem> items);
    void setPattern(const QString& pattern);

    const PaletteItem& item(int row) const { return m_items[m_found[static_cast<size_t>(row)].index]; }
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

    std::vector<PaletteItem> m_items;
    std::vector<Found> m_found;
    QString m_pattern;
};

} // namespace ui
