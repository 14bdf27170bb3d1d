package frontdesk.provider.whisper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.provider.speech.SoundServer;
import frontdesk.speech.Ears;
import frontdesk.speech.Ears.Heard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The real engine with a model that has learnt nothing; what it hears with a real one is for the bench. */
@Timeout(120)
class WhisperEarsTest {
    private static final Ears.Brief BRIEF = new Ears.Brief(
            Language.ENGLISH,
            new Ears.Vocabulary("Bright Smile Dental", List.of("check-up"), List.of("Dr. Lee"), false));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** A model of whisper.cpp's without any weights: what it is made of, empty filters, a vocabulary of blanks. */
    private static byte[] untaught() {
        int words = 50_257;
        ByteBuffer model = ByteBuffer.allocate(100 + 4 * 80 * 201 + 5 * words).order(ByteOrder.LITTLE_ENDIAN);
        model.putInt(0x67676d6c);
        for (int part : new int[] {51_864, 1_500, 384, 6, 4, 448, 384, 6, 4, 80, 1}) {
            model.putInt(part);
        }
        model.putInt(80).putInt(201);
        model.position(model.position() + 4 * 80 * 201);
        model.putInt(words);
        for (int word = 0; word < words; word++) {
            model.putInt(1).put((byte) ' ');
        }
        byte[] file = new byte[model.position()];
        model.get(0, file);
        return file;
    }

    private static Heard hear(Ears ears) {
        try (Ears.Hearing hearing = ears.open(BRIEF)) {
            hearing.begin();
            for (int n = 0; n < 20; n++) {
                hearing.hear(Frame.silence());
            }
            return hearing.end();
        }
    }

    private static Ears ears(ModelFile model) {
        return new WhisperEars(model, 2, Duration.ofSeconds(60));
    }

    @Test
    void theEngineIsLoadedAndRunsInThisProcess() throws IOException {
        Path file = Files.write(folder.resolve("untaught.bin"), untaught());
        Ears ears = ears(new ModelFile(file, null, null));
        ears.prepare(BRIEF);
        assertThat(hear(ears)).as("who has learnt nothing hears nothing").isEqualTo(Heard.nothing());
    }

    @Test
    void aMissingOrWrongModelIsToldInWords() throws IOException {
        Ears missing = ears(new ModelFile(folder.resolve("none.bin"), null, null));
        assertThatThrownBy(() -> hear(missing)).hasMessageContaining("there is no model at");
        Path file = Files.writeString(folder.resolve("text.bin"), "this is no model");
        Ears wrong = ears(new ModelFile(file, null, null));
        assertThatThrownBy(() -> wrong.prepare(BRIEF)).hasMessageContaining("no model of whisper.cpp's");
    }

    @Test
    void aModelIsFetchedOnceAndOnlyIfItIsTheRightOne() throws Exception {
        byte[] model = "a model".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));
        Path file = folder.resolve("models").resolve("ggml-base.bin");
        try (SoundServer server = new SoundServer()) {
            server.answers(200, "another").answers(404, "gone").answers(200, model);
            var fetched = new ModelFile(file, server.address().resolve("/ggml-base.bin"), sha256);
            assertThatThrownBy(fetched::fetch).hasMessageContaining("another than its SHA-256 says");
            assertThat(file).doesNotExist();
            assertThatThrownBy(fetched::fetch).hasMessageContaining("not to be had: status 404");
            fetched.fetch();
            fetched.fetch();
            assertThat(file).hasBinaryContent(model);
            assertThat(server.asked).hasSize(3);
            assertThat(folder.resolve("models").toFile().list())
                    .as("nothing half is left")
                    .hasSize(1);
        }
        assertThatThrownBy(() ->
                        new ModelFile(folder.resolve("x"), java.net.URI.create("http://localhost/x"), null).fetch())
                .hasMessageContaining("only with its SHA-256");
    }
}
