package frontdesk.message;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.wording.Tongue;

import static org.assertj.core.api.Assertions.assertThat;

class BookingNoticeTest {
    private static final Tongue ENGLISH = Tongue.of(Language.ENGLISH);
    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 27, 21, 0);
    private static final LocalDateTime SEVEN = LocalDateTime.of(2026, 11, 27, 19, 0);

    @Test
    void aBookedTableIsToldInOneText() {
        assertThat(new BookingNotice(
                                DemoBusinesses.trattoria(), "table for 4", SEVEN, NINE, "Anna Keller", null, ENGLISH)
                        .booked())
                .isEqualTo("Trattoria Lucia: table for 4 on Fri 27 Nov, 7:00 PM, for Anna Keller."
                        + " To change it, call (415) 555-0100.")
                .satisfies(text -> assertThat(Gsm7.fitsOneText(text)).isTrue());
    }

    @Test
    void aMovedAndACancelledOneSaySo() {
        var notice = new BookingNotice(
                DemoBusinesses.clinic(), "check-up with Dr. Lee", SEVEN, NINE, "Anna Keller", null, ENGLISH);
        assertThat(notice.moved())
                .isEqualTo("Bright Smile Dental: moved to Fri 27 Nov, 7:00 PM: check-up with Dr. Lee, for Anna Keller."
                        + " To change it, call (415) 555-0101.");
        assertThat(notice.cancelled())
                .isEqualTo(
                        "Bright Smile Dental: cancelled: check-up with Dr. Lee on Fri 27 Nov, 7:00 PM, for Anna Keller."
                                + " To book again, call (415) 555-0101.");
    }

    @Test
    void whoComesAtTheSameTimeIsToldUntilWhenItLastsAndOfNoMove() {
        var notice =
                new BookingNotice(DemoBusinesses.trattoria(), "table for 4", SEVEN, NINE, "Anna Keller", null, ENGLISH);
        assertThat(notice.words(Occasion.LASTS))
                .isEqualTo("Trattoria Lucia: table for 4 on Fri 27 Nov, 7:00 PM now lasts until 9:00 PM,"
                        + " for Anna Keller. To change it, call (415) 555-0100.");
        assertThat(notice.in(new Template(Occasion.LASTS, "{what} until {until}")))
                .isEqualTo("table for 4 until 9:00 PM");
    }

    @Test
    void aLongNameIsLeftOutBeforeTheNumber() {
        String name = "Maximiliana Alexandrowna von Hohenstein-Lichtenberg the Younger of the Hills";
        assertThat(new BookingNotice(DemoBusinesses.trattoria(), "table for 4", SEVEN, NINE, name, null, ENGLISH)
                        .booked())
                .isEqualTo("Trattoria Lucia: table for 4 on Fri 27 Nov, 7:00 PM. To change it, call (415) 555-0100.");
    }

    @Test
    void whoBookedIsToldWhereTheyCanChangeItThemselves() {
        String link = "https://desk.example/b/trattoria-lucia/ASNFZ4mrze8BI0VniavN7w";
        var table =
                new BookingNotice(DemoBusinesses.trattoria(), "table for 4", SEVEN, NINE, "Anna Keller", link, ENGLISH);
        assertThat(table.booked())
                .isEqualTo("Trattoria Lucia: table for 4 on Fri 27 Nov, 7:00 PM, for Anna Keller. Change or cancel: "
                        + link)
                .satisfies(text -> assertThat(Gsm7.fitsOneText(text)).isTrue());
        assertThat(table.cancelled()).doesNotContain(link).contains("To book again, call");
    }

    @Test
    void theLinkIsWorthASecondTextAndTheNameIsNot() {
        String link = "https://frontdesk.somewhat-longer.example.com/b/trattoria-lucia/ASNFZ4mrze8BI0VniavN7wAAAAAAAA";
        assertThat(new BookingNotice(
                                DemoBusinesses.trattoria(), "table for 4", SEVEN, NINE, "Anna Keller", link, ENGLISH)
                        .moved())
                .isEqualTo("Trattoria Lucia: moved to Fri 27 Nov, 7:00 PM: table for 4. Change or cancel: " + link);
    }

    @Test
    void aSpanishTextLosesTheAccentsThatWouldMakeTwoOfIt() {
        var notice = new BookingNotice(
                DemoBusinesses.trattoria(),
                "mesa para 4",
                SEVEN,
                NINE,
                "Ana García",
                null,
                Tongue.of(new Language("es")));
        assertThat(notice.booked())
                .isEqualTo("Trattoria Lucia: mesa para 4, vie 27 nov, 19:00, a nombre de Ana Garcia."
                        + " Para cambiarlo, llame al (415) 555-0100.")
                .satisfies(text -> assertThat(Gsm7.fitsOneText(text)).isTrue());
    }

    @Test
    void aGermanTextKeepsItsUmlauts() {
        var notice = new BookingNotice(
                DemoBusinesses.trattoria(),
                "Tisch für 4",
                SEVEN,
                NINE,
                "Jörg Müller",
                null,
                Tongue.of(new Language("de")));
        assertThat(notice.cancelled())
                .startsWith("Trattoria Lucia: abgesagt: Tisch für 4 am Fr. 27. Nov., 19:00 Uhr, für Jörg Müller.");
    }

    @Test
    void typographicMarksDoNotMakeATextLonger() {
        String text = new BookingNotice(
                        business("Lucia’s – Trattoria", null),
                        "table for 4",
                        SEVEN,
                        NINE,
                        "Anna “Ann” Keller",
                        null,
                        ENGLISH)
                .booked();
        assertThat(text).isEqualTo("Lucia's - Trattoria: table for 4 on Fri 27 Nov, 7:00 PM, for Anna \"Ann\" Keller.");
    }

    @Test
    void aNameInAnotherAlphabetIsLeftOutWhereItWouldMakeTwoTexts() {
        String text = new BookingNotice(
                        DemoBusinesses.trattoria(), "table for 4", SEVEN, NINE, "Анна Келлер", null, ENGLISH)
                .booked();
        assertThat(text).doesNotContain("Анна").contains("(415) 555-0100");
        assertThat(Gsm7.fitsOneText(text)).isTrue();
    }

    private static Business business(String name, @Nullable PhoneNumber number) {
        Business like = DemoBusinesses.trattoria();
        return like.with(other -> other.name(name)
                .zone(ZoneId.of("America/New_York"))
                .region("US")
                .language(Language.ENGLISH)
                .number(number)
                .person(null)
                .address("")
                .greeting("")
                .hours(Map.of())
                .services(List.of())
                .resources(List.of())
                .answers(List.of()));
    }
}
