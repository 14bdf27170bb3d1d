package frontdesk.provider.asterisk;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import org.junit.jupiter.api.Test;

import frontdesk.audio.Frame;
import frontdesk.call.Line.Event;
import frontdesk.provider.wire.Metronome;
import frontdesk.provider.wire.OnTheLine;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes out by AudioSocket, and when its marks are told. */
class AudioSocketLineTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Leg leg =
            new Leg(UUID.randomUUID(), false, new DialplanCalls(TestDatabase.fresh(), Clock.systemUTC()), null);
    private final CompletableFuture<Event> toldBeforeItWent = new CompletableFuture<>();
    private volatile AudioSocketLine line;

    @Test
    void aMarkIsToldOnceTheSoundBeforeItIsOnItsWay() throws Exception {
        var standing = new CountDownLatch(1);
        var goingOn = new CountDownLatch(1);
        try (var metronome = new Metronome(Duration.ofMillis(1))) {
            line = new AudioSocketLine(leg, socket(), metronome);
            metronome.add(() -> {
                standing.countDown();
                await(goingOn);
            });
            await(standing);
            line.play(new Frame(OnTheLine.tone(1)));
            line.mark("end");
            goingOn.countDown();
            assertThat(toldBeforeItWent.get(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(new Event.Nothing());
            assertThat(line.next(SOON)).isEqualTo(new Event.Played("end"));
        }
    }

    /** One that asks, while a sound is being written, what the line has told by then. */
    private NetSocket socket() {
        return (NetSocket) Proxy.newProxyInstance(
                NetSocket.class.getClassLoader(), new Class<?>[] {NetSocket.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("write")) {
                        return method.getReturnType() == boolean.class ? false : null;
                    }
                    if (isLoud((Buffer) arguments[0])) {
                        toldBeforeItWent.complete(line.next(Duration.ZERO));
                    }
                    return Future.succeededFuture();
                });
    }

    /** The high byte of its first sample, behind the three of its header and the low one. */
    private static boolean isLoud(Buffer packet) {
        return packet.length() > 4 && packet.getByte(4) != 0;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
