package frontdesk.booking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.business.Business.Resource;
import frontdesk.business.Calendar;
import frontdesk.kernel.PhoneNumber;
import frontdesk.timetable.DayPlan;
import frontdesk.timetable.Shop;

import static frontdesk.booking.Desk.BY_HAND;
import static frontdesk.booking.Desk.EMMA;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What went wrong in other booking engines and has no better place, through the door of the diary; and a count of all such cases: fifty-two are
 * known, and each has its number in the comment of a test. It is seven in the morning of Monday, 2 February 2026, in Berlin.
 */
class EdgeCasesTest {
    private static final int KNOWN = 52;
    /** Those that cannot go wrong here, or not yet. */
    private static final Map<Integer, String> ELSEWHERE = Map.of(
            5, "a copy of an outside calendar that is out of date: there are no outside calendars yet",
            22,
                    "a limit per week counts bookings, and in a class each customer's: a limit on sessions is the hours of the service",
            33, "an .ics file one hour out: tested where calendars are written",
            37, "the customer's own zone opens a blocked day: times are those of the place, whoever asks",
            51, "an all-day event outside: there are no outside calendars yet");

    private final Desk desk = new Desk();

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void aBufferBetweenStartsIsPartOfTheGrid() { // 19: twenty minutes and five of buffer, offered at :00, :20 and :40
        var shop = desk.open(new Shop().lasting(20, 25).buffers(0, 5));

        assertThat(starts(shop, "2026-02-06")).startsWith("09:00", "09:25", "09:50", "10:15");
        assertThat(List.of("09:00", "09:25", "09:50")).allSatisfy(time -> assertThat(book(shop, "2026-02-06T" + time))
                .isInstanceOf(BookOutcome.Booked.class));
    }

    @Test
    void aSeriesWhoseSecondDateIsTakenIsNotBegun() { // 15: the first date was shown free and the series failed
        var shop = desk.open(new Shop());
        book(shop, "2026-02-13T10:00");

        assertThat(desk.diary.bookSeries(
                        shop.id, shop.wish("2026-02-06T10:00"), Recurrence.weekly(2), EMMA, false, BY_HAND))
                .isInstanceOfSatisfying(SeriesOutcome.Refused.class, refused -> assertThat(refused.clashes())
                        .extracting(clash -> clash.at().toLocalDate())
                        .containsExactly(LocalDate.parse("2026-02-13")));
        assertThat(book(shop, "2026-02-06T10:00")).isInstanceOf(BookOutcome.Booked.class);
    }

    @Test
    void leaveEndsWithItsLastDayWhereverTheCustomerIs() { // 34: leave in Vancouver, a customer in Kolkata
        var shop = new Shop().zone("America/Vancouver");
        shop.with(shop.one("ann", Resource.Type.STAFF, 1)
                .with(new Calendar(
                        List.of(new Calendar.Days(
                                LocalDate.parse("2026-02-10"), LocalDate.parse("2026-02-12"), List.of(), "leave")),
                        List.of(),
                        null,
                        null)));
        desk.open(shop);

        assertThat(starts(shop, "2026-02-12")).isEmpty();
        assertThat(starts(shop, "2026-02-13")).startsWith("09:00");
        assertThat(book(shop, "2026-02-12T16:30")).isInstanceOf(BookOutcome.Refused.class);
        assertThat(book(shop, "2026-02-13T09:00")).isInstanceOf(BookOutcome.Booked.class);
    }

    @Test
    void aBookingAfterTheClocksChangeIsAtTheTimeThatWasSaid() { // 30: the confirmation was an hour early
        var shop = desk.open(new Shop());
        Booking booking = ((BookOutcome.Booked) book(shop, "2026-03-30T10:00")).booking();

        assertThat(booking.slot().start()).isEqualTo(Instant.parse("2026-03-30T08:00:00Z"));
        assertThat(booking.slot().start().atZone(ZoneId.of("Europe/Berlin")).toLocalDateTime())
                .isEqualTo("2026-03-30T10:00");
    }

    @Test
    void anAppointmentNeedsNoEMail() { // 52: a caller has a number, not an address
        var shop = desk.open(new Shop());
        var caller = new Customer("Emma", new PhoneNumber("+4915112345678"), null, null);

        assertThat(desk.diary.book(shop.id, shop.wish("2026-02-06T10:00"), caller, BY_HAND))
                .isInstanceOf(BookOutcome.Booked.class);
    }

    @Test
    void everyKnownCaseHasATestOrAReason() throws IOException {
        Set<Integer> named = new TreeSet<>(ELSEWHERE.keySet());
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java/frontdesk"))) {
            sources.filter(file -> file.toString().endsWith(".java")).forEach(file -> named.addAll(numbers(file)));
        }
        assertThat(IntStream.rangeClosed(1, KNOWN).filter(number -> !named.contains(number)))
                .isEmpty();
    }

    /** {@code // 16, 18–20: what went wrong} after a test's opening brace. */
    private static Set<Integer> numbers(Path file) {
        Set<Integer> numbers = new TreeSet<>();
        try {
            Matcher comment = Pattern.compile("\\{ // ([0-9][0-9, –]*)").matcher(Files.readString(file));
            while (comment.find()) {
                for (String one : comment.group(1).strip().split(", *")) {
                    String[] ends = one.strip().split("–");
                    IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                            .forEach(numbers::add);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return numbers;
    }

    private List<String> starts(Shop shop, String day) {
        return desk.diary.day(shop.id, shop.wish(day + "T12:00"), LocalDate.parse(day)).starts().stream()
                .filter(DayPlan.Start::free)
                .map(start -> start.at().toLocalTime().toString())
                .toList();
    }

    private BookOutcome book(Shop shop, String at) {
        return desk.diary.book(shop.id, shop.wish(at), EMMA, BY_HAND);
    }
}
