#include "ui/follow_ups/contact_section.h"

#include "ui/follow_ups/day_words.h"
#include "ui/follow_ups/keyed_list.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int side = 16;
constexpr int dayWidth = 96;
constexpr int howWidth = 104;
constexpr int rowPixels = 32;
constexpr int mostRows = 8; // the others are scrolled to

QRect noteIn(const QRect& row)
{
    return row.adjusted(side + scaled(dayWidth) + scaled(howWidth), 0, -side, 0);
}

class ContactDelegate : public QStyledItemDelegate {
public:
    ContactDelegate(const ContactModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {200, rowHeight(rowPixels)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        const auto& contact = m_model.contact(index.row());
        paint::row(*painter, option.rect, theme, rowState(option));
        QRect part(option.rect.left() + side, option.rect.top(), scaled(dayWidth) - 8, option.rect.height());
        paint::text(*painter, part, m_model.dayOf(contact), fontOf(Type::Body), theme.inkSoft);
        part.moveLeft(option.rect.left() + side + scaled(dayWidth));
        part.setWidth(scaled(howWidth) - 8);
        paint::text(*painter, part, ContactModel::howOf(contact), fontOf(Type::Body, QFont::Medium), theme.ink);
        paint::text(*painter, noteIn(option.rect), contact.note, fontOf(Type::Body), theme.ink);
        paint::hairline(*painter, option.rect, Qt::BottomEdge, theme.line);
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        auto* field = new QLineEdit(parent);
        field->setAccessibleName(ContactSection::tr("Note on the contact"));
        field->setPlaceholderText(ContactSection::tr("What was it about?"));
        return field;
    }

    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        editor->setGeometry(noteIn(option.rect).adjusted(-6, 1, 6, -1));
    }

private:
    const ContactModel& m_model;
};

} // namespace

ContactSection::ContactSection(Actions& actions, NamePicker& picker, QWidget* parent)
    : QWidget(parent), m_picker(picker)
{
    declareActions(actions);
    build();
    connect(&m_model, &ContactModel::noted, this, [this](const core::Contact& contact) {
        edit(tr("Write note on a contact with %1").arg(m_code),
             [&](core::Stores& stores) { stores.followUps.update(contact); });
    });
    connect(m_list, &ListView::activated, m_note, &QAction::trigger);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ContactSection::enableActions);
    enableActions();
}

void ContactSection::declareActions(Actions& actions)
{
    const auto add = [&](const char* id, const QString& text, const char* icon, const QKeySequence& key, auto does,
                         bool group = false) {
        auto* action = actions.add({.id = QLatin1String(id),
                                    .text = text,
                                    .icon = QLatin1String(icon),
                                    .key = key,
                                    .menu = tr("People"),
                                    .group = group});
        connect(action, &QAction::triggered, this, does);
        return action;
    };
    m_log = add(
        "people.log-contact", tr("Log contact"), "list-add", Qt::CTRL | Qt::SHIFT | Qt::Key_L, [this] { log(); }, true);
    m_how = add("people.contact-how", tr("Say how a contact was made"), "edit-comment", {}, [this] { pickHow(); });
    m_day = add("people.contact-day", tr("Set the day of a contact"), "appointment-new", {}, [this] { pickDay(); });
    m_note = add("people.contact-note", tr("Write note on a contact"), "edit-rename", {}, [this] {
        m_list->setFocus(Qt::OtherFocusReason);
        m_list->edit(m_list->currentIndex());
    });
    m_remove = add("people.delete-contact", tr("Delete contact"), "edit-delete", {}, [this] { remove(); });
}

void ContactSection::build()
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(4, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_head = new SectionHead(tr("Contact log")), 1);
    row->addWidget(new Button(m_log, Button::Look::Flat));
    auto* head = new Surface(&Theme::paper, Qt::BottomEdge);
    head->setLayout(row);
    m_list = new KeyedList(tr("Contact log"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ContactDelegate(m_model, m_list));
    m_list->viewport()->setBackgroundRole(QPalette::Base);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions({m_note, m_how, m_day, m_remove});
    m_list->setKey(Qt::Key_F2, m_note);
    m_list->setKey(Qt::Key_Delete, m_remove);
    m_none = new Label(tr("Write down when and how you reached this person, so that nobody is asked twice."),
                       Type::Body, &Theme::inkFaint);
    auto* none = new QHBoxLayout;
    none->setContentsMargins(16, 6, 16, 6);
    none->addWidget(m_none);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_list);
    column->addLayout(none);
}

void ContactSection::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    m_person = {};
    refresh();
    if (workspace)
        connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
            if (changes.touches(QStringLiteral("contact")))
                refresh();
        });
}

