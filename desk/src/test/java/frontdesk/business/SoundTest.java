package frontdesk.business;

import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.business.Sound.Pick;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Who hears and who speaks for a business, as it stands in its file. */
class SoundTest {
    private static final Language SPANISH = new Language("es");

    @Test
    void itStandsInTheFileOfABusinessAndIsUsualWhereItDoesNot() {
        BusinessId id = BusinessId.of("11111111-0000-4000-8000-000000000001");
        Business plain = BusinessFile.template("hair-salon", id);
        assertThat(plain.sound()).isEqualTo(Sound.USUAL);

        var wished =
                new Sound(List.of(new Pick("deepgram", null, null)), List.of(new Pick("elevenlabs", "rosa", SPANISH)));
        Business own = BusinessFile.read(BusinessFile.write(plain.withSound(wished)), id);
        assertThat(own.sound()).isEqualTo(wished);
        assertThat(BusinessDocument.read(BusinessDocument.write(own)).sound()).isEqualTo(wished);
    }

    @Test
    void whatIsForOneLanguageIsForItsVarietiesToo() {
        var wished = new Sound(
                List.of(), List.of(new Pick("elevenlabs", "rosa", SPANISH), new Pick("elevenlabs", "emma", null)));
        assertThat(wished.voices(new Language("es-MX")).stream().map(Pick::speaker))
                .containsExactly("rosa", "emma");
        assertThat(wished.voices(Language.ENGLISH).stream().map(Pick::speaker)).containsExactly("emma");
    }

    @Test
    void oneWordNamesAnEngineAndWhoseVoice() {
        assertThat(Pick.named("deepgram")).isEqualTo(new Pick("deepgram", null, null));
        assertThat(Pick.named("elevenlabs:21m00")).isEqualTo(new Pick("elevenlabs", "21m00", null));
    }
}
