package frontdesk.fhir;

import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Access;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.HouseOnTestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Find, hold, book and cancel at the demo clinic. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class OperationsTest {
    /** Weeks that no other test books in. */
    private static int week = 2;

    @TestHTTPResource("/fhir/r4/bright-smile")
    URI base;

    @Inject
    Access access;

    @Inject
    Clock clock;

    private String token;
    private Clinic clinic;
    private LocalDate thursday;

    @BeforeEach
    void aQuietThursday() {
        token = access.token("agent_bright_smile").orElseThrow().reveal();
        clinic = new Clinic(base, token);
        thursday = LocalDate.now(clock.withZone(DemoBusinesses.clinic().zone()))
                .plusWeeks(week++)
                .with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
    }

    private Parameters find() {
        return new Parameters()
                .addParameter("start", new DateTimeType(thursday + "T10:00:00-05:00"))
                .addParameter("end", new DateTimeType(thursday.toString()))
                .addParameter("visit-type", new StringType("check-up"))
                .addParameter("practitioner", new UriType("Practitioner/" + DemoBusinesses.DR_LEE));
    }

    private List<Appointment> found(Parameters asked) {
        Bundle bundle = clinic.post("Appointment/$find", R4.json(asked)).ok(Bundle.class);
        return bundle.getEntry().stream()
                .map(entry -> (Appointment) entry.getResource())
                .toList();
    }

    private static Parameters chosen(String id) {
        return new Parameters().addParameter("appt-id", new UriType("Appointment/" + id));
    }

    private static Parameters forIda(Parameters chosen) {
        var ida = new Patient();
        ida.addName().setText("Ida Wells");
        ida.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("+14155550161");
        chosen.addParameter().setName("patient-resource").setResource(ida);
        return chosen.addParameter("comment", new StringType("Comes by train"));
    }

    private Clinic.Answer hold(Parameters chosen) {
        return clinic.post("Appointment/$hold", R4.json(chosen));
    }

    private Clinic.Answer book(Parameters chosen, String... headers) {
        return clinic.post("Appointment/$book", R4.json(chosen), headers);
    }

    private static Appointment only(Clinic.Answer answer) {
        Bundle bundle = answer.ok(Bundle.class);
        assertThat(bundle.getEntry()).hasSize(1);
        return (Appointment) bundle.getEntryFirstRep().getResource();
    }

    @Test
    void whatIsFoundIsHeldAndBooked() {
        List<Appointment> found = found(find());
        assertThat(found).hasSize(10).allSatisfy(one -> {
            assertThat(one.getStatus()).isEqualTo(AppointmentStatus.PROPOSED);
            assertThat(one.getStartElement().getValueAsString()).startsWith(thursday.toString());
            assertThat(one.getParticipantFirstRep().getActor().getDisplay()).isEqualTo("Dr. Lee");
        });
        String first = found.getFirst().getIdPart();
        assertThat(clinic.get("Appointment/" + first).ok(Appointment.class).getStatus())
                .isEqualTo(AppointmentStatus.PROPOSED);

        Appointment held = only(hold(chosen(first)));
        assertThat(held.getStatus()).isEqualTo(AppointmentStatus.PENDING);
        assertThat(held.hasExtension(Drawing.KEPT_UNTIL)).isTrue();
        assertThat(held.getSlotFirstRep().getReference()).isEqualTo("Slot/" + first);
        assertThat(found(find())).extracting(Appointment::getIdPart).doesNotContain(first);
        assertThat(only(hold(chosen(held.getIdPart()))).getIdPart()).isEqualTo(held.getIdPart());

        Appointment booked = only(book(forIda(chosen(held.getIdPart()))));
        assertThat(booked.getIdPart()).isEqualTo(held.getIdPart());
        assertThat(booked.getStatus()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(booked.getComment()).isEqualTo("Comes by train");
        assertThat(booked.getParticipant())
                .extracting(one -> one.getActor().getDisplay())
                .containsExactly("Dr. Lee", "Ida Wells");
    }

    @Test
    void aTimeThatSomebodyHasIsAConflictThatNamesOthers() {
        String first = found(find()).getFirst().getIdPart();
        only(book(forIda(chosen(first))));
        assertThat(hold(chosen(first)).refusal())
                .startsWith("409 conflict Somebody else has this time. The nearest that are free: " + thursday);
        assertThat(book(forIda(chosen(first))).refusal())
                .startsWith("409 conflict ")
                .contains("with Dr. Lee");
        assertThat(clinic.get("Appointment/" + first).refusal()).startsWith("404 not-found");
    }

    @Test
    void aSlotIsBookedByAnAppointmentThatNamesIt() {
        Bundle slots = clinic.get("Slot?status=free&schedule=Schedule/%s&service-type=check-up&start=%s"
                        .formatted(DemoBusinesses.DR_LEE, thursday))
                .ok(Bundle.class);
        Slot slot = (Slot) slots.getEntryFirstRep().getResource();
        var wanted = new Appointment();
        wanted.setStatus(AppointmentStatus.PROPOSED);
        wanted.addSlot().setReference("Slot/" + slot.getIdPart());
        var chosen = new Parameters();
        chosen.addParameter().setName("appt-resource").setResource(wanted);
        Appointment booked = only(book(forIda(chosen)));
        assertThat(booked.getStartElement().getValueAsString())
                .isEqualTo(slot.getStartElement().getValueAsString());

        var bySaying = new Appointment();
        bySaying.addServiceType().setText("cleaning");
        bySaying.getStartElement().setValueAsString(thursday + "T15:00:00-05:00");
        bySaying.addParticipant().getActor().setReference("Practitioner/" + DemoBusinesses.DR_PATEL);
        var said = new Parameters();
        said.addParameter().setName("appt-resource").setResource(bySaying);
        assertThat(only(book(forIda(said))).getMinutesDuration()).isEqualTo(45);
    }

    @Test
    void theSameKeyBooksOnceAndIsNotTakenForAnotherBooking() {
        List<Appointment> found = found(find());
        String key = "fhir-" + thursday;
        Parameters first = forIda(chosen(found.getFirst().getIdPart()));
        String id = only(book(first, "Idempotency-Key", key)).getIdPart();
        assertThat(only(book(first, "Idempotency-Key", key)).getIdPart()).isEqualTo(id);
        assertThat(book(forIda(chosen(found.getLast().getIdPart())), "Idempotency-Key", key)
                        .refusal())
                .startsWith("422 duplicate");
    }

    @Test
    void anAppointmentIsCancelledByItsStatusUnlessItWasChangedMeanwhile() {
        Appointment booked = only(book(forIda(chosen(found(find()).getFirst().getIdPart()))));
        String address = "Appointment/" + booked.getIdPart();
        assertThat(clinic.send("PUT", address, R4.json(booked)).refusal()).startsWith("422 not-supported");
        booked.setStatus(AppointmentStatus.CANCELLED);
        booked.getCancelationReason().setText("ill");
        assertThat(clinic.send("PUT", address, R4.json(booked), "If-Match", "W/\"9\"")
                        .refusal())
                .startsWith("412 conflict");
        assertThat(clinic.send("PUT", address, R4.json(booked), "If-Match", "nine")
                        .refusal())
                .startsWith("400 invalid If-Match");
        Clinic.Answer answer = clinic.send("PUT", address, R4.json(booked), "If-Match", "W/\"1\"");
        assertThat(answer.ok(Appointment.class).getStatus()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(answer.header("etag")).isEqualTo("W/\"2\"");
        assertThat(clinic.get(address).ok(Appointment.class).getStatus()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(book(forIda(chosen(booked.getIdPart()))).refusal()).startsWith("409 conflict");
    }

    @Test
    void aHoldIsLetGoByAPatch() {
        String free = found(find()).getFirst().getIdPart();
        Appointment held = only(hold(chosen(free)));
        String address = "Appointment/" + held.getIdPart();
        String patch = "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"cancelled\"}]";
        String[] json = {"Content-Type", "application/json-patch+json"};
        assertThat(clinic.send("PATCH", address, "[]", json).refusal()).startsWith("422 not-supported");
        assertThat(clinic.send("PATCH", address, "[", json).refusal()).startsWith("400 structure");
        assertThat(clinic.send("PATCH", address, patch, "Content-Type", "text/plain")
                        .refusal())
                .startsWith("415 not-supported");
        assertThat(clinic.send("PATCH", address, patch, json)
                        .ok(Appointment.class)
                        .getStatus())
                .isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(found(find())).extracting(Appointment::getIdPart).contains(free);
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedWithASentence() {
        for (String body : List.of(
                "{\"resourceType\":\"Parameters\"}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[null]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{}]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"appt-id\"}]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"appt-id\",\"valueUri\":[]}]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"colour\",\"valueString\":\"red\"}]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"appt-resource\",\"resource\":{\"resourceType\":\"Patient\"}}]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"appt-resource\",\"resource\":{\"resourceType\":\"Appointment\"}}]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"appt-resource\",\"resource\":{\"resourceType\":\"Appointment\",\"slot\":[{\"reference\":\"Slot/1\"}]}}]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"appt-resource\",\"resource\":{\"resourceType\":\"Appointment\",\"start\":\"2026-02-30T10:00:00Z\"}}]}",
                "{\"resourceType\":\"Appointment\"}")) {
            for (String operation : List.of("$hold", "$book")) {
                assertThat(clinic.post("Appointment/" + operation, body).refusal())
                        .as(body)
                        .startsWith("400 ");
            }
        }
        assertThat(clinic.post("Appointment/$book", "x".repeat(70_000)).refusal())
                .startsWith("413 too-long");
    }

    @Test
    void whatCannotBeHadIsRefusedWithASentence() {
        assertThat(hold(chosen("nothing\0")).refusal()).startsWith("404 not-found");
        assertThat(hold(chosen("00000000-0000-0000-0000-000000000000")).refusal())
                .startsWith("404 not-found");
        var past = new SlotId(
                DemoBusinesses.CHECK_UP, DemoBusinesses.DR_LEE, clock.instant().minusSeconds(86_400));
        assertThat(hold(chosen(past.toString())).refusal()).startsWith("422 business-rule This time is past");
        assertThat(book(chosen(found(find()).getFirst().getIdPart())).refusal()).startsWith("400 required");
        for (String faulty : List.of(
                "start=2026-02-30", "end=2020-01-01", "_count=0", "practitioner=x", "visit-type=x", "specialty=x")) {
            assertThat(clinic.get("Appointment/$find?" + faulty).refusal()).startsWith("400 ");
        }
        assertThat(clinic.get("Appointment/$find?_count=3").ok(Bundle.class).getEntry())
                .hasSize(3);
    }

    @Test
    void theReferenceClientReadsSearchesFindsBooksAndCancels() {
        IGenericClient client = Rules.CONTEXT.newRestfulGenericClient(base.toString());
        client.registerInterceptor(new BearerTokenAuthInterceptor(token));
        Bundle slots = client.search()
                .forResource(Slot.class)
                .where(Slot.SCHEDULE.hasId("Schedule/" + DemoBusinesses.DR_LEE))
                .and(Slot.START.afterOrEquals().day(thursday.toString()))
                .and(Slot.START.before().day(thursday.plusDays(1).toString()))
                .and(new TokenClientParam("status").exactly().code("free"))
                .count(5)
                .returnBundle(Bundle.class)
                .execute();
        assertThat(slots.getEntry()).hasSize(5);
        assertThat(client.loadPage().next(slots).execute().getEntry()).hasSize(5);

        Bundle found = client.operation()
                .onType(Appointment.class)
                .named("$find")
                .withParameters(find())
                .returnResourceType(Bundle.class)
                .execute();
        Bundle booked = client.operation()
                .onType(Appointment.class)
                .named("$book")
                .withParameters(
                        forIda(chosen(found.getEntryFirstRep().getResource().getIdPart())))
                .returnResourceType(Bundle.class)
                .execute();
        String id = booked.getEntryFirstRep().getResource().getIdPart();
        Appointment appointment =
                client.read().resource(Appointment.class).withId(id).execute();
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
}
