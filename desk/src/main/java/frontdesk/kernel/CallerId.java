package frontdesk.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The number of a caller as carriers and platforms write it. */
public final class CallerId {
    /** What carriers send instead of the number of a caller who withholds it: words, some spelt on the keys of a telephone. */
    private static final Set<String> WITHHELD = Set.of(
            "anonymous",
            "restricted",
            "unavailable",
            "unknown",
            "private",
            "+266696687",
            "+7378742833",
            "+2562533",
            "+8656696",
            "+86282452253");

    private CallerId() {}

    /** Whether this stands for a number that its owner withholds; nothing at all does too. */
    public static boolean isWithheld(String text) {
        return text.isBlank() || WITHHELD.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Empty where it is withheld, or no telephone number in E.164 ({@code client:…}, {@code sip:…}, an extension). */
    public static Optional<PhoneNumber> read(String text) {
        return text.startsWith("+") && !isWithheld(text) ? PhoneNumber.parse(text, "ZZ") : Optional.empty();
    }

    /** The same of a line whose numbers may come without their plus, or as people of that region dial them. */
    public static Optional<PhoneNumber> read(String text, String region) {
        if (text.startsWith("+")) {
            return read(text);
        }
        return isWithheld("+" + text) || !text.matches("[0-9]{7,15}")
                ? Optional.empty()
                : PhoneNumber.parse(text, region).or(() -> PhoneNumber.parse("+" + text, region));
    }
}
