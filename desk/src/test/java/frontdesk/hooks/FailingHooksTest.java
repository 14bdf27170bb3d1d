package frontdesk.hooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.hooks.HookDelivery.Status;
import frontdesk.hooks.HookListener.Answer;
import frontdesk.kernel.BusinessId;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever does not take what is told is told again, later, less often, and at last no more. */
@Timeout(60)
class FailingHooksTest extends OpenHooks {
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
    void whoWantsToBeLeftAloneForAWhileIs() {
        Hooks.Wish.Granted granted = granted(HookEvent.BOOKING_CONFIRMED);
        listener.answers(new Answer(429, "Retry-After", "3600"));
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        workOff();
        assertThat(told(granted).getFirst().nextAt())
                .isAfterOrEqualTo(clock.instant().plusSeconds(3600));
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
        assertThat(hooks.figures(business, Instant.EPOCH)).isEqualTo(new HookFigures(1, 1, 0, 1, null));
    }

    @Test
    void howWhatIsToldFaresIsCountedAndWhatWaitsLongest() {
        granted(HookEvent.BOOKING_CONFIRMED);
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        workOff();
        clock.pass(Duration.ofMinutes(1));
        Instant told = clock.instant();
        listener.answers(Answer.of(500));
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-2", "2", DATA);
        workOff();
        assertThat(hooks.figures(business, Instant.EPOCH)).isEqualTo(new HookFigures(1, 0, 1, 0, told));
        assertThat(hooks.figures(business, told.plusSeconds(1)).all()).isZero();
        assertThat(hooks.figures(BusinessId.next(), Instant.EPOCH).all()).isZero();
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
    void whatIsSentNowByHandDoesNotComeTwiceAsOftenAfterwards() {
        Hooks.Wish.Granted granted = granted(HookEvent.BOOKING_CONFIRMED);
        listener.answers(Answer.of(500), Answer.of(500), Answer.of(500), Answer.of(500));
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        workOff();
        hooks.again(OWNER, business, told(granted).getFirst().id());
        workOff();
        assertThat(listener.heard()).hasSize(2);

        clock.pass(Duration.ofSeconds(6));
        workOff();
        assertThat(listener.heard()).as("one attempt, not one for each job").hasSize(3);
        clock.pass(Duration.ofMinutes(6));
        workOff();
        assertThat(listener.heard()).hasSize(4);
    }

    @Test
    void whatFailedIsTriedAtOnceWhenItsAddressIsChanged() {
        Hooks.Wish.Granted granted = granted(HookEvent.BOOKING_CONFIRMED);
        listener.answers(new Answer(503, "Retry-After", "3600"));
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        workOff();
        Set<HookEvent> events = granted.hook().events();
        assertThat(hooks.change(OWNER, business, granted.hook().id(), listener.url(), events, true))
                .isEmpty();
        workOff();
        assertThat(told(granted).getFirst().status()).isEqualTo(Status.DELIVERED);
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
    void aSenderThatDiedIsFollowedWhenItsTimeIsUp() {
        Hooks.Wish.Granted granted = granted(HookEvent.BOOKING_CONFIRMED);
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        UUID delivery = told(granted).getFirst().id();
        database.perform(handle -> new HookDeliveryRows(handle, business)
                .lease(delivery, clock.instant().plusSeconds(60)));
        workOff();
        assertThat(listener.heard()).isEmpty();
        clock.pass(Duration.ofSeconds(61));
        workOff();
        assertThat(listener.heard()).hasSize(1);
    }
}
