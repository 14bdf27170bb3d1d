package frontdesk.console.diary;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Access;
import frontdesk.access.Role;
import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Resource;
import frontdesk.business.ServiceBuilder;
import frontdesk.business.Shape;
import frontdesk.business.Terms;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.Secret;
import frontdesk.kernel.ServiceId;
import frontdesk.page.Browser;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be done with one booking, at a salon with variants, add-ons and a question. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class BookingPageTest {
    private static final String PASSWORD = "correct horse battery";
    private static final BusinessId SALON = new BusinessId(UUID.randomUUID());
    private static final ServiceId CUT = ServiceId.next();
    private static final ResourceId NIA = ResourceId.next();
    private static final ResourceId OMAR = ResourceId.next();
    private static final String PAGES = "/console/salon-nia";
    private static String cookie = "";
    private static LocalDate day = LocalDate.now(DemoBusinesses.clinic().zone()).plusDays(3);

    @TestHTTPResource("/")
    URI home;

    @Inject
    Access access;

    @Inject
    Businesses businesses;

    @Inject
    Diary diary;

    private Browser browser;

    @BeforeEach
    void openTheSalon() {
        if (cookie.isEmpty()) {
            businesses.save(salon());
            access.addUser("nia@example.com", Secret.of(PASSWORD), Role.MANAGER, Set.of(SALON), false);
            cookie = new Browser(home).signedIn("nia@example.com", PASSWORD).cookie();
        }
        browser = new Browser(home).carrying(cookie);
        do {
            day = day.plusDays(1);
        } while (salon().hours().get(day.getDayOfWeek()).isEmpty());
    }

    @Test
    void aVisitIsFollowedFromArrivalToItsEndAndBack() {
        Booking booking = book("Rosa", 9, Wish.Options.NONE);
        assertThat(press(booking, "arrived")).contains("They are here.", ">Here<", "Not here after all");
        assertThat(status(booking)).isEqualTo(Status.ARRIVED);
        assertThat(press(booking, "completed")).contains("The visit is over.", ">Completed<");
        assertThat(press(booking, "undo")).contains("The last step is undone.");
        assertThat(status(booking)).isEqualTo(Status.ARRIVED);
        assertThat(page(booking)).contains("by nia@example.com", "<b>Arrived</b>", "<b>Undone</b>");
    }

    @Test
    void whoStaysAwayLeavesTheTimeToOthersAndMayComeAfterAll() {
        Booking booking = book("Rosa", 9, Wish.Options.NONE);
        assertThat(press(booking, "no-show")).contains(">Did not come<", "Came after all");
        Booking other = book("Tom", 9, Wish.Options.NONE);
        assertThat(other.slot()).isEqualTo(booking.slot());
        assertThat(press(booking, "undo")).contains("somebody else has that time by now");
        assertThat(status(booking)).isEqualTo(Status.NO_SHOW);
    }

    @Test
    void whatSomebodyElseHasJustChangedIsNotChangedBlindly() {
        Booking booking = book("Rosa", 9, Wish.Options.NONE);
        press(booking, "arrived");
        var answer = browser.post(at(booking) + "/no-show", Map.of("version", String.valueOf(booking.version())));
        assertThat(follow(answer)).contains("Somebody else has just changed this booking");
        assertThat(status(booking)).isEqualTo(Status.ARRIVED);
    }

    @Test
    void whatWasChosenAndAnsweredIsShown() {
        Booking booking = book("Rosa", 9, Wish.Options.variant("long", "mask"));
        assertThat(page(booking)).contains("Long hair", "Hair mask", "Any allergies?", "Nuts &amp; dust");
    }

    @Test
    void detailsArePutRightAndWhatIsWrongIsNamed() {
        Booking booking = book("Rosa", 9, Wish.Options.NONE);
        assertThat(browser.get(at(booking) + "/correct").body()).contains("value=\"Nuts &amp; dust\"");
        var wrong = browser.post(at(booking) + "/correct", Map.of("name", "", "phone", "12", "email", "x"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("in whose name", "not a telephone number", "not an e-mail address");
        var right = browser.post(
                at(booking) + "/correct",
                Map.of(
                        "name", "Rosa Alvarez",
                        "phone", "(415) 555-0177",
                        "email", "rosa@example.com",
                        "notes", "back door",
                        "answer-allergies", "None",
                        "version", version(booking)));
        assertThat(follow(right)).contains("Rosa Alvarez", "555-0177", "rosa@example.com", "back door", "None");
    }

    @Test
    void aBookingIsMovedByAQuarterOfAnHourThoughThatOverlapsWithItself() {
        Booking booking = book("Rosa", 9, Wish.Options.NONE);
        String form = browser.get(at(booking) + "/move").body();
        assertThat(form).contains("value=\"" + day + "T09:00\" checked");
        assertThat(form).doesNotContainPattern("value=\"" + day + "T09:15\"[^>]* disabled");
        var moved = browser.post(
                at(booking) + "/move",
                Map.of("day", day.toString(), "at", day + "T09:15", "version", version(booking)));
        assertThat(follow(moved)).contains("The booking is moved.", "9:15 am", "Undo the move");
    }

    @Test
    void aMoveToATakenTimeIsRefusedWithTimesThatAreFree() {
        book("Tom", 11, Wish.Options.NONE);
        Booking booking = book("Rosa", 9, Wish.Options.NONE);
        var form = new HashMap<>(Map.of("at", day + "T11:00", "version", version(booking)));
        var refused = browser.post(at(booking) + "/move", form);
        assertThat(refused.statusCode()).isEqualTo(409);
        var instead = Pattern.compile("name=\"instead\" value=\"([^\"]+)\"").matcher(refused.body());
        assertThat(instead.find()).isTrue();
        form.put("instead", instead.group(1));
        assertThat(follow(browser.post(at(booking) + "/move", form))).contains("The booking is moved.");
    }

    @Test
    void theFormForANewBookingOffersWhatTheServiceHas() {
        String form = browser.get(PAGES + "/bookings/new?day=" + day).body();
        assertThat(form).contains("Long hair · 60 min", "Hair mask", "value=\"mask\"");
        var made = browser.post(
                PAGES + "/bookings/new",
                Map.of("at", day + "T14:00", "name", "Rosa", "variant", "long", "add", "mask", "key", "k" + day));
        assertThat(made.statusCode()).isEqualTo(303);
        Booking booking = diary.agenda().bookings(SALON, day, day, null).getFirst();
        assertThat(booking.options()).isEqualTo(Wish.Options.variant("long", "mask"));
        assertThat(booking.slot().length()).isEqualTo(Duration.ofMinutes(75));
    }

    private String press(Booking booking, String step) {
        return follow(browser.post(at(booking) + "/" + step, Map.of("version", version(booking))));
    }

    private String version(Booking booking) {
        return String.valueOf(
                diary.agenda().find(SALON, booking.id()).orElseThrow().version());
    }

    private Status status(Booking booking) {
        return diary.agenda().find(SALON, booking.id()).orElseThrow().status();
    }

    private String follow(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return browser.get(URI.create(answer.headers().firstValue("Location").orElseThrow())
                                .getRawPath() + "?"
                        + URI.create(answer.headers().firstValue("Location").orElseThrow())
                                .getRawQuery())
                .body();
    }

    private String page(Booking booking) {
        return browser.get(at(booking)).body();
    }

    private static String at(Booking booking) {
        return PAGES + "/bookings/" + booking.id();
    }

    private Booking book(String name, int hour, Wish.Options options) {
        var customer =
                new Customer(name, new PhoneNumber("+14155550134"), null, null, Map.of("allergies", "Nuts & dust"));
        var outcome = diary.book(
                SALON, new Wish(CUT, day.atTime(hour, 0), 1, null, null, options), customer, Origin.of("phone"));
        assertThat(outcome).isInstanceOf(BookOutcome.Booked.class);
        return ((BookOutcome.Booked) outcome).booking();
    }

    private static Business salon() {
        Business clinic = DemoBusinesses.clinic();
        List<Resource> stylists = List.of(Resource.staff(NIA, "Nia"), Resource.staff(OMAR, "Omar"));
        var cut = ServiceBuilder.builder()
                .id(CUT)
                .name("cut")
                .duration(Duration.ofMinutes(45))
                .step(15)
                .resources(List.of(NIA))
                .build()
                .withShape(Shape.PLAIN
                        .variants(new Shape.Variant("long", "Long hair", List.of(), Duration.ofMinutes(60), null))
                        .addOns(new Shape.AddOn("mask", "Hair mask", List.of(), Duration.ofMinutes(15), null)))
                .withTerms(
                        new Terms(List.of(new Terms.Question("allergies", "Any allergies?", false)), null, null, null));
        return clinic.with(other -> other.id(SALON)
                .slug("salon-nia")
                .name("Salon Nia")
                .region("US")
                .number(null)
                .person(null)
                .address("")
                .greeting("")
                .services(List.of(cut))
                .resources(stylists)
                .answers(List.of()));
    }
}
