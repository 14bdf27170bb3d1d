package frontdesk.reception;

import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.business.Business;
import frontdesk.business.Translation;
import frontdesk.kernel.Language;
import frontdesk.reception.Reply.Then;

import static frontdesk.reception.FrontHouse.MOBILE;
import static org.assertj.core.api.Assertions.assertThat;

/** Somebody of the business whispers to the built-in brain, and the caller does not hear it. Friday is 27 November. */
class WhisperedTest extends OpenFrontHouse {
    private final Business trattoria = house.trattoria();
    private final FrontHouse.Spoken call = house.call(trattoria, MOBILE);

    private void comesToNothing(String hint, String outcome) {
        assertThat(call.isWhispered(hint).reply().phrases()).as(hint).isEmpty();
        assertThat(call.reply().then()).isEqualTo(new Then.Listen());
        assertThat(call.hints()).last().isEqualTo(outcome);
    }

    @Test
    void theReceptionistGoesOnWithWhatIsWhispered() {
        call.isWhispered("six people, tomorrow at eight").hears("Tomorrow at eight", "name");
        assertThat(call.hints()).containsExactly("TakenUp");
    }

    @Test
    void aWhisperMendsWhatWasUnderstood() {
        call.says("a table for four on tuesday at seven");
        call.isWhispered("he said Thursday, not Tuesday").hears("Thursday", "seven");
        call.isWhispered("Her name is Ana Torres").says("yes", "yes");
        assertThat(house.bookings(trattoria)).containsExactly("2026-11-26T19:00 4 Ana Torres");
    }

    @Test
    void whatMeansNothingChangesNothing() {
        call.says("a table for four on friday at seven");
        comesToNothing("the blue folder", "NotUnderstood");
        comesToNothing("tell her we are open until eleven", "NotUnderstood");
        call.says("ida lind", "yes").says("yes");
        assertThat(house.bookings(trattoria)).containsExactly("2026-11-27T19:00 4 Ida Lind");
    }

    @Test
    void aNameThatWasAskedForIsWrittenLikeOne() {
        call.says("a table for four on friday at seven").hears("name");
        comesToNothing("watch the cat", "NotUnderstood");
        call.isWhispered("Ana Torres").hears("number");
    }

    @Test
    void aYesIsTheCallersToGive() {
        call.says("a table for four on friday at seven", "ida lind", "yes");
        comesToNothing("yes", "NotTheirYes");
        comesToNothing("yes, book it", "NotTheirYes");
        comesToNothing("no", "NotTheirYes");
        assertThat(house.bookings(trattoria)).isEmpty();
        call.says("yes");
        assertThat(house.bookings(trattoria)).hasSize(1);
    }

    @Test
    void aYesBesideOtherWordsDoesNotBookEither() {
        call.says("a table for four on friday at seven", "ida lind", "yes");
        call.isWhispered("yes, at eight").hears("eight", "?");
        assertThat(house.bookings(trattoria)).isEmpty();
    }

    @Test
    void aYesToWhatTheCallerHasNotHeardIsNoYes() {
        call.says("a table for four on friday at seven", "ida lind", "yes");
        call.isWhispered("at eight");
        call.conversation().hintUnheard();
        call.says("yes").hears("eight", "?");
        assertThat(house.bookings(trattoria)).isEmpty();
        call.says("yes");
        assertThat(house.bookings(trattoria)).containsExactly("2026-11-27T20:00 4 Ida Lind");
    }

    @Test
    void whatWasSaidSinceIsAnsweredThoughAHintWasUnheardBefore() {
        call.isWhispered("four people on friday at seven")
                .says("ida lind", "yes")
                .hears("?");
        call.conversation().hintUnheard();
        call.says("yes");
        assertThat(house.bookings(trattoria)).containsExactly("2026-11-27T19:00 4 Ida Lind");
    }

    @Test
    void putThemThroughPutsThemThrough() {
        call.isWhispered("put her through");
        assertThat(call.reply().then()).isInstanceOfSatisfying(Then.HandOver.class, over -> assertThat(
                        over.matter().briefing())
                .contains("Somebody on your team asked for this call."));
    }

    @Test
    void anEmergencyIsOneWhoeverTellsOfIt() {
        call.isWhispered("emergency, he is choking").hears("emergency number");
    }

    @Test
    void nobodyIsSentAwayByAHint() {
        comesToNothing("goodbye", "NotUnderstood");
        comesToNothing("wrong number", "NotUnderstood");
        comesToNothing("quiere hablar español", "NotUnderstood");
    }

    @Test
    void theyWhisperInAnyLanguageOfTheBusiness() {
        Business both = trattoria.withTranslations(List.of(new Translation(new Language("de"))));
        house.businesses.save(both);
        FrontHouse.Spoken english = house.call(both, MOBILE);
        english.isWhispered("6 Personen, morgen um 20 Uhr").hears("Tomorrow at eight");
        FrontHouse.Spoken another = house.call(both, MOBILE);
        for (String aloud : List.of("tell her we are open until eleven", "Sag ihr, dass wir bis elf offen haben")) {
            assertThat(another.isWhispered(aloud).reply().phrases()).as(aloud).isEmpty();
        }
    }

    @Test
    void aMessageIsDictatedByTheCallerAlone() {
        call.says("please call me back").hears("?");
        comesToNothing("six people, tomorrow at eight", "NotUnderstood");
    }
}
