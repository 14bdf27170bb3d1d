package frontdesk.fhir;

import java.net.URI;
import java.time.Clock;
import java.util.List;

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
import static frontdesk.fhir.QuietThursday.only;
import static org.assertj.core.api.Assertions.assertThat;

/** Find, hold, book and cancel at the demo clinic. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
class OperationsTest {
    @TestHTTPResource("/fhir/r4/bright-smile")
    URI base;

    @Inject
    Access access;

    @Inject
    Clock clock;

    private QuietThursday day;
    private Clinic clinic;

    @BeforeEach
    void aQuietThursday() {
        day = new QuietThursday(base, access, clock);
        clinic = day.clinic;
    }

    @Test
    void whatIsFoundIsHeldAndBooked() {
        List<Appointment> found = day.found(day.find());
        assertThat(found).hasSize(10).allSatisfy(one -> {
            assertThat(one.getStatus()).isEqualTo(AppointmentStatus.PROPOSED);
            assertThat(one.getStartElement().getValueAsString()).startsWith(day.thursday.toString());
            assertThat(one.getParticipantFirstRep().getActor().getDisplay()).isEqualTo("Dr. Lee");
        });
        String first = found.getFirst().getIdPart();
        assertThat(clinic.get("Appointment/" + first).ok(Appointment.class).getStatus())
                .isEqualTo(AppointmentStatus.PROPOSED);

        Appointment held = only(day.hold(chosen(first)));
        assertThat(held.getStatus()).isEqualTo(AppointmentStatus.PENDING);
        assertThat(held.hasExtension(Drawing.KEPT_UNTIL)).isTrue();
        assertThat(held.getSlotFirstRep().getReference()).isEqualTo("Slot/" + first);
        assertThat(day.found(day.find())).extracting(Appointment::getIdPart).doesNotContain(first);
        assertThat(only(day.hold(chosen(held.getIdPart()))).getIdPart()).isEqualTo(held.getIdPart());

        Appointment booked = only(day.book(forIda(chosen(held.getIdPart()))));
        assertThat(booked.getIdPart()).isEqualTo(held.getIdPart());
        assertThat(booked.getStatus()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(booked.getComment()).isEqualTo("Comes by train");
        assertThat(booked.getParticipant())
                .extracting(one -> one.getActor().getDisplay())
                .containsExactly("Dr. Lee", "Ida Wells");
    }

    @Test
    void aTimeThatSomebodyHasIsAConflictThatNamesOthers() {
        String first = day.found(day.find()).getFirst().getIdPart();
        only(day.book(forIda(chosen(first))));
        assertThat(day.hold(chosen(first)).refusal())
                .startsWith("409 conflict Somebody else has this time. The nearest that are free: " + day.thursday);
        assertThat(day.book(forIda(chosen(first))).refusal())
                .startsWith("409 conflict ")
                .contains("with Dr. Lee");
        assertThat(clinic.get("Appointment/" + first).refusal()).startsWith("404 not-found");
    }

    @Test
    void aSlotIsBookedByAnAppointmentThatNamesIt() {
        Bundle slots = clinic.get("Slot?status=free&schedule=Schedule/%s&service-type=check-up&start=%s"
                        .formatted(DemoBusinesses.DR_LEE, day.thursday))
                .ok(Bundle.class);
        Slot slot = (Slot) slots.getEntryFirstRep().getResource();
        var wanted = new Appointment();
        wanted.setStatus(AppointmentStatus.PROPOSED);
        wanted.addSlot().setReference("Slot/" + slot.getIdPart());
        var chosen = new Parameters();
        chosen.addParameter().setName("appt-resource").setResource(wanted);
        Appointment booked = only(day.book(forIda(chosen)));
        assertThat(booked.getStartElement().getValueAsString())
                .isEqualTo(slot.getStartElement().getValueAsString());

        var bySaying = new Appointment();
        bySaying.addServiceType().setText("cleaning");
        bySaying.getStartElement().setValueAsString(day.thursday + "T15:00:00-05:00");
        bySaying.addParticipant().getActor().setReference("Practitioner/" + DemoBusinesses.DR_PATEL);
        var said = new Parameters();
        said.addParameter().setName("appt-resource").setResource(bySaying);
        assertThat(only(day.book(forIda(said))).getMinutesDuration()).isEqualTo(45);
    }

    @Test
    void theSameKeyBooksOnceAndIsNotTakenForAnotherBooking() {
        List<Appointment> found = day.found(day.find());
        String key = "fhir-" + day.thursday;
        Parameters first = forIda(chosen(found.getFirst().getIdPart()));
        String id = only(day.book(first, "Idempotency-Key", key)).getIdPart();
        assertThat(only(day.book(first, "Idempotency-Key", key)).getIdPart()).isEqualTo(id);
        assertThat(day.book(forIda(chosen(found.getLast().getIdPart())), "Idempotency-Key", key)
                        .refusal())
                .startsWith("422 duplicate");
    }

    @Test
    void anAppointmentIsCancelledByItsStatusUnlessItWasChangedMeanwhile() {
        Appointment booked =
                only(day.book(forIda(chosen(day.found(day.find()).getFirst().getIdPart()))));
        String address = "Appointment/" + booked.getIdPart();
        assertThat(clinic.send("PUT", address, R4.json(booked))
                        .ok(Appointment.class)
                        .getMeta()
                        .getVersionId())
                .as("written as it was read")
                .isEqualTo("1");
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
        assertThat(day.book(forIda(chosen(booked.getIdPart()))).refusal()).startsWith("409 conflict");
    }

    @Test
    void aHoldIsLetGoByAPatch() {
        String free = day.found(day.find()).getFirst().getIdPart();
        Appointment held = only(day.hold(chosen(free)));
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
        assertThat(day.found(day.find())).extracting(Appointment::getIdPart).contains(free);
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
        assertThat(day.hold(chosen("nothing\0")).refusal()).startsWith("404 not-found");
        assertThat(day.hold(chosen("00000000-0000-0000-0000-000000000000")).refusal())
                .startsWith("404 not-found");
        var past = new SlotId(
                DemoBusinesses.CHECK_UP, DemoBusinesses.DR_LEE, clock.instant().minusSeconds(86_400));
        assertThat(day.hold(chosen(past.toString())).refusal()).startsWith("422 business-rule This time is past");
        assertThat(day.book(chosen(day.found(day.find()).getFirst().getIdPart()))
                        .refusal())
                .startsWith("400 required");
        for (String faulty : List.of(
                "start=2026-02-30", "end=2020-01-01", "_count=0", "practitioner=x", "visit-type=x", "specialty=x")) {
            assertThat(clinic.get("Appointment/$find?" + faulty).refusal()).startsWith("400 ");
        }
        assertThat(clinic.get("Appointment/$find?_count=3").ok(Bundle.class).getEntry())
                .hasSize(3);
    }
}
