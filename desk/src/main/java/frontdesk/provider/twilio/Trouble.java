package frontdesk.provider.twilio;

import java.util.Optional;
import java.util.Set;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.message.Route;

/** Twilio's error codes as far as they mean something to us: whether to try again, and a sentence for the owner. */
final class Trouble {
    static final String TWILIO = "twilio";

    /** Refusals that are about this moment and not about this text. */
    private static final Set<Integer> PASSING = Set.of(20429, 21611, 30001, 30003, 30008, 30022, 30410, 63018);

    /** Told of a message in our own words that WhatsApp takes in its template's words only. */
    private static final int OUTSIDE_THEIR_DAY = 63016;

    private static final Set<Integer> UNWANTED = Set.of(21610, 30004, 63014, 63033);

    private Trouble() {}

    /** What a refused request means; {@code code} is 0 where the answer had none. */
    static OutsideTrouble refusal(int http, int code) {
        String what = code == 0 ? "it answered " + http : inWords(code);
        if (isUnwanted(code)) {
            return OutsideTrouble.unwanted(TWILIO, what);
        }
        return http == 429 || http >= 500 || PASSING.contains(code)
                ? OutsideTrouble.passing(TWILIO, what)
                : OutsideTrouble.lasting(TWILIO, what);
    }

    /** Whether they want no texts of ours, whoever of the carriers knows it. */
    static boolean isUnwanted(int code) {
        return UNWANTED.contains(code);
    }

    /** By which way a text that is wanted and did not arrive may; empty where it ends here. */
    static Optional<Route> next(Route by, int code) {
        return switch (by) {
            case SMS -> Optional.empty();
            case WHATSAPP -> Optional.of(code == OUTSIDE_THEIR_DAY ? Route.TEMPLATE : Route.SMS);
            case TEMPLATE -> Optional.of(Route.SMS);
        };
    }

    static String inWords(int code) {
        return switch (code) {
            case 0 -> "it was not delivered";
            case 20003 -> "the account or its key is not accepted (20003)";
            case 20429 -> "too many requests at once (20429)";
            case 21211, 21614, 30006 -> "this number cannot receive texts (" + code + ")";
            case 21212, 21606, 21601 -> "our number cannot send texts (" + code + ")";
            case 21408 -> "texts to that country are not switched on (21408)";
            case 21608 -> "a trial account only texts numbers that were verified (21608)";
            case 21610, 30004 -> "they asked for no more texts (" + code + ")";
            case 30003, 30005 -> "the phone could not be reached (" + code + ")";
            case 30007 -> "the network took it for spam (30007)";
            case 30032, 30034 -> "our number is not registered with the networks yet (" + code + ")";
            case 63003, 63024 -> "they are not on WhatsApp (" + code + ")";
            case 63007 -> "our number is not on WhatsApp (63007)";
            case 63015 -> "they have not joined the WhatsApp sandbox (63015)";
            case OUTSIDE_THEIR_DAY -> "they have not written on WhatsApp for a day (63016)";
            case 63014, 63033 -> "they blocked us on WhatsApp (" + code + ")";
            case 63032 -> "WhatsApp does not bring this text to them (63032)";
            case 63041 -> "the WhatsApp template is paused (63041)";
            default -> "error " + code;
        };
    }
}
