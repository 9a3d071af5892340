#pragma once

#include "core/boards/board_scene.h"
#include "core/export/gate.h"

#include <QImage>

namespace core {

class BoardGate;

/// A board whose words have passed the gate: the only form in which one reaches a writer or a painter of files.
class OutgoingBoard {
public:
    /// Held back quotes have the sentence for it in the place of their words; their people still count. People are
    /// codes, or names where that is wanted and allowed; a cluster without a name has words for it; dots that are
    /// not shown yet are left out.
    const BoardContent& content() const { return m_content; }
    const BoardColouring& colouring() const { return m_colouring; }
    QString study() const { return m_study; } // empty: all studies
    QDate saidOn(Id<Highlight> highlight) const { return m_saidOn.value(highlight); }
    QStringList tags(const CardFace& face) const; // their paths
    bool isHeldBack(Id<Highlight> highlight) const { return m_heldBack.contains(highlight); }
    /// "tag “trust”", "claim “They …”": what a cluster became.
    QStringList results(Id<Cluster> cluster) const;
    QString author() const { return m_author; }
    QString language() const { return m_language; }
    const GateCount& count() const { return m_count; }
    int picturesHeldBack() const { return m_picturesHeldBack; }
    /// Reads the pictures that go out; until then there are none. Takes its time.
    void readPictures(const Stores& stores);
    /// One whose longest side is that many px at most (board_images.h has them); null: not there.
    QImage picture(Id<Source> source, int side) const { return m_pictures.value({source.value, side}); }

private:
    friend class BoardGate;
    BoardContent m_content;
    BoardColouring m_colouring;
    QString m_study;
    QHash<Id<Highlight>, QDate> m_saidOn;
    QSet<Id<Highlight>> m_heldBack;
    QHash<Id<Tag>, QString> m_tags;
    QHash<Id<Claim>, QString> m_claims;
    QString m_author;
    QString m_language;
    GateCount m_count;
    int m_picturesHeldBack = 0;
    QHash<std::pair<qint64, int>, QImage> m_pictures; // by source and side
};

OutgoingBoard outgoing(const Stores& stores, BoardContent content, const Audience& audience);

/// A cluster where it comes when a board is read.
struct ClusterInOrder {
    Id<Cluster> cluster;
    int depth = 0; // 0: at the top
    friend bool operator==(const ClusterInOrder&, const ClusterInOrder&) = default;
};
/// All clusters as one reads the board: in rows from the top, each from the left, with what is in a cluster behind it.
std::vector<ClusterInOrder> readingOrder(const BoardContent& content);
/// The names from the top down, parted as the path of a tag: "waiting/signatures".
QString pathOf(const BoardContent& content, Id<Cluster> cluster);
/// All dots that a cluster has.
int dotsOf(const BoardContent& content, Id<Cluster> cluster);

} // namespace core
