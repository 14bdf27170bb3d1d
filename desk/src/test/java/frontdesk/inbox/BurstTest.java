package frontdesk.inbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;
import frontdesk.inbox.Admission.Admitted;
import frontdesk.kernel.Await;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Courier;
import frontdesk.message.Messages;
import frontdesk.message.Status;
import frontdesk.message.Text;
import frontdesk.people.LowerRooms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Many webhooks at once: who waits for something else does not wait for them. */
class BurstTest extends LowerRooms {
    private static final BusinessId TRATTORIA = DemoBusinesses.TRATTORIA;
    private static final int BURST = 40;

    private final ScriptedVendor reports = new ScriptedVendor(TRATTORIA, "reports", false);
    private final ScriptedVendor payments = new ScriptedVendor(TRATTORIA, "payments", true);
    private final AtomicLong nanos = new AtomicLong();
    private final List<Long> pauses = Collections.synchronizedList(new ArrayList<>());
    private final Inbox inbox = new Inbox(database, jobs, journal, clock, new Rest(nanos::get, this::pause));
    private final Messages messages = new Messages(database, businesses, people, jobs, journal, new Carrier(), clock);

    BurstTest() {
        super("2026-11-21T12:00:00Z");
    }

    @BeforeEach
    void open() {
        DemoBusinesses.all().forEach(businesses::save);
        database.perform(handle -> handle.execute("create table effect (name text)"));
        inbox.introduce(reports);
        inbox.introduce(payments);
    }

    @Test
    void whileTheReaderStandsStillATextGoesOut() throws Exception {
        var stands = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        reports.meanwhile = () -> {
            stands.countDown();
            await(goesOn);
        };
        burst();
        jobs.start();
        await(stands);

        MessageId text = messages.text(
                TRATTORIA,
                new Text.Draft(new PhoneNumber("+14155550134"), "You are booked", "booked", null, null, "1"));
        Await.until(() -> messages.find(TRATTORIA, text).orElseThrow().status() == Status.SENT);
        assertThat(effects()).as("nothing was read before").isZero();

        goesOn.countDown();
        Await.until(() -> effects() == BURST);
    }

    @Test
    void whatSomebodyWaitsForIsReadWhileTheReportsWait() throws Exception {
        var goesOn = new CountDownLatch(1);
        reports.meanwhile = () -> await(goesOn);
        burst();
        tell(payments, "paid");
        jobs.start();
        assertThat(payments.next()).isEqualTo("paid");
        Await.until(() -> effects() == 1);

        goesOn.countDown();
        Await.until(() -> effects() == BURST + 1);
    }

    @Test
    void aBurstIsReadOneAfterTheOtherWithARestAfterEach() {
        reports.meanwhile = () -> nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(20));
        burst();
        jobs.start();
        Await.until(() -> effects() == BURST);
        assertThat(pauses).hasSize(BURST - 1).containsOnly(TimeUnit.MILLISECONDS.toNanos(40));
    }

    private void pause(long rest) {
        nanos.addAndGet(rest);
        pauses.add(rest);
    }

    private void burst() {
        for (int i = 0; i < BURST; i++) {
            tell(reports, "report " + i);
        }
    }

    private void tell(Vendor vendor, String name) {
        inbox.keep(vendor.name(), new Admitted(TRATTORIA, name, "told"), name.getBytes(UTF_8));
    }

    private int effects() {
        return database.read(handle -> handle.createQuery("select count(*) from effect")
                .mapTo(Integer.class)
                .one());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Takes every text. */
    private static final class Carrier implements Courier {
        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public String send(OutgoingText text) {
            return "SM1";
        }
    }
}
