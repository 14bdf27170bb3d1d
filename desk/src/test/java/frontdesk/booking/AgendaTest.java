package frontdesk.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import frontdesk.booking.BookingQuery.After;
import frontdesk.business.Location;
import frontdesk.business.Resource;
import frontdesk.business.Shape;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Shop;
import frontdesk.timetable.WallClock;
import frontdesk.timetable.Wish;

import static frontdesk.booking.Desk.BY_HAND;
import static frontdesk.booking.Desk.EMMA;
import static org.assertj.core.api.Assertions.assertThat;

/** Bookings as they are looked up and read page by page. */
class AgendaTest extends SharedDesk {
    private static final Customer OTTO = new Customer("Otto 100%", null, null, null);
    private final Agenda agenda = diary.agenda();

    private static BookingQuery friday(Shop shop, String words) {
        return new BookingQuery(day(shop), words, null, null);
    }

    private static TimeSlot day(Shop shop) {
        return new WallClock(shop.business().zone()).days(FRIDAY, FRIDAY);
    }

    private static Booking book(Shop shop, Wish wish, Customer customer) {
        return ((BookOutcome.Booked) diary.book(shop.id, wish, customer, BY_HAND)).booking();
    }

    /** Page by page, so many on each. */
    private List<Booking> paged(BusinessId shop, BookingQuery query, int most) {
        List<Booking> read = new ArrayList<>();
        List<Booking> page = agenda.page(shop, query, null, most);
        while (!page.isEmpty()) {
            read.addAll(page);
            page = agenda.page(shop, query, After.of(page.getLast()), most);
        }
        return read;
    }

