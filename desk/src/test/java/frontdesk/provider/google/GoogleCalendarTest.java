package frontdesk.provider.google;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.calendars.Join.ByHand;
import frontdesk.calendars.OutsideCalendar.Entry;
import frontdesk.calendars.OutsideCalendar.Guest;
import frontdesk.calendars.Writing;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.TimeSlot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Google's calendar and our diary. */
class GoogleCalendarTest {
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
    void whatStandsThereBlocks() throws Exception {
        scene.google.stands("a", GoogleScene.timed("2026-02-03T10:00:00+01:00", "2026-02-03T11:00:00+01:00"));
        scene.google.stands("b", "{\"start\":{\"date\":\"2026-02-04\"},\"end\":{\"date\":\"2026-02-05\"}}");
        scene.google.stands(
                "c",
                "{\"transparency\":\"transparent\",\"start\":{\"date\":\"2026-02-05\"},\"end\":{\"date\":\"2026-02-06\"}}");
        scene.google.stands("d", """
                {"attendees":[{"self":true,"responseStatus":"declined"}],
                 "start":{"dateTime":"2026-02-06T10:00:00+01:00"},"end":{"dateTime":"2026-02-06T11:00:00+01:00"}}
                """);
        scene.join(ByHand.FLAG);
        assertThat(scene.desk.free("2026-02-03T10:30")).isFalse();
        assertThat(scene.desk.free("2026-02-04T16:00")).isFalse();
        assertThat(scene.desk.free("2026-02-05T10:00")).as("marked as free").isTrue();
        assertThat(scene.desk.free("2026-02-06T10:00")).as("declined").isTrue();

        scene.google.deletes("a");
        scene.desk.minute();
        assertThat(scene.desk.free("2026-02-03T10:30")).isTrue();
    }

    @Test
    void bookingsAppearMoveAndGo() throws Exception {
        scene.join(ByHand.FLAG);
        Booking booking = scene.desk.book("2026-02-03T10:00");
        String id = GoogleEvents.id(booking.id());
        assertThat(scene.google.events.get(id).path("start").path("dateTime").asText())
                .isEqualTo("2026-02-03T09:00:00Z");
        scene.desk.move(booking, "2026-02-03T14:00");
        assertThat(scene.google.events.get(id).path("start").path("dateTime").asText())
                .isEqualTo("2026-02-03T13:00:00Z");
        scene.desk.minute();
        scene.desk.cancel(booking);
        assertThat(GoogleEvents.isCancelled(scene.google.events.get(id))).isTrue();
        scene.desk.minute();
        assertThat(scene.desk.free("2026-02-03T14:00")).isTrue();
        assertThat(scene.desk.calendars.flags(scene.desk.shop.id)).isEmpty();
    }

    @Test
    void whatIsMovedThereByHandIsFollowed() throws Exception {
        scene.join(ByHand.FOLLOW);
        Booking booking = scene.desk.book("2026-02-03T10:00");
        scene.google.moves(GoogleEvents.id(booking.id()), "2026-02-03T15:00:00+01:00", "2026-02-03T15:30:00+01:00");
        scene.desk.minute();
        assertThat(scene.desk.find(booking).slot().start()).isEqualTo(Instant.parse("2026-02-03T14:00:00Z"));
    }

    @Test
    void whatIsDeletedThereByHandIsFollowed() throws Exception {
        scene.join(ByHand.FOLLOW);
        Booking booking = scene.desk.book("2026-02-03T10:00");
        scene.google.deletes(GoogleEvents.id(booking.id()));
        scene.desk.minute();
        assertThat(scene.desk.find(booking).status()).isEqualTo(Booking.Status.CANCELLED);
    }

    @Test
    void whatIsWrittenAgainStandsThereOnceAlsoAfterItWasDeleted() throws Exception {
        var booking = BookingId.next();
        Entry entry = entry(booking);
        String calendar = GoogleOnTheWire.CALENDAR;
        assertThat(scene.plug.put(scene.account(), calendar, entry, null)).isInstanceOf(Writing.Done.class);
        assertThat(scene.plug.put(scene.account(), calendar, entry, null)).isInstanceOf(Writing.Done.class);
        assertThat(scene.google.events).hasSize(1);
        assertThat(scene.plug.put(scene.account(), calendar, entry, "\"old\"")).isEqualTo(new Writing.ChangedThere());
        assertThat(scene.plug.remove(scene.account(), calendar, booking, null)).isInstanceOf(Writing.Done.class);
        assertThat(scene.plug.remove(scene.account(), calendar, booking, null)).isInstanceOf(Writing.Done.class);
        assertThat(scene.plug.put(scene.account(), calendar, entry, null)).isInstanceOf(Writing.Done.class);
        assertThat(GoogleEvents.isCancelled(scene.google.events.get(GoogleEvents.id(booking))))
                .isFalse();
    }

    @Test
    void aCopyOfOneOfOursIsSomebodysOwn() throws Exception {
        scene.join(ByHand.FLAG);
        Booking booking = scene.desk.book("2026-02-03T10:00");
        scene.google.put(
                "copy", scene.google.events.get(GoogleEvents.id(booking.id())).deepCopy());
        scene.google.moves("copy", "2026-02-03T15:00:00+01:00", "2026-02-03T15:30:00+01:00");
        scene.desk.minute();
        assertThat(scene.desk.free("2026-02-03T15:00")).isFalse();
        assertThat(scene.desk.find(booking).slot()).isEqualTo(booking.slot());
    }

    @Test
    void aBadDayPasses() {
        for (int status : new int[] {429, 500, 503}) {
            scene.google.answersOnce(status, "busy");
            assertPassing();
        }
        scene.google.answersOnce(403, GoogleOnTheWire.error("userRateLimitExceeded"));
        assertPassing();
        scene.google.answersOnce(200, "<html>this is no JSON");
        assertPassing();
    }

    @Test
    void howLongItWantsToBeLeftAloneIsKnown() {
        for (int status : new int[] {403, 429, 503}) {
            scene.google.answersOnce(status, GoogleOnTheWire.error("rateLimitExceeded"));
            assertThatThrownBy(() -> scene.plug.read(scene.account(), scene.question(null)))
                    .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.rest())
                            .isEqualTo(Duration.ofSeconds(30)));
        }
    }

    @Test
    void anAnswerThatSaysNothingIsNoEmptyCalendarAndNothingWasDone() {
        String calendar = GoogleOnTheWire.CALENDAR;
        scene.google.answersOnce(200, "{}");
        assertPassing();
        var booking = BookingId.next();
        scene.google.answersOnce(200, "{}");
        assertPassing(() -> scene.plug.put(scene.account(), calendar, entry(booking), null));
        scene.plug.put(scene.account(), calendar, entry(booking), null);
        scene.google.answersOnce(200, "{}");
        assertPassing(() -> scene.plug.remove(scene.account(), calendar, booking, null));
    }

    private void assertPassing() {
        assertPassing(() -> scene.plug.read(scene.account(), scene.question(null)));
    }

    private static void assertPassing(ThrowingCallable asking) {
        assertThatThrownBy(asking)
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isTrue());
    }

    private Entry entry(BookingId booking) {
        return new Entry(
                booking,
                1,
                TimeSlot.of(scene.desk.clock.instant(), Duration.ofHours(1)),
                ZoneOffset.UTC,
                "Emma",
                "",
                "",
                new Guest("Emma", null, null, ""));
    }
}
