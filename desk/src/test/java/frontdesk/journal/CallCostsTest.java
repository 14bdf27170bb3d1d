package frontdesk.journal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.jobs.Jobs;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.Usage.What;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What calls use up, and what that comes to. */
class CallCostsTest extends OpenJournal {
    private static final Map<String, Amount> SET = Map.of(
            "twilio", Amount.parse("0.012 USD"), "deepgram nova-3", Amount.parse("0.006 EUR"), "a-model", usd("2"));

    private final CallCosts costs = priced().callCosts();

    private static Amount usd(String value) {
        return Amount.parse(value + " USD");
    }

    private static Journal priced() {
        return new Journal(database, Clock.fixed(NOON, ZoneOffset.UTC), new UnitPrices() {
            @Override
            public @Nullable Amount of(What what, String by) {
                return by.equals(Usage.HERE) ? Amount.NOTHING : SET.get(by);
            }

            @Override
            public String setting(What what, String by) {
                return "price of " + by;
            }
        });
    }

    private CallId called() {
        return call(Channel.PHONE, null, NOON, Disposition.BOOKED);
    }

    private static List<String> written(List<CallCost> costs) {
        return costs.stream()
                .map(cost -> cost.what() + " " + cost.by() + " "
                        + (cost.amount() == null
                                ? "?"
                                : cost.amount().value().stripTrailingZeros().toPlainString() + " "
                                        + cost.amount().currency()))
                .toList();
    }

    private List<String> sums() {
        return costs.sums(business, NOON, NOON.plus(Duration.ofDays(1))).sums().stream()
                .map(sum -> sum.value().stripTrailingZeros().toPlainString() + " " + sum.currency())
                .toList();
    }

    @Test
    void whatWasUsedIsReckonedByThePricesThatAreSet() {
        CallId call = called();
        costs.used(
                business,
                call,
                List.of(
                        new Usage(What.LINE, "twilio", 90),
                        new Usage(What.EARS, "deepgram nova-3", new BigDecimal("30.5")),
                        new Usage(What.VOICE, Usage.HERE, 1_000)));
        assertThat(written(costs.of(business, call)))
                .containsExactly("LINE twilio 0.018 USD", "EARS deepgram nova-3 0.00305 EUR", "VOICE here 0 XXX");
        assertThat(sums()).as("no currency is added to another").containsExactly("0.00305 EUR", "0.018 USD");
    }

    @Test
    void whatHasNoPriceIsNotKnownAndNeverNothing() {
        CallId call = called();
        costs.used(business, call, List.of(new Usage(What.LINE, "telnyx", 90), new Usage(What.EARS, "here", 9)));
        CallCost line = costs.of(business, call).getFirst();
        assertThat(line.amount()).isNull();
        assertThat(costs.setting(line)).isEqualTo("price of telnyx");
        CostSums found = costs.sums(business, NOON, NOON.plusSeconds(1));
        assertThat(found).isEqualTo(new CostSums(List.of(), 1));
    }

    @Test
    void aCallThatIsHeldInTwoPartsCostsBoth() {
        CallId call = called();
        costs.used(business, call, List.of(new Usage(What.LINE, "twilio", 60), new Usage(What.VOICE, "x", 1)));
        costs.used(business, call, List.of(new Usage(What.LINE, "twilio", 60), new Usage(What.VOICE, "x", 1)));
        assertThat(written(costs.of(business, call))).containsExactly("LINE twilio 0.024 USD", "VOICE x ?");
        assertThat(costs.of(business, call).getLast().quantity()).isEqualByComparingTo("2");
        assertThat(sums()).containsExactly("0.024 USD");
    }

    @Test
    void whatAVendorTellsStandsWhateverIsReckonedBeforeAndAfter() {
        CallId call = called();
        costs.used(business, call, List.of(new Usage(What.LINE, "twilio", 60)));
        costs.told(business, call, What.LINE, "twilio", usd("0.017"));
        costs.used(business, call, List.of(new Usage(What.LINE, "twilio", 30)));
        CallCost line = costs.of(business, call).getFirst();
        assertThat(line.told()).isTrue();
        assertThat(line.quantity()).isEqualByComparingTo("90");
        assertThat(written(List.of(line))).containsExactly("LINE twilio 0.017 USD");
        costs.told(business, call, What.LINE, "twilio", usd("0.018"));
        assertThat(sums()).containsExactly("0.018 USD");
    }

