package frontdesk.inbox;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.HandClock;
import frontdesk.inbox.Admission.Admitted;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is kept, and that it is acted on once, whatever comes twice or fails in between. */
class InboxTest {
    private final HandClock clock = new HandClock("2026-11-21T15:05:00Z");
    private final Database database = TestDatabase.fresh();
    private final BusinessId business = new BusinessId(UUID.randomUUID());
    private final ScriptedVendor vendor = new ScriptedVendor(business);
    private final Jobs jobs = new Jobs(database, clock);
    private final Journal journal = new Journal(database, clock);
    private final Inbox inbox = new Inbox(database, jobs, journal, clock);

    @BeforeEach
    void open() {
        database.perform(handle -> handle.execute("create table effect (name text)"));
        inbox.introduce(vendor);
    }

    @AfterEach
    void close() {
        jobs.close();
        database.close();
    }

    @Test
    void whatIsToldTwiceIsKeptOnceAndReadOnce() throws Exception {
        assertThat(keep("first")).isTrue();
        assertThat(keep("first")).isFalse();
        assertThat(keep("second")).isTrue();
        jobs.start();
        assertThat(List.of(vendor.next(), vendor.next())).containsExactlyInAnyOrder("first", "second");
        jobs.close();
        assertThat(effects()).containsExactlyInAnyOrder("first", "second");
        assertThat(inbox.latest(business, 10)).extracting(Delivery::name).containsExactly("second", "first");
        assertThat(inbox.latest(business, 10)).allMatch(one -> one.readAt() != null);
    }

    @Test
    void whatComesAgainWithinTenMinutesIsAnsweredWithoutTheDatabase() {
        keep("first");
        clock.pass(Duration.ofMinutes(10).minusMillis(1));
        database.perform(handle -> handle.execute("alter table webhook rename to elsewhere"));
        assertThat(keep("first")).isFalse();
        assertThatThrownBy(() -> keep("second")).as("not known").isInstanceOf(RuntimeException.class);
    }

    @Test
    void whatComesAgainLaterIsAskedOfTheDatabase() {
        keep("first");
        clock.pass(Duration.ofMinutes(10));
        assertThat(keep("first")).as("it stands there").isFalse();
        clock.pass(Duration.ofMinutes(10));
        database.perform(handle -> handle.execute("delete from webhook"));
        assertThat(keep("first")).as("forgotten everywhere").isTrue();
    }

    @Test
    void whatCouldNotBeKeptIsNotRemembered() {
        database.perform(handle -> handle.execute("alter table webhook rename to elsewhere"));
        assertThatThrownBy(() -> keep("first")).isInstanceOf(RuntimeException.class);
        database.perform(handle -> handle.execute("alter table elsewhere rename to webhook"));
        assertThat(keep("first")).isTrue();
    }

    @Test
    void theSameNameFromAnotherVendorOrToAnotherBusinessIsAnother() {
        var other = new ScriptedVendor(business, "another", true);
        inbox.introduce(other);
        assertThat(keep("first")).isTrue();
        assertThat(inbox.keep(other.name(), new Admitted(business, "first", "told"), new byte[0]))
                .isTrue();
        assertThat(inbox.keep(vendor.name(), new Admitted(BusinessId.next(), "first", "told"), new byte[0]))
                .isTrue();
    }

