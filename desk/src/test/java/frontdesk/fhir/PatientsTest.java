package frontdesk.fhir;

import java.util.Map;

import jakarta.ws.rs.WebApplicationException;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Customer;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** For whom is booked, as it is sent. */
class PatientsTest {
    private static final Business CLINIC = DemoBusinesses.clinic();

    private static Patient ida() {
        var patient = new Patient();
        patient.addName().setFamily("Wells").addGiven("Ida");
        patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("(415) 555-0151");
        return patient;
    }

    private static Customer read(Patient patient) {
        var given = new Parameters();
        given.addParameter().setName("patient-resource").setResource(patient);
        given.addParameter("comment", new StringType("Comes by train"));
        return read(given);
    }

    private static Customer read(Parameters given) {
        return new Patients(CLINIC)
                .customer(new Inputs(given.getParameter()), CLINIC.services().getFirst());
    }

    @Test
    void aPatientIsACustomerWithANameAndANumber() {
        assertThat(read(ida()))
                .isEqualTo(new Customer("Ida Wells", new PhoneNumber("+14155550151"), null, "Comes by train"));
    }

    @Test
    void aPatientMayComeInsideOfTheAppointmentWithAnswers() {
        var appointment = new Appointment();
        appointment.addContained(ida());
        appointment.setComment("By bus");
        var answers = new QuestionnaireResponse();
        answers.addItem().setLinkId("allergies").addAnswer().setValue(new StringType("none"));
        appointment.addContained(answers);
        var given = new Parameters();
        given.addParameter().setName("appt-resource").setResource(appointment);
        assertThat(read(given))
                .isEqualTo(new Customer(
                        "Ida Wells", new PhoneNumber("+14155550151"), null, "By bus", Map.of("allergies", "none")));
    }

    @Test
    void whoCannotBeReachedOrHasNoNameIsRefused() {
        var nameless = ida();
        nameless.setName(null);
        var unreachable = ida();
        unreachable.setTelecom(null);
        var wrong = ida();
        wrong.getTelecomFirstRep().setValue("12");
        var wordy = ida();
        wordy.getNameFirstRep().setText("x".repeat(201));
        for (Patient patient : new Patient[] {nameless, unreachable, wrong, wordy}) {
            assertThatThrownBy(() -> read(patient))
                    .isInstanceOfSatisfying(WebApplicationException.class, refused -> assertThat(
                                    refused.getResponse().getStatus())
                            .isEqualTo(400));
        }
        assertThatThrownBy(() -> read(new Parameters())).isInstanceOf(WebApplicationException.class);
    }
}
