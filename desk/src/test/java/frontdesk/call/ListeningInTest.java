package frontdesk.call;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.audio.Mulaw;
import frontdesk.business.Business;
import frontdesk.business.Calls;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.Rooms;
import frontdesk.journal.CallStarted;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.kernel.Await;
import frontdesk.speech.PlayedVoice;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody listens in to a call in real time, from another node than the one that holds it. */
@Timeout(120)
class ListeningInTest extends RealRooms {
    private static final String HOURS = "what are your opening hours";

    private final Database database = TestDatabase.fresh();
    private final Rooms house = rooms(database);
    private final CallStarted call = call(DemoBusinesses.TRATTORIA);
    private final Switchboard here = switchboard(house, 5, new PlayedVoice("played"), HOURS, HOURS, HOURS, HOURS);
    private final ListeningIn elsewhere =
            new ListeningIn(database, switchboard(house, 5, new PlayedVoice("played")), business -> business.slug()
                    .equals("in-words"));
    private final PacedCaller caller = new PacedCaller(10, 2);

    @BeforeEach
    void bothListen() {
        house.businesses().save(DemoBusinesses.trattoria());
        new ListeningIn(database, here, business -> false).listen();
        elsewhere.listen();
    }

    private static final class Listening implements ListeningIn.Listener {
        private final List<byte[]> pieces = new ArrayList<>();
        private final CountDownLatch over = new CountDownLatch(1);

        @Override
        public synchronized void hear(byte[] piece) {
            pieces.add(piece);
        }

        @Override
        public void over() {
            over.countDown();
        }

        /** Whether that side has been heard to sound: 0 is the caller's, 1 ours. */
        synchronized boolean hears(int side) {
            return pieces.stream().anyMatch(piece -> {
                for (int at = side; at < piece.length; at += 2) {
                    if (Math.abs(Mulaw.decode(piece[at])) > 500) {
                        return true;
                    }
                }
                return false;
            });
        }
    }

    private Thread held() throws InterruptedException {
        caller.calls();
        Thread held = Thread.ofVirtual().start(() -> here.answer(caller, call));
        caller.awaitAnswer();
        return held;
    }

    @Test
    void bothSidesAreHeardElsewhereAndTheEndIsTold() throws Exception {
        Thread held = held();
        var somebody = new Listening();
        assertThat(elsewhere.open(call.call(), somebody)).isPresent();
        Await.until(() -> somebody.hears(0) && somebody.hears(1));
        caller.isLost();
        caller.awaitEnd();
        held.join();
        somebody.over.await();
    }

    @Test
    void whoTakesNothingMoreDoesNotHoldTheCallUp() throws Exception {
        Thread held = held();
        var never = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        var stuck = new ListeningIn.Listener() {
            @Override
            public void hear(byte[] piece) {
                begun.countDown();
                try {
                    never.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void over() {}
        };
        assertThat(elsewhere.open(call.call(), stuck)).isPresent();
        begun.await();
        caller.isLost();
        caller.awaitEnd();
        held.join();
        assertThat(caller.wentOn()).isTrue();
        never.countDown();
    }

    @Test
    void whoHasLeftHearsNoMore() throws Exception {
        Thread held = held();
        var left = new Listening();
        var stays = new Listening();
        elsewhere.open(call.call(), left).orElseThrow().run();
        assertThat(elsewhere.open(call.call(), stays)).isPresent();
        Await.until(() -> stays.hears(1));
        assertThat(left.pieces).hasSizeLessThan(2);
        caller.isLost();
        held.join();
        stays.over.await();
        assertThat(left.over.getCount()).isEqualTo(1);
    }

    private static CallStarted by(Channel channel) {
        CallStarted call = call(DemoBusinesses.TRATTORIA);
        return new CallStarted(call.business(), call.call(), channel, null, null, null, call.at());
    }

    @Test
    void onlyWhatHasASoundAndMayBeRecordedIsListenedTo() {
        Business lucia = DemoBusinesses.trattoria();
        assertThat(elsewhere.isOpenTo(lucia, by(Channel.PHONE))).isTrue();
        assertThat(elsewhere.isOpenTo(lucia, by(Channel.CHAT))).isFalse();
        assertThat(elsewhere.isOpenTo(lucia.withSlug("in-words"), by(Channel.PHONE)))
                .isFalse();
        Business unrecorded = lucia.withCalls(new Calls(false, Calls.Recording.NONE));
        assertThat(elsewhere.isOpenTo(unrecorded, by(Channel.PHONE))).isFalse();
        assertThat(elsewhere.isOpenTo(unrecorded.withRegion("NZ"), by(Channel.PHONE)))
                .isTrue();
    }
}
