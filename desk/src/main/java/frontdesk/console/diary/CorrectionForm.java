package frontdesk.console.diary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.business.Business;
import frontdesk.business.Terms.Question;
import frontdesk.console.Trouble;
import frontdesk.kernel.PhoneNumber;

/** The details of a booking as they are put right: what was typed, and how it is understood. */
record CorrectionForm(String name, String phone, String email, String notes, Map<String, String> answers, int version) {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 500;

    static CorrectionForm of(Booking booking, Business business) {
        Customer customer = booking.customer();
        return new CorrectionForm(
                customer.name(),
                customer.phone() == null ? "" : customer.phone().written(business.region()),
                word(customer.email()),
                word(customer.notes()),
                customer.answers(),
                booking.version());
    }

    static CorrectionForm of(MultivaluedMap<String, String> sent, List<Question> questions) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Question question : questions) {
            String answer = word(sent.getFirst("answer-" + question.id()));
            if (!answer.isEmpty()) {
                answers.put(question.id(), answer);
            }
        }
        String version = word(sent.getFirst("version"));
        return new CorrectionForm(
                word(sent.getFirst("name")),
                word(sent.getFirst("phone")),
                word(sent.getFirst("email")),
                word(sent.getFirst("notes")),
                Map.copyOf(answers),
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0);
    }

    private static String word(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    List<Trouble> troubles(Business business) {
        var troubles = new ArrayList<Trouble>();
        if (name.isEmpty()) {
            troubles.add(new Trouble("name", "Say in whose name it is."));
        }
        if (name.length() > LONGEST_NAME) {
            troubles.add(new Trouble("name", "Shorten the name to " + LONGEST_NAME + " letters."));
        }
        if (!phone.isEmpty() && number(business).isEmpty()) {
            troubles.add(new Trouble("phone", "That is not a telephone number."));
        }
        if (!email.isEmpty() && !email.matches("[^@\\s]{1,64}@[^@\\s]{1,180}")) {
            troubles.add(new Trouble("email", "That is not an e-mail address."));
        }
        if (notes.length() > LONGEST_TEXT) {
            troubles.add(new Trouble("notes", "Shorten the notes to " + LONGEST_TEXT + " letters."));
        }
        answers.forEach((id, answer) -> {
            if (answer.length() > LONGEST_TEXT) {
                troubles.add(new Trouble("answer-" + id, "Shorten the answer to " + LONGEST_TEXT + " letters."));
            }
        });
        return List.copyOf(troubles);
    }

    /** What a question has no field for any more is kept as it was answered. */
    Customer customer(Business business, Booking before) {
        Map<String, String> all = new LinkedHashMap<>(before.customer().answers());
        questions(business, before).forEach(question -> all.remove(question.id()));
        all.putAll(answers);
        return new Customer(
                name,
                number(business).orElse(null),
                email.isEmpty() ? null : email,
                notes.isEmpty() ? null : notes,
                all);
    }

    static List<Question> questions(Business business, Booking booking) {
        return business.service(booking.service())
                .map(service -> service.terms().intake())
                .orElse(List.of());
    }

    private Optional<PhoneNumber> number(Business business) {
        return phone.isEmpty() ? Optional.empty() : PhoneNumber.parse(phone, business.region());
    }

    public String answer(String question) {
        return answers.getOrDefault(question, "");
    }
}
