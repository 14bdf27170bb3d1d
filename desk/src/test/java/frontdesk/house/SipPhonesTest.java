package frontdesk.house;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

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
import frontdesk.kernel.Language;
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
        short[] microphone = Frames.join(
                listOf(silence(9), spoken("I'd like to book a table for four on Friday at seven."), silence(90)));
        Softphone phone = Softphone.on(
                folder,
                microphone,
                "<sip:" + DANIEL + "@127.0.0.1>;regint=0",
                "d sip:" + TRATTORIA + "@127.0.0.1:" + port);
        String greeting;
        try (phone) {
            greeting = call.await(news -> news instanceof News.Saying(String text, var _) ? text : null);
            assertThat(greeting).contains("Trattoria Lucia");
            Turn wish = call.await(news ->
                    news instanceof News.Turned(Turn turn) && turn.speaker() == Turn.Speaker.CALLER ? turn : null);
            assertThat(wish.text()).containsIgnoringCase("table for four");
        }
        CallEnded ended = call.await(news -> news instanceof News.Ended(CallEnded end) ? end : null);
        assertThat(ended.by()).isEqualTo(CallEnded.By.CALLER);
        assertThat(likeness(aPieceOf(Frames.join(spoken(greeting))), phone.heard()))
                .as("how much of what was heard is the greeting")
                .isGreaterThan(0.8);
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
            return news.poll(45, TimeUnit.SECONDS);
        }
    }

    @SafeVarargs
    private static List<Frame> listOf(List<Frame>... parts) {
        return Arrays.stream(parts).flatMap(List::stream).toList();
    }

    private static List<Frame> silence(int seconds) {
        return Frames.of(new short[seconds * Frame.RATE]);
    }

    private static List<Frame> spoken(String words) {
        List<Frame> frames = new ArrayList<>();
        try (var speech = FliteVoice.of(FliteVoice.DEFAULT).speak(words, Language.ENGLISH)) {
            for (Frame frame = speech.next(); frame != null; frame = speech.next()) {
                frames.add(frame);
            }
        }
        return frames;
    }

    /** Half a second in the midst of its first words. */
    private static short[] aPieceOf(short[] sound) {
        return Arrays.copyOfRange(sound, Frame.RATE / 4, 3 * Frame.RATE / 4);
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
