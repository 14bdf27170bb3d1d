package frontdesk.understanding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Intent;

import static org.assertj.core.api.Assertions.assertThat;

/** Portuguese on Wednesday 18 November 2026: "quinze para as oito", "e meia", weekdays by number. */
class PortugueseTest {
    private static final String LANGUAGE = "pt";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a segunda terça de dezembro                                 | 2026-12-08
            a terça antes do natal                                      | 2026-12-22
            no último dia do mês                                        | 2026-11-30
            depois de amanhã às sete e meia                             | 2026-11-20 07:30
            depois de amanha as sete e meia                             | 2026-11-20 07:30
            sexta-feira às quinze para as oito                          | 2026-11-20 07:45
            na quarta às três da tarde                                  | 2026-11-25 15:00
            daqui a duas semanas                                        | 2026-12-02
            do dia três ao dia sete de dezembro                         | 2026-12-03..2026-12-07
            quinta que vem de manhã                                     | 2026-11-19 08:00..12:00
            entre as duas e as quatro da tarde                          | 14:00..16:00
            a partir de segunda                                         | 2026-11-23..
            ao meio-dia e meia                                          | 12:30
            """)
    void daysAndTimesAreFound(String words, String when) {
        assertThat(Scenes.whenIn(LANGUAGE, words)).isEqualTo(when);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            queria marcar uma consulta                                  | BOOK
            preciso desmarcar a consulta                                | CANCEL
            posso remarcar para outro dia                               | MOVE
            pode repetir                                                | REPEAT
            tchau                                                       | GOODBYE
            mais devagar por favor                                      | SLOWER
            é uma emergência                                            | EMERGENCY
            quanto custa                                                | ASK
            """)
    void whatIsWantedIsUnderstood(String words, Intent intent) {
        assertThat(Scenes.heardIn(LANGUAGE, words, Expected.ANYTHING).intents()).contains(intent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            sim claro                                                   | YES
            não obrigado                                                | NO
            tanto faz                                                   | EITHER
            """)
    void answersAreUnderstood(String words, Answer answer) {
        assertThat(Scenes.heardIn(LANGUAGE, words, Expected.YES_OR_NO).answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            somos cinco                                                 | 5
            minha mulher e eu                                           | 2
            """)
    void peopleAreCounted(String words, int people) {
        assertThat(Scenes.heardIn(LANGUAGE, words, Expected.PARTY_SIZE).partySize())
                .isEqualTo(people);
    }

    @Test
    void aNameKeepsItsSpelling() {
        assertThat(Scenes.heardIn(LANGUAGE, "meu nome é Tomás da Costa", Expected.NAME)
                        .name())
                .isEqualTo("Tomás da Costa");
    }

    @Test
    void aTelephoneNumberMayBeSaidInGroups() {
        assertThat(Scenes.digitsIn(LANGUAGE, "dois um três quatro cinco seis sete oito nove"))
                .isEqualTo("213456789");
    }
}
