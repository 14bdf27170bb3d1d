package frontdesk.provider.deepgram;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.ServerWebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.provider.speech.SocketServer;
import frontdesk.provider.speech.VendorContract;
import frontdesk.speech.DeafHearing;
import frontdesk.speech.Ears;
import frontdesk.speech.Ears.Heard;
import frontdesk.speech.EarsInOrder;
import frontdesk.speech.Rests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against a server that keeps the contract of {@code /v1/listen}, or breaks it. */
@Timeout(20)
class DeepgramEarsTest {
    private static final Language SPANISH = new Language("es-MX");
    private static final Ears.Vocabulary NAMES =
            new Ears.Vocabulary("Bright Smile Dental", List.of("check-up", "cleaning"), List.of("Dr. Lee"), false);
    private static final Ears.Brief ENGLISH = new Ears.Brief(Language.ENGLISH, NAMES);
    private static final int SECOND = 50;

    private final SocketServer server = new SocketServer();
    private final AtomicInteger sound = new AtomicInteger();

    @AfterEach
    void close() {
        server.close();
    }

    private Ears ears(Duration patience) {
        return new DeepgramEars(
                new DeepgramEars.Account(server.address(), Secret.of("made-up-key"), "nova-3"),
                patience,
                Duration.ofMillis(30));
    }

    private Ears ears() {
        return ears(Duration.ofSeconds(5));
    }

    private static Heard hear(Ears.Hearing hearing) {
        hearing.begin();
        for (int n = 0; n < SECOND; n++) {
            hearing.hear(Frame.silence());
        }
        return hearing.end();
    }

    private Heard hearOnce(Duration patience) {
        try (Ears.Hearing hearing = ears(patience).open(ENGLISH)) {
            return hear(hearing);
        }
    }

    /** A server that counts the sound and tells these words when it is asked to finish. */
    private void answers(String... words) {
        var turn = new AtomicInteger();
        server.hears((socket, codes) -> sound.addAndGet(codes.length));
        server.reads((socket, message) -> {
            if (message.contains("Finalize")) {
                result(socket, words[turn.getAndIncrement()], sound.get() / 8_000.0, true, true, 0.97);
            }
        });
    }

    private static void result(
            ServerWebSocket socket, String words, double until, boolean settled, boolean asked, double confidence) {
        socket.writeTextMessage("""
                {"type":"Results","channel_index":[0,1],"duration":%s,"start":0.0,"is_final":%s,"speech_final":false,"from_finalize":%s,
                 "channel":{"alternatives":[{"transcript":"%s","confidence":%s,"words":[]}]},
                 "metadata":{"request_id":"11111111-0000-4000-8000-000000000001"}}""".formatted(until, settled, asked, words, confidence));
    }

    @Test
    void theWordsComeWhenTheUtteranceIsOver() {
        answers("a table for two", "at eight");
        try (Ears.Hearing hearing = ears().open(ENGLISH)) {
            assertThat(hear(hearing)).isEqualTo(new Heard("a table for two", List.of(), 0.97, true));
            assertThat(hear(hearing).text()).isEqualTo("at eight");
        }
        assertThat(sound.get()).as("every sample, once, as µ-law").isEqualTo(2 * 8_000);
        assertThat(server.asked).as("one connection for the whole call").hasSize(1);
    }

    @Test
    void itIsAskedAsTheContractWantsIt() {
        answers("hello");
        hearOnce(Duration.ofSeconds(5));
        SocketServer.Asked asked = server.asked.getFirst();
        assertThat(asked.path()).isEqualTo("/v1/listen");
        assertThat(asked.authorization()).isEqualTo("Token made-up-key");
        assertThat(URLDecoder.decode(asked.query(), StandardCharsets.UTF_8).split("&"))
                .contains(
                        "model=nova-3",
                        "language=en-US",
                        "encoding=mulaw",
                        "sample_rate=8000",
                        "interim_results=true",
                        "keyterm=Bright Smile Dental",
                        "keyterm=Dr. Lee",
                        "keyterm=check-up");
    }

