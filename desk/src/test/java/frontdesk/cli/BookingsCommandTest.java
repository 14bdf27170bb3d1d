package frontdesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.booking.Customer;
import frontdesk.booking.Origin;
import frontdesk.business.DemoBusinesses;
import frontdesk.cli.OpenDoors.Ended;
import frontdesk.kernel.PhoneNumber;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code bookings} and {@code bookings import}, as somebody types them at the terminal. */
class BookingsCommandTest {
    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");
    private static final String[] THAT_DAY = {"--from", WEDNESDAY.toString(), "--to", WEDNESDAY.toString()};

    @TempDir
    Path folder;

    private final OpenDoors doors = OpenDoors.open(Clock.fixed(Instant.parse("2026-11-21T15:05:00Z"), ZoneOffset.UTC));

    @AfterEach
    void shut() {
        doors.shut();
    }

    private Booking book(String name, String at) {
        var wish = new Wish(
                DemoBusinesses.CHECK_UP, LocalDateTime.parse(WEDNESDAY + "T" + at), 1, null, DemoBusinesses.DR_LEE);
        var customer = new Customer(name, new PhoneNumber("+14155550151"), "ida@example.com", "=1+1, \"quoted\"");
        return ((BookOutcome.Booked) doors.diary().book(DemoBusinesses.CLINIC, wish, customer, Origin.of("test")))
                .booking();
    }

    private Ended bookings(String... more) {
        String[] words = new String[1 + THAT_DAY.length + more.length];
        words[0] = "bookings";
        System.arraycopy(THAT_DAY, 0, words, 1, THAT_DAY.length);
        System.arraycopy(more, 0, words, 1 + THAT_DAY.length, more.length);
        return doors.run(words);
    }

    private Ended imported(String csv, String... more) throws Exception {
        Path file = Files.writeString(folder.resolve("diary.csv"), csv);
        return more.length == 0
                ? doors.run("bookings", "import", file.toString())
                : doors.run("bookings", "import", file.toString(), more[0]);
    }

    private List<Booking> standing() {
        return doors.diary().agenda().bookings(DemoBusinesses.CLINIC, WEDNESDAY, WEDNESDAY, null).stream()
                .filter(one -> one.status() == Status.CONFIRMED)
                .toList();
    }

    @Test
    void theDiaryIsListed() {
        assertThat(bookings().out()).contains("has no bookings from 2026-11-25");
        book("Ida Wells", "10:00");
        Ended listed = bookings();
        assertThat(listed.exit()).isZero();
        assertThat(listed.out()).contains("Wed 25 Nov", "10:00–10:30", "Ida Wells", "check-up", "Dr. Lee");
    }

    @Test
    void whatIsExportedIsReadAgainAsItWas() throws Exception {
        book("Ida Wells", "10:00");
        book("-Ada \"Countess\" King", "11:00");
        List<Booking> before = standing();
        String sheet = bookings("--csv").out();
        before.forEach(one -> doors.diary().cancel(DemoBusinesses.CLINIC, one.id(), "", Origin.of("test")));
        assertThat(standing()).isEmpty();

        Ended entered = imported(sheet);

        assertThat(entered.exit()).as(entered.toString()).isZero();
        assertThat(entered.out()).isEqualToIgnoringNewLines("2 bookings entered.");
        assertThat(standing())
                .usingRecursiveComparison()
                .comparingOnlyFields("service", "resources", "slot", "partySize", "customer", "options")
                .isEqualTo(before);
        assertThat(imported(sheet).exit())
                .as("a second time all of it is taken")
                .isEqualTo(1);
        assertThat(standing()).hasSize(2);
    }

    @Test
    void aDryRunSaysWhatCouldBeEnteredAndWritesNothing() throws Exception {
        Ended dry = imported(
                "date,start,service,name,status\n2026-11-25,10:00,check-up,Ida Wells,\n2026-11-25,11:00,check-up,Ada King,cancelled\n",
                "--dry-run");
        assertThat(dry.exit()).isZero();
        assertThat(dry.out())
                .contains("1 booking can be entered; nothing was written; left out since they no longer stand: 1.");
        assertThat(standing()).isEmpty();
    }

    @Test
    void faultsAreNamedByLineAndColumnAndNothingIsEntered() throws Exception {
        Ended faulty = imported(
                "date,start,service,name\n2026-11-25,10:00,check-up,Ida Wells\n2026-02-30,10:00,surgery,Ada\n");
        assertThat(faulty.exit()).isEqualTo(1);
        assertThat(faulty.out()).contains("line 3, date:", "line 3, service:", "Nothing was entered.");
        assertThat(standing()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        Ended ended =
                doors.run("bookings", "import", folder.resolve("nothing.csv").toString());
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("nothing.csv cannot be read");
    }
}
