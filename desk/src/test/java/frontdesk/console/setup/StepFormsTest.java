package frontdesk.console.setup;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.business.Business;
import frontdesk.business.BusinessFile;
import frontdesk.business.Calls;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.OwnTemplate;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** What the steps of the set-up make of what an owner types. */
class StepFormsTest {
    private final Business salon = BusinessFile.template(
            "hair-salon",
            BusinessId.next(),
            new OwnTemplate("Salon Nina", "salon-nina", "US", ZoneId.of("America/New_York")));
    private final Business restaurant = BusinessFile.template(
            "restaurant", BusinessId.next(), new OwnTemplate("Bistro", "bistro", "US", ZoneId.of("America/New_York")));

    private static Sent typed(Map<String, String> fields) {
        return new Sent(new MultivaluedHashMap<>(fields));
    }

    @Test
    void whatIsSentAsItWasShownChangesNothing() {
        for (Business one : List.of(salon, restaurant, DemoBusinesses.clinic(), DemoBusinesses.trattoria())) {
            assertThat(HoursForm.of(one).into(one).hours().values().stream().flatMap(List::stream))
                    .containsExactlyElementsOf(Stream.of(DayOfWeek.values())
                            .flatMap(day -> one.hours().getOrDefault(day, List.of()).stream())
                            .toList());
            assertThat(HoursForm.of(one).into(one).calendar()).isEqualTo(one.calendar());
            assertThat(ServicesForm.of(one).into(one)).isEqualTo(one);
            assertThat(StaffForm.of(one).into(one).services()).isEqualTo(one.services());
            assertThat(StaffForm.of(one).into(one).resources()).containsExactlyInAnyOrderElementsOf(one.resources());
            assertThat(StaffForm.of(one).into(one).floor()).isEqualTo(one.floor());
            assertThat(GreetingForm.of(one).into(one)).isEqualTo(one);
            assertThat(NumberForm.of(one).into(one)).isEqualTo(one);
        }
    }

    @Test
    void aDayHasTheHoursThatAreTyped() {
        HoursForm form = HoursForm.of(salon)
                .typed(typed(Map.of("FRIDAY-0-from", "18:00", "FRIDAY-0-to", "00:30", "holidays", "closed")));

        assertThat(form.troubles()).isEmpty();
        Business opened = form.into(salon);
        assertThat(opened.hours().get(DayOfWeek.FRIDAY)).hasToString("[18:00-00:30]");
        assertThat(opened.hours().get(DayOfWeek.TUESDAY)).isEmpty();
        assertThat(Objects.requireNonNull(opened.calendar().holidays()).spans()).isEmpty();
    }

    @Test
    void halfATimeIsAskedForAgainAndSoIsAWeekWithoutAnOpenDay() {
        assertThat(HoursForm.of(salon)
                        .typed(typed(Map.of("MONDAY-0-from", "09:00")))
                        .troubles())
                .extracting(Trouble::field)
                .contains("MONDAY-0-to");
        assertThat(HoursForm.of(salon).typed(typed(Map.of())).troubles())
                .extracting(Trouble::text)
                .containsExactly("Open on one day at least, or nothing can be booked.");
    }

    @Test
    void aServiceIsRenamedAnotherDroppedAndOneAdded() {
        Service cut = salon.services().get(0);
        Service colour = salon.services().get(1);
        Service beard = salon.services().get(2);
        ServicesForm form = ServicesForm.of(salon)
                .typed(typed(Map.ofEntries(
                        Map.entry("name-" + cut.id(), "Cut and wash"),
                        Map.entry("minutes-" + cut.id(), "50"),
                        Map.entry("price-" + cut.id(), "45,50"),
                        Map.entry("drop-" + colour.id(), "yes"),
                        Map.entry("name-" + beard.id(), "Beard"),
                        Map.entry("minutes-" + beard.id(), "20"),
                        Map.entry("name-new", "Manicure"),
                        Map.entry("minutes-new", "40"),
                        Map.entry("price-new", "30"))));

        assertThat(form.troubles()).isEmpty();
        List<Service> kept = form.into(salon).services();
        assertThat(kept).extracting(Service::name).containsExactly("Cut and wash", "Beard", "Manicure");
        assertThat(kept.getFirst().id()).isEqualTo(cut.id());
        assertThat(kept.getFirst().duration()).isEqualTo(Duration.ofMinutes(50));
        assertThat(Objects.requireNonNull(kept.getFirst().price()).minor()).isEqualTo(4550);
        assertThat(kept.get(1).price()).isNull();
        assertThat(kept.getLast().resources()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"KW, KWD, 7.5, 7500, 7.5555", "KW, KWD, 7.500, 7500, '7,500'", "JP, JPY, 750, 750, 7.50"})
    void aPriceHasTheDecimalsOfItsMoney(String region, String currency, String typed, long minor, String wrong) {
        Business there = BusinessFile.template(
                "hair-salon", BusinessId.next(), new OwnTemplate("Salon", "salon", region, ZoneId.of("UTC")));
        Service cut = there.services().getFirst();
        assertThat(ServicesForm.of(there).typed(asShown(there)).troubles()).isEmpty();
        assertThat(ServicesForm.of(there).typed(asShown(there)).into(there)).isEqualTo(there);

        Sent other = asShown(there);
        other.fields().putSingle("price-" + cut.id(), typed);
        Business then = ServicesForm.of(there).typed(other).into(there);
        assertThat(then.services().getFirst().price()).isEqualTo(Money.of(minor, currency));
        other.fields().putSingle("price-" + cut.id(), wrong);
        assertThat(ServicesForm.of(there).typed(other).troubles())
                .extracting(Trouble::field)
                .containsExactly("price-" + cut.id());
    }