void ContactSection::show(core::Id<core::Participant> person, const QString& code)
{
    m_person = person;
    m_code = code;
    refresh();
}

void ContactSection::refresh()
{
    std::vector<core::Contact> contacts;
    if (m_workspace && m_person) {
        auto read =
            m_workspace->read([this](const core::Stores& stores) { return stores.followUps.contacts(m_person); });
        if (!read)
            return void(emit failed(read.error()));
        contacts = std::move(*read);
    }
    const auto before = current() ? current()->id : core::Id<core::Contact>();
    const int place = m_list->currentIndex().row();
    m_model.setContacts(std::move(contacts), QDate::currentDate());
    const int count = m_model.rowCount();
    if (count > 0 && !m_list->currentIndex().isValid()) {
        const int row = m_model.rowOf(before);
        m_list->setCurrentIndex(m_model.index(row >= 0 ? row : std::clamp(place, 0, count - 1)));
    }
    m_list->setVisible(count > 0);
    m_list->setFixedHeight(std::min(count, mostRows) * rowHeight(rowPixels));
    m_none->setVisible(count == 0);
    m_head->setNote(count == 0 ? QString() : tr("last %1").arg(m_model.dayOf(m_model.contact(0))));
    enableActions();
}

const core::Contact* ContactSection::current() const
{
    return m_list->currentIndex().isValid() ? &m_model.contact(m_list->currentIndex().row()) : nullptr;
}

void ContactSection::setEnabled(bool shown, bool writes)
{
    m_shown = shown;
    m_writes = writes;
    enableActions();
}

void ContactSection::enableActions()
{
    const bool writes = m_writes && m_person;
    m_log->setEnabled(writes);
    for (auto* action : {m_how, m_day, m_note, m_remove})
        action->setEnabled(m_shown && writes && current());
    m_model.setEditable(writes);
}

void ContactSection::ask(NameQuestion question)
{
    auto* page = m_picker.parentWidget();
    const QPoint corner = mapTo(page, QPoint(side, 0));
    question.beside = QRect(corner, QSize(scaled(NamePicker::wide), rowHeight(rowPixels)));
    m_picker.open(std::move(question));
}

void ContactSection::askHow(const QString& title, std::function<void(const QString&)> then)
{
    NameQuestion question;
    question.title = title;
    question.placeholder = tr("How?");
    qint64 id = 1;
    for (const auto& how :
         {tr("Mail"), tr("Telephone"), tr("Video call"), tr("Message"), tr("In person"), tr("Letter")})
        question.choices.push_back({id++, how, {}, {}});
    question.make = tr("By %1");
    question.makeIcon = QStringLiteral("list-add");
    question.picked = [then = std::move(then)](const NamePick& pick) {
        then(pick.id == 0 ? pick.name : pick.name.toLower());
    };
    ask(std::move(question));
}

void ContactSection::log()
{
    emit viewAsked();
    askHow(tr("Reached %1 today by").arg(m_code), [this](const QString& how) {
        core::Id<core::Contact> added;
        const core::Contact contact{{}, m_person, QDateTime::currentDateTime(), how, {}};
        if (!edit(tr("Log contact with %1").arg(m_code),
                  [&](core::Stores& stores) { added = stores.followUps.add(contact); }))
            return;
        m_list->setCurrentIndex(m_model.index(m_model.rowOf(added)));
        m_note->trigger(); // its words come next
    });
}

void ContactSection::pickHow()
{
    askHow(tr("This contact was by"), [this, contact = *current()](const QString& how) mutable {
        contact.how = how;
        edit(tr("Say how a contact with %1 was made").arg(m_code),
             [&](core::Stores& stores) { stores.followUps.update(contact); });
    });
}

void ContactSection::pickDay()
{
    NameQuestion question;
    question.title = tr("This contact was");
    question.placeholder = tr("A day, as 2026-10-12");
    question.choices = dayChoices(QDate::currentDate(), {0, -1, -7});
    question.make = tr("On %1");
    question.makeIcon = QStringLiteral("appointment-new");
    question.picked = [this, contact = *current()](const NamePick& pick) mutable {
        const auto day = dayPicked(pick);
        if (!day)
            return void(emit failed(
                {core::Error::Kind::Refused, tr("%1 is not a day. Write it as 2026-10-12.").arg(quoted(pick.name))}));
        contact.at.setDate(*day);
        edit(tr("Set the day of a contact with %1").arg(m_code),
             [&](core::Stores& stores) { stores.followUps.update(contact); });
    };
    ask(std::move(question));
}

void ContactSection::remove()
{
    edit(tr("Delete contact with %1").arg(m_code),
         [id = current()->id](core::Stores& stores) { stores.followUps.remove(id); });
}

} // namespace ui
