#include "ui/people/consent_form.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/consent_words.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace ui {
namespace {

QAction* made(QWidget* form, const QString& text, const char* icon)
{
    auto* action = new QAction(ui::icon(QLatin1String(icon)), {}, form);
    Actions::rename(action, text);
    return action;
}

Label* small(const QString& text)
{
    auto* label = new Label(text, Type::Hint, &Theme::inkFaint);
    label->setElided(true);
    return label;
}

} // namespace

ConsentForm::ConsentForm(QWidget* parent) : Surface(&Theme::page, Qt::TopEdge | Qt::BottomEdge, parent)
{
    setAccessibleName(tr("Record consent"));
    m_title = new Label({}, Type::Hint, &Theme::inkSoft, QFont::DemiBold);
    m_hint = new Label({}, Type::Hint, &Theme::bad);
    m_hint->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addLayout(makeScopes());
    column->addLayout(makeFields());
    column->addWidget(m_hint);
    column->addLayout(makeButtons());
    hide();
}

QLayout* ConsentForm::makeScopes()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    for (const auto scope : core::allScopes) {
        auto* box = new QCheckBox(scopeWord(scope));
        box->setAccessibleName(scopeWord(scope));
        m_scopes << box;
        row->addWidget(box);
    }
    row->addStretch();
    return row;
}

QLineEdit* ConsentForm::field(const QString& name, const QString& placeholder)
{
    auto* made = new QLineEdit;
    made->setAccessibleName(name);
    made->setPlaceholderText(placeholder);
    made->setTextMargins(4, 0, 4, 0);
    connect(made, &QLineEdit::textEdited, this, [this] { m_hint->hide(); });
    return made;
}

QLayout* ConsentForm::makeFields()
{
    m_granted = new Choice(tr("Given or refused"));
    m_granted->addItems({tr("Given"), tr("Refused")});
    m_from = field(tr("From"), tr("today"));
    m_until = field(tr("Until"), tr("for ever"));
    m_how = field(tr("How it was given"), tr("signed form, by mail, spoken on the recording…"));
    m_choose = made(this, tr("Choose the form"), "document-open");
    connect(m_choose, &QAction::triggered, this, &ConsentForm::chooseFile);
    m_file = small({});
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_granted, 0, 0);
    grid->addWidget(small(tr("From")), 0, 1);
    grid->addWidget(m_from, 0, 2);
    grid->addWidget(small(tr("Until")), 0, 3);
    grid->addWidget(m_until, 0, 4);
    grid->addWidget(small(tr("How")), 1, 0);
    grid->addWidget(m_how, 1, 1, 1, 4);
    grid->addWidget(new Button(m_choose, Button::Look::Outlined), 2, 0);
    grid->addWidget(m_file, 2, 1, 1, 4);
    grid->setColumnStretch(2, 1);
    grid->setColumnStretch(4, 1);
    return grid;
}

QLayout* ConsentForm::makeButtons()
{
    m_record = made(this, tr("Record"), "checkmark");
    m_cancel = made(this, tr("Cancel"), "dialog-cancel");
    m_remove = made(this, tr("Remove this record"), "edit-delete");
    connect(m_record, &QAction::triggered, this, &ConsentForm::record);
    connect(m_cancel, &QAction::triggered, this, &ConsentForm::closed);
    connect(m_remove, &QAction::triggered, this, [this] { emit removeAsked(*m_corrects); });
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new Button(m_remove, Button::Look::Outlined));
    row->addStretch();
    row->addWidget(new Button(m_cancel, Button::Look::Outlined));
    row->addWidget(new Button(m_record, Button::Look::Primary));
    return row;
}

void ConsentForm::openNew(std::optional<core::Scope> scope)
{
    m_corrects.reset();
    m_title->setText(tr("Record consent"));
    for (int at = 0; at < m_scopes.size(); ++at) {
        const auto one = core::allScopes[at];
        m_scopes[at]->setEnabled(true);
        m_scopes[at]->setChecked(scope ? one == *scope : one == core::Scope::Record || one == core::Scope::Quote);
    }
    m_granted->setCurrentIndex(0);
    m_from->setText(shortDate(QDate::currentDate()));
    m_until->clear();
    m_how->clear();
    m_file->setText(tr("no form kept"));
    open();
}

void ConsentForm::openFor(const core::Consent& consent, const QString& file)
{
    m_corrects = consent;
    m_title->setText(tr("Correct what was recorded"));
    for (int at = 0; at < m_scopes.size(); ++at) {
        m_scopes[at]->setEnabled(false);
        m_scopes[at]->setChecked(core::allScopes[at] == consent.scope);
    }
    m_granted->setCurrentIndex(consent.granted ? 0 : 1);
    m_from->setText(shortDate(consent.from));
    m_until->setText(shortDate(consent.until));
    m_how->setText(consent.givenHow);
    m_file->setText(file.isEmpty() ? tr("no form kept") : file);
    open();
}

void ConsentForm::open()
{
    m_path.clear();
    m_hint->hide();
    m_remove->setVisible(m_corrects.has_value());
    Actions::rename(m_record, m_corrects ? tr("Keep") : tr("Record"));
    show();
    m_granted->setFocus(Qt::TabFocusReason);
}

std::optional<QDate> ConsentForm::dateIn(QLineEdit* field)
{
    if (field->text().trimmed().isEmpty())
        return QDate();
    const auto date = core::dateFrom(field->text());
    if (!date) {
        refuse(tr("%1 is no date. Write it as 2026-10-14.").arg(quoted(field->text())));
        field->setFocus(Qt::OtherFocusReason);
    }
    return date;
}

void ConsentForm::refuse(const QString& why)
{
    m_hint->setText(why);
    m_hint->show();
}

void ConsentForm::record()
{
    ConsentEntry entry;
    for (int at = 0; at < m_scopes.size(); ++at)
        if (m_scopes[at]->isChecked())
            entry.scopes.push_back(core::allScopes[at]);
    const auto from = dateIn(m_from), until = from ? dateIn(m_until) : std::nullopt;
    if (!from || !until)
        return;
    if (entry.scopes.empty())
        return refuse(tr("Nothing is ticked that the consent is for."));
    if (until->isValid() && from->isValid() && *until < *from)
        return refuse(tr("It would end before it begins."));
    entry.granted = m_granted->currentIndex() == 0;
    entry.from = *from;
    entry.until = *until;
    entry.how = m_how->text().trimmed();
    entry.file = m_path;
    emit recorded(entry);
}

void ConsentForm::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Choose the form"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ConsentForm::setFile);
    dialog->open();
}

void ConsentForm::setFile(const QString& path)
{
    m_path = path;
    m_file->setText(QFileInfo(path).fileName());
}

void ConsentForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        Surface::keyPressEvent(event);
    else if (auto* button = qobject_cast<Button*>(focusWidget()))
        button->click();
    else
        record();
}

} // namespace ui
