package frontdesk.console.diary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.BusinessBuilder;
import frontdesk.business.Businesses;
import frontdesk.business.Shape;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.BookingId;
import frontdesk.timetable.Shop;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** The bookings of a busy week: as many of them as a page holds, and the way to the others. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class BookingsPageTest extends OpenConsole {
    private static final int MANY = 130;

    @Inject
    Businesses businesses;

    @Test
    void allBookingsOfABusyDayAreOnOnePageOrTheNextAndOnNoneTwice() {
        Shop shop = new Shop().staff("mira").lasting(60, 60).shape(Shape.PLAIN.seats(MANY));
        Business course =
                BusinessBuilder.builder(shop.business()).slug("busy-course").build();
        businesses.save(course);
        LocalDate day = LocalDate.now(course.zone()).plusDays(2);
        List<String> booked = new ArrayList<>();
        for (int n = 0; n < MANY; n++) {
            LocalDateTime at = day.atTime(n < 90 ? 10 : 12, 0);
            var customer = new Customer("Guest " + n, customer("").phone(), null, null);
            Booking booking = booked(
                    diary.book(shop.id, new Wish(shop.service, at, 1, null, null), customer, Origin.of("phone")));
            booked.add(booking.id().toString());
        }
        String first = owner().get("/console/busy-course/bookings?from=%1$s&to=%1$s".formatted(day))
                .body();
        String address = Pattern.compile("href=\"(/console/busy-course/bookings\\?[^\"]*after=[^\"]*)\"")
                .matcher(first)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow();
        String second = owner().get(address).body();

        assertThat(first).contains(MANY + " bookings").doesNotContain("From the first");
        assertThat(second).contains(MANY + " bookings", "From the first").doesNotContain("More bookings");
        assertThat(rows(first)).hasSize(100);
        List<String> all = new ArrayList<>(rows(first));
        all.addAll(rows(second));
        assertThat(all).containsExactlyInAnyOrderElementsOf(booked);
        assertThat(rows(owner().get("/console/busy-course/bookings?from=%1$s&to=%1$s&after=nonsense".formatted(day))
                        .body()))
                .isEqualTo(rows(first));

        var lastOfTheFirst = new BookingId(UUID.fromString(rows(first).getLast()));
        diary.move(
                shop.id, lastOfTheFirst, new Wish(shop.service, day.atTime(15, 0), 1, null, null), Origin.of("phone"));
        assertThat(rows(owner().get(address).body()))
                .as("it is later in the day now, and nothing else has changed its page")
                .containsExactlyElementsOf(Stream.concat(rows(second).stream(), Stream.of(lastOfTheFirst.toString()))
                        .toList());

        assertThat(owner().get("/console/busy-course/bookings.csv?from=%1$s&to=%1$s".formatted(day))
                        .body()
                        .lines())
                .as("a header and a line each")
                .hasSize(1 + MANY);
    }

    private static List<String> rows(String page) {
        return Pattern.compile("class=\"row booking[^\"]*\" data-key=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
