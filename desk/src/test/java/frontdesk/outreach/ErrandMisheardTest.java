package frontdesk.outreach;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.errand.Errand.Status;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.reception.Reply.Then;
import frontdesk.reception.Words;

import static org.assertj.core.api.Assertions.assertThat;

/** What providers say that sounds like something else: nothing counts as booked that is not. */
class ErrandMisheardTest {
    private final OwnErrand own = new OwnErrand("Friday afternoon", "en");
    private final OwnErrand.Talked call = own.call();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sorry, Friday at three is already booked.",
                "That's already booked.",
                "Friday at three has just been taken.",
                "No, Friday at three doesn't work.",
                "I'm afraid that is not available."
            })
    void whatIsGoneIsNotTakenForBooked(String gone) {
        call.says("Friday at three.");
        assertThat(call.says(gone)).isEqualTo("Do you have another time?");
        assertThat(own.status()).isInstanceOf(Status.Calling.class);
    }

    @Test
    void whoOnlyReadsTheTimeBackHasNotBookedIt() {
        call.says("Friday at three.");
        assertThat(call.says("Friday at three?")).contains("Could you book that, please?");
        assertThat(own.status()).isInstanceOf(Status.Calling.class);
        call.says("Friday at three is booked now.");
        assertThat(own.status()).isInstanceOf(Status.Booked.class);
    }

    @Test
    void aNoWithWhichTheyHangUpBooksNothing() {
        call.says("Friday at three.");
        call.talk.lastWords(new Words("No, that can't be booked.", List.of(), 1));
        call.talk.lastWords(new Words("That isn't booked yet.", List.of(), 1));
        call.talk.lastWords(new Words("That is already booked, sorry.", List.of(), 1));
        call.talk.lastWords(new Words("Yes, but at four.", List.of(), 1));
        assertThat(own.status()).isInstanceOf(Status.Calling.class);
    }

    @Test
    void aGermanDateStaysWhole() {
        OwnErrand.Talked german = new OwnErrand("", "de").call();
        assertThat(german.says("Am 5. Januar um 10 Uhr.")).contains("Januar");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    es | El viernes a las 15  | No es un problema, queda apuntado.
                    es | El viernes a las 15  | No hay problema, queda apuntado.
                    fr | Vendredi à 15 heures | Ce n'est pas un problème, c'est noté.
                    it | Venerdì alle 15      | Non è un problema, è segnato.
                    pt | Sexta-feira às 15    | Não é um problema, está marcado.
                    hi | शुक्रवार को 15 बजे        | कोई बात नहीं, लिख लिया।
                    """)
    void noProblemIsNoWrongNumber(String language, String offer, String noted) {
        OwnErrand.Talked with = new OwnErrand("", language).call();
        with.says(offer);
        with.says(noted);
        assertThat(with.then()).as(noted).isNotEqualTo(new Then.HangUp(Disposition.NOT_BOOKED));
    }
}
