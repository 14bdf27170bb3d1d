package frontdesk.console.calls;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import frontdesk.journal.Amount;
import frontdesk.journal.CallCost;
import frontdesk.journal.Usage.What;

import static org.assertj.core.api.Assertions.assertThat;

/** What a call cost, as its page shows it. */
class CostViewTest {
    private static CostView view(CallCost... costs) {
        return CostView.of(List.of(costs), cost -> "frontdesk.prices." + cost.by(), "US");
    }

    private static CallCost cost(What what, String by, long quantity, @Nullable String amount) {
        return new CallCost(
                what, by, BigDecimal.valueOf(quantity), amount == null ? null : Amount.parse(amount), false);
    }

    @Test
    void eachPartSaysHowMuchOfItAndWhoKnows() {
        var told = new CallCost(What.LINE, "twilio", BigDecimal.valueOf(200), Amount.parse("0.017 USD"), true);
        CostView view = view(told, cost(What.VOICE, "elevenlabs eleven_flash_v2_5", 1_240, "0.062 USD"));
        assertThat(view.lines())
                .containsExactly(
                        new CostView.Line("Line, Twilio", "3:20 min, told by Twilio", "$0.017", null),
                        new CostView.Line(
                                "Speaking, elevenlabs eleven_flash_v2_5", "1,240 letters, reckoned", "$0.062", null));
        assertThat(view.sum()).isEqualTo("$0.079");
        assertThat(view.whole()).isTrue();
    }

    @Test
    void currenciesAreNotAddedUp() {
        assertThat(view(cost(What.LINE, "twilio", 1, "1.5 USD"), cost(What.EARS, "x", 1, "0.3 EUR"))
                        .sum())
                .isEqualTo("€0.30 + $1.50");
    }

    @Test
    void whatHasNoPriceSaysWhichSettingWouldTell() {
        CostView view = view(cost(What.LINE, "telnyx", 60, null));
        assertThat(view.lines())
                .containsExactly(new CostView.Line("Line, Telnyx", "1:00 min", "not known", "frontdesk.prices.telnyx"));
        assertThat(view.sum()).isNull();
        assertThat(view.whole()).isFalse();
    }

    @Test
    void aCallOnThisMachineAloneHasNoSumAndIsWhole() {
        var here = new CallCost(What.LINE, "here", BigDecimal.valueOf(61), Amount.NOTHING, false);
        CostView view = view(here);
        assertThat(view.lines()).containsExactly(new CostView.Line("Line, this machine", "1:01 min", "nothing", null));
        assertThat(view.sum()).isNull();
        assertThat(view.whole()).isTrue();
    }
}
