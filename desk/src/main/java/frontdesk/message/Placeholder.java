package frontdesk.message;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands in a template for something that is known only when it is written: {@code {when}}. */
public enum Placeholder {
    BUSINESS("the name of the business"),
    WHAT("what is booked"),
    WHEN("day and time"),
    NAME("the customer's name"),
    LINK("the page for it"),
    NUMBER("the business's telephone number"),
    UNTIL("until when it lasts, or when to answer or pay"),
    AMOUNT("what is to be paid"),
    INFO("what they asked for");

    private final String meaning;

    Placeholder(String meaning) {
        this.meaning = meaning;
    }

    /** In words, for whoever writes a template. */
    public String meaning() {
        return meaning;
    }

    /** As it is filled in: {@code when}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in a template: {@code {when}}. */
    public String written() {
        return "{" + word() + "}";
    }

    static Optional<Placeholder> named(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
