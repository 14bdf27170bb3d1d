package frontdesk.website;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.PhoneNumber;
import frontdesk.website.Findings.Asked;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What is read of whole pages and texts. */
class WebsiteTest {
    private final Website website = new Website(false);

    static String page(String name) {
        try (var file = Objects.requireNonNull(WebsiteTest.class.getResourceAsStream("/website/" + name))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Findings read(String given, String region) {
        return ((Reading.Found) website.read(given, region)).findings();
    }

    private static String offers(Findings findings) {
        return findings.offers().stream()
                .map(offer -> "%s|%s|%s|%s".formatted(offer.name(), offer.minutes(), offer.price(), offer.currency()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aSalonIsReadOutOfItsJsonLd() {
        Findings found = read(page("salon-en.html"), "GB");

        assertThat(found.hours())
                .hasToString(
                        "{TUESDAY=[09:00-18:00], WEDNESDAY=[09:00-18:00], THURSDAY=[10:00-20:00], FRIDAY=[09:00-18:00], SATURDAY=[09:00-16:00], SUNDAY=[]}");
        assertThat(offers(found)).isEqualTo("""
                Cut & finish|45|42.00|GBP
                Beard trim|20|18|GBP
                Full colour|90|89|GBP""");
        assertThat(found.address()).isEqualTo("27 Mill Lane, Leeds, LS1 4AP");
        assertThat(found.phone()).isEqualTo(new PhoneNumber("+441134960123"));
        assertThat(found.asked())
                .containsExactly(
                        new Asked("Do you have parking?", "Yes, there is a car park behind the salon."),
                        new Asked("Can I bring my dog?", "Of course, if it gets on with ours."));
        assertThat(found.unread()).singleElement().asString().contains("2026-12-19");
    }

    @Test
    void aSpanishClinicIsReadOutOfItsMicrodataAndItsHeadings() {
        Findings found = read(page("clinica-es.html"), "ES");

        assertThat(found.hours().get(DayOfWeek.MONDAY)).hasToString("[09:30-14:00, 16:00-20:00]");
        assertThat(found.hours().get(DayOfWeek.FRIDAY)).hasToString("[09:30-14:00]");
        assertThat(found.hours()).doesNotContainKey(DayOfWeek.SATURDAY);
        assertThat(offers(found)).isEqualTo("""
                Limpieza dental|45|60.00|EUR
                Primera visita|null|0|""");
        assertThat(found.address()).isEqualTo("Calle del Olmo 14, bajo, 28012 Madrid");
        assertThat(found.phone()).isEqualTo(new PhoneNumber("+34911234567"));
        assertThat(found.asked())
                .containsExactly(
                        new Asked("¿Tienen aparcamiento?", "Sí, en la calle de al lado. La primera hora es gratis."),
                        new Asked("¿Aceptan seguros?", "Trabajamos con la mayoría: pregúntenos."));
    }

    @Test
    void anOldGermanPageIsReadOutOfItsTables() {
        Findings found = read(page("praxis-de.html"), "DE");

        assertThat(found.hours())
                .hasToString(
                        "{MONDAY=[08:00-12:30, 14:00-18:30], TUESDAY=[08:00-12:30, 14:00-18:30], WEDNESDAY=[08:00-12:30, 14:00-18:30], THURSDAY=[08:00-12:30, 14:00-18:30], FRIDAY=[08:00-13:00], SATURDAY=[], SUNDAY=[]}");
        assertThat(offers(found)).isEqualTo("""
                Krankengymnastik|20|32.00|EUR
                Manuelle Lymphdrainage|45|58|EUR
                Große Massage|60|1065.50|EUR""");
        assertThat(found.address()).isEqualTo("Lindenstraße 12, 10969 Berlin");
        assertThat(found.phone()).isEqualTo(new PhoneNumber("+4930901820"));
        assertThat(found.asked())
                .containsExactly(
                        new Asked("Brauche ich ein Rezept?", "Nein, Selbstzahler kommen ohne Rezept."),
                        new Asked("Gibt es einen Aufzug?", "Ja, vom Hof aus."));
        assertThat(found.unread()).containsExactly("Mittwoch Nachmittag nur nach Vereinbarung, ab 15 Uhr");
    }

    @Test
    void aTextThatWasCopiedFromAPageIsReadLineByLine() {
        Findings found = read("""
                Bright Smile Dental
                Address: 500 Market Street, Springfield, IL 62701
                (217) 555-0142

                Monday
                8:00 AM – 5:00 PM
                Tuesday
                8:00 AM – 5:00 PM
                Wednesday
                Closed

                New patient exam
                60 min
                $120

                Q: Do you take walk-ins?
                A: We do when there is room. Ring first.

                Is the building accessible? Yes, there is a ramp at the side door.
                """, "US");

        assertThat(found.hours()).hasToString("{MONDAY=[08:00-17:00], TUESDAY=[08:00-17:00], WEDNESDAY=[]}");
        assertThat(offers(found)).isEqualTo("New patient exam|60|120|");
        assertThat(found.address()).isEqualTo("500 Market Street, Springfield, IL 62701");
        assertThat(found.phone()).isEqualTo(new PhoneNumber("+12175550142"));
        assertThat(found.asked())
                .containsExactly(
                        new Asked("Do you take walk-ins?", "We do when there is room. Ring first."),
                        new Asked("Is the building accessible?", "Yes, there is a ramp at the side door."));
    }

    @Test
    void aPageThatIsMadeByProgramsOnlyIsSaidToBeOne() {
        assertThat(website.read(page("app-shell.html"), "US")).isEqualTo(new Reading.Nothing(true));
        assertThat(website.read("Just a few words about nothing", "US")).isEqualTo(new Reading.Nothing(false));
    }

    @Test
    void whateverIsPastedIsReadToItsEnd() {
        for (String soup : List.of(
                "<p title=\"never closed>Mon 9-5",
                "<".repeat(5000),
                "<div>".repeat(50_000) + "Mon 9-5",
                "</p></p></li><li>x",
                "<a href=>x</a><!-- never closed",
                "<script type=application/ld+json>" + "[".repeat(900),
                "?".repeat(20_000),
                "Mo - ".repeat(5000))) {
            assertThat(website.read(soup, "US")).as(soup.substring(0, 12)).isNotNull();
        }
    }

    @Test
    void callersAskInTheWordsOfTheQuestionAndByItsMatter() {
        assertThat(new Asked("Do you have parking?", "Yes.").words()).containsExactly("do you have parking", "parking");
        assertThat(new Asked("¿Tienen aparcamiento?", "Sí.").words())
                .containsExactly("tienen aparcamiento", "aparcamiento");
        assertThat(new Asked("Do I need an appointment?", "Yes.").words()).containsExactly("do i need an appointment");
        assertThat(new Asked("Can children come with their parents?", "Yes.").words())
                .hasSize(1);
    }
}
