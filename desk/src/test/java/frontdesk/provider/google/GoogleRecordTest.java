package frontdesk.provider.google;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.calendars.Join.ByHand;
import frontdesk.inbox.Admission;
import frontdesk.inbox.Arrival;

import static org.assertj.core.api.Assertions.assertThat;

/** Google's calendar as the diary of record, and what it tells us at once. */
class GoogleRecordTest {
    private GoogleScene scene;

    @BeforeEach
    void open() throws Exception {
        scene = new GoogleScene();
    }

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void itLeadsAndSaysWhatHasGone() throws Exception {
        scene.join(ByHand.FLAG);
        scene.desk.lead();
        scene.google.stands("theirs", GoogleScene.timed("2026-02-03T10:00:00+01:00", "2026-02-03T11:00:00+01:00"));
        assertThat(scene.desk.tryToBook("2026-02-03T10:00")).isInstanceOf(BookOutcome.Refused.class);
        Booking booking = ((BookOutcome.Booked) scene.desk.tryToBook("2026-02-03T11:00")).booking();
        assertThat(scene.google.events).containsKey(GoogleEvents.id(booking.id()));
        scene.desk.settled(booking.id());
        assertThat(scene.desk.calendars.flags(scene.desk.shop.id)).isEmpty();
    }

    @Test
    void aBadDayKeepsTheTime() throws Exception {
        scene.join(ByHand.FLAG);
        scene.desk.lead();
        scene.google.answersOnce(500, "");
        assertThat(scene.desk.tryToBook("2026-02-03T10:00")).isInstanceOf(BookOutcome.Pending.class);
        scene.google.answersOnce(403, GoogleOnTheWire.error("rateLimitExceeded"));
        assertThat(scene.desk.tryToBook("2026-02-04T10:00")).isInstanceOf(BookOutcome.Pending.class);
        scene.google.answersOnce(200, "no json");
        assertThat(scene.desk.tryToBook("2026-02-05T10:00")).isInstanceOf(BookOutcome.Pending.class);
    }

    @Test
    void itPushesToAnAddressOfOursAndIsKnownByItsToken() throws Exception {
        scene.google.channelsEnd =
                scene.desk.clock.instant().plus(Duration.ofDays(7)).toEpochMilli();
        scene.desk.calendars.reachableAt(URI.create("https://desk.example.com"));
        scene.join(ByHand.FLAG);
        assertThat(scene.google.channels.values()).singleElement().satisfies(one -> assertThat(
                        one.path("address").asText())
                .startsWith("https://desk.example.com/webhooks/google/"));
        String token =
                scene.google.channels.values().iterator().next().path("token").asText();
        var told = new GoogleNotifications(_ -> Optional.of(scene.account()), scene.desk.calendars);
        assertThat(told.judge(push(token, "exists")))
                .isEqualTo(new Admission.Admitted(scene.desk.shop.id, "c 2", "exists"));
        assertThat(told.judge(push(token, "sync"))).isInstanceOf(Admission.Pointless.class);
        assertThat(told.judge(push("another", "exists"))).isInstanceOf(Admission.Refused.class);
        scene.desk.clock.pass(Duration.ofDays(6));
        scene.google.channelsEnd =
                scene.desk.clock.instant().plus(Duration.ofDays(7)).toEpochMilli();
        scene.desk.minute();
        assertThat(scene.google.channels).hasSize(1);
        scene.desk.calendars.leave("test", scene.desk.shop.id, scene.desk.join().id());
        assertThat(scene.google.channels).isEmpty();
    }

    private static Arrival push(String token, String state) {
        return new Arrival(
                "shop",
                "/webhooks/google/shop",
                Map.of(
                        "x-goog-channel-token",
                        token,
                        "x-goog-channel-id",
                        "c",
                        "x-goog-message-number",
                        "2",
                        "x-goog-resource-state",
                        state),
                new byte[0]);
    }
}
