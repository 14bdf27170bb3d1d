package frontdesk.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Customer;
import frontdesk.business.Business;
import frontdesk.business.Service;
import frontdesk.business.Terms;
import frontdesk.kernel.PhoneNumber;

/** Understands for whom is booked: a Patient that is sent along, for we keep none. */
record Patients(Business business) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_TEXT = 2000;

    Customer customer(Inputs given, @Nullable Service service) {
        Optional<Appointment> sent = given.resource("appt-resource", Appointment.class);
        Patient patient = given.resource("patient-resource", Patient.class)
                .or(() -> contained(sent, Patient.class))
                .orElseThrow(() -> Outcome.refusal(
                        400,
                        IssueType.REQUIRED,
                        "Send the patient-resource with a name and a phone or an email: no patients are kept here."));
        String name = patient.getName().stream()
                .map(one -> one.hasText() ? one.getText() : one.getNameAsSingleString())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow(() -> Outcome.faulty("Patient.name", "Send the name."));
        String phone = telecom(patient, ContactPointSystem.PHONE)
                .or(() -> telecom(patient, ContactPointSystem.SMS))
                .orElse(null);
        String email = telecom(patient, ContactPointSystem.EMAIL).orElse(null);
        if (phone == null && email == null) {
            throw Outcome.faulty("Patient.telecom", "Send a phone or an email, so that the patient can be reached.");
        }
        String comment = given.text("comment")
                .or(() -> sent.map(Appointment::getComment))
                .orElse(null);
        return new Customer(
                atMost("Patient.name", name, LONGEST_NAME),
                phone == null ? null : number(phone),
                email == null ? null : address(email),
                comment == null ? null : atMost("comment", comment, LONGEST_TEXT),
                answers(contained(sent, QuestionnaireResponse.class), service));
    }

    private static <T> Optional<T> contained(Optional<Appointment> sent, Class<T> type) {
        return sent.stream()
                .flatMap(one -> one.getContained().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static Optional<String> telecom(Patient patient, ContactPointSystem system) {
        return patient.getTelecom().stream()
                .filter(one -> one.getSystem() == system)
                .map(ContactPoint::getValue)
                .flatMap(Stream::ofNullable)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private PhoneNumber number(String text) {
        return PhoneNumber.parse(text, business.region())
                .orElseThrow(() -> Outcome.faulty(
                        "Patient.telecom",
                        "This is no telephone number: send it with its country code, such as +14155550134."));
    }

    private static String address(String text) {
        if (text.length() > LONGEST_EMAIL || !text.matches("[^@\\s]+@[^@\\s]+")) {
            throw Outcome.faulty("Patient.telecom", "This is no e-mail address: send one such as ida@example.com.");
        }
        return text;
    }

    /** What the service has to know beforehand must be answered: a contained QuestionnaireResponse does, by the ids of the questions. */
    private static Map<String, String> answers(Optional<QuestionnaireResponse> response, @Nullable Service service) {
        Map<String, String> answers = new HashMap<>();
        response.stream().flatMap(one -> one.getItem().stream()).forEach(item -> Stream.ofNullable(
                        item.getAnswerFirstRep().getValue())
                .map(value -> value.primitiveValue())
                .flatMap(Stream::ofNullable)
                .filter(text -> !text.isBlank() && item.getLinkId() != null)
                .forEach(text -> answers.put(
                        atMost("QuestionnaireResponse.item.linkId", item.getLinkId(), LONGEST_NAME),
                        atMost("QuestionnaireResponse.item.answer", text, LONGEST_TEXT))));
        (service == null ? List.<Terms.Question>of() : service.terms().intake())
                .stream()
                        .filter(question -> question.required() && !answers.containsKey(question.id()))
                        .findFirst()
                        .ifPresent(question -> {
                            throw Outcome.refusal(
                                    422,
                                    IssueType.REQUIRED,
                                    "Ask the patient, and contain a QuestionnaireResponse with the linkId %s: %s"
                                            .formatted(question.id(), question.text()));
                        });
        return answers;
    }

    private static String atMost(String where, String text, int most) {
        if (text.length() > most) {
            throw Outcome.faulty(where, "Send at most %d characters.".formatted(most));
        }
        return text;
    }
}
