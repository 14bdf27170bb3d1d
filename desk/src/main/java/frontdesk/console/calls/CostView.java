package frontdesk.console.calls;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.Amount;
import frontdesk.journal.CallCost;
import frontdesk.journal.CallCosts;
import frontdesk.journal.Usage;
import frontdesk.page.Amounts;

/**
 * What a call cost, for its page.
 *
 * @param sum in words; null where it is nothing, or where no part of it is known
 * @param whole whether the price of every part is known
 */
record CostView(List<Line> lines, @Nullable String sum, boolean whole) {
    private static final Map<String, String> NAMES = Map.of(
            Usage.HERE,
            "this machine",
            "twilio",
            "Twilio",
            "telnyx",
            "Telnyx",
            "exotel",
            "Exotel",
            "asterisk",
            "Asterisk",
            "sip",
            "SIP",
            "elevenlabs",
            "ElevenLabs",
            "conversation-relay",
            "Twilio's ConversationRelay");

    /**
     * One thing that it used up.
     *
     * @param how much of it, and who says what it came to
     * @param setting what would tell its price, or null where that is known or nothing would
     */
    record Line(
            String name,
            String how,
            String amount,
            @Nullable String setting) {}

    static CostView of(List<CallCost> costs, Function<CallCost, @Nullable String> setting, String region) {
        List<Amount> sums = CallCosts.sums(costs).sums();
        return new CostView(
                costs.stream().map(cost -> line(cost, setting, region)).toList(),
                sums.isEmpty() ? null : Amounts.written(sums, region),
                costs.stream().allMatch(cost -> cost.amount() != null));
    }

    private static Line line(CallCost cost, Function<CallCost, @Nullable String> setting, String region) {
        Amount amount = cost.amount();
        String who = NAMES.getOrDefault(cost.by(), cost.by());
        String sure = cost.told() ? "told by " + who : amount == null || amount.isNothing() ? "" : "reckoned";
        BigDecimal quantity = cost.quantity();
        String much = quantity == null ? "" : much(cost.what(), quantity);
        return new Line(
                what(cost.what()) + ", " + who,
                much.isEmpty() || sure.isEmpty() ? much + sure : much + ", " + sure,
                amount == null ? "not known" : amount.isNothing() ? "nothing" : Amounts.written(amount, region),
                amount == null ? setting.apply(cost) : null);
    }

    private static String what(Usage.What what) {
        return switch (what) {
            case LINE -> "Line";
            case EARS -> "Hearing";
            case VOICE -> "Speaking";
            case TOKENS_IN -> "Reading";
            case TOKENS_OUT -> "Writing";
            case AGENT -> "Agent";
            case TEXT -> "Texts";
        };
    }

    private static String much(Usage.What what, BigDecimal quantity) {
        long many = quantity.setScale(0, RoundingMode.HALF_UP).longValueExact();
        return switch (what) {
            case LINE, EARS -> "%d:%02d min".formatted(many / 60, many % 60);
            case VOICE -> counted(many, "letter");
            case TOKENS_IN, TOKENS_OUT -> counted(many, "token");
            case AGENT -> counted(many, "credit");
            case TEXT -> counted(many, "text");
        };
    }

    private static String counted(long many, String noun) {
        return String.format(Locale.ENGLISH, "%,d %s%s", many, noun, many == 1 ? "" : "s");
    }
}
