package frontdesk.understanding;

import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.kernel.Language;
import frontdesk.understanding.Understanding.Utterance;

import static org.assertj.core.api.Assertions.assertThat;

/** What people say who were called for an appointment, in every language. */
class CalledWordsTest {
    private static Called called(String language, String words) {
        return new Understanding()
                .called(
                        Utterance.of(words, new Language(language)),
                        Surroundings.of(LocalDateTime.parse("2026-11-23T13:00"), Expected.YES_OR_NO, "US"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | That's booked, your confirmation number is 4711.            | 4711
                    en | The reference is A B 1 2.                                   | AB12
                    en | Your booking number is four seven one oh, goodbye.          | 4710
                    en | Confirmation number one moment please.                      |
                    en | The confirmation number will be texted.                     |
                    de | Ist eingetragen, Ihre Buchungsnummer ist 47 11.             | 4711
                    es | Queda apuntado, el número de reserva es el cuatro siete uno. | 471
                    fr | C'est noté, votre numéro de réservation est le 4711, à bientôt. | 4711
                    it | È segnato, il numero di prenotazione è 4711.                | 4711
                    pt | Está marcado, o número da reserva é 4711.                   | 4711
                    hi | लिख लिया, बुकिंग नंबर है 4711।                                  | 4711
                    """)
    void theNumberOfABookingIsHeard(String language, String words, String number) {
        assertThat(called(language, words).confirmation()).isEqualTo(number);
    }

    @Test
    void theFiguresOfABookingNumberAreNoTimeAndNoTelephone() {
        Called said = called("es", "Su número de reserva es 10 15.");
        assertThat(said.times()).isEmpty();
        assertThat(said.remarks()).isEmpty();
        assertThat(called("en", "Your confirmation number is 4711.").times()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | That's booked.                      | That is not booked yet.      | That is already taken.
                    de | Ist eingetragen.                    | Das ist nicht eingetragen.   | Das ist schon vergeben.
                    es | Queda apuntado.                     | No está apuntado.            | Ya está ocupado.
                    fr | C'est noté.                         | Ce n'est pas noté.           | C'est déjà pris.
                    it | È segnato.                          | Non è segnato.               | È già occupato.
                    pt | Está marcado.                       | Não está marcado.            | Já está ocupado.
                    hi | लिख लिया।                            | नहीं लिख लिया।                 | पहले से बुक है।
                    """)
    void whatIsNotBookedIsNotNoted(String language, String noted, String not, String taken) {
        assertThat(called(language, noted).says(Remark.NOTED)).as(noted).isTrue();
        assertThat(called(language, not).says(Remark.NOTED)).as(not).isFalse();
        assertThat(called(language, taken).says(Remark.NOTED)).as(taken).isFalse();
        assertThat(called(language, taken).says(Remark.NONE_FREE)).as(taken).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | You're all booked for Friday.
                    es | No hay problema.
                    es | No es un problema.
                    fr | Il n'y a aucun problème.
                    fr | Ce n'est pas un problème.
                    it | Non è un problema.
                    pt | Não é um problema.
                    hi | कोई बात नहीं।
                    """)
    void noProblemIsNoRefusal(String language, String words) {
        assertThat(called(language, words).remarks()).doesNotContain(Remark.NONE_FREE, Remark.MISDIALLED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | Hi, if you record your name and reason for calling, I'll see if this person is available.
                    en | The person you're calling is using a screening service. Go ahead and say your name, and why you're calling.
                    en | Please state your name and the reason for your call.
                    de | Wenn du deinen Namen und den Grund für deinen Anruf aufnimmst, sehe ich nach, ob diese Person verfügbar ist.
                    es | Diga su nombre y el motivo de su llamada, y veré si esta persona está disponible.
                    fr | Indiquez votre nom et la raison de votre appel, je vais voir si la personne est disponible.
                    it | Registra il tuo nome e il motivo della chiamata, vedrò se la persona è disponibile.
                    pt | Diga o seu nome e o motivo da ligação, vou ver se a pessoa está disponível.
                    hi | कृपया अपना नाम और कॉल करने का कारण बताइए।
                    """)
    void aProgramThatAsksInTheirPlaceWhoCallsAndWhyIsNoMachineThatTakesMessages(String language, String words) {
        assertThat(called(language, words).remarks()).contains(Remark.SCREENED).doesNotContain(Remark.MACHINE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | What's the name, please?
                    en | You have reached the practice of Doctor First. Please leave a message after the tone.
                    en | We are closed for that reason.
                    de | Wie war der Name, und worum geht es?
                    es | ¿A nombre de quién, y para qué?
                    fr | C'est à quel nom, et à quel sujet ?
                    """)
    void whoAsksForANameIsNoProgram(String language, String words) {
        assertThat(called(language, words).remarks()).doesNotContain(Remark.SCREENED);
    }

    @Test
    void aGermanDateIsOne() {
        assertThat(called("de", "Am 5. Januar um 10 Uhr.").times())
                .singleElement()
                .satisfies(when -> {
                    assertThat(when.from()).isEqualTo("2027-01-05");
                    assertThat(when.earliest()).isEqualTo("10:00");
                });
    }
}