    @Test
    void whatManyTellAtOnceIsKeptOnce() throws Exception {
        var together = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                threads.execute(() -> {
                    try {
                        together.await();
                        keep("the same");
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            together.countDown();
        }
        assertThat(inbox.latest(business, 50)).hasSize(1);
    }

    @Test
    void whatFailedLeavesNothingBehindAndIsReadAgain() throws Exception {
        vendor.failures.set(1);
        keep("unlucky");
        inboxFails("unlucky");
        assertThat(inbox.latest(business, 1)).allMatch(one -> one.readAt() == null);
        jobs.start();
        assertThat(vendor.next()).isEqualTo("unlucky");
        jobs.close();
        assertThat(effects()).containsExactly("unlucky");
    }

    @Test
    void aSecondJobForWhatWasReadDoesNothing() {
        keep("once");
        inbox.read(business, id("once"));
        inbox.read(business, id("once"));
        assertThat(effects()).containsExactly("once");
    }

    @Test
    void twoNodesThatTakeUpTheSameReadItOnce() throws Exception {
        var other = new Inbox(database, new Jobs(database, clock), journal, clock);
        other.introduce(vendor);
        for (int i = 0; i < 20; i++) {
            keep("shared " + i);
        }
        for (int i = 0; i < 20; i++) {
            UUID shared = id("shared " + i);
            try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
                nodes.execute(() -> inbox.read(business, shared));
                nodes.execute(() -> other.read(business, shared));
            }
        }
        assertThat(effects()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void whatWasReadIsReadAgainWherePeopleWantIt() throws Exception {
        keep("once more");
        UUID kept = id("once more");
        assertThat(inbox.replay(business, kept, "user:owner"))
                .as("waits as it is")
                .isFalse();
        inbox.read(business, kept);
        assertThat(inbox.replay(business, kept, "user:owner")).isTrue();
        inbox.read(business, kept);
        assertThat(effects()).containsExactly("once more", "once more");
        assertThat(journal.auditTrail()
                        .entries(
                                business,
                                clock.instant().minusSeconds(1),
                                clock.instant().plusSeconds(1),
                                10))
                .extracting(entry -> entry.actor() + " " + entry.action())
                .containsExactly("user:owner webhook replayed");
        assertThat(inbox.replay(BusinessId.next(), kept, "user:stranger")).isFalse();
    }

    @Test
    void aBodyOfManyPiecesIsReadToTheByte() throws Exception {
        String large = "large\n" + "0123456789abcdef".repeat(200_000);
        inbox.keep(vendor.name(), new Admitted(business, "large", "told"), large.getBytes(UTF_8));
        inbox.read(business, id("large"));
        assertThat(vendor.next()).isEqualTo(large);
    }

    @Test
    void whatArrivedWhatWasActedOnAndWhatFailedForGoodIsCounted() throws Exception {
        keep("long ago");
        clock.pass(Duration.ofHours(2));
        var since = clock.instant();
        keep("read");
        inbox.read(business, id("read"));
        clock.pass(Duration.ofMinutes(1));
        keep("waiting");
        assertThat(inbox.figures(business, since)).isEqualTo(new InboxFigures(2, 1, 0, clock.instant()));
        givenUp("inbox.read");
        givenUp("hooks.send");
        assertThat(inbox.figures(business, since).failed()).isEqualTo(1);
        assertThat(inbox.figures(BusinessId.next(), since)).isEqualTo(new InboxFigures(0, 0, 0, null));
    }

    private void givenUp(String listener) {
        database.perform(handle -> handle.execute(
                "insert into job_given_up (business_id, id, event, listener, payload, attempts, trouble, at)"
                        + " values (?, ?, 'WebhookKept', ?, '{}', 10, 'it is on fire', now())",
                business.value(),
                UUID.randomUUID().toString(),
                listener));
    }

    @Test
    void whatWasReadIsForgottenAfterAWeekAndWhatWasNotAfterAMonth() {
        keep("read");
        inbox.read(business, id("read"));
        keep("unread");
        clock.pass(Duration.ofDays(8));
        assertThat(inbox.forgetOld()).isEqualTo(1);
        assertThat(inbox.latest(business, 10)).extracting(Delivery::name).containsExactly("unread");
        clock.pass(Duration.ofDays(30));
        assertThat(inbox.forgetOld()).isEqualTo(1);
    }

    private boolean keep(String name) {
        return inbox.keep(vendor.name(), new Admitted(business, name, "told"), name.getBytes(UTF_8));
    }

    private UUID id(String name) {
        return inbox.latest(business, 50).stream()
                .filter(one -> one.name().equals(name))
                .map(Delivery::id)
                .findFirst()
                .orElseThrow();
    }

    private void inboxFails(String name) {
        assertThatThrownBy(() -> inbox.read(business, id(name))).isInstanceOf(UncheckedIOException.class);
    }

    private List<String> effects() {
        return database.read(handle -> handle.createQuery("select name from effect")
                .mapTo(String.class)
                .list());
    }
}
