package frontdesk.fhir;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.booking.BookingBuilder;
import frontdesk.booking.Customer;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Resource;
import frontdesk.fhir.Openings.Opening;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** What is drawn keeps the rules of FHIR, whatever state it is in. */
class DrawingTest {
    private static final Instant FOUR = Instant.parse("2026-11-27T21:00:00Z");
    private static final Customer NOBODY = new Customer("", null, null, null);
    private static final Customer IDA =
            new Customer("Ida Wells", new PhoneNumber("+14155550151"), "ida@example.com", "Comes by train");

    private static Database database;
    private static Businesses businesses;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        businesses = new Businesses(database, new Journal(database, Clock.systemUTC()));
        DemoBusinesses.all().forEach(businesses::save);
    }

    @AfterAll
    static void close() throws Exception {
        businesses.close();
        database.close();
    }

    private static Drawing drawing(Business business) {
        return new Drawing(business, businesses);
    }

    private static Booking booking(Status status, Customer customer, ResourceId who) {
        return BookingBuilder.builder()
                .id(BookingId.next())
                .business(DemoBusinesses.CLINIC)
                .service(DemoBusinesses.CHECK_UP)
                .resources(List.of(who))
                .slot(TimeSlot.of(FOUR, Duration.ofMinutes(30)))
                .partySize(1)
                .status(status)
                .customer(customer)
                .actor("test")
                .madeAt(FOUR.minus(Duration.ofDays(3)))
                .options(Wish.Options.NONE)
                .version(4)
                .build();
    }

    @Test
    void everyStateOfABookingHasAStatusAndKeepsTheRules() {
        Map<Status, AppointmentStatus> drawn = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            Customer customer = status == Status.HELD || status == Status.LAPSED ? NOBODY : IDA;
            drawn.put(
                    status,
                    Rules.kept(drawing(DemoBusinesses.clinic())
                                    .appointment(booking(status, customer, DemoBusinesses.DR_LEE), null))
                            .getStatus());
        }
        assertThat(drawn)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Status.HELD, AppointmentStatus.PENDING,
                        Status.CONFIRMED, AppointmentStatus.BOOKED,
                        Status.ARRIVED, AppointmentStatus.ARRIVED,
                        Status.COMPLETED, AppointmentStatus.FULFILLED,
                        Status.NO_SHOW, AppointmentStatus.NOSHOW,
                        Status.CANCELLED, AppointmentStatus.CANCELLED,
                        Status.LAPSED, AppointmentStatus.CANCELLED));
    }

    @Test
    void aHoldSaysUntilWhenItIsKeptOnTheClockOfThePlace() {
        Appointment hold = Rules.kept(drawing(DemoBusinesses.clinic())
                .appointment(
                        booking(Status.HELD, NOBODY, DemoBusinesses.DR_LEE),
                        Instant.parse("2026-11-24T15:05:00.123Z")));
        assertThat(((InstantType) hold.getExtensionByUrl(Drawing.KEPT_UNTIL).getValue()).getValueAsString())
                .isEqualTo("2026-11-24T10:05:00-05:00");
        assertThat(hold.getParticipant()).hasSize(1);
        assertThat(hold.getStartElement().getValueAsString()).isEqualTo("2026-11-27T16:00:00-05:00");
    }

    @Test
    void whoHasLeftIsStillNamedSomehow() {
        ResourceId gone = ResourceId.next();
        Appointment appointment =
                Rules.kept(drawing(DemoBusinesses.clinic()).appointment(booking(Status.COMPLETED, IDA, gone), null));
        assertThat(appointment.getParticipantFirstRep().getActor().getReference())
                .isNull();
        assertThat(appointment.getParticipantFirstRep().getActor().getDisplay()).isEqualTo(gone.toString());
    }

    @Test
    void schedulesSlotsAndProposalsKeepTheRules() {
        for (Business business : DemoBusinesses.all()) {
            var drawing = drawing(business);
            for (Resource resource : business.resources()) {
                Schedule schedule = Rules.kept(drawing.schedule(resource, FOUR));
                assertThat(schedule.getActorFirstRep().getReference())
                        .isEqualTo((business.kind() == Business.Kind.TABLES ? "Location/" : "Practitioner/")
                                + resource.id());
                var id = new SlotId(business.services().getFirst().id(), resource.id(), FOUR);
                var opening = new Opening(id, FOUR.plusSeconds(1800), false);
                Slot slot = Rules.kept(drawing.slot(opening));
                assertThat(SlotId.of(slot.getIdPart())).contains(id);
                Appointment proposed = Rules.kept(drawing.proposed(opening, List.of(resource.id())));
                assertThat(proposed.getStatus()).isEqualTo(AppointmentStatus.PROPOSED);
                assertThat(proposed.getMinutesDuration()).isEqualTo(30);
            }
        }
    }
}
