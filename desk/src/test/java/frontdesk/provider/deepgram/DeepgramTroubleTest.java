package frontdesk.provider.deepgram;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.vertx.core.http.ServerWebSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.audio.Frame;
import frontdesk.kernel.Await;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Quickest;
import frontdesk.speech.DeafHearing;
import frontdesk.speech.Ears;
import frontdesk.speech.Ears.Heard;
import frontdesk.speech.EarsInOrder;
import frontdesk.speech.Rests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Deepgram slow, silent, gone or refusing: a caller does not wait for it, and the call goes on. */
@Timeout(60)
class DeepgramTroubleTest extends DeepgramOnTheWire {
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
        assertThat(hearOnce(LONG).text()).isEqualTo("slowly");
    }

    @Test
    void whatWasRecognisedUpToTheEndCountsWhereTheLastWordOfItIsMissing() {
        server.hears((socket, codes) -> {
            if (sound.addAndGet(codes.length) == 8_000) {
                result(socket, "yes please", 0.9, false, false, 0.8);
            }
        });
        try (Ears.Hearing hearing = ears(Duration.ofSeconds(1)).open(ENGLISH)) {
            hearing.begin();
            for (int n = 0; n < SECOND; n++) {
                hearing.hear(Frame.silence());
            }
            Await.until(() -> hearing.soFar().equals("yes please"));
            assertThat(hearing.end().text()).isEqualTo("yes please");
        }
    }

    @Test
    void aLateAnswerIsNotTakenForTheNextUtterance() {
        var lines = new java.util.concurrent.CopyOnWriteArrayList<ServerWebSocket>();
        server.opens(lines::add);
        server.reads((socket, message) -> {
            if (message.contains("Finalize") && lines.size() > 1) {
                result(lines.getFirst(), "the first one", 1.0, true, true, 0.9);
                result(socket, "the second one", 1.0, true, true, 0.9);
            }
        });
        try (Ears.Hearing hearing = ears(Duration.ofSeconds(1)).open(ENGLISH)) {
            assertThatThrownBy(() -> hear(hearing)).isInstanceOf(OutsideTrouble.class);
            assertThat(heardAtLast(hearing)).isEqualTo("the second one");
        }
    }

    /** The words of the first utterance after this for which the second that there is for an answer is long enough. */
    private static String heardAtLast(Ears.Hearing hearing) {
        while (true) {
            try {
                return hear(hearing).text();
            } catch (OutsideTrouble slowMachine) {
                assertThat(slowMachine.worthRetrying()).isTrue();
            }
        }
    }

    /** A common complaint: a connection is opened, nothing comes, and there is no fail-over. Timed, for the caller's silence is what it is about. */
    @Test
    void aVendorThatConnectsAndSaysNothingIsReplacedWithinASecond() throws Exception {
        var inTime = Duration.ofSeconds(1);
        assertThat(Quickest.within(inTime, this::untilReplaced)).isLessThan(inTime);
    }

    private Duration untilReplaced() {
        var near = new NearEars("a table for two");
        var ears = new EarsInOrder(List.of(ears(Duration.ofMillis(700)), near), new Rests(Clock.systemUTC()));
        try (Ears.Hearing hearing = ears.open(ENGLISH)) {
            hearing.begin();
            for (int n = 0; n < SECOND; n++) {
                hearing.hear(Frame.silence());
            }
            long over = System.nanoTime();
            assertThat(hearing.end().text()).isEqualTo("a table for two");
            Duration took = Duration.ofNanos(System.nanoTime() - over);
            assertThat(near.frames).as("from the beginning of the utterance").isEqualTo(SECOND);
            return took;
        }
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
        assertThatThrownBy(() -> hearOnce(LONG)).isInstanceOf(OutsideTrouble.class);
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
        assertThatThrownBy(() -> hearOnce(LONG))
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isEqualTo(passes));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"<html>", "{}", "{\"type\":\"Results\"}", "[]"})
    void garbageIsTrouble(String garbage) {
        server.reads((socket, message) -> socket.writeTextMessage(garbage));
        assertThatThrownBy(() -> hearOnce(LONG)).hasMessageContaining("nobody understands");
    }

    @Test
    void aServerThatIsDownIsTrouble() {
        Ears ears = ears();
        server.close();
        try (Ears.Hearing hearing = ears.open(ENGLISH)) {
            assertThatThrownBy(() -> hear(hearing)).hasMessageContaining("cannot be reached");
        }
    }
}
