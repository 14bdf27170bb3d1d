package frontdesk.storefront;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import frontdesk.booking.Customer;
import frontdesk.business.Terms.Question;
import frontdesk.kernel.PhoneNumber;

/** Who somebody says they are: what was typed, and how it is understood. */
record Details(String name, String phone, String email, String notes, Map<String, String> answers) {
    static final Details EMPTY = new Details("", "", "", "", Map.of());
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 500;

    static Details of(MultivaluedMap<String, String> sent, List<Question> questions) {
        Map<String, String> answers = new LinkedHashMap<>();
        questions.forEach(question -> answers.put(question.id(), word(sent, "answer-" + question.id())));
        return new Details(
                word(sent, "name"), word(sent, "phone"), word(sent, "email"), word(sent, "notes"), Map.copyOf(answers));
    }

    private static String word(MultivaluedMap<String, String> sent, String field) {
        return Objects.requireNonNullElse(sent.getFirst(field), "").strip();
    }

    /** What must be mended, by field. */
    Map<String, String> troubles(List<Question> questions, String region, Words words) {
        Map<String, String> troubles = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            troubles.put("name", words.say(name.isEmpty() ? "name" : "name.long"));
        }
        if (number(region).isEmpty()) {
            troubles.put("phone", words.say(phone.isEmpty() ? "phone" : "phone.wrong"));
        }
        if (!email.isEmpty() && !email.matches("[^@\\s]{1,64}@[^@\\s]{1,180}")) {
            troubles.put("email", words.say("email.wrong"));
        }
        for (Question question : questions) {
            String answer = answer(question.id());
            if (answer.isEmpty() ? question.required() : answer.length() > LONGEST_TEXT) {
                troubles.put(
                        "answer-" + question.id(),
                        answer.isEmpty() ? words.say("answer", question.text()) : words.say("too-long"));
            }
        }
        if (notes.length() > LONGEST_TEXT) {
            troubles.put("notes", words.say("too-long"));
        }
        return troubles;
    }

    Customer customer(String region) {
        Map<String, String> given = new LinkedHashMap<>(answers);
        given.values().removeIf(String::isEmpty);
        return new Customer(
                name,
                number(region).orElse(null),
                email.isEmpty() ? null : email,
                notes.isEmpty() ? null : notes,
                given);
    }

    private Optional<PhoneNumber> number(String region) {
        return PhoneNumber.parse(phone, region);
    }

    public String answer(String question) {
        return answers.getOrDefault(question, "");
    }
}
