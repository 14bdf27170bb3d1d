package frontdesk.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.booking.Origin;
import frontdesk.message.MessageRules;
import frontdesk.message.Occasion;
import frontdesk.message.RulesChanged;

import static org.assertj.core.api.Assertions.assertThat;

class CourtesiesTest {
    private final Scene scene = new Scene();

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void aBookingIsRemindedOfADayBefore() {
        Booking booking = scene.book("2026-11-27T19:00");
        assertThat(scene.onTheList()).containsExactly("2026-11-26T19:00");
        scene.clock.set("2026-11-27T00:00:00Z");
        CourtesyDue due = reminder(booking, Duration.ofDays(1));
        scene.courtesies.onDue(due);
        scene.courtesies.onDue(due);
        assertThat(scene.told(booking)).singleElement().satisfies(text -> {
            assertThat(text.occasion()).isEqualTo("reminder");
            assertThat(text.to()).isEqualTo(Scene.ANNA);
            assertThat(text.body())
                    .isEqualTo("Trattoria Lucia: see you on Fri 27 Nov, 7:00 PM: table for 4, for Anna Keller."
                            + " Reply 1 to confirm. Change or cancel: https://desk.example/b/1");
        });
    }

    @Test
    void theListDoesNotGrowWithEachTimeThatTheRulesAreKept() {
        scene.book("2026-11-27T19:00");
        for (int time = 0; time < 3; time++) {
            keep(MessageRules.USUAL);
            scene.courtesies.onRulesChanged(new RulesChanged(scene.trattoria.id()));
        }
        assertThat(scene.onTheList()).containsExactly("2026-11-26T19:00");
    }

    @Test
    void aReminderMovesWithItsBooking() {
        Booking booking = scene.book("2026-11-27T19:00");
        scene.move(booking, "2026-11-28T20:00");
        assertThat(scene.onTheList()).containsExactly("2026-11-26T19:00", "2026-11-27T20:00");
        scene.courtesies.onDue(reminder(booking, Duration.ofDays(1)));
        assertThat(scene.told(booking)).as("of the time that it had").isEmpty();
        scene.courtesies.onDue(reminder(now(booking), Duration.ofDays(1)));
        assertThat(scene.told(booking)).hasSize(1);
    }

    @Test
    void aCancelledBookingIsNotRemindedOf() {
        Booking booking = scene.book("2026-11-27T19:00");
        scene.diary.cancel(scene.trattoria.id(), booking.id(), "changed plans", Origin.of("test"));
        scene.courtesies.onDue(reminder(booking, Duration.ofDays(1)));
        assertThat(scene.told(booking)).isEmpty();
    }

    @Test
    void whoHasJustBookedIsNotReminded() {
        scene.book("2026-11-21T19:00");
        assertThat(scene.onTheList()).isEmpty();
    }

    @Test
    void aReminderThatIsLateSaysNothingOnceTheVisitHasBegun() {
        Booking booking = scene.book("2026-11-27T19:00");
        scene.clock.set("2026-11-28T00:30:00Z");
        scene.courtesies.onDue(reminder(booking, Duration.ofDays(1)));
        assertThat(scene.told(booking)).isEmpty();
    }

    @Test
    void aReminderThatComesLateWaitsUntilQuietHoursAreOver() {
        Booking booking = scene.book("2026-11-27T19:00");
        scene.clock.set("2026-11-27T08:00:00Z");
        scene.courtesies.onDue(reminder(booking, Duration.ofDays(1)));
        assertThat(scene.told(booking)).as("at three in the morning").isEmpty();
        assertThat(scene.onTheList()).containsExactly("2026-11-26T19:00", "2026-11-27T08:00");
        scene.clock.set("2026-11-27T13:00:00Z");
        scene.courtesies.onDue(reminder(booking, Duration.ofDays(1)));
        assertThat(scene.told(booking)).hasSize(1);
    }

    @Test
    void whatWasBroughtForwardIsNotPutOffByTheMomentThatItTakes() {
        Booking booking = scene.book("2026-11-27T19:00");
        scene.clock.set("2026-11-27T02:01:00Z");
        scene.courtesies.onDue(reminder(booking, Duration.ofDays(1)));
        assertThat(scene.told(booking)).as("a minute past nine").hasSize(1);
    }

