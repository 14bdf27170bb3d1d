package frontdesk.notices;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.booking.BookingCancelled;
import frontdesk.booking.BookingConfirmed;
import frontdesk.booking.Origin;
import frontdesk.followup.FollowUp;
import frontdesk.followup.FollowUpNoted;
import frontdesk.followup.FollowUps;
import frontdesk.jobs.Jobs;
import frontdesk.kernel.BusinessId;
import frontdesk.message.Mails;
import frontdesk.message.Segments;
import frontdesk.message.Text;
import frontdesk.notices.NoticeRules.Event;
import frontdesk.notices.NoticeRules.Way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OwnerNoticesTest {
    private static final String OWNER = "+14155550199";

    private final Scene scene = new Scene();
    private final BusinessId trattoria = scene.trattoria.id();
    private final FollowUps followUps =
            new FollowUps(scene.database, scene.businesses, scene.messages, scene.jobs, scene.journal, scene.clock);
    private final OwnerNews news = new OwnerNews(scene.diary, scene.businesses, followUps, scene.texts, scene.notices);

    @AfterEach
    void close() throws Exception {
        scene.close();
    }

    @Test
    void whatTheOwnerWantsToHearOfIsToldAtOnceAndOnce() {
        want(null, Event.BOOKED, Event.CANCELLED);
        Booking booking = scene.book("2026-11-27T19:00");
        var confirmed = List.of(new BookingConfirmed(trattoria, booking.id()));
        news.onConfirmed(confirmed);
        news.onConfirmed(confirmed);
        scene.diary.cancel(trattoria, booking.id(), "changed plans", Origin.of("phone"));
        news.onCancelled(new BookingCancelled(trattoria, booking.id()));
        assertThat(told())
                .containsExactly(
                        "Trattoria Lucia: New booking: table for 4 on Fri 27 Nov, 7:00 PM, Anna Keller (415) 555-0134",
                        "Trattoria Lucia: Cancelled: table for 4 on Fri 27 Nov, 7:00 PM, Anna Keller (415) 555-0134");
    }

    @Test
    void nobodyIsToldWhatTheyDidNotAskFor() {
        want(null, Event.CANCELLED);
        Booking booking = scene.book("2026-11-27T19:00");
        news.onConfirmed(List.of(new BookingConfirmed(trattoria, booking.id())));
        assertThat(told()).isEmpty();
    }

    @Test
    void whatTheStaffBookedInTheConsoleIsNoNews() {
        want(null, Event.BOOKED);
        Booking booking = scene.book("2026-11-27T19:00", null, "user:rosa@example.com");
        news.onConfirmed(List.of(new BookingConfirmed(trattoria, booking.id())));
        assertThat(told()).isEmpty();
    }

    @Test
    void aDigestTellsAllOfItAtItsHourAndOnce() {
        want(LocalTime.of(18, 0), Event.BOOKED);
        for (String at : List.of("2026-11-27T19:00", "2026-11-28T19:00")) {
            news.onConfirmed(
                    List.of(new BookingConfirmed(trattoria, scene.book(at).id())));
            scene.clock.pass(Duration.ofMinutes(1));
        }
        assertThat(told()).isEmpty();
        assertThat(scene.onTheList("DigestDue")).containsExactly("2026-11-21T18:00");
        scene.notices.onDigest(new DigestDue(trattoria));
        scene.notices.onDigest(new DigestDue(trattoria));
        assertThat(told()).singleElement().satisfies(text -> assertThat(text)
                .startsWith("Trattoria Lucia:\nNew booking: table for 4 on Fri 27 Nov")
                .contains("\nNew booking: table for 4 on Sat 28 Nov"));
    }

    @Test
    void whatIsHeardWhileADigestIsTakenIsToldByTheNext() throws InterruptedException {
        want(LocalTime.of(18, 0), Event.BOOKED);
        hear(scene.book("2026-11-27T19:00"));
        Booking meanwhile = scene.book("2026-11-28T19:00");
        Thread hearing = scene.database.transaction(handle -> {
            var rows = new NoticeRows(handle, trattoria);
            rows.lock();
            assertThat(rows.take()).hasSize(1);
            return Thread.ofVirtual().start(() -> hear(meanwhile));
        });
        hearing.join();
        assertThat(scene.onTheList("DigestDue")).hasSize(2);
        scene.notices.onDigest(new DigestDue(trattoria));
        assertThat(told()).singleElement().asString().contains("Sat 28 Nov");
    }

    @Test
    void aDigestThatWasGivenUpIsToldWithTheNextDays() {
        want(LocalTime.of(18, 0), Event.BOOKED);
        hear(scene.book("2026-11-27T19:00"));
        scene.clock.pass(Duration.ofHours(9));
        hear(scene.book("2026-11-28T19:00"));
        hear(scene.book("2026-12-04T19:00"));
        assertThat(scene.onTheList("DigestDue")).containsExactly("2026-11-21T18:00", "2026-11-22T18:00");
        scene.notices.onDigest(new DigestDue(trattoria));
        assertThat(told()).singleElement().asString().contains("Fri 27 Nov", "Sat 28 Nov", "Fri 4 Dec");
    }

    @Test
    void whatTheStaffCancelledInTheConsoleIsNoNews() {
        want(null, Event.CANCELLED);
        Booking booking = scene.book("2026-11-27T19:00");
        scene.diary.cancel(trattoria, booking.id(), "closed", Origin.of("user:rosa@example.com"));
        news.onCancelled(new BookingCancelled(trattoria, booking.id()));
        assertThat(told()).isEmpty();
    }

    @Test
    void whatNobodyCanMailIsRefusedBeforeItIsLost() {
        var jobs = new Jobs(scene.database, scene.clock);
        var nobody = new Mails(scene.database, scene.businesses, scene.people, jobs, scene.journal, null, scene.clock);
        var notices = new OwnerNotices(
                scene.database, scene.businesses, scene.messages, nobody, scene.jobs, scene.journal, scene.clock);
        var rules = new NoticeRules(EnumSet.of(Event.BOOKED), Way.EMAIL, "rosa@example.com", null);
        assertThatThrownBy(() -> notices.replace("user:rosa", trattoria, NoticeRules.NONE, rules))
                .hasMessageContaining("Connect a mailbox");
        assertThat(notices.rules(trattoria)).isEqualTo(NoticeRules.NONE);
    }

    @Test
    void aMessageThatIsLongerThanCarriersTakeIsCut() {
        String line = "To be seen to: Anna: " + "The soup was cold. ".repeat(200);
        assertThat(Digest.text("Lucia", line))
                .startsWith("Lucia: To be seen to: Anna")
                .endsWith("...");
        assertThat(Segments.of(Digest.text("Lucia", line)).texts()).isEqualTo(4);
        assertThat(Digest.text("Lucia", line + "\nMissed call: x")).endsWith("...\n+ 1");
    }

    @Test
    void whatHasGatheredIsToldWhenTheHourIsSetOtherwise() {
        want(LocalTime.of(18, 0), Event.BOOKED);
        news.onConfirmed(List.of(
                new BookingConfirmed(trattoria, scene.book("2026-11-27T19:00").id())));
        want(null, Event.BOOKED);
        assertThat(scene.onTheList("DigestDue")).hasSize(2).first().isEqualTo("2026-11-21T10:05");
    }

    @Test
    void itIsMailedToWhoWantsItMailed() {
        var rules = new NoticeRules(EnumSet.of(Event.FOLLOW_UP), Way.EMAIL, "rosa@example.com", null);
        want(rules);
        FollowUp followUp = followUps.note(
                trattoria,
                null,
                new FollowUps.Asked(FollowUp.Kind.MESSAGE, "Anna", Scene.ANNA, "The soup was cold.", null));
        news.onFollowUp(new FollowUpNoted(trattoria, followUp.id()));
        news.onFollowUp(new FollowUpNoted(trattoria, followUp.id()));
        assertThat(scene.mailed())
                .containsExactly("rosa@example.com | To be seen to: Anna (415) 555-0134: The soup was cold.");
    }

    @Test
    void aCarriersGatewayGetsNoMoreThanOneText() {
        var rules = new NoticeRules(EnumSet.of(Event.FOLLOW_UP), Way.EMAIL, "4155550199@vtext.com", null);
        want(rules);
        FollowUp followUp = followUps.note(
                trattoria,
                null,
                new FollowUps.Asked(FollowUp.Kind.MESSAGE, "Anna", Scene.ANNA, "The soup was cold. ".repeat(20), null));
        news.onFollowUp(new FollowUpNoted(trattoria, followUp.id()));
        assertThat(scene.mailed()).containsExactly("4155550199@vtext.com | Trattoria Lucia");
        assertThat(scene.mailBodies()).singleElement().satisfies(body -> assertThat(body)
                .hasSize(TextGateway.ONE_TEXT)
                .startsWith("To be seen to: Anna"));
    }

    @Test
    void anAddressThatReachesNobodyIsRefused() {
        assertThat(new NoticeRules(EnumSet.of(Event.BOOKED), Way.SMS, "rosa@example.com", null)
                        .faults(LocalDate.of(2026, 11, 21)))
                .containsExactly("Give the telephone number to which it is told, with its country code.");
        assertThat(new NoticeRules(EnumSet.of(Event.BOOKED), Way.EMAIL, OWNER, null).faults(LocalDate.of(2026, 11, 21)))
                .containsExactly("Give the e-mail address to which it is told.");
        assertThat(NoticeRules.NONE.faults(LocalDate.of(2026, 11, 21))).isEmpty();
    }

    @Test
    void aLongDigestSaysHowMuchMoreThereIs() {
        String lines = "New booking: table for 4 on Fri 27 Nov, 7:00 PM, Anna Keller\n"
                .repeat(40)
                .strip();
        assertThat(Digest.text("Lucia", lines))
                .startsWith("Lucia:\nNew booking")
                .matches("(?s).*\\n\\+ 3\\d");
        assertThat(Digest.text("Lucia", "New booking: x")).isEqualTo("Lucia: New booking: x");
    }

    private void hear(Booking booking) {
        news.onConfirmed(List.of(new BookingConfirmed(trattoria, booking.id())));
    }

    private void want(@Nullable LocalTime digest, Event first, Event... more) {
        var rules = new NoticeRules(EnumSet.of(first, more), Way.SMS, OWNER, digest);
        want(rules);
        assertThat(scene.notices.rules(trattoria)).isEqualTo(rules);
    }

    private void want(NoticeRules rules) {
        assertThat(scene.notices.replace("user:rosa", trattoria, scene.notices.rules(trattoria), rules))
                .isTrue();
    }

    private List<String> told() {
        return scene.messages.latest(trattoria, 20).reversed().stream()
                .filter(text -> text.occasion().equals(OwnerNotices.NEWS))
                .map(Text::body)
                .toList();
    }
}
