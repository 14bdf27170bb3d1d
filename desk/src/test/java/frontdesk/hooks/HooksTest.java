package frontdesk.hooks;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.hooks.HookDelivery.Status;
import frontdesk.hooks.HookListener.Answer;
import frontdesk.hooks.HookListener.Heard;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever wants to be told is told, signed, in order, and nobody else. */
@Timeout(60)
class HooksTest extends OpenHooks {
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
    void whatWasToldJustAsItsHookWasRemovedDoesNotStayForEver() {
        Hooks.Wish.Granted removed = granted(HookEvent.BOOKING_CONFIRMED);
        Hooks.Wish.Granted stays = granted(HookEvent.BOOKING_CONFIRMED);
        hooks.tell(business, HookEvent.BOOKING_CONFIRMED, "booking-1", "1", DATA);
        database.perform(handle ->
                handle.execute("delete from hook where id = ?", removed.hook().id()));

        assertThat(hooks.forgetOld()).isEqualTo(1);
        assertThat(told(removed)).isEmpty();
        assertThat(told(stays)).hasSize(1);
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

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