    @Test
    void pagesHaveEveryBookingOnceAlsoWhereManyBeginAtOnce() {
        Shop shop = desk.open(new Shop().staff("mira").lasting(60, 60).shape(Shape.PLAIN.seats(9)));
        List<Booking> booked = new ArrayList<>();
        for (String at : List.of(TEN, TEN, TEN, "2026-02-06T12:00", "2026-02-06T12:00")) {
            booked.add(desk.book(shop, at));
        }
        desk.hold(shop, shop.wish(TEN), Desk.call());
        BookingQuery all = friday(shop, "");

        for (int most : List.of(1, 2, 3, 5, 9)) {
            assertThat(paged(shop.id, all, most))
                    .as("pages of %d", most)
                    .containsExactlyElementsOf(booked.stream()
                            .sorted((a, b) -> a.slot().start().equals(b.slot().start())
                                    ? a.id().toString().compareTo(b.id().toString())
                                    : a.slot().start().compareTo(b.slot().start()))
                            .toList());
        }
        assertThat(agenda.count(shop.id, all)).isEqualTo(5);
        assertThat(agenda.all(shop.id, all)).hasSize(5);
        assertThat(agenda.count(desk.open(new Shop()).id, all)).isZero();
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEndedWhateverBecameOfItsLast() {
        Shop shop = desk.open(new Shop());
        Booking ten = desk.book(shop, TEN);
        Booking eleven = desk.book(shop, "2026-02-06T11:00");
        BookingQuery all = friday(shop, "");
        After behindTen = new After(ten.slot().start(), ten.id());

        diary.move(shop.id, ten.id(), shop.wish("2026-02-09T10:00"), BY_HAND);
        assertThat(agenda.page(shop.id, all, behindTen, 9)).containsExactly(eleven);
        diary.move(shop.id, ten.id(), shop.wish("2026-02-06T09:00"), BY_HAND);
        assertThat(agenda.page(shop.id, all, behindTen, 9)).containsExactly(eleven);
        After earlier = new After(ten.slot().start().minusSeconds(86_400), ten.id());
        assertThat(agenda.page(shop.id, all, earlier, 9))
                .as("where a page of other days ended")
                .hasSize(2);
        After later = new After(all.during().end(), ten.id());
        assertThat(agenda.page(shop.id, all, later, 9)).isEmpty();
    }

    @Test
    void wordsAreLookedForInNamesAndDigitsInNumbers() {
        Shop shop = desk.open(new Shop());
        book(shop, shop.wish(TEN), EMMA);
        book(shop, shop.wish("2026-02-06T11:00"), OTTO);

        for (String words : List.of("MM", " emma ", "151 123", "+49 1511", "em\0ma")) {
            assertThat(agenda.page(shop.id, friday(shop, words), null, 9))
                    .as(words)
                    .extracting(booking -> booking.customer().name())
                    .containsExactly("Emma");
            assertThat(agenda.count(shop.id, friday(shop, words))).as(words).isOne();
        }
        assertThat(agenda.count(shop.id, friday(shop, "100%"))).isOne();
        assertThat(agenda.count(shop.id, friday(shop, "%"))).as("a sign").isOne();
        assertThat(agenda.count(shop.id, friday(shop, "_"))).isZero();
        assertThat(agenda.count(shop.id, friday(shop, "49")))
                .as("too few digits for a number")
                .isZero();
        assertThat(agenda.count(shop.id, friday(shop, "  "))).isEqualTo(2);
    }

    @Test
    void oneResourceHasWhatItIsGiven() {
        Shop shop = desk.open(new Shop().staff("anna", "ben"));
        Booking annas = book(shop, shop.wish(TEN, "anna"), EMMA);
        book(shop, shop.wish(TEN, "ben"), EMMA);

        assertThat(with(shop, shop.resource("anna"))).containsExactly(annas);
        assertThat(with(shop, shop.resource("nobody"))).isEmpty();
    }

    private List<Booking> with(Shop shop, ResourceId resource) {
        var query = new BookingQuery(day(shop), "", resource, null);
        List<Booking> found = agenda.page(shop.id, query, null, 9);
        assertThat(agenda.count(shop.id, query)).isEqualTo(found.size());
        return found;
    }

    @Test
    void somePlacesHaveWhatIsThereAndTheMainOneWhatNamesNone() {
        Shop shop = new Shop();
        var zone = shop.business().zone();
        desk.open(shop.with(Resource.staff(shop.resource("cho"), "cho").withLocation("airport"))
                .locations(new Location("city", "City", zone, "", null), new Location("airport", "", zone, "", null)));
        Booking airport = book(shop, shop.wish(TEN).with(Wish.Options.location("airport")), EMMA);
        Booking city = book(shop, shop.wish(TEN).with(Wish.Options.location("city")), EMMA);
        Booking unnamed = desk.book(shop, "2026-02-06T11:00");

        assertThat(at(shop, Set.of("airport"))).containsExactly(airport);
        assertThat(at(shop, Set.of("city"))).containsExactly(city);
        assertThat(at(shop, Set.of("city", BookingQuery.NO_PLACE))).containsExactly(city, unnamed);
        assertThat(at(shop, Set.of())).isEmpty();
        assertThat(at(shop, null)).hasSize(3);
    }

    private List<Booking> at(Shop shop, @Nullable Set<String> places) {
        var query = new BookingQuery(day(shop), "", null, places);
        List<Booking> found = agenda.page(shop.id, query, null, 9);
        assertThat(agenda.count(shop.id, query)).isEqualTo(found.size());
        assertThat(StreamSupport.stream(agenda.all(shop.id, query).spliterator(), false))
                .isEqualTo(found);
        return found;
    }

    @Test
    void theQuestionsOfAFileAreThoseThatWereAnswered() {
        Shop shop = desk.open(new Shop());
        desk.book(shop, TEN);
        assertThat(agenda.questions(shop.id, friday(shop, ""))).isEmpty();
        var answered = new Customer("Ida", null, null, null, Map.of("size", "L", "allergies", "nuts"));
        book(shop, shop.wish("2026-02-06T11:00"), answered);

        assertThat(agenda.questions(shop.id, friday(shop, ""))).containsExactly("allergies", "size");
        assertThat(agenda.questions(shop.id, friday(shop, "Emma"))).isEmpty();
    }
}
