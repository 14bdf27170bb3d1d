package frontdesk.house;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.audio.Frame;
import frontdesk.audio.Frames;
import frontdesk.call.CallWatcher;
import frontdesk.call.CallWatcher.News;
import frontdesk.call.Switchboard;
import frontdesk.journal.CallEnded;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;
import frontdesk.kernel.FreePort;
import frontdesk.provider.local.Aloud;
import frontdesk.provider.local.FliteVoice;
import frontdesk.provider.local.LocalSpeech;
import frontdesk.provider.sip.Softphone;
import frontdesk.reception.Summaries;
import frontdesk.store.TestDatabase;
import frontdesk.understanding.Understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A real softphone calls the house, wired as it is at home and with SIP switched on: it hears the greeting, and is heard. */
@Timeout(300)
class SipPhonesTest {
    private static final String DANIEL = "+14155550177";
    private static final String TRATTORIA = "+14155550100";

    @TempDir
    Path folder;

    @BeforeAll
    static void programsAreThere() {
        assumeTrue(Softphone.isInstalled(), "baresip is not installed: apt-get install baresip-core");
        for (LocalSpeech.Finding finding : LocalSpeech.findings()) {
            assumeTrue(finding.ready(), () -> finding.what() + ": " + finding.mend());
        }
    }

    @Test
    void theGreetingIsHeardAndASpokenWishIsUnderstood() throws Exception {
        int port = FreePort.any();
        Settings settings = SettingsWith.of(
                folder,
                Map.of(
                        "frontdesk.data",
                        folder.toString(),
                        "frontdesk.sip.enabled",
                        "true",
                        "frontdesk.sip.address",
                        InetAddress.getLoopbackAddress().getHostAddress(),
                        "frontdesk.sip.port",
                        "" + port,
                        "frontdesk.sip.first-rtp-port",
                        "44000",
                        "frontdesk.sip.last-rtp-port",
                        "44999"));
        Rooms rooms = TestRooms.on(TestDatabase.fresh(), Clock.systemUTC());
        new FirstStart(rooms).addDemoBusinesses();
        Switchboard switchboard = Telephone.switchboard(settings, rooms);
        switchboard.prepare();
        var call = new Followed(DANIEL);
        var watchers = new Watchers();
        watchers.add(call);
        var summaries = new Summaries(new Understanding(), Clock.systemUTC());
        var recordings = new LeftRecordings(rooms, switchboard::transcript, summaries);
        var house = new SipPhones(settings);
        house.open(new StartupEvent(), new Exchange(rooms, switchboard, watchers, new DialersByNumber(), recordings));
        try {
            talk(call, port);
        } finally {
            house.close(new ShutdownEvent());
        }
    }

    private void talk(Followed call, int port) throws Exception {
        List<Frame> wish = new ArrayList<>(Frames.of(new short[9 * Frame.RATE]));
        wish.addAll(spoken("I'd like to book a table for four on Friday at seven."));
        // said again and again, since whoever listens may be held up just then
        short[] microphone = Frames.join(
                Collections.nCopies(8, wish).stream().flatMap(List::stream).toList());
        Softphone phone = Softphone.on(
                folder,
                microphone,
                "<sip:" + DANIEL + "@127.0.0.1>;regint=0",
                "d sip:" + TRATTORIA + "@127.0.0.1:" + port);
        String greeting;
        try (phone) {
            greeting = call.await(news -> news instanceof News.Saying(String text, var _) ? text : null);
            assertThat(greeting).contains("Trattoria Lucia");
            call.await(news -> news instanceof News.Turned(Turn turn) && isTheWish(turn) ? turn : null);
        }
        CallEnded ended = call.await(news -> news instanceof News.Ended(CallEnded end) ? end : null);
        assertThat(ended.by()).isEqualTo(CallEnded.By.CALLER);
        short[] first = Arrays.copyOf(phone.heard(), 30 * Frame.RATE);
        assertThat(piecesOf(Frames.join(spoken(greeting))))
                .as("pieces of the greeting, of which one at least was heard undisturbed")
                .anyMatch(piece -> likeness(piece, first) > 0.8);
    }

    private static boolean isTheWish(Turn turn) {
        return turn.speaker() == Turn.Speaker.CALLER && turn.text().contains("table for four");
    }

    /** What happens in the call of one caller. */
    private static final class Followed implements CallWatcher {
        private final String caller;
        private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
        private volatile @Nullable CallId ours;

        Followed(String caller) {
            this.caller = caller;
        }

        @Override
        public void told(CallId call, News happened) {
            if (happened instanceof News.Started(var started) && caller.equals(started.from())) {
                ours = call;
            }
            if (call.equals(ours)) {
                news.add(happened);
            }
        }

        <T> T await(Function<News, @Nullable T> wanted) throws InterruptedException {
            List<News> others = new ArrayList<>();
            for (News next = next(); next != null; next = next()) {
                T found = wanted.apply(next);
                if (found != null) {
                    return found;
                }
                others.add(next);
            }
            throw new AssertionError("it did not happen, but this: " + others);
        }

        private @Nullable News next() throws InterruptedException {
            return news.poll(90, TimeUnit.SECONDS);
        }
    }

    private static List<Frame> spoken(String words) {
        return Aloud.by(FliteVoice.DEFAULT, words);
    }

    /** Half a second each. */
    private static Stream<short[]> piecesOf(short[] sound) {
        return IntStream.iterate(
                        Frame.RATE / 4, from -> from + Frame.RATE / 2 <= sound.length, from -> from + Frame.RATE)
                .mapToObj(from -> Arrays.copyOfRange(sound, from, from + Frame.RATE / 2));
    }

    /** The best correlation of the piece with any place of the sound: 1 where it is in there, loud or quiet. */
    private static double likeness(short[] piece, short[] sound) {
        double best = 0;
        for (int from = 0; from + piece.length <= sound.length; from++) {
            double both = 0;
            double heard = 1;
            double wanted = 1;
            for (int i = 0; i < piece.length; i++) {
                both += (double) piece[i] * sound[from + i];
                heard += (double) sound[from + i] * sound[from + i];
                wanted += (double) piece[i] * piece[i];
            }
            best = Math.max(best, both / Math.sqrt(heard * wanted));
        }
        return best;
    }
}
