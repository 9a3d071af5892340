#pragma once

#include "core/export/gate.h"
#include "core/personas/persona.h"

#include <QDate>
#include <QDateTime>
#include <QImage>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace core::report {

/// What one participant has to do with one trait: the mark in their column of the score.
enum class Mark { NotAsked, Silent, For, Against };

/// A seat at the table: one of the persona's own people, in the order of the document (by account, then code).
struct SheetPerson {
    QString code;
    QString role;
    QString account;  // "A1, 160 people"; empty: none, or left out because it could name the person
    QString sessions; // "S04, S05"
    QString dates;    // "12, 13 Mar"
    QString kinds;    // "interview, observation"
    QString consent;  // "may be quoted", "ended 30 April", "not recorded"
    int group = 0;    // another one than the person before: the score parts them (accounts of an enterprise)
};

/// One piece of evidence under a trait (or under the hero line).
struct SheetEvidence {
    OutgoingQuote quote;
    bool supports = true;
    TextRange marked;     // of quote.words(): the passage that carries the tag; empty: nothing is marked
    QString source;       // "P07 · finance lead · S04 interview · 12 Mar 2026, 00:31:08"
    qint64 highlight = 0; // the same highlight under two traits has one number
    bool key = false;     // marked as a key quote
};

struct SheetTrait {
    QString text;
    bool assumed = false;
    std::vector<Mark> marks; // one a person, in the order of PersonaSheet::people
    int peopleFor = 0;       // face to face
    int against = 0;
    int silent = 0;
    int asked = 0;
    int market = 0; // people in the market lane
    QDate newest;
    std::vector<SheetEvidence> evidence;
    qint64 claim = 0; // whose words these are
    QString detail;   // of a step in how an account buys: what happens in it
    QString lasts;    // "2 to 6 weeks"
    QString roles;    // who takes part
};

/// A section that has traits: goals, needs, wants, motivations, jobs | pains, behaviours, tools, environment;
/// says, thinks, does, feels are the empathy map.
struct SheetSection {
    QString name; // the section's name in the file: "goals"
    std::vector<SheetTrait> traits;
    bool ownOrder = false; // the team has put the traits in order; otherwise the sheet sorts them by strength
};

struct SheetScale {
    QString low;
    QString high;
    struct Place {
        int person;
        double at;
        bool guessed;
    }; // person: index into people; at: 0 to 1
    std::vector<Place> places;
};

/// A role in the purchases of an enterprise persona's accounts.
struct SheetRole {
    BuyingPart part = BuyingPart::User;
    bool isTold = false; // somebody has written it down; otherwise nothing is known of it
    QString wants;
    int heard = 0; // people who play it and spoke face to face, each once
    struct Place {
        int heard = 0;
        bool exists = false;
    };
    std::vector<Place> places;          // one an account, in the order of PersonaSheet::accounts
    std::optional<SheetEvidence> quote; // of one of them; it stands under a trait too
    QString individual;                 // the persona of those who play it
    qint64 individualId = 0;
};

/// Everything that a persona's sheet prints, as values; all customer words in it have passed the gate.
struct PersonaSheet {
    qint64 persona = 0;
    QString study; // "Month-end close"; empty: none
    QString segment;
    QString segmentNote; // "50 to 500 people"
    QString name;
    bool isEnterprise = false;
    QString line;
    std::vector<std::pair<QString, QString>> facts; // label, value; role first, "Drawn from" last
    std::vector<SheetPerson> people;
    int marketPeople = 0; // behind marketItems
    int marketItems = 0;
    QString marketBatches;             // "batches B01 (tickets) and B02 (reviews)"
    std::optional<SheetEvidence> hero; // with the source that stands in the evidence
    QString heroSource;                // the line under the quote; empty: the hero's own source
    std::vector<SheetSection> sections;
    std::vector<SheetScale> scales;
    QStringList accounts;         // of an enterprise: codes, or names where all of its people allowed theirs
    std::vector<SheetRole> roles; // all six, or none where nobody has written one down
    int stepPeople = 0;           // who told how their accounts buy
    int stepAccounts = 0;
    QString sample; // the foot's sentences
    QString fieldwork;
    QString consent;
    struct HeldBackCount {
        HeldBack why;
        int quotes;
    };
    std::vector<HeldBackCount> heldBack;
    std::vector<std::pair<QString, QString>> notYetKnown; // section name, why ("nobody was asked")
    std::vector<QString> toAskNext;
    int version = 0;     // 0: never printed from the window
    QDate date;          // of the newest change of what is printed
    QDateTime changedAt; // goes into the PDF's dates
    QString author;      // the project's team
    QString language = QStringLiteral("en");
    QImage portrait; // null: initials
};

} // namespace core::report
