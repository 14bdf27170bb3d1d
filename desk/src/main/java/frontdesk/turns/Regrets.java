package frontdesk.turns;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Matter;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.understanding.Expected;
import frontdesk.wording.Tongue;

/**
 * What is said when something of ours is slow, or breaks and the receptionist cannot find the words: once to ask again, and when that was
 * no use, to pass the caller to a person or to end the call.
 */
public record Regrets(@Nullable PhoneNumber person, Language language) {
    /** Nobody could be reached: there is only goodbye. */
    Regrets alone() {
        return new Regrets(null, language);
    }

    /** The same in another language. */
    public Regrets in(Language other) {
        return other.equals(language) ? this : new Regrets(person, other);
    }

    public Reply again(Expected expected) {
        return reply("regrets.again", expected, new Then.Listen());
    }

    public String moment() {
        return Tongue.of(language).say("regrets.moment");
    }

    /** What is said when a moment has not been enough, time after time in other words. */
    String still(int time) {
        return Tongue.of(language).way("regrets.still", time - 1, Map.of());
    }

    /** Whether these words, whoever chose them, ask for a moment as ours do. */
    boolean isMoment(String said) {
        String ours = letters(moment());
        String theirs = letters(said);
        return !theirs.isEmpty() && (ours.startsWith(theirs) || theirs.startsWith(ours));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    }

    /** What came of the call is not for us to say. */
    Reply tooLong() {
        return reply("regrets.too-long", Expected.ANYTHING, new Then.HangUp(Disposition.ANSWERED));
    }

    public Reply farewell() {
        PhoneNumber to = person;
        return to == null
                ? reply("regrets.end", Expected.ANYTHING, new Then.HangUp(Disposition.FAILED))
                : reply("regrets.pass-on", Expected.ANYTHING, new Then.HandOver(to, Matter.ofTrouble(language)));
    }

    private Reply reply(String words, Expected expected, Then then) {
        Tongue tongue = Tongue.of(language);
        return new Reply(List.of(tongue.say(words)), tongue.language(), expected, "", 0, 0, then);
    }
}