    /** The lines of its services, sent back untouched. */
    private static Sent asShown(Business business) {
        var fields = new HashMap<String, String>();
        ServicesForm.of(business).lines().forEach(line -> {
            fields.put("name-" + line.id(), line.name());
            fields.put("minutes-" + line.id(), line.minutes());
            fields.put("price-" + line.id(), line.price());
        });
        return typed(fields);
    }

    @Test
    void whatCannotBeALengthOrAPriceIsSaidAtItsField() {
        Service cut = salon.services().getFirst();
        ServicesForm form = ServicesForm.of(salon)
                .typed(typed(Map.of(
                        "name-" + cut.id(), "Cut", "minutes-" + cut.id(), "soon", "price-" + cut.id(), "1,250.00")));

        assertThat(form.troubles()).extracting(Trouble::field).contains("minutes-" + cut.id(), "price-" + cut.id());
    }

    @Test
    void aTableThatGoesTakesItsCombinationsAlong() {
        List<Resource> tables = restaurant.resources();
        Resource gone = tables.get(3);
        var fields = new HashMap<String, String>();
        tables.forEach(table -> {
            fields.put("name-" + table.id(), table.name());
            fields.put("seats-" + table.id(), "4");
        });
        fields.put("drop-" + gone.id(), "yes");
        fields.put("name-new", "Window");
        fields.put("seats-new", "2");
        Business then = StaffForm.of(restaurant).typed(typed(fields)).into(restaurant);

        assertThat(then.resources())
                .extracting(Resource::name)
                .contains("Window")
                .doesNotContain(gone.name());
        assertThat(then.floor().combinations()).noneMatch(set -> set.tables().contains(gone.id()));
        assertThat(then.services().getFirst().resources())
                .doesNotContain(gone.id())
                .contains(then.resources().stream()
                        .filter(r -> r.name().equals("Window"))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    @Test
    void guestsStayAsLongAsIsTyped() {
        ServicesForm form = ServicesForm.of(restaurant)
                .typed(typed(Map.of("stay-0", "75", "stay-1", "120", "stay-2", "150", "stay-last", "200")));

        Service table = form.into(restaurant).services().getFirst();
        assertThat(table.duration()).isEqualTo(Duration.ofMinutes(200));
        assertThat(table.shape().turnTimes().getFirst().duration()).isEqualTo(Duration.ofMinutes(75));
    }

    @Test
    void theUsualGreetingFollowsTheLanguageAndAnOwnOneStays() {
        Map<String, String> spanish =
                Map.of("name", "Salón Nina", "greeting", salon.greeting(), "language", "es", "recorded", "no");
        Business then = GreetingForm.of(salon).typed(typed(spanish)).into(salon);

        assertThat(then.greeting()).contains("Salón Nina").isNotEqualTo(salon.greeting());
        assertThat(then.language().tag()).isEqualTo("es");
        assertThat(then.calls().recording()).isEqualTo(Calls.Recording.NONE);
        assertThat(GreetingForm.of(salon)
                        .typed(typed(Map.of("name", "Nina", "greeting", "Nina here!", "language", "es")))
                        .into(salon)
                        .greeting())
                .isEqualTo("Nina here!");
    }

    @Test
    void aNumberIsReadAsItsCountryWritesIt() {
        NumberForm form = NumberForm.of(salon).typed(typed(Map.of("number", "(415) 555-0123")));

        assertThat(form.troubles()).isEmpty();
        assertThat(form.into(salon).number()).isEqualTo(new PhoneNumber("+14155550123"));
        assertThat(NumberForm.of(salon)
                        .typed(typed(Map.of("number", "call me")))
                        .troubles())
                .extracting(Trouble::field)
                .containsExactly("number");
    }
}