    @Test
    void newRulesHoldForBookingsThatAreMadeAlready() {
        Booking booking = scene.book("2026-11-27T19:00");
        keep(MessageRules.USUAL.with(rules -> rules.reminders(List.of(Duration.ofHours(3)))));
        scene.courtesies.onRulesChanged(new RulesChanged(scene.trattoria.id()));
        assertThat(scene.onTheList()).containsExactly("2026-11-26T19:00", "2026-11-27T16:00");
        scene.courtesies.onDue(reminder(booking, Duration.ofDays(1)));
        assertThat(scene.told(booking)).as("what is not wanted any more").isEmpty();
        scene.courtesies.onDue(reminder(booking, Duration.ofHours(3)));
        assertThat(scene.told(booking)).hasSize(1);
    }

    @Test
    void quietHoursPutAReminderOffOrBringItForward() {
        Instant start = Instant.parse("2026-11-27T14:30:00Z");
        var zone = ZoneId.of("America/New_York");
        var night = MessageRules.USUAL.quiet();
        assertThat(Courtesies.awake(night, start.minus(Duration.ofHours(26)), start, zone))
                .as("seven in the morning a day before, put off until eight")
                .isEqualTo("2026-11-26T13:00:00Z");
        assertThat(Courtesies.awake(night, start.minus(Duration.ofHours(2)), start, zone))
                .as("half past seven of the same day: eight leaves more than an hour")
                .isEqualTo("2026-11-27T13:00:00Z");
        Instant early = Instant.parse("2026-11-27T13:30:00Z");
        assertThat(Courtesies.awake(night, early.minus(Duration.ofHours(2)), early, zone))
                .as("the evening before, since eight would be too late")
                .isEqualTo("2026-11-27T01:59:00Z");
    }

    @Test
    void whoHasBeenThereIsAskedHowItWasWhereTheBusinessWantsIt() {
        keep(MessageRules.USUAL.with(rules -> rules.reviewLink("https://reviews.example/lucia")));
        Booking booking = scene.book("2026-11-27T19:00");
        assertThat(scene.onTheList()).hasSize(2).last().isEqualTo("2026-11-28T08:00");
        var due = new CourtesyDue(
                scene.trattoria.id(),
                booking.id(),
                Occasion.REVIEW,
                booking.slot().start(),
                120);
        scene.clock.set("2026-11-28T13:00:00Z");
        scene.courtesies.onDue(due);
        assertThat(scene.told(booking)).as("nobody has said that they came").isEmpty();
        scene.diary.completed(scene.trattoria.id(), booking.id(), Origin.of("test"));
        scene.courtesies.onDue(due);
        scene.courtesies.onDue(due);
        assertThat(scene.told(booking)).singleElement().satisfies(text -> {
            assertThat(text.body())
                    .matches("Trattoria Lucia: thank you for coming\\. How was it\\? https://desk\\.example/l/\\w{10}");
            assertThat(scene.links.follow(text.body().substring(text.body().lastIndexOf('/') + 1)))
                    .hasValue("https://reviews.example/lucia");
            assertThat(scene.links.clicks(scene.trattoria.id(), "review " + booking.id()))
                    .isEqualTo(1);
        });
    }

    @Test
    void nobodyIsAskedHowItWasUnlessTheBusinessWantsIt() {
        Booking booking = scene.book("2026-11-27T19:00");
        scene.clock.set("2026-11-28T13:00:00Z");
        scene.diary.completed(scene.trattoria.id(), booking.id(), Origin.of("test"));
        scene.courtesies.onDue(new CourtesyDue(
                scene.trattoria.id(),
                booking.id(),
                Occasion.REVIEW,
                booking.slot().start(),
                120));
        assertThat(scene.told(booking)).isEmpty();
    }

    private void keep(MessageRules rules) {
        scene.want(rules);
        assertThat(scene.messages.rules().of(scene.trattoria.id())).isEqualTo(rules);
    }

    private Booking now(Booking booking) {
        return scene.diary.agenda().find(scene.trattoria.id(), booking.id()).orElseThrow();
    }

    private CourtesyDue reminder(Booking booking, Duration before) {
        return new CourtesyDue(
                scene.trattoria.id(),
                booking.id(),
                Occasion.REMINDER,
                booking.slot().start(),
                before.toMinutes());
    }
}
