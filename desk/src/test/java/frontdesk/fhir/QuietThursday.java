package frontdesk.fhir;

import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;

import frontdesk.access.Access;
import frontdesk.business.DemoBusinesses;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo clinic's operations, on a Thursday on which no other test books. */
final class QuietThursday {
    private static int week = 2;

    final String token;
    final Clinic clinic;
    final LocalDate thursday;

    QuietThursday(URI base, Access access, Clock clock) {
        token = access.agents().token("agent_bright_smile").orElseThrow().reveal();
        clinic = new Clinic(base, token);
        thursday = LocalDate.now(clock.withZone(DemoBusinesses.clinic().zone()))
                .plusWeeks(week++)
                .with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
    }

    Parameters find() {
        return new Parameters()
                .addParameter("start", new DateTimeType(thursday + "T10:00:00-05:00"))
                .addParameter("end", new DateTimeType(thursday.toString()))
                .addParameter("visit-type", new StringType("check-up"))
                .addParameter("practitioner", new UriType("Practitioner/" + DemoBusinesses.DR_LEE));
    }

    List<Appointment> found(Parameters asked) {
        Bundle bundle = clinic.post("Appointment/$find", R4.json(asked)).ok(Bundle.class);
        return bundle.getEntry().stream()
                .map(entry -> (Appointment) entry.getResource())
                .toList();
    }

    static Parameters chosen(String id) {
        return new Parameters().addParameter("appt-id", new UriType("Appointment/" + id));
    }

    static Parameters forIda(Parameters chosen) {
        var ida = new Patient();
        ida.addName().setText("Ida Wells");
        ida.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("+14155550161");
        chosen.addParameter().setName("patient-resource").setResource(ida);
        return chosen.addParameter("comment", new StringType("Comes by train"));
    }

    Clinic.Answer hold(Parameters chosen) {
        return clinic.post("Appointment/$hold", R4.json(chosen));
    }

    Clinic.Answer book(Parameters chosen, String... headers) {
        return clinic.post("Appointment/$book", R4.json(chosen), headers);
    }

    static Appointment only(Clinic.Answer answer) {
        Bundle bundle = answer.ok(Bundle.class);
        assertThat(bundle.getEntry()).hasSize(1);
        return (Appointment) bundle.getEntryFirstRep().getResource();
    }
}
