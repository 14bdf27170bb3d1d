package frontdesk.message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OptWordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                " Stop ",
                "Stop.",
                "stopall",
                "Unsubscribe",
                "CANCEL",
                "end",
                "Quit",
                "optout",
                "Revoke!"
            })
    void aTextThatIsAStopWordStops(String body) {
        assertThat(OptWord.in(body)).isEqualTo(OptWord.STOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Opt out",
                "BAJA",
                "alto",
                "¡Parar!",
                "no mas mensajes",
                "ARRÊT",
                "arret.",
                "Stopp",
                "abmelden",
                "Basta!",
                "SAIR",
                "Pare",
                "बंद करो",
                "रोकें।",
                "band karo"
            })
    void soIsOneOfAnyLanguageThatWeSpeakWithOrWithoutItsAccents(String body) {
        assertThat(OptWord.in(body)).isEqualTo(OptWord.STOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alta",
                "Iniciar",
                "démarrer",
                "DEMARRER",
                "Anmelden",
                "Inizia",
                "começar",
                "comecar",
                "शुरू करें"
            })
    void whoWantsTextsAgainMaySayItInAnyLanguageToo(String body) {
        assertThat(OptWord.in(body)).isEqualTo(OptWord.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cancelar", "annuler", "C", "c", "stornieren", "1", "2", "sí", "oui", "हाँ"})
    void wordsThatSomebodyAnswersABookingWithStopNothing(String body) {
        assertThat(OptWord.in(body)).isEqualTo(OptWord.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "yes", "Unstop"})
    void aTextThatIsAStartWordStarts(String body) {
        assertThat(OptWord.in(body)).isEqualTo(OptWord.START);
    }

    @Test
    void helpIsHelp() {
        assertThat(OptWord.in("info")).isEqualTo(OptWord.HELP);
        assertThat(OptWord.in("HELP")).isEqualTo(OptWord.HELP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please stop by the shop",
                "stop it",
                "cancel my table",
                "",
                "...",
                "yes please",
                "alto ahí no es"
            })
    void aTextThatOnlyHasTheWordInItIsAnOrdinaryText(String body) {
        assertThat(OptWord.in(body)).isEqualTo(OptWord.NONE);
    }
}
