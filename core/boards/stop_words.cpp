#include "core/boards/stem.h"

#include <QSet>

namespace core::boards {
namespace {

QSet<QString> setOf(const char* words)
{
    const auto list = QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

/// Also what people say while they think: okay, um, gonna.
const QSet<QString>& english()
{
    static const auto words = setOf(
        "a about above after again against all almost already also although always am an and another any anybody "
        "anyone "
        "anything are arent around as at away back be because been before being below between both but by came can "
        "cannot cant come comes coming could couldnt did didnt do does doesnt doing dont done down during each either "
        "else enough etc even ever every everybody everyone everything few for from further gave get gets getting give "
        "gives go goes going gone gonna got gotten had hadnt has hasnt have havent having he hed her here heres hers "
        "herself hes hi him himself his how however i id if ill im in instead into is isnt it itd itll its itself ive "
        "just kind kinda know least less let lets like likely ll lot lots made make makes making many may maybe me "
        "mean "
        "might mine more most much must mustnt my myself near neither never no nobody none nor not nothing now of off "
        "often oh ok okay on once one ones only onto or other others otherwise ought our ours ourselves out over own "
        "per perhaps please probably put quite rather re really right said same saw say saying says see seem seems "
        "seen "
        "shall she shes should shouldnt since so some somebody somehow someone something sometimes somewhat somewhere "
        "sort still stuff such sure take takes taking than thanks that thatll thats the their theirs them themselves "
        "then there therefore theres these they theyd theyll theyre theyve thing things think this those though "
        "through "
        "thus till to together too toward towards tried try trying two uh uhm um under unless until up upon us use "
        "used "
        "using usually ve very via wanna want wanted wants was wasnt way ways we wed well were weve werent what "
        "whatever "
        "whats when whenever where whereas whether which while who whoever whole whom whose why will with within "
        "without "
        "wont would wouldnt yeah yep yes yet you youd youll your youre yours yourself yourselves youve http https www "
        "com");
    return words;
}

/// Without accents, as words are folded.
const QSet<QString>& german()
{
    static const auto words = setOf(
        "ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus "
        "bei beim bevor bin bis bisschen bist brauche da dabei dadurch dafur dagegen daher damit danach dann daran "
        "darauf "
        "daraus darf darum das dass dasselbe davon davor dazu dein deine dem den denn dennoch der deren des deshalb "
        "dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch eben eher eigentlich ein eine "
        "einem einen einer eines einfach einige einigen einmal er erst es etwas euch euer eure fast finde fur ganz gar "
        "gegen gehabt geht gemacht genau gerade gern gerne gibt habe haben halt hat hatte hatten hattest hier hin "
        "hinter "
        "ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins irgendwie ist ja jede jedem jeden jeder jedes "
        "jedoch jemand jetzt kam kann kannst kein keine keinem keinen keiner kommen kommt konnen konnte konnten lassen "
        "machen macht mal man manche manchmal mehr mein meine meinem meinen meiner meistens mich mir mit moglich muss "
        "mussen musste mussten nach nachdem naja nein nicht nichts nie niemand noch nun nur ob obwohl oder oft ohne "
        "schon sehr sei seid sein seine seinem seinen seiner seit selbst sich sicher sie sind so sogar solche soll "
        "sollen sollte sollten sondern sonst sowie statt trotzdem tun uber uberhaupt um und uns unser unsere unserem "
        "unseren unserer unter viel viele vielen vielleicht vom von vor wahrend wann war waren warum was wegen weil "
        "weiter welche welchem welchen welcher wenig weniger wenn wer werde werden wie wieder will wir wird wirklich "
        "wo wobei wohl wollen wollte wollten worden wurde wurden ziemlich zu zum zur zwar zwischen");
    return words;
}

} // namespace

Language guessLanguage(const QStringList& words)
{
    qsizetype inEnglish = 0;
    qsizetype inGerman = 0;
    for (const auto& word : words) {
        inEnglish += english().contains(word);
        inGerman += german().contains(word);
    }
    if (inEnglish == 0 && inGerman == 0)
        return Language::Other;
    return inGerman > inEnglish ? Language::German : Language::English;
}

bool isStopWord(const QString& word, Language language)
{
    switch (language) {
    case Language::English: return english().contains(word);
    case Language::German: return german().contains(word);
    case Language::Other: break;
    }
    return english().contains(word) || german().contains(word);
}

} // namespace core::boards
