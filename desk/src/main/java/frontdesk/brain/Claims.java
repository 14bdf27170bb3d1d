package frontdesk.brain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an English sentence claims to be so: that something is done, free, gone, open or closed. */
final class Claims {
    /** What can be claimed. */
    enum Claim {
        BOOKED,
        MOVED,
        CANCELLED,
        NOTED,
        SENT,
        PUT_THROUGH,
        WAITING,
        FREE,
        NOT_FREE,
        OPEN,
        CLOSED
    }

    private static final String DONE =
            "(?:is|are|was|be|been|'s|'re|'ve|have|has|got|gets?|all|now|just|already|successfully|i|we|consider it)"
                    + "(?: (?:now|just|already|all|been|got|both|also|successfully|you|it|that|your|the|a|an))*";
    private static final String BOOKING = "(?:booking|reservation|appointment|table|slot|spot|visit|change)";

    private static final Map<Claim, Pattern> PATTERNS = Map.ofEntries(
            claim(
                    Claim.BOOKED,
                    "\\b" + DONE
                            + " (?:booked|reserved|scheduled|confirmed|secured|set up|locked in|down for|in the diary|in the book)\\b",
                    "(?:you|it)(?:'re| are|'s| is)(?: now)? all (?:set|sorted|done|confirmed)\\b",
                    "\\b(?:'ve|have|i|we) (?:now |just )?(?:put|pencilled|penciled|got|marked|signed) (?:you|that|it|them) (?:down|in)\\b",
                    "\\b" + BOOKING
                            + "(?:'s| is| has been)(?: now| all)? (?:booked|confirmed|made|set|complete|secured|done)\\b",
                    "\\b(?:made|placed|completed|created) (?:the|your|that|a) " + BOOKING + "\\b",
                    "(?:^|[,:;-] ?)(?:all |and |now )*(?:booked|reserved|confirmed)\\b",
                    "\\b(?:booked|reserved|scheduled|secured) (?:a|an|the|your|you|it|that)\\b",
                    "\\bsee you\\b",
                    "\\blook(?:ing)? forward to (?:seeing|welcoming|having)\\b",
                    "\\byou have an? (?:booking|reservation|appointment|table)\\b",
                    "\\bconfirmation (?:number|code)\\b"),
            claim(
                    Claim.MOVED,
                    "\\b" + DONE
                            + "(?: (?:booking|reservation|appointment|table|time))? (?:moved|rescheduled|changed|updated|switched|shifted|pushed)\\b"),
            claim(
                    Claim.CANCELLED,
                    "\\b" + DONE + "(?: (?:booking|reservation|appointment|table))? (?:cancell?ed|removed|deleted)\\b"),
            claim(
                    Claim.NOTED,
                    "\\b(?:'ve|have|i) (?:noted|taken|passed|left|written|forwarded|made a note)\\b",
                    "\\b(?:will|'ll) (?:call|ring|get back to|contact|phone) you\\b"),
            claim(
                    Claim.SENT,
                    "\\b(?:sent|sending|texted|emailed|e-mailed)\\b",
                    "\\b(?:receive|get) (?:a|an|your) (?:text|sms|e-?mail|confirmation|message)\\b"),
            claim(
                    Claim.PUT_THROUGH,
                    "\\b(?:transferring|connecting|putting) (?:you|your call)\\b",
                    "\\b(?:'ve|have) (?:transferred|connected)\\b"),
            claim(Claim.WAITING, "\\b(?:you're|you are|put you|added you|'ve added)\\b.*\\bwait(?:ing)? ?list\\b"),
            claim(
                    Claim.NOT_FREE,
                    "\\b(?:fully booked|booked (?:up|out|solid)|sold out|taken|unavailable|nothing|not available|isn't available|aren't available|not free|isn't free)\\b",
                    "\\b(?:no|don't have any|haven't got any|not any) (?:more |free |open )?(?:availability|tables?|openings?|times?|slots?|appointments?)\\b"),
            claim(
                    Claim.FREE,
                    "\\b(?:free|available|availability|openings?|open slots?|vacan(?:t|cy|cies)|room for|a spot)\\b",
                    "\\b(?:we have|we've got|we've|i have|i've got|i've|there's|there is|there are|i can offer|could offer|we can offer|i can do|we can do|you can have|i see)\\b",
                    "\\b(?:can|could) (?:also )?(?:do|seat|fit|offer|squeeze)\\b",
                    "^(?:and )?(?:how|what) about\\b"),
            claim(Claim.CLOSED, "\\b(?:closed|not open|aren't open|isn't open|don't open)\\b"),
            claim(Claim.OPEN, "\\b(?:open|opens|opening hours|our hours|until we close|we close|closes)\\b"));

    /** In the same clause before the claim: it is not claimed to be so. */
    private static final Pattern NOT_SO = Pattern.compile(
            "\\b(?:if|once|until|unless|whether|before)\\b[^,;.!]*$"
                    + "|(?:\\b(?:not|never|to|can|could|would|should|shall|may|might|must|will)|n't)(?: (?:yet|then|also|still|only|get|have|be|you))*\\s*$");

    /** Said of bookings that stand, however it is put. */
    private static final Pattern PARTING = Pattern.compile("see you|look.*forward");

    private static final Set<Claim> OF_DEEDS = EnumSet.of(Claim.BOOKED, Claim.MOVED, Claim.CANCELLED, Claim.SENT);

    private Claims() {}

    private static Map.Entry<Claim, Pattern> claim(Claim claim, String... ways) {
        return Map.entry(claim, Pattern.compile(String.join("|", ways)));
    }

    static Set<Claim> in(String sentence) {
        String text = sentence.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
        Set<Claim> claims = EnumSet.noneOf(Claim.class);
        PATTERNS.forEach((claim, pattern) -> {
            for (Matcher found = pattern.matcher(text); found.find(); ) {
                boolean denied = OF_DEEDS.contains(claim)
                        && !PARTING.matcher(found.group()).matches()
                        && NOT_SO.matcher(text.substring(0, found.start())).find();
                if (!denied) {
                    claims.add(claim);
                }
            }
        });
        return claims;
    }
}
