#include "tests/support/strings.h"
#include "ui/tags/tag_tree_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>

using core::Tag;
using ui::TagTreeModel;

namespace {

core::Id<Tag> id(qint64 value)
{
    return {value};
}

/// workaround (export, paper), trust (numbers), archived: old (below it: older)
std::vector<Tag> codebook()
{
    return {{id(1), {}, "workaround", 3, {}, false},  {id(2), id(1), "export", 5, {}, false},
            {id(3), id(1), "paper", 14, {}, false},   {id(4), {}, "trust", 9, {}, false},
            {id(5), id(4), "numbers", 10, {}, false}, {id(6), {}, "old", 4, {}, true},
            {id(7), id(6), "older", 6, {}, false}};
}

struct Tree {
    TagTreeModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Tree() { model.setTags(codebook()); }

    /// "workaround(export,paper) trust(numbers)"
    QString rows(const QModelIndex& parent = {}) const
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const auto index = model.index(row, 0, parent);
            const QString below = rows(index);
            const QString name =
                index.data(TagTreeModel::DraftRole).toBool() ? QStringLiteral("…") : index.data().toString();
            all << (below.isEmpty() ? name : QStringLiteral("%1(%2)").arg(name, below));
        }
        return all.join(parent.isValid() ? u',' : u' ');
    }
};

} // namespace

TEST_CASE("The codebook is a tree without what is archived, or with it", "[tags-page]")
{
    Tree tree;
    CHECK(tree.rows() == u"workaround(export,paper) trust(numbers)");
    tree.model.setShowsArchived(true);
    CHECK(tree.rows() == u"workaround(export,paper) trust(numbers) old(older)");
    CHECK(tree.model.indexOf(id(7)).data(TagTreeModel::ArchivedRole).toBool());
    CHECK(tree.model.path(id(7)) == u"old/older");
}

TEST_CASE("A few letters leave the tags that are meant, under those above them", "[tags-page]")
{
    Tree tree;
    tree.model.setFilter("num");
    CHECK(tree.rows() == u"trust(numbers)");
    CHECK(tree.model.best() == id(5));
    CHECK(tree.model.indexOf(id(5)).data(TagTreeModel::MatchRole).value<std::vector<int>>() ==
          std::vector<int>{0, 1, 2});
    tree.model.setFilter("work");
    CHECK(tree.rows() == u"workaround");
    tree.model.setFilter("zzz");
    CHECK(tree.rows().isEmpty());
    CHECK_FALSE(tree.model.best());
    tree.model.setFilter({});
    CHECK(tree.rows() == u"workaround(export,paper) trust(numbers)");
}

TEST_CASE("Tags stand in their own order, by name, by mentions or by people", "[tags-page]")
{
    Tree tree;
    tree.model.setUses(
        {{id(1), {0, 0, 7, 2, 0}}, {id(2), {2, 1, 2, 1, 0}}, {id(3), {5, 1, 5, 1, 0}}, {id(4), {1, 1, 3, 3, 0}}});
    using Order = TagTreeModel::Order;
    tree.model.setOrder(Order::Name);
    CHECK(tree.rows() == u"trust(numbers) workaround(export,paper)");
    tree.model.setOrder(Order::Mentions);
    CHECK(tree.rows() == u"workaround(paper,export) trust(numbers)");
    tree.model.setOrder(Order::People);
    CHECK(tree.rows() == u"trust(numbers) workaround(export,paper)");
    const auto mentions = tree.model.indexOf(id(1)).siblingAtColumn(TagTreeModel::Mentions);
    CHECK(mentions.data().toInt() == 7);
    CHECK(mentions.data(Qt::ToolTipRole).toString().contains("The tag itself: 0 mentions"));
}

TEST_CASE("The same rows read again move nothing, so that a name can go on being typed", "[tags-page]")
{
    Tree tree;
    const QSignalSpy reset(&tree.model, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&tree.model, &QAbstractItemModel::dataChanged);
    const QPersistentModelIndex paper(tree.model.indexOf(id(3)));
    auto tags = codebook();
    tags[2].name = "paper trail";
    tree.model.setTags(tags);
    CHECK(reset.isEmpty());
    CHECK_FALSE(changed.isEmpty());
    CHECK(paper.data().toString() == u"paper trail");
    tags.erase(tags.begin() + 1);
    tree.model.setTags(tags);
    CHECK(reset.size() == 1);
}

TEST_CASE("A tag that is being named has a row at its place", "[tags-page]")
{
    Tree tree;
    tree.model.setDraft(core::TagPlace{id(1), 1});
    CHECK(tree.rows() == u"workaround(export,…,paper) trust(numbers)");
    CHECK(tree.model.id(tree.model.draftIndex()) == id(0));
    tree.model.setDraft(core::TagPlace{{}, 0});
    CHECK(tree.rows() == u"… workaround(export,paper) trust(numbers)");
    tree.model.setDraft({});
    CHECK(tree.rows() == u"workaround(export,paper) trust(numbers)");
}