    @Test
    void whatModelsThoughtIsSummedUpWhenTheCallEndsHoweverOftenThatIsTold() {
        Journal journal = priced();
        CallId call = CallId.next();
        journal.callStarted(start(call, null, null));
        for (String told : List.of(
                "{\"tokensIn\":900000,\"tokensOut\":400}",
                "{\"answers\":1}",
                "{\"tokensIn\":100000,\"tokensOut\":100}")) {
            journal.toolUsed(
                    business, call, new ToolUse(ToolUse.MODEL, "{\"model\":\"a-model\"}", told, "Said", 1, NOON));
        }
        journal.callEnded(business, call, ended(Disposition.ANSWERED, null));
        journal.callEnded(business, call, ended(Disposition.ANSWERED, "late.wav"));
        assertThat(written(costs.of(business, call)))
                .containsExactly("TOKENS_IN a-model 2 USD", "TOKENS_OUT a-model 0.001 USD");
        assertThat(costs.of(business, call).getLast().quantity()).isEqualByComparingTo("500");
    }

    @Test
    void whatAPlatformTellsOfItsAgentsCallCountsAndCreditsAloneHaveAPriceOnlyWhereItIsSet() {
        CallId priced = called();
        CallId unpriced = called();
        var told = CallAnalysisBuilder.builder()
                .platform("elevenlabs")
                .credits(296)
                .collected("{}")
                .evaluated("{}")
                .at(NOON);
        database.perform(handle -> {
            journal.toldCalls().analysed(handle, business, unpriced, told.build());
            journal.toldCalls()
                    .analysed(
                            handle,
                            business,
                            priced,
                            told.price(new BigDecimal("0.012")).build());
        });
        assertThat(written(costs.of(business, priced))).containsExactly("AGENT elevenlabs 0.012 USD");
        assertThat(costs.of(business, priced).getFirst().told()).isTrue();
        assertThat(written(costs.of(business, unpriced))).containsExactly("AGENT elevenlabs ?");
        assertThat(costs.of(business, unpriced).getFirst().quantity()).isEqualByComparingTo("296");
    }

    @Test
    void eachBusinessIsSummedUpInItsOwnStretches() {
        BusinessId other = new BusinessId(UUID.randomUUID());
        CallId before = call(Channel.PHONE, null, NOON.minusSeconds(1), Disposition.BOOKED);
        CallId now = called();
        CallId open = called();
        costs.told(business, before, What.LINE, "twilio", usd("3"));
        costs.told(business, now, What.LINE, "twilio", usd("4"));
        costs.used(business, open, List.of(new Usage(What.LINE, "telnyx", 9)));
        Duration day = Duration.ofDays(1);
        CostsCompared found = costs.compared(List.of(
                new Comparison(business, NOON.minus(day), NOON, NOON.plus(day)),
                new Comparison(other, NOON.minus(day), NOON, NOON.plus(day))));
        assertThat(found.now(business)).isEqualTo(new CostSums(List.of(usd("4")), 1));
        assertThat(found.before(business)).isEqualTo(new CostSums(List.of(usd("3")), 0));
        assertThat(found.now(other)).isEqualTo(CostSums.NONE);
        assertThat(found.now(business).each(8).getFirst().value()).isEqualByComparingTo("0.5");
    }

    @Test
    void whatItCostStaysWhenItsWordsAreDeleted(@TempDir Path recordings) {
        CallId call = called();
        costs.told(business, call, What.LINE, "twilio", usd("4"));
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        new Forgetting(database, new Jobs(database, clock), recordings, clock).words(business, NOON.plusSeconds(1));
        assertThat(written(costs.of(business, call))).containsExactly("LINE twilio 4 USD");
        assertThat(sums()).containsExactly("4 USD");
    }

    @Test
    void ofACallThatNobodyKnowsNothingIsWritten() {
        CallId nobody = CallId.next();
        costs.used(business, nobody, List.of(new Usage(What.LINE, "twilio", 60)));
        assertThat(costs.of(business, nobody)).isEmpty();
    }

    @Test
    void whatIsNoPriceIsRefusedInASentence() {
        for (String wrong : List.of("0.01", "free", "0,01 USD", "-1 USD", "1 DOLLAR", "")) {
            assertThatThrownBy(() -> Amount.parse(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is no price: write a number and a currency");
        }
    }
}
