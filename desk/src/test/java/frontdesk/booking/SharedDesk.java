package frontdesk.booking;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** One desk for all tests of a class, each with a shop of its own. */
@SuppressWarnings("NullAway.Init")
abstract class SharedDesk {
    static final String TEN = "2026-02-06T10:00";
    static final LocalDate FRIDAY = LocalDate.parse("2026-02-06");

    static Desk desk;
    static Diary diary;

    @BeforeAll
    static void open() {
        desk = new Desk();
        diary = desk.diary;
    }

    @AfterAll
    static void close() throws Exception {
        desk.close();
    }
}
