package frontdesk.history;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.booking.Customer;
import frontdesk.booking.HandClock;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.Rooms;
import frontdesk.house.TestRooms;
import frontdesk.journal.CallStarted;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Older;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Text;
import frontdesk.people.Contact;
import frontdesk.people.Contact.Purpose;
import frontdesk.store.TestDatabase;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** What was between Ida and a clinic, by two numbers and an address. */
class HistoryTest {
    private static final PhoneNumber MOBILE = new PhoneNumber("+14155550134");
    private static final PhoneNumber HOME = new PhoneNumber("+14155550135");

    private final HandClock clock = new HandClock("2026-11-23T15:00:00Z");
    private final Rooms rooms = TestRooms.on(TestDatabase.fresh(), clock);
    private final Business clinic = DemoBusinesses.clinic();
    private final PersonId ida;

    HistoryTest() {
        rooms.businesses().save(clinic);
        ida = rooms.contacts().save(clinic.id(), "Ida Wells", MOBILE, "ida@example.com", "test");
        rooms.contacts().add(clinic.id(), ida, HOME, null, "test");
    }

    @Test
    void allOfItIsInOneOrderTheNewestFirst() {
        calls(HOME);
        later();
        books();
        later();
        texts();
        later();
        rooms.contacts().consent(clinic.id(), ida, Purpose.MARKETING, true, "said so", "test");
        later();
        rooms.contacts().note(clinic.id(), ida, "Rings twice", "test");
        later();
        calls(new PhoneNumber("+14155550199"));
        assertThat(kinds(read(Older.THAN_ALL, 50))).containsExactly("Noted", "Agreed", "Texted", "Booked", "Called");
    }

    @Test
    void whatIsOfOneMomentIsReadPageByPageAndNoneTwiceOrNever() {
        for (int time = 0; time < 3; time++) {
            calls(MOBILE);
            calls(HOME);
            texts();
            rooms.contacts().note(clinic.id(), ida, "Note " + time, "test");
        }
        List<Happening> whole = read(Older.THAN_ALL, 50);
        assertThat(whole).hasSize(12);
        List<Happening> pages = new ArrayList<>();
        Older older = Older.THAN_ALL;
        for (List<Happening> page = read(older, 5); !page.isEmpty(); page = read(older, 5)) {
            pages.addAll(page);
            older = page.getLast().andOlder();
        }
        assertThat(pages).isEqualTo(whole);
    }

    private List<Happening> read(Older older, int most) {
        Contact contact = rooms.contacts().find(clinic.id(), ida).orElseThrow();
        return rooms.history().of(clinic.id(), contact, older, most);
    }

    private static List<String> kinds(List<Happening> happenings) {
        return happenings.stream()
                .map(one -> one.what().getClass().getSimpleName())
                .toList();
    }

    private void calls(PhoneNumber from) {
        rooms.journal()
                .callStarted(new CallStarted(
                        clinic.id(), CallId.next(), Channel.PHONE, from.e164(), null, null, clock.instant()));
    }

    private void books() {
        var wish = new Wish(clinic.services().getFirst().id(), LocalDateTime.parse("2026-11-25T10:00"), 1, null, null);
        rooms.diary().book(clinic.id(), wish, new Customer("Ida Wells", MOBILE, null, null), Origin.of("test"));
    }

    private void texts() {
        rooms.messages()
                .text(
                        clinic.id(),
                        new Text.Draft(
                                MOBILE,
                                "Hello",
                                "note",
                                null,
                                null,
                                CallId.next().toString()));
    }

    private void later() {
        clock.pass(Duration.ofMinutes(1));
    }
}
