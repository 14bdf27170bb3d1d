package frontdesk.hooks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.access.Seal;
import frontdesk.booking.HandClock;
import frontdesk.hooks.HookDelivery.Status;
import frontdesk.hooks.HookListener.Answer;
import frontdesk.hooks.HookListener.Heard;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever wants to be told is told, signed, in order, until they take it; the clock is moved by hand, and the to-do list is worked off by hand. */
@Timeout(60)
class HooksTest {
    private static final String OWNER = "user:owner@example.com";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DATA = JSON.createObjectNode().put("name", "Emma");

    private static Database database;

    private final BusinessId business = BusinessId.next();
    private final HandClock clock = new HandClock("2026-02-02T06:00:00Z");
    private final HookListener listener = new HookListener();
    private Hooks hooks = hooks(new Reach(true));

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.perform(handle -> handle.execute("delete from job"));
    }

    @AfterEach
    void leave() {
        listener.close();
    }

    @Test
    void whoWantsToKnowIsToldSignedAndOnce() throws Exception {
        Hooks.Wish.Granted granted = granted(HookEvent.BOOKING_CONFIRMED);
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        hooks.tell(business, HookEvent.BOOKING_MOVED, "booking-1", "2", DATA);
        workOff();

        assertThat(listener.heard()).hasSize(1);
        Heard heard = listener.heard().getFirst();
        JsonNode body = JSON.readTree(heard.body());
        assertThat(body.path("type").asText()).isEqualTo("booking.confirmed");
        assertThat(body.path("time").asText()).isEqualTo("2026-02-02T06:00:00Z");
        assertThat(body.path("data")).isEqualTo(DATA);
        assertThat(heard.header("webhook-id")).isEqualTo(body.path("id").asText());
        assertThat(heard.header("webhook-signature"))
                .isEqualTo(Signature.of(granted.secret(), heard.header("webhook-id"), clock.instant(), heard.body()));
        assertThat(heard.header("webhook-timestamp"))
                .isEqualTo(Long.toString(clock.instant().getEpochSecond()));
        assertThat(told(granted)).singleElement().satisfies(one -> assertThat(one.status())
                .isEqualTo(Status.DELIVERED));
    }

    @Test
    void anotherBusinesssHooksHearNothing() {
        granted(HookEvent.BOOKING_CONFIRMED);
        hooks.tell(BusinessId.next(), HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        workOff();
        assertThat(listener.heard()).isEmpty();
    }

    @Test
    void whatFailsComesAgainWithTheSameIdAndAFreshSignature() {
        Hooks.Wish.Granted granted = granted(HookEvent.BOOKING_CONFIRMED);
        listener.answers(Answer.of(500));
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        workOff();
        assertThat(told(granted).getFirst().trouble()).isEqualTo("It answered 500.");
        clock.pass(Duration.ofSeconds(6));
        workOff();

        assertThat(listener.heard()).hasSize(2);
        assertThat(header("webhook-id")).hasSize(1);
        assertThat(header("webhook-signature")).hasSize(2);
        assertThat(told(granted).getFirst().status()).isEqualTo(Status.DELIVERED);
    }

    @Test
    void whatTellsOfTheSameWaitsForWhatIsOlderAndTheRestDoesNot() {
        granted(HookEvent.BOOKING_CONFIRMED, HookEvent.BOOKING_MOVED);
        listener.answers(Answer.of(503));
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        workOff();
        hooks.tell(business, HookEvent.BOOKING_MOVED, "booking-1", "2", DATA);
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-2", "1", DATA);
        workOff();
        assertThat(types()).containsExactly("booking.confirmed", "booking.confirmed");

        clock.pass(Duration.ofSeconds(6));
        workOff();
        assertThat(types())
                .containsExactly("booking.confirmed", "booking.confirmed", "booking.confirmed", "booking.moved");
    }

    @Test
    void whoWantsToBeLeftAloneForAWhileIs() {
        Hooks.Wish.Granted granted = granted(HookEvent.BOOKING_CONFIRMED);
        listener.answers(new Answer(429, "Retry-After", "3600"));
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        workOff();
        assertThat(told(granted).getFirst().nextAt()).isAfterOrEqualTo(clock.instant().plusSeconds(3600));
    }

    @Test
    void aRedirectIsNotFollowed() {
        Hooks.Wish.Granted granted = granted(HookEvent.BOOKING_CONFIRMED);
        listener.answers(new Answer(302, "Location", listener.url() + "/elsewhere"));
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        workOff();
        assertThat(listener.heard()).hasSize(1);
        assertThat(told(granted).getFirst().answer()).isEqualTo(302);
    }

    @Test
    void afterTheLastAttemptItIsDeadAndTheNextOfTheSameIsSent() {
        Hooks.Wish.Granted granted = granted(HookEvent.BOOKING_CONFIRMED, HookEvent.BOOKING_MOVED);
        listener.answers(IntStream.range(0, 10).mapToObj(_ -> Answer.of(500)).toArray(Answer[]::new));
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        hooks.tell(business, HookEvent.BOOKING_MOVED, "booking-1", "2", DATA);
        for (int day = 0; day < 12; day++) {
            workOff();
            clock.pass(Duration.ofDays(2));
        }
        workOff();

        assertThat(told(granted)).extracting(HookDelivery::status).containsExactly(Status.DELIVERED, Status.DEAD);
        assertThat(told(granted).getLast().attempts()).isEqualTo(10);
        assertThat(hooks.told(business, granted.hook().id(), Status.DEAD, 10)).hasSize(1);
    }

    @Test
    void whatIsDeadIsSentAgainWhenSomebodyWantsItSoAndWhatWasTakenToo() {
        Hooks.Wish.Granted granted = granted(HookEvent.BOOKING_CONFIRMED);
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        workOff();
        UUID delivery = told(granted).getFirst().id();

        assertThat(hooks.again(OWNER, business, delivery)).isTrue();
        assertThat(hooks.again(OWNER, BusinessId.next(), delivery)).isFalse();
        workOff();
        assertThat(listener.heard()).hasSize(2);
        assertThat(header("webhook-id")).hasSize(1);
    }

    @Test
    void whatIsDroppedIsNotSentAndLetsTheNextOnePass() {
        Hooks.Wish.Granted granted = granted(HookEvent.BOOKING_CONFIRMED, HookEvent.BOOKING_MOVED);
        listener.answers(Answer.of(500));
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        hooks.tell(business, HookEvent.BOOKING_MOVED, "booking-1", "2", DATA);
        workOff();
        assertThat(hooks.drop(OWNER, business, told(granted).getLast().id())).isTrue();
        workOff();
        assertThat(types()).containsExactly("booking.confirmed", "booking.moved");
    }

    @Test
    void whoKeepsFailingIsLeftAloneAndThenTriedWithOne() {
        Hooks.Wish.Granted granted = granted(HookEvent.BOOKING_CONFIRMED);
        listener.answers(IntStream.range(0, 6).mapToObj(_ -> Answer.of(500)).toArray(Answer[]::new));
        IntStream.range(0, 8)
                .forEach(n -> hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-" + n, "1", DATA));
        workOff();
        assertThat(listener.heard()).as("after five failures it rests").hasSize(5);

        clock.pass(Duration.ofSeconds(50));
        workOff();
        assertThat(listener.heard()).hasSize(5);
        clock.pass(Duration.ofSeconds(20));
        workOff();
        assertThat(listener.heard()).as("one tries how it fares").hasSize(6);
        clock.pass(Duration.ofHours(1));
        workOff();
        clock.pass(Duration.ofHours(1));
        workOff();
        assertThat(told(granted)).allSatisfy(one -> assertThat(one.status()).isEqualTo(Status.DELIVERED));
    }

    @Test
    void whoIsGoneForGoodIsSwitchedOffAndGoesOnWhenSwitchedOnAgain() {
        Hooks.Wish.Granted granted = granted(HookEvent.BOOKING_CONFIRMED);
        listener.answers(Answer.of(410));
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        workOff();
        assertThat(hooks.find(business, granted.hook().id()).orElseThrow().enabled())
                .isFalse();
        clock.pass(Duration.ofDays(1));
        workOff();
        assertThat(listener.heard()).hasSize(1);

        Set<HookEvent> events = granted.hook().events();
        assertThat(hooks.change(OWNER, business, granted.hook().id(), listener.url(), events, true))
                .isEmpty();
        workOff();
        assertThat(told(granted).getFirst().status()).isEqualTo(Status.DELIVERED);
    }

    @Test
    void whoeverTwoNodesSendToIsToldOnce() {
        granted(HookEvent.BOOKING_CONFIRMED);
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        UUID delivery = due().getFirst();
        var job = new HookDue(business, delivery);
        List<Thread> nodes = IntStream.range(0, 8)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> hooks.send(job)))
                .toList();
        nodes.forEach(HooksTest::join);
        assertThat(listener.heard()).hasSize(1);
    }

    @Test
    void aSenderThatDiedIsFollowedWhenItsTimeIsUp() {
        Hooks.Wish.Granted granted = granted(HookEvent.BOOKING_CONFIRMED);
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        UUID delivery = told(granted).getFirst().id();
        database.perform(handle ->
                new HookDeliveryRows(handle, business).lease(delivery, clock.instant().plusSeconds(60)));
        workOff();
        assertThat(listener.heard()).isEmpty();
        clock.pass(Duration.ofSeconds(61));
        workOff();
        assertThat(listener.heard()).hasSize(1);
    }

    @Test
    void aPrivateAddressIsRefusedWhenItIsEnteredAndWhenItIsToldLater() {
        Hooks.Wish.Granted granted = granted(HookEvent.BOOKING_CONFIRMED);
        hooks = hooks(new Reach(false));
        assertThat(hooks.add(OWNER, business, URI.create("https://127.0.0.1/"), Set.of(HookEvent.PING)))
                .isInstanceOf(Hooks.Wish.Refused.class);
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        workOff();
        assertThat(listener.heard()).isEmpty();
        assertThat(told(granted).getFirst().trouble()).startsWith("The address has to begin with https://");
    }

    @Test
    void anotherSecretSignsAfterItWasRenewed() {
        Hooks.Wish.Granted granted = granted(HookEvent.BOOKING_CONFIRMED);
        Secret fresh = hooks.renew(OWNER, business, granted.hook().id()).orElseThrow();
        assertThat(hooks.ping(business, granted.hook().id())).isTrue();
        workOff();
        Heard heard = listener.heard().getFirst();
        assertThat(heard.header("webhook-signature"))
                .isEqualTo(Signature.of(fresh, heard.header("webhook-id"), clock.instant(), heard.body()));
        assertThat(hooks.renew(OWNER, business, UUID.randomUUID())).isEqualTo(Optional.empty());
    }

    @Test
    void whatIsRemovedIsToldNothingMoreAndLeavesNothing() {
        Hooks.Wish.Granted granted = granted(HookEvent.BOOKING_CONFIRMED);
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        assertThat(hooks.remove(OWNER, business, granted.hook().id())).isTrue();
        workOff();
        assertThat(listener.heard()).isEmpty();
        assertThat(hooks.of(business)).isEmpty();
        assertThat(told(granted)).isEmpty();
    }

    @Test
    void whatWasTakenLongAgoIsForgottenAndWhatWaitsIsNot() {
        Hooks.Wish.Granted granted = granted(HookEvent.BOOKING_CONFIRMED);
        listener.answers(Answer.of(200), Answer.of(500));
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        workOff();
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-2", "1", DATA);
        workOff();
        clock.pass(Duration.ofDays(31));
        assertThat(hooks.forgetOld()).isPositive();
        assertThat(told(granted)).extracting(HookDelivery::subject).containsExactly("booking-2");
    }

    private Hooks hooks(Reach reach) {
        var jobs = new Jobs(database, clock);
        var journal = new Journal(database, clock);
        return new Hooks(database, jobs, journal, new Seal(new byte[32]), reach, Duration.ofSeconds(5), clock);
    }

    private Hooks.Wish.Granted granted(HookEvent... events) {
        return (Hooks.Wish.Granted) hooks.add(OWNER, business, listener.url(), Set.of(events));
    }

    private List<HookDelivery> told(Hooks.Wish.Granted granted) {
        return hooks.told(business, granted.hook().id(), null, 100);
    }

    private List<String> types() {
        return listener.heard().stream()
                .map(heard -> {
                    try {
                        return JSON.readTree(heard.body()).path("type").asText();
                    } catch (IOException notJson) {
                        throw new AssertionError(notJson);
                    }
                })
                .toList();
    }

    private Set<String> header(String name) {
        return listener.heard().stream().map(heard -> heard.header(name)).collect(Collectors.toSet());
    }

    /** Does all that is due now, and what becomes due by that. */
    private void workOff() {
        for (List<UUID> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(delivery -> hooks.send(new HookDue(business, delivery)));
        }
    }

    /** Takes what is due off the to-do list. */
    private List<UUID> due() {
        Instant now = clock.instant();
        return database.transaction(handle -> handle.createQuery("""
                        with due as (delete from job where execution_time <= :now returning task_instance, execution_time, task_data)
                        select cast(convert_from(task_data, 'UTF8') as json) -> 'payload' ->> 'delivery' from due
                         order by execution_time, task_instance
                        """).bind("now", now).mapTo(UUID.class).list());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
