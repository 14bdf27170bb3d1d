package frontdesk.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.audio.Frame;
import frontdesk.booking.HandClock;
import frontdesk.kernel.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** What was said once is there after a restart. */
class PhraseShelfTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final HandClock clock = new HandClock("2026-03-02T09:00:00Z");

    private Voice voice(PlayedVoice asked, long mostBytes) {
        return new RememberingVoice(asked, "vendor/model/nova", new PhraseShelf(folder, mostBytes, clock));
    }

    private static List<Frame> say(Voice voice, String phrase) {
        List<Frame> frames = new ArrayList<>();
        try (Voice.Speech speech = voice.speak(phrase, Language.ENGLISH)) {
            for (Frame frame = speech.next(); frame != null; frame = speech.next()) {
                frames.add(frame);
            }
        }
        return frames;
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void whatWasPreparedIsHeardAfterARestartWithoutAskingAnybody() {
        voice(new PlayedVoice("vendor"), 1_000_000).prepare("Good morning.", Language.ENGLISH);
        var asked = new PlayedVoice("vendor");
        Voice restarted = voice(asked, 1_000_000);
        assertThat(say(restarted, "Good morning.")).hasSize(30);
        restarted.prepare("Good morning.", Language.ENGLISH);
        assertThat(asked.spoken).isEmpty();
    }

    @Test
    void whatConcernsOneCallerIsNotKept() throws IOException {
        Voice voice = voice(new PlayedVoice("vendor"), 1_000_000);
        say(voice, "Thank you, Ada.");
        say(voice, "Thank you, Ada.");
        for (int n = 0; n < 5; n++) {
            say(voice, "That is 415 555 0100.");
        }
        assertThat(Files.exists(folder) ? files() : 0).isZero();
        for (int n = 0; n < 3; n++) {
            say(voice, "For what day?");
        }
        assertThat(files()).isOne();
    }

    @Test
    void anotherVoiceIsAnotherSound() {
        voice(new PlayedVoice("vendor"), 1_000_000).prepare("Good morning.", Language.ENGLISH);
        var other = new PlayedVoice("vendor");
        Voice changed = new RememberingVoice(other, "vendor/model/alloy", new PhraseShelf(folder, 1_000_000, clock));
        say(changed, "Good morning.");
        assertThat(other.spoken).containsExactly("Good morning.");
    }

    @Test
    void whatWasAskedForLongestAgoMakesRoom() throws IOException {
        Voice voice = voice(new PlayedVoice("vendor"), 3 * 4_800);
        for (String phrase : List.of("a b", "c d", "e f")) {
            voice.prepare(phrase, Language.ENGLISH);
            clock.pass(Duration.ofSeconds(1));
        }
        say(voice(new PlayedVoice("vendor"), 3 * 4_800), "a b");
        clock.pass(Duration.ofSeconds(1));
        voice.prepare("g h", Language.ENGLISH);
        assertThat(files()).isEqualTo(3);
        var asked = new PlayedVoice("vendor");
        Voice restarted = voice(asked, 3 * 4_800);
        say(restarted, "a b");
        say(restarted, "c d");
        assertThat(asked.spoken).containsExactly("c d");
    }

    @Test
    void aShelfThatCannotBeWrittenCostsNoCall() throws IOException {
        Path file = Files.writeString(folder.resolve("in-the-way"), "");
        var voice = new RememberingVoice(
                new PlayedVoice("vendor"), "vendor", new PhraseShelf(file.resolve("phrases"), 1_000, clock));
        voice.prepare("Good morning.", Language.ENGLISH);
        assertThat(say(voice, "Good morning.")).hasSize(30);
    }
}
