package frontdesk.rest;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Customer;
import frontdesk.business.Business;
import frontdesk.kernel.PhoneNumber;
import frontdesk.timetable.Wish;

/** Understands who it is for, gathering every fault; what has one is read as empty. */
final class GuestReader {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_ANSWERS = 20;

    private final Business business;
    private final Faults faults;
    private final Texts texts;

    GuestReader(Business business, Faults faults) {
        this.business = business;
        this.faults = faults;
        this.texts = new Texts(faults);
    }

    Optional<Customer> customer(String where, Sent.@Nullable Customer sent) {
        if (sent == null) {
            faults.add(where, "Send the customer: a name, and a phone or an email.");
            return Optional.empty();
        }
        if (Texts.filled(sent.phone()).or(() -> Texts.filled(sent.email())).isEmpty()) {
            faults.add(where + ".phone", "Send a phone or an email, so that the customer can be reached.");
        }
        return guest(where, sent);
    }

    /** Somebody who need not be reached. */
    Optional<Customer> guest(String where, Sent.Customer sent) {
        Optional<String> name = texts.required(where + ".name", sent.name()).map(String::strip);
        name.ifPresent(known -> texts.atMost(where + ".name", known, LONGEST_NAME));
        Optional<PhoneNumber> phone = phone(where + ".phone", sent.phone());
        Optional<String> email = email(where + ".email", sent.email());
        if (sent.notes() != null) {
            texts.atMost(where + ".notes", sent.notes(), LONGEST_TEXT);
        }
        Map<String, String> answers = answers(where + ".answers", sent.answers());
        return name.map(known -> new Customer(known, phone.orElse(null), email.orElse(null), sent.notes(), answers));
    }

    /** What a service has to know beforehand must be answered. */
    void asked(String where, Wish wish, Customer customer) {
        business.service(wish.service()).stream()
                .flatMap(service -> service.terms().intake().stream())
                .filter(question -> question.required()
                        && Texts.filled(customer.answers().get(question.id())).isEmpty())
                .forEach(question ->
                        faults.add(where + ".answers." + question.id(), "Ask the customer: " + question.text()));
    }

    Optional<PhoneNumber> phone(String field, @Nullable String text) {
        return Texts.filled(text).flatMap(written -> {
            Optional<PhoneNumber> phone = PhoneNumber.parse(written, business.region());
            if (phone.isEmpty()) {
                faults.add(field, "This is no telephone number: send it with its country code, such as +14155550134.");
            }
            return phone;
        });
    }

    Optional<String> email(String field, @Nullable String text) {
        Optional<String> email = Texts.filled(text);
        email.filter(written -> written.length() > LONGEST_EMAIL || !written.matches("[^@\\s]+@[^@\\s]+"))
                .ifPresent(_ -> faults.add(field, "This is no e-mail address: send one such as ida@example.com."));
        return email;
    }

    private Map<String, String> answers(String field, @Nullable Map<String, @Nullable String> sent) {
        if (sent == null) {
            return Map.of();
        }
        boolean sane = sent.size() <= MOST_ANSWERS
                && sent.entrySet().stream()
                        .allMatch(answer -> answer.getValue() != null
                                && answer.getKey().length() <= LONGEST_NAME
                                && answer.getValue().length() <= LONGEST_TEXT);
        if (!sane) {
            faults.add(
                    field, "Send at most %d answers of at most %d characters.".formatted(MOST_ANSWERS, LONGEST_TEXT));
        }
        return sane ? sent : Map.of();
    }
}
