package frontdesk.fhir;

import java.net.URI;
import java.time.Clock;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Slot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Access;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.HouseOnTestDatabase;

import static frontdesk.fhir.QuietThursday.chosen;
import static frontdesk.fhir.QuietThursday.forIda;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The demo clinic, kept by HAPI's own client. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class ReferenceClientTest {
    @TestHTTPResource("/fhir/r4/bright-smile")
    URI base;

    @Inject
    Access access;

    @Inject
    Clock clock;

    private QuietThursday day;
    private IGenericClient client;

    @BeforeEach
    void aQuietThursday() {
        day = new QuietThursday(base, access, clock);
        client = Rules.CONTEXT.newRestfulGenericClient(base.toString());
        client.registerInterceptor(new BearerTokenAuthInterceptor(day.token));
    }

    private Bundle asked(String operation, Parameters parameters) {
        return client.operation()
                .onType(Appointment.class)
                .named(operation)
                .withParameters(parameters)
                .returnResourceType(Bundle.class)
                .execute();
    }

    private Appointment booked() {
        String free =
                asked("$find", day.find()).getEntryFirstRep().getResource().getIdPart();
        Bundle booked = asked("$book", forIda(chosen(free)));
        return read(booked.getEntryFirstRep().getResource().getIdPart());
    }

    private Appointment read(String id) {
        return client.read().resource(Appointment.class).withId(id).execute();
    }

    private Appointment written(Appointment appointment) {
        MethodOutcome outcome = client.update().resource(appointment).execute();
        return (Appointment) outcome.getResource();
    }

    @Test
    void theReferenceClientReadsSearchesFindsBooksAndCancels() {
        Bundle slots = client.search()
                .forResource(Slot.class)
                .where(Slot.SCHEDULE.hasId("Schedule/" + DemoBusinesses.DR_LEE))
                .and(Slot.START.afterOrEquals().day(day.thursday.toString()))
                .and(Slot.START.before().day(day.thursday.plusDays(1).toString()))
                .and(new TokenClientParam("status").exactly().code("free"))
                .count(5)
                .returnBundle(Bundle.class)
                .execute();
        assertThat(slots.getEntry()).hasSize(5);
        assertThat(client.loadPage().next(slots).execute().getEntry()).hasSize(5);

        Appointment appointment = booked();
        String id = appointment.getIdPart();
        assertThat(appointment.getIdElement().getVersionIdPart()).isEqualTo("1");

        appointment.setStatus(AppointmentStatus.CANCELLED);
        // The client sends the version that it has read as If-Match.
        appointment.setId(appointment.getIdElement().withVersion("9"));
        assertThatThrownBy(() -> client.update().resource(appointment).execute())
                .isInstanceOf(PreconditionFailedException.class);
        appointment.setId(appointment.getIdElement().withVersion("1"));
        client.update().resource(appointment).execute();
        assertThat(client.read()
                        .resource(Appointment.class)
                        .withId(id)
                        .execute()
                        .getStatus())
                .isEqualTo(AppointmentStatus.CANCELLED);
    }

    @Test
    void anAppointmentIsMovedByWritingAnotherStart() {
        Appointment appointment = booked();
        String before = appointment.getStartElement().getValueAsString();
        appointment.getStartElement().setValueAsString(day.thursday + "T15:00:00-05:00");

        Appointment moved = written(appointment);

        assertThat(moved.getStartElement().getValueAsString()).startsWith(day.thursday + "T15:00");
        assertThat(moved.getIdElement().getVersionIdPart()).isEqualTo("2");
        assertThat(moved.getParticipantFirstRep().getActor().getDisplay()).isEqualTo("Dr. Lee");
        assertThat(asked("$find", day.find()).getEntry())
                .as("what it left is free")
                .anySatisfy(free -> assertThat(((Appointment) free.getResource())
                                .getStartElement()
                                .getValueAsString())
                        .isEqualTo(before));
        assertThatThrownBy(() -> written(appointment)).isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void anAppointmentIsMovedToAnotherSlotAndAnotherDentist() {
        Appointment appointment = booked();
        Bundle slots = client.search()
                .forResource(Slot.class)
                .where(Slot.SCHEDULE.hasId("Schedule/" + DemoBusinesses.DR_PATEL))
                .and(Slot.START.afterOrEquals().day(day.thursday.plusDays(1).toString()))
                .and(new TokenClientParam("status").exactly().code("free"))
                .and(new TokenClientParam("service-type").exactly().code("check-up"))
                .returnBundle(Bundle.class)
                .execute();
        Slot slot = (Slot) slots.getEntryFirstRep().getResource();
        appointment.getSlotFirstRep().setReference("Slot/" + slot.getIdPart());

        Appointment moved = written(appointment);

        assertThat(moved.getStartElement().getValueAsString())
                .isEqualTo(slot.getStartElement().getValueAsString());
        assertThat(moved.getParticipantFirstRep().getActor().getDisplay()).isEqualTo("Dr. Patel");
    }

    @Test
    void aTimeThatSomebodyHasIsNotMovedTo() {
        Appointment first = booked();
        Appointment second = booked();
        second.getStartElement().setValueAsString(first.getStartElement().getValueAsString());

        assertThatThrownBy(() -> written(second)).isInstanceOf(ResourceVersionConflictException.class);
        assertThat(read(second.getIdPart()).getIdElement().getVersionIdPart()).isEqualTo("1");
    }

    @Test
    void aPatchMovesAndMarks() {
        Appointment appointment = booked();
        String start = day.thursday + "T15:30:00-05:00";
        client.patch()
                .withBody("[{\"op\":\"replace\",\"path\":\"/start\",\"value\":\"%s\"}]".formatted(start))
                .withId(appointment.getIdElement().toUnqualifiedVersionless())
                .execute();
        assertThat(read(appointment.getIdPart()).getStartElement().getValueAsString())
                .isEqualTo(start);
        client.patch()
                .withBody("[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"arrived\"}]")
                .withId(appointment.getIdElement().toUnqualifiedVersionless())
                .execute();
        assertThat(read(appointment.getIdPart()).getStatus()).isEqualTo(AppointmentStatus.ARRIVED);
        assertThat(day.clinic
                        .send(
                                "PATCH",
                                "Appointment/" + appointment.getIdPart(),
                                "[{\"op\":\"copy\",\"from\":\"\",\"path\":\"/contained/0\"}]",
                                "Content-Type",
                                "application/json-patch+json")
                        .refusal())
                .startsWith("422 not-supported");
    }
}
