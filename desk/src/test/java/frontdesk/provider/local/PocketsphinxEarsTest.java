package frontdesk.provider.local;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.speech.Ears.Brief;
import frontdesk.speech.Ears.Heard;
import frontdesk.speech.Ears.Hearing;
import frontdesk.understanding.Expected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Spoken words become the right words, and a crash of the engine stays in one call. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PocketsphinxEarsTest {
    private static final Brief TRATTORIA = new Brief(Language.ENGLISH, Utterances.TRATTORIA);

    private final PocketsphinxEars ears;

    PocketsphinxEarsTest(@TempDir Path directory) {
        ears = new PocketsphinxEars(directory);
    }

    @BeforeAll
    void bothProgramsAreHere() {
        assumeTrue(LocalSpeech.findings().get(0).ready(), "pocketsphinx is not installed");
        assumeTrue(LocalSpeech.findings().get(1).ready(), "flite is not installed");
    }

    @AfterAll
    void close() {
        ears.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rms", "awb"})
    void aWholeCallIsHeardFromItsFirstUtterance(String voice) {
        try (Hearing hearing = ears.open(TRATTORIA)) {
            assertHeard(hearing, voice, Expected.ANYTHING, "i'd like to book a table for four on friday at seven");
            assertHeard(hearing, voice, Expected.CHOICE, "eight fifteen would be great");
            assertHeard(hearing, voice, Expected.YES_OR_NO, "yes please");
            assertHeard(hearing, voice, Expected.PHONE, "four one five five five five oh one three four");
            assertHeard(hearing, voice, Expected.YES_OR_NO, "no thanks that's all goodbye");
        }
    }

    @Test
    void silenceIsHeardAsNothing() {
        try (Hearing hearing = ears.open(TRATTORIA)) {
            List<Frame> silence = java.util.Collections.nCopies(50, Frame.silence());
            assertThat(Utterances.heard(hearing, Expected.ANYTHING, silence)).isEqualTo(Heard.nothing());
        }
    }

    @Test
    void aCrashCostsOneCallAndTheNextOneIsHeard() {
        try (Hearing unlucky = ears.open(TRATTORIA);
                Hearing lucky = ears.open(TRATTORIA)) {
            unlucky.begin();
            crash(unlucky);
            assertThatThrownBy(() -> {
                        unlucky.hear(Frame.silence());
                        unlucky.end();
                    })
                    .isInstanceOf(OutsideTrouble.class)
                    .satisfies(e ->
                            assertThat(((OutsideTrouble) e).worthRetrying()).isTrue());
            assertThat(hear(lucky, "rms", Expected.YES_OR_NO, "yes please").text())
                    .isEqualTo("yes please");
        }
        try (Hearing next = ears.open(TRATTORIA)) {
            assertThat(hear(next, "rms", Expected.YES_OR_NO, "yes please").text())
                    .isEqualTo("yes please");
        }
    }

    @Test
    void aProcessEndsWithItsCall() throws Exception {
        long worker;
        try (Hearing hearing = ears.open(TRATTORIA)) {
            worker = ((PocketsphinxEars.Listening) hearing).process().pid();
            assertThat(ProcessHandle.of(worker)).isPresent();
        }
        ProcessHandle.of(worker).ifPresent(process -> process.onExit().join());
        assertThat(ProcessHandle.of(worker).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void anotherLanguageIsRefusedWithASentence() {
        assertThatThrownBy(() -> ears.open(new Brief(new Language("es"), Utterances.TRATTORIA)))
                .isInstanceOf(OutsideTrouble.class)
                .hasMessageContaining("English only");
    }

    @Test
    void whatIsNotInstalledIsNamedWithItsPackages() {
        assertThat(LocalSpeech.findings()).hasSize(3).allSatisfy(finding -> {
            assertThat(finding.detail()).isNotBlank();
            assertThat(finding.ready() || finding.mend().startsWith("apt-get install"))
                    .isTrue();
        });
    }

    private static void assertHeard(Hearing hearing, String voice, Expected expected, String phrase) {
        assertThat(hear(hearing, voice, expected, phrase))
                .satisfies(heard -> assertThat(heard.text()).isEqualTo(phrase))
                .satisfies(heard -> assertThat(heard.reliable()).isTrue());
    }

    private static Heard hear(Hearing hearing, String voice, Expected expected, String phrase) {
        return Utterances.heard(hearing, expected, Utterances.spoken(voice, phrase));
    }

    /** What a wrong pointer in the engine would do. */
    private static void crash(Hearing hearing) {
        ProcessHandle process = ((PocketsphinxEars.Listening) hearing).process();
        process.destroyForcibly();
        process.onExit().join();
    }
}