    @Test
    void itIsAskedForNothingThatTheVendorsOwnContractDoesNotKnow() {
        JsonNode contract = VendorContract.read("deepgram-streaming.asyncapi-subset.yml");
        JsonNode known = contract.at("/channels/~1v1~1listen/bindings/ws/query/properties");
        answers("hello");
        hearOnce(Duration.ofSeconds(5));
        assertThat(server.asked.getFirst().query().split("&"))
                .extracting(part -> part.substring(0, part.indexOf('=')))
                .isSubsetOf(names(known));
        JsonNode codings = contract.at("/components/schemas/ListenV1Encoding/enum");
        assertThat(codings).extracting(JsonNode::asText).contains("mulaw");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void wordsAreThereWhileTheCallerSpeaks() throws InterruptedException {
        server.hears((socket, codes) -> {
            if (sound.addAndGet(codes.length) == 8_000) {
                result(socket, "a table", 0.9, false, false, 0.8);
                result(socket, "a table", 0.95, true, false, 0.8);
                result(socket, "for two", 1.0, false, false, 0.8);
                socket.writeTextMessage("{\"type\":\"SpeechStarted\",\"channel\":[0],\"timestamp\":0.1}");
            }
        });
        try (Ears.Hearing hearing = ears().open(ENGLISH)) {
            hearing.begin();
            for (int n = 0; n < SECOND; n++) {
                hearing.hear(Frame.silence());
            }
            while (!hearing.soFar().equals("a table for two")) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void aSilentCallerDoesNotLoseTheConnection() throws InterruptedException {
        try (Ears.Hearing _ = ears().open(ENGLISH)) {
            assertThat(server.next()).isEqualTo("{\"type\":\"KeepAlive\"}");
            assertThat(server.next()).isEqualTo("{\"type\":\"KeepAlive\"}");
        }
        String last = server.next();
        while (last != null && last.contains("KeepAlive")) {
            last = server.next();
        }
        assertThat(last).isEqualTo("{\"type\":\"CloseStream\"}");
    }

    @Test
    void aServerThatConnectsAndSaysNothingIsNotWaitedFor() {
        assertThatThrownBy(() -> hearOnce(Duration.ofMillis(100)))
                .isInstanceOf(OutsideTrouble.class)
                .hasMessageContaining("no words within PT0.1S");
    }

    @Test
    void aSlowServerIsWaitedForAsLongAsItsPatienceLasts() {
        server.hears((socket, codes) -> sound.addAndGet(codes.length));
        server.reads((socket, message) -> {
            if (message.contains("Finalize")) {
                io.vertx.core.Vertx.currentContext()
                        .owner()
                        .setTimer(300, done -> result(socket, "slowly", sound.get() / 8_000.0, true, true, 0.9));
            }
        });
        assertThat(hearOnce(Duration.ofSeconds(5)).text()).isEqualTo("slowly");
    }

    @Test
    void whatWasRecognisedUpToTheEndCountsWhereTheLastWordOfItIsMissing() {
        server.hears((socket, codes) -> {
            if (sound.addAndGet(codes.length) == 8_000) {
                result(socket, "yes please", 0.9, false, false, 0.8);
            }
        });
        assertThat(hearOnce(Duration.ofMillis(500)).text()).isEqualTo("yes please");
    }

    @Test
    void aLateAnswerIsNotTakenForTheNextUtterance() {
        var lines = new java.util.concurrent.CopyOnWriteArrayList<ServerWebSocket>();
        server.opens(lines::add);
        server.reads((socket, message) -> {
            if (message.contains("Finalize") && lines.size() == 2) {
                result(lines.getFirst(), "the first one", 1.0, true, true, 0.9);
                result(socket, "the second one", 1.0, true, true, 0.9);
            }
        });
        try (Ears.Hearing hearing = ears(Duration.ofMillis(500)).open(ENGLISH)) {
            assertThatThrownBy(() -> hear(hearing)).isInstanceOf(OutsideTrouble.class);
            assertThat(hear(hearing).text()).isEqualTo("the second one");
        }
    }

    /** A common complaint: a connection is opened, nothing comes, and there is no fail-over. Timed, for the caller's silence is what it is about. */
    @Test
    void aVendorThatConnectsAndSaysNothingIsReplacedWithinASecond() {
        var near = new NearEars("a table for two");
        var ears = new EarsInOrder(List.of(ears(Duration.ofMillis(700)), near), new Rests(Clock.systemUTC()));
        try (Ears.Hearing hearing = ears.open(ENGLISH)) {
            hearing.begin();
            for (int n = 0; n < SECOND; n++) {
                hearing.hear(Frame.silence());
            }
            long over = System.nanoTime();
            assertThat(hearing.end().text()).isEqualTo("a table for two");
            assertThat(Duration.ofNanos(System.nanoTime() - over)).isLessThan(Duration.ofSeconds(1));
        }
        assertThat(near.frames).as("from the beginning of the utterance").isEqualTo(SECOND);
    }

    /** Ears on this machine that always hear the same. */
    private static final class NearEars implements Ears {
        private final String words;
        int frames;

        NearEars(String words) {
            this.words = words;
        }

        @Override
        public String name() {
            return "near";
        }

        @Override
        public Hearing open(Brief brief) {
            return new DeafHearing() {
                @Override
                public void hear(Frame frame) {
                    frames++;
                }

                @Override
                public Heard end() {
                    return Heard.typed(words);
                }
            };
        }
    }

    /** A common complaint: a socket drops in the middle of a call, and the agent is deaf from then on. */
    @Test
    void aSocketThatDropsInTheMiddleOfACallDoesNotMakeTheAgentDeaf() throws InterruptedException {
        answers("before", "after");
        var lines = new java.util.concurrent.CopyOnWriteArrayList<ServerWebSocket>();
        server.opens(lines::add);
        try (Ears.Hearing hearing = ears().open(ENGLISH)) {
            assertThat(hear(hearing).text()).isEqualTo("before");
            lines.getFirst().close((short) 1011, "NET-0001");
            sound.set(0);
            while (server.asked.size() < 2) {
                try {
                    assertThat(hear(hearing).text()).isEqualTo("after");
                } catch (OutsideTrouble broken) {
                    assertThat(broken.worthRetrying()).isTrue();
                }
            }
        }
    }

    @Test
    void aConnectionThatIsCutInTheMiddleOfAnUtteranceIsTrouble() {
        server.hears((socket, codes) -> socket.close((short) 1011));
        assertThatThrownBy(() -> hearOnce(Duration.ofSeconds(5))).isInstanceOf(OutsideTrouble.class);
    }

    @ParameterizedTest
    @CsvSource({
        "401, refuses the key, false",
        "402, no credit, false",
        "429, too often, true",
        "503, is ill, true",
        "400, does not take the request, false"
    })
    void aRefusalIsToldInWords(int status, String words, boolean passes) {
        server.refuses(status);
        assertThatThrownBy(() -> hearOnce(Duration.ofSeconds(5)))
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isEqualTo(passes));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"<html>", "{}", "{\"type\":\"Results\"}", "[]"})
    void garbageIsTrouble(String garbage) {
        server.reads((socket, message) -> socket.writeTextMessage(garbage));
        assertThatThrownBy(() -> hearOnce(Duration.ofSeconds(5))).hasMessageContaining("nobody understands");
    }

    @Test
    void aServerThatIsDownIsTrouble() {
        Ears ears = ears();
        server.close();
        try (Ears.Hearing hearing = ears.open(ENGLISH)) {
            assertThatThrownBy(() -> hear(hearing)).hasMessageContaining("cannot be reached");
        }
    }

    @Test
    void noiseWithoutWordsIsNothing() {
        answers("");
        assertThat(hearOnce(Duration.ofSeconds(5))).isEqualTo(Heard.nothing());
    }

    @Test
    void aBusinessOfSeveralLanguagesIsHeardInAllOfThemAtOnce() {
        answers("buenos días", "hello");
        var brief = new Ears.Brief(Language.ENGLISH, List.of(SPANISH), NAMES);
        try (Ears.Hearing hearing = ears().open(brief)) {
            hear(hearing);
            hearing.turnTo(SPANISH);
            hear(hearing);
        }
        assertThat(server.asked).singleElement().satisfies(asked -> assertThat(asked.query())
                .contains("language=multi"));
    }

    @Test
    void earsForOneLanguageAreOpenedAgainWhereTheCallGoesOverToAnother() {
        answers("hello", "hola");
        try (Ears.Hearing hearing = ears().open(ENGLISH)) {
            hear(hearing);
            sound.set(0);
            hearing.turnTo(SPANISH);
            assertThat(hear(hearing).text()).isEqualTo("hola");
        }
        assertThat(server.asked).hasSize(2);
        assertThat(server.asked.getLast().query()).contains("language=es&");
    }
}
