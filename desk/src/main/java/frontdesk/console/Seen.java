package frontdesk.console;

import java.util.HexFormat;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import frontdesk.kernel.Sha256;

/**
 * What a form was filled in from when its page was opened, as a digest that the form sends back: so whoever saves it overwrites nothing that they have not
 * seen.
 *
 * @param mark empty where a page has no such form
 */
public record Seen(String mark) {
    public static final Seen NOTHING = new Seen("");
    public static final String FIELD = "seen";

    /** @param shown by whose words it is known whether it has changed */
    public static Seen of(Object shown) {
        return new Seen(HexFormat.of().formatHex(Sha256.of(shown.toString())));
    }

    /** What a form was sent with; empty where it was sent by no page of ours. */
    public static Optional<Seen> in(MultivaluedMap<String, String> sent) {
        return Optional.ofNullable(sent.getFirst(FIELD)).map(Seen::new);
    }

    /** Whether a form that was sent was filled in from this. */
    public boolean isOf(MultivaluedMap<String, String> sent) {
        return in(sent).map(this::equals).orElse(true);
    }
}
