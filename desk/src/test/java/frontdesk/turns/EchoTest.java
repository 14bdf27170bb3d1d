package frontdesk.turns;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is taken for our own voice. */
class EchoTest {
    private static final List<String> SAYING =
            List.of("We have a table at seven or at eight.", "Which would you like?");

    @Test
    void whatWasSaidWordForWordIsOurOwnVoice() {
        assertThat(Echo.is("have a table at seven", SAYING)).isTrue();
        assertThat(Echo.is("at eight which would you like", SAYING)).isTrue();
        assertThat(Echo.is("a table at seven or ate", SAYING)).isTrue();
    }

    @Test
    void aChoiceAmongWhatWasOfferedIsTheCaller() {
        assertThat(Echo.is("at seven", SAYING)).isFalse();
        assertThat(Echo.is("a table at eight please", SAYING)).isFalse();
        assertThat(Echo.is("have you a table at six or at nine", SAYING)).isFalse();
    }

    @Test
    void nothingIsNoEcho() {
        assertThat(Echo.is("", SAYING)).isFalse();
        assertThat(Echo.is("we have a table at seven", List.of())).isFalse();
    }
}
