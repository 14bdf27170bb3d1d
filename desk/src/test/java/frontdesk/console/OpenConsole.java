package frontdesk.console;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;

import frontdesk.access.Access;
import frontdesk.access.Role;
import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.DemoBusinesses;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.page.Browser;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** The console as people with different accounts see it, and what there is to be seen. */
public abstract class OpenConsole {
    protected static final String PASSWORD = "correct horse battery";
    protected static final String LUCIA = "/console/trattoria-lucia";

    @TestHTTPResource("/")
    protected URI home;

    @Inject
    protected Access access;

    @Inject
    protected Diary diary;

    @Inject
    protected Journal journal;

    protected static final Map<Role, Person> PEOPLE = new EnumMap<>(Role.class);

    /** What the form of a page says that it was filled in from. */
    protected static String seen(String page) {
        return page.split("name=\"seen\" value=\"")[1].split("\"")[0];
    }

    /** Somebody who has an account here and is signed in; signing in is slow on purpose, so it is done once. */
    protected record Person(String email, String cookie) {}

    protected Person person(Role role) {
        return PEOPLE.computeIfAbsent(role, r -> {
            String email = r.name().toLowerCase(Locale.ROOT) + "@example.com";
            boolean everywhere = r == Role.OWNER;
            access.addUser(
                    email,
                    Secret.of(PASSWORD),
                    r,
                    everywhere ? Set.of() : Set.of(DemoBusinesses.TRATTORIA),
                    everywhere);
            return new Person(email, browser().signedIn(email, PASSWORD).cookie());
        });
    }

    /** Sees and manages every business. */
    protected Browser owner() {
        return browser().carrying(person(Role.OWNER).cookie());
    }

    /** Manages the trattoria and knows no other business. */
    protected Browser hostess() {
        return browser().carrying(person(Role.MANAGER).cookie());
    }

    protected Browser browser() {
        return new Browser(home);
    }

    protected static LocalDate day =
            LocalDate.now(DemoBusinesses.trattoria().zone()).plusDays(3);

    /** A day on which the trattoria is open and nothing is booked yet. */
    protected LocalDate freeDay() {
        do {
            day = day.plusDays(1);
        } while (DemoBusinesses.trattoria()
                        .hours()
                        .getOrDefault(day.getDayOfWeek(), List.of())
                        .isEmpty()
                || !diary.agenda()
                        .bookings(DemoBusinesses.TRATTORIA, day, day, null)
                        .isEmpty());
        return day;
    }

    protected Booking book(String name) {
        var wish = new Wish(DemoBusinesses.TABLE, freeDay().atTime(LocalTime.of(19, 0)), 2, null, null);
        return booked(diary.book(DemoBusinesses.TRATTORIA, wish, customer(name), Origin.of("phone")));
    }

    protected static Customer customer(String name) {
        return new Customer(name, new PhoneNumber("+14155550134"), null, null);
    }

    protected static Booking booked(BookOutcome outcome) {
        assertThat(outcome).isInstanceOf(BookOutcome.Booked.class);
        return ((BookOutcome.Booked) outcome).booking();
    }

    protected static String day(Booking booking) {
        return LocalDate.ofInstant(
                        booking.slot().start(), DemoBusinesses.trattoria().zone())
                .toString();
    }

    protected CallId call(BusinessId business, @org.jspecify.annotations.Nullable String recording) {
        CallId call = CallId.next();
        Instant now = Instant.now();
        journal.callStarted(new CallStarted(
                business, call, CallStarted.Channel.PHONE, "+14155550134", "+14155550100", "CA" + call, now));
        journal.callEnded(
                business,
                call,
                new CallEnded(CallEnded.By.CALLER, "", CallEnded.Disposition.ANSWERED, recording, now.plusSeconds(30)));
        return call;
    }
}
