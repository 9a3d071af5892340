#include "ui/settings/settings_page.h"

#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/surface.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int widest = 720;
constexpr int nameWidth = 150;
constexpr int editorWidth = 260;

// The languages in which sheets can be dated and read aloud.
const QStringList languages{QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("fr"), QStringLiteral("es"),
                            QStringLiteral("it"), QStringLiteral("nl"), QStringLiteral("pt"), QStringLiteral("pl"),
                            QStringLiteral("sv"), QStringLiteral("da"), QStringLiteral("ja"), QStringLiteral("zh")};

QGridLayout* gridIn(QWidget* parent, const QString& title)
{
    auto* column = new QVBoxLayout(parent);
    column->setContentsMargins(4, 0, 4, 16);
    column->setSpacing(4);
    column->addWidget(new SectionHead(title));
    auto* grid = new QGridLayout;
    grid->setContentsMargins(12, 0, 12, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(10);
    grid->setColumnMinimumWidth(0, scaled(nameWidth));
    grid->setColumnMinimumWidth(1, scaled(editorWidth));
    grid->setColumnStretch(2, 1);
    column->addLayout(grid);
    return grid;
}

} // namespace

SettingsPage::SettingsPage(QAction* keys, QWidget* parent) : Page(parent)
{
    auto* content = new Surface(&Theme::paper);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(0);
    for (auto* part : {makeOwn(keys), m_project = makeProject()}) {
        part->setMaximumWidth(scaled(widest));
        column->addWidget(part);
    }
    column->addStretch();
    auto* area = new QScrollArea;
    area->setAccessibleName(tr("Settings"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
}

QWidget* SettingsPage::makeOwn(QAction* keys)
{
    auto* own = new QWidget;
    auto* grid = gridIn(own, tr("For you, on this machine"));
    m_researcher = new EditField(tr("Your name"));
    m_scheme = new Segmented(tr("Theme"), {tr("As the system"), tr("Light"), tr("Dark")});
    m_density = new Segmented(tr("Rows"), {tr("Comfortable"), tr("Compact")});
    m_textSize = new Choice(tr("Text of sessions"));
    for (int size = smallestText; size <= largestText; ++size)
        m_textSize->addItem(tr("%1 px").arg(size), size);
    addRow(grid, tr("Your name"), m_researcher, tr("Stands beside what you log, tag and write."));
    addRow(grid, tr("Theme"), m_scheme);
    addRow(grid, tr("Rows"), m_density);
    addRow(grid, tr("Text of sessions"), m_textSize);
    addRow(grid, tr("Keys"), new Button(keys, Button::Look::Outlined, own), tr("Every key can be another one."));
    connect(m_researcher, &EditField::entered, this, [this](const QString& name) {
        m_researcher->setValue(name);
        emit researcherNamed(name);
    });
    connect(m_scheme, &Segmented::chosen, this,
            [this](int part) { emit schemeChosen(static_cast<Style::Scheme>(part)); });
    connect(m_density, &Segmented::chosen, this,
            [this](int part) { emit densityChosen(static_cast<Style::Density>(part)); });
    connect(m_textSize, &QComboBox::activated, this,
            [this] { emit textSizeChosen(m_textSize->currentData().toInt()); });
    return own;
}

QWidget* SettingsPage::makeProject()
{
    auto* project = new QWidget;
    auto* grid = gridIn(project, tr("For this project, and everybody who opens it"));
    m_team = new EditField(tr("Team"));
    m_language = new Choice(tr("Language of the sheets"));
    for (const auto& language : languages)
        m_language->addItem(language == u"en" ? QStringLiteral("English") : QLocale(language).nativeLanguageName(),
                            language);
    m_paper = new Choice(tr("Paper"));
    m_paper->addItem(QStringLiteral("A4"), QStringLiteral("a4"));
    m_paper->addItem(tr("Letter"), QStringLiteral("letter"));
    m_strict = new Choice(tr("Consent that was not recorded"));
    m_strict->addItem(tr("Quotes go out, and are counted"), QStringLiteral("0"));
    m_strict->addItem(tr("Counts as refused"), QStringLiteral("1"));
    addRow(grid, tr("Team"), m_team, tr("Printed on sheets as their author."));
    addRow(grid, tr("Language"), m_language,
           tr("Of dates and numbers on the sheets, and for those who have them read aloud."));
    addRow(grid, tr("Paper"), m_paper);
    addRow(grid, tr("Consent not recorded"), m_strict,
           tr("What happens with the words of people who were never asked."));
    connect(m_team, &EditField::entered, this, [this](const QString& team) {
        set(QStringLiteral("team"), team, tr("Name the team"));
        m_team->setValue(team);
    });
    const std::tuple<Choice*, const char*, QString> choices[] = {
        {m_language, "language", tr("Choose the language of the sheets")},
        {m_paper, "paper", tr("Choose the paper")},
        {m_strict, "not-recorded-as-refused", tr("Choose what consent that was not recorded means")}};
    for (const auto& [choice, setting, label] : choices)
        connect(choice, &QComboBox::activated, this,
                [this, choice = choice, setting = QString::fromLatin1(setting), label = label] {
                    set(setting, choice->currentData().toString(), label);
                });
    return project;
}

void SettingsPage::addRow(QGridLayout* grid, const QString& name, QWidget* editor, const QString& hint)
{
    const int row = grid->rowCount();
    auto* label = new Label(name, Type::Body, &Theme::inkSoft);
    grid->addWidget(label, row, 0, Qt::AlignVCenter);
    grid->addWidget(editor, row, 1, qobject_cast<Button*>(editor) ? Qt::AlignLeft : Qt::Alignment());
    if (!hint.isEmpty())
        grid->addWidget(new Label(hint, Type::Hint, &Theme::inkFaint), row, 2, Qt::AlignVCenter);
}

void SettingsPage::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    m_project->setVisible(workspace != nullptr);
    if (!workspace)
        return;
    connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
        if (changes.touches(QStringLiteral("setting")))
            readProject();
    });
    m_project->setEnabled(!workspace->isReadOnly());
    readProject();
}

void SettingsPage::readProject()
{
    const auto done = m_workspace->read([this](const core::Stores& stores) {
        const auto text = [&](const char* name, const char* otherwise) {
            return stores.settings.text(QLatin1String(name), QLatin1String(otherwise));
        };
        m_team->setValue(text("team", ""));
        const auto choose = [](Choice* choice, const QString& value) {
            if (choice->findData(value) < 0)
                choice->addItem(value, value);
            choice->setCurrentIndex(choice->findData(value));
        };
        choose(m_language, text("language", "en"));
        choose(m_paper, text("paper", "a4"));
        choose(m_strict, text("not-recorded-as-refused", "0"));
    });
    if (!done)
        emit failed(done.error());
}

void SettingsPage::set(const QString& setting, const QString& value, const QString& label)
{
    const auto done = m_workspace->edit(label, [&](core::Stores& stores) { stores.settings.set(setting, value); });
    if (!done)
        emit failed(done.error());
}

void SettingsPage::show(const Own& own)
{
    m_researcher->setValue(own.researcher);
    m_scheme->setCurrent(static_cast<int>(own.scheme));
    m_density->setCurrent(static_cast<int>(own.density));
    m_textSize->setCurrentIndex(m_textSize->findData(own.textSize));
}

Heading SettingsPage::heading() const
{
    Heading heading;
    heading.title = tr("Settings");
    return heading;
}

QList<QWidget*> SettingsPage::regions() const
{
    return {m_researcher, m_project};
}

QWidget* SettingsPage::mainRegion() const
{
    return m_researcher;
}

} // namespace ui
