package frontdesk.notices;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A carrier's gateway that makes texts of e-mail ({@code 4155550134@vtext.com}): a way of the past, for whoever still has one of the last. Nobody is
 * told through it but who gave its address for themselves, nothing tells whether a text arrived, and it holds one text.
 *
 * @param until its last day, or null where that is not known
 */
record TextGateway(String carrier, @Nullable LocalDate until) {
    static final int ONE_TEXT = 160;

    private static final TextGateway ATT = new TextGateway("AT&T", LocalDate.of(2025, 6, 16));
    private static final TextGateway T_MOBILE = new TextGateway("T-Mobile", LocalDate.of(2024, 11, 30));
    private static final TextGateway VERIZON = new TextGateway("Verizon", LocalDate.of(2027, 3, 31));
    private static final TextGateway US_CELLULAR = new TextGateway("US Cellular", null);

    private static final Map<String, TextGateway> BY_DOMAIN = Map.ofEntries(
            Map.entry("txt.att.net", ATT),
            Map.entry("mms.att.net", ATT),
            Map.entry("tmomail.net", T_MOBILE),
            Map.entry("mymetropcs.com", T_MOBILE),
            Map.entry("messaging.sprintpcs.com", T_MOBILE),
            Map.entry("pm.sprint.com", T_MOBILE),
            Map.entry("vtext.com", VERIZON),
            Map.entry("vzwpix.com", VERIZON),
            Map.entry("email.uscc.net", US_CELLULAR),
            Map.entry("mms.uscc.net", US_CELLULAR));

    /** Empty for an ordinary e-mail address. */
    static Optional<TextGateway> of(String address) {
        String domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_DOMAIN.get(domain));
    }

    boolean isOpen(LocalDate today) {
        return until == null || !today.isAfter(until);
    }
}
