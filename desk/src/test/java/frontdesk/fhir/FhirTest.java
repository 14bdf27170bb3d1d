package frontdesk.fhir;

import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.Slot.SlotStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Access;
import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.PhoneNumber;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo clinic by FHIR. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class FhirTest {
    private static final Customer IDA =
            new Customer("Ida Wells", new PhoneNumber("+14155550151"), "ida@example.com", "Comes by train");
    /** Weeks that no other test books in. */
    private static int week = 2;

    @TestHTTPResource("/fhir/r4/bright-smile")
    URI base;

    @Inject
    Access access;

    @Inject
    Diary diary;

    @Inject
    Clock clock;

    private Clinic clinic;
    private LocalDate friday;

    @BeforeEach
    void aQuietFriday() {
        clinic = new Clinic(
                base, access.agents().token("agent_bright_smile").orElseThrow().reveal());
        friday = LocalDate.now(clock.withZone(DemoBusinesses.clinic().zone()))
                .plusWeeks(week++)
                .with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    }

    private Booking book(String time) {
        var wish = new Wish(
                DemoBusinesses.CHECK_UP, LocalDateTime.parse(friday + "T" + time), 1, null, DemoBusinesses.DR_LEE);
        return ((BookOutcome.Booked) diary.book(DemoBusinesses.CLINIC, wish, IDA, Origin.of("test"))).booking();
    }

    private String slots(String more) {
        return "Slot?schedule=Schedule/%s&start=ge%s&start=lt%s&service-type=check-up%s"
                .formatted(DemoBusinesses.DR_LEE, friday, friday.plusDays(1), more);
    }

    private static <T> List<T> in(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(entry -> type.cast(entry.getResource()))
                .toList();
    }

    @Test
    void whatThereIsMayBeReadByAnybody() {
        CapabilityStatement statement = new Clinic(base, null).get("metadata").ok(CapabilityStatement.class);
        assertThat(statement.getFhirVersion().toCode()).isEqualTo("4.0.1");
    }

    @Test
    void everyDentistHasASchedule() {
        Bundle all = clinic.get("Schedule").ok(Bundle.class);
        assertThat(in(all, Schedule.class))
                .extracting(one -> one.getActorFirstRep().getDisplay())
                .contains("Dr. Lee", "Dr. Patel");
        assertThat(all.getTotal()).isEqualTo(all.getEntry().size());
        assertThat(all.getEntryFirstRep().getFullUrl()).startsWith(base + "/Schedule/");
        Schedule lee = clinic.get("Schedule/" + DemoBusinesses.DR_LEE).ok(Schedule.class);
        assertThat(lee.getActorFirstRep().getReference()).isEqualTo("Practitioner/" + DemoBusinesses.DR_LEE);
        assertThat(lee.getServiceType()).extracting(one -> one.getText()).contains("check-up", "cleaning");
        assertThat(in(
                        clinic.get("Schedule?actor=Practitioner/" + DemoBusinesses.DR_LEE)
                                .ok(Bundle.class),
                        Schedule.class))
                .hasSize(1);
    }

    @Test
    void aTakenSlotIsBusyAndTheOthersAreFree() {
        book("10:00");
        List<Slot> all = in(clinic.get(slots("&_count=200")).ok(Bundle.class), Slot.class);
        Slot ten = all.stream()
                .filter(one -> one.getStartElement().getValueAsString().startsWith(friday + "T10:00:00-0"))
                .findFirst()
                .orElseThrow();
        assertThat(ten.getStatus()).isEqualTo(SlotStatus.BUSY);
        List<Slot> free = in(clinic.get(slots("&status=free&_count=200")).ok(Bundle.class), Slot.class);
        assertThat(free).isNotEmpty().allSatisfy(one -> assertThat(one.getStatus())
                .isEqualTo(SlotStatus.FREE));
        assertThat(free).hasSizeLessThan(all.size()).extracting(Slot::getId).doesNotContain(ten.getId());
        Slot again = clinic.get("Slot/" + ten.getIdPart()).ok(Slot.class);
        assertThat(again.getStatus()).isEqualTo(SlotStatus.BUSY);
        assertThat(again.getSchedule().getReference()).isEqualTo("Schedule/" + DemoBusinesses.DR_LEE);
    }

    @Test
    void thePagesOfSlotsTogetherHoldEachOnce() {
        List<String> whole = in(clinic.get(slots("&_count=200")).ok(Bundle.class), Slot.class).stream()
                .map(Slot::getIdPart)
                .toList();
        assertThat(pages(slots("&_count=7"))).isEqualTo(whole).doesNotHaveDuplicates();
    }

    private List<String> pages(String first) {
        List<String> ids = new ArrayList<>();
        for (String next = first; !next.isEmpty(); ) {
            Bundle page = clinic.get(next).ok(Bundle.class);
            page.getEntry().forEach(entry -> ids.add(entry.getResource().getIdPart()));
            next = page.getLink("next") == null ? "" : page.getLink("next").getUrl();
        }
        return ids;
    }

    @Test
    void aBookingIsAnAppointment() {
        Booking booking = book("11:00");
        Clinic.Answer answer = clinic.get("Appointment/" + booking.id());
        Appointment appointment = answer.ok(Appointment.class);
        assertThat(answer.header("etag")).isEqualTo("W/\"1\"");
        assertThat(appointment.getMeta().getVersionId()).isEqualTo("1");
        assertThat(appointment.getStatus()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(appointment.getStartElement().getValueAsString()).matches(friday + "T11:00:00-0[45]:00");
        assertThat(appointment.getMinutesDuration()).isEqualTo(30);
        assertThat(appointment.getComment()).isEqualTo("Comes by train");
        assertThat(appointment.getServiceTypeFirstRep().getText()).isEqualTo("check-up");
        assertThat(appointment.getParticipant())
                .extracting(one -> one.getActor().getDisplay())
                .containsExactly("Dr. Lee", "Ida Wells");
        assertThat(appointment.getParticipant().getLast().getActor().getResource())
                .isInstanceOfSatisfying(Patient.class, patient -> assertThat(patient.getTelecom())
                        .extracting(one -> one.getValue())
                        .containsExactly("+14155550151", "ida@example.com"));
        assertThat(clinic.get("Appointment/" + booking.id(), "If-None-Match", "W/\"1\"")
                        .status())
                .isEqualTo(304);
    }

    @Test
    void thePagesOfAppointmentsTogetherHoldEachOnceAndHoldsToo() {
        List<String> made = new ArrayList<>();
        for (String time : List.of("08:00", "08:30", "09:00", "09:30")) {
            made.add(book(time).id().toString());
        }
        var wish = new Wish(
                DemoBusinesses.CHECK_UP, LocalDateTime.parse(friday + "T08:45"), 1, null, DemoBusinesses.DR_PATEL);
        diary.hold(DemoBusinesses.CLINIC, wish, Origin.of("test"));
        String day = "Appointment?date=" + friday;
        List<String> ids = pages(day + "&_count=2");
        assertThat(new HashSet<>(ids)).hasSize(5).containsAll(made);
        assertThat(ids).hasSize(5);
        assertThat(pages(day + "&status=booked&actor=Practitioner/" + DemoBusinesses.DR_LEE))
                .isEqualTo(made);
        Appointment pending = in(clinic.get(day + "&status=pending").ok(Bundle.class), Appointment.class)
                .getFirst();
        assertThat(pending.hasExtension(Drawing.KEPT_UNTIL)).isTrue();
        assertThat(pages("Appointment?_id=" + made.getFirst())).containsExactly(made.getFirst());
    }

    @Test
    void nobodySeesAnothersBusiness() {
        assertThat(new Clinic(base, null).get("Slot").refusal()).startsWith("401 login Send the agent's token");
        assertThat(new Clinic(base, "wrong").get("Slot").refusal()).startsWith("401 login");
        String lucia =
                access.agents().token("agent_trattoria_lucia").orElseThrow().reveal();
        assertThat(new Clinic(base, lucia).get("Schedule").refusal()).startsWith("403 forbidden");
        assertThat(clinic.get("../nobody/Schedule").refusal()).startsWith("403 forbidden");
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedWithASentence() {
        for (String path : List.of(
                "Slot?start=2026-02-30",
                "Slot?start=ge%00",
                "Slot?start=ne2026-11-27",
                "Slot?status=entered-in-error",
                "Slot?schedule=Schedule/nobody",
                "Slot?service-type=brain-surgery",
                "Slot?_count=0",
                "Slot?_count=many",
                "Slot?_cursor=nonsense",
                "Slot?_sort=-start",
                "Slot?colour=red",
                "Schedule?actor=Practitioner/%00",
                "Schedule?_cursor=x",
                "Appointment?date=tomorrow",
                "Appointment?status=lost",
                "Appointment?_cursor=nonsense",
                "Appointment?_cursor=OTIyMzM3MjAzNjg1NDc3NTgwNyB4")) {
            assertThat(clinic.get(path).refusal())
                    .as(path)
                    .startsWith("400 ")
                    .contains(" ")
                    .endsWith(".");
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : List.of(
                "Slot/nothing",
                "Slot/IiIiIgAAQACAAAAAAAABASIiIiIAAEAAgAAAAAAAAgEByKJg",
                "Slot/%00",
                "Schedule/00000000-0000-0000-0000-000000000000",
                "Appointment/00000000-0000-0000-0000-000000000000",
                "Appointment/1",
                "Patient/1",
                "Appointment/1/2/3")) {
            assertThat(clinic.get(path).refusal()).as(path).startsWith("404 not-found");
        }
    }

    @Test
    void theFrameworksRefusalsSpeakFhirToo() {
        assertThat(clinic.send("DELETE", "Slot", null).refusal()).startsWith("405 not-supported");
        assertThat(clinic.get("Slot", "Accept", "application/fhir+xml").refusal())
                .startsWith("406 not-supported");
        assertThat(clinic.get("Slot?_format=xml").refusal()).startsWith("406 not-supported");
    }
}
