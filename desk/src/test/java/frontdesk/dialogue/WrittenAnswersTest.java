package frontdesk.dialogue;

import java.time.LocalDateTime;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.Language;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;

import static org.assertj.core.api.Assertions.assertThat;

/** What was asked on the telephone, as it is written afterwards in every language. */
class WrittenAnswersTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-21T10:05");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | what are your opening hours? | how much is a cleaning? | Open: | min | 110",
                "es | ¿cuál es el horario? | ¿cuánto cuesta una limpieza? | Abierto: | min | 110",
                "fr | quels sont vos horaires ? | combien coûte un détartrage ? | Ouvert : | min | 110",
                "de | wann haben Sie geöffnet? | was kostet eine Zahnreinigung? | Geöffnet: | Min. | 110",
                "it | quali sono gli orari? | quanto costa una pulizia? | Aperto: | min | 110",
                "pt | qual é o horário de funcionamento? | quanto custa uma limpeza? | Aberto: | min | 110",
                "hi | आप कितने बजे खुलते हैं? | सफ़ाई का दाम कितना है? | खुलने का समय: | मिनट | 110"
            })
    void hoursAndPricesAreWrittenInTheLanguageInWhichTheyWereAskedFor(
            String tag, String hours, String price, String open, String minutes, String sign) {
        var language = new Language(tag);
        var situation = new Situation(DemoBusinesses.clinic(), NOW, language);
        var dialogue = new Dialogue(situation);
        State stranger = State.begin(Caller.from(null).speaking(language));
        String written = new WrittenAnswers(situation)
                .to(Stream.of(hours, price)
                        .map(words -> dialogue.understand(new Understanding(), Utterance.of(words, language), stranger))
                        .toList());
        assertThat(written).startsWith(open).contains(minutes, sign);
    }
}
