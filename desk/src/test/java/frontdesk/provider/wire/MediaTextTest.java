package frontdesk.provider.wire;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read without a tree reads the same with one, whatever a carrier, or somebody who plays one, sends. */
class MediaTextTest {
    private static final String SOUND = Base64.getEncoder().encodeToString(new byte[] {0, 1, 2, 3, 127, -128, -1, 64});

    /** As Twilio, Telnyx and Exotel write them. */
    static List<String> carriers() {
        return List.of(
                "{\"event\":\"media\",\"sequenceNumber\":\"3\",\"media\":{\"track\":\"inbound\",\"chunk\":\"2\",\"timestamp\":\"40\",\"payload\":\""
                        + SOUND + "\"},\"streamSid\":\"MZ1\"}",
                "{\"event\":\"media\",\"sequence_number\":\"4\",\"stream_id\":\"32de0dea\",\"media\":{\"track\":\"inbound_track\",\"chunk\":\"2\",\"timestamp\":\"5\",\"payload\":\""
                        + SOUND + "\"}}",
                "{\"event\":\"media\",\"stream_sid\":\"s\",\"sequence_number\":3,\"media\":{\"chunk\":12,\"timestamp\":\"10\",\"payload\":\""
                        + SOUND + "\"}}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"" + SOUND + "\"}}");
    }

    /** Pieces of which surprises are made. */
    private static final String[] PIECES = {
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        " ",
        "\n",
        "0",
        "7",
        "-1",
        "1e3",
        "null",
        "true",
        "\\u0041",
        "\\\"",
        "=",
        "==",
        "§",
        "\u0000",
        "\u007f",
        "media",
        "event",
        "payload",
        "chunk",
        "track",
        "outbound",
        "inbound",
        "\"event\":\"media\",",
        "\"event\":\"stop\",",
        "\"payload\":\"AAAA\",",
        "\"chunk\":\"9\",",
        "\"chunk\":007,",
        "\"track\":\"outbound\",",
        "\"media\":{\"payload\":\"AAAA\"},",
        "\"x\":{\"event\":\"stop\"},",
        "\"x\":[1],",
        "99999999999999999999",
        "\"\"",
    };

    @ParameterizedTest
    @MethodSource("carriers")
    void everyCarriersSoundIsReadWithoutATree(String message) {
        assertThat(MediaText.read(message)).isNotNull();
        assertThat(told(JsonMessages.read(message))).isEqualTo(told(JsonMessages.whole(message)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"media\",\"media\":{\"payload\":\"AAAA\"}} ",
                "{\"event\":\"media\", \"media\":{\"payload\":\"AAAA\"}}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"AA\\u0041A\"}}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"AAAA\",\"payload\":\"BBBB\"}}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"AAAA\"},\"event\":\"stop\"}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"AAAA\"},\"media\":{}}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"AAAA\",\"track\":\"outbound\"}}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"AAAA\",\"chunk\":-1}}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"AAAA\",\"chunk\":\"0x10\"}}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"AAAA\",\"chunk\":01}}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"AAAA\",}}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"AAAA\"}",
                "{\"event\":\"media\",\"media\":{\"payload\":\"\"}}",
                "{\"event\":\"media\",\"media\":{}}",
                "{\"media\":{\"payload\":\"AAAA\"}}",
                "{}",
                "{",
                "",
            })
    void whatIsUnusualIsLeftToTheTree(String message) {
        assertThat(MediaText.read(message)).isNull();
        assertThat(told(JsonMessages.read(message))).isEqualTo(told(JsonMessages.whole(message)));
    }

    @Test
    void whateverComesReadsTheSameWithATree() {
        var random = new Random(20_261_121);
        int withoutTree = 0;
        for (int i = 0; i < 60_000; i++) {
            String message = spoiled(carriers().get(random.nextInt(4)), random);
            assertThat(told(JsonMessages.read(message))).as(message).isEqualTo(told(JsonMessages.whole(message)));
            withoutTree += isReadWithoutTree(message) ? 1 : 0;
        }
        assertThat(withoutTree).isBetween(3_000, 57_000);
    }

    private static String spoiled(String message, Random random) {
        var spoiled = new StringBuilder(message);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(spoiled.length());
            int until = Math.min(spoiled.length(), at + random.nextInt(4) * random.nextInt(8));
            String piece = random.nextInt(4) == 0
                    ? String.valueOf((char) (random.nextInt(16) == 0 ? random.nextInt(0x3000) : random.nextInt(0x80)))
                    : PIECES[random.nextInt(PIECES.length)];
            switch (random.nextInt(4)) {
                case 0 -> spoiled.insert(at, piece);
                case 1 -> spoiled.replace(at, until, piece);
                case 2 -> spoiled.insert(spoiled.indexOf("\"", at) < 0 ? 0 : spoiled.indexOf("\"", at), piece);
                case 3 -> spoiled.insert(at, spoiled.substring(at, until));
                default -> throw new IllegalStateException();
            }
        }
        return spoiled.toString();
    }

    private static boolean isReadWithoutTree(String message) {
        try {
            return MediaText.read(message) != null;
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    /** So that two of the same are equal. */
    private static String told(Optional<Message> message) {
        return message.map(one -> one instanceof Message.Sound(byte[] coded, long chunk)
                        ? chunk + ":" + Base64.getEncoder().encodeToString(coded)
                        : one.toString())
                .orElse("malformed");
    }
}
