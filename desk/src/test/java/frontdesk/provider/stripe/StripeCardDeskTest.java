package frontdesk.provider.stripe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector.Trial;
import frontdesk.booking.HandClock;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Money;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PaymentId;
import frontdesk.kernel.Secret;
import frontdesk.payment.CardDesk.Bill;
import frontdesk.payment.CardDesk.Opened;
import frontdesk.payment.CardDesk.Repayment;
import frontdesk.payment.CardDesk.Standing;
import frontdesk.payment.Reference;
import frontdesk.provider.speech.VendorContract;
import frontdesk.provider.stripe.StripeStandIn.Asked;
import frontdesk.provider.stripe.StripeStandIn.Day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is asked of Stripe, and what is made of its answers. */
class StripeCardDeskTest {
    private static final BusinessId BUSINESS = new BusinessId(UUID.randomUUID());
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration HASTE = Duration.ofMillis(500);

    private final HandClock clock = new HandClock("2026-02-02T06:00:00Z");
    private final StripeStandIn stripe = new StripeStandIn();
    private final StripeCardDesk desk = desk(StripeStandIn.KEY);

    @AfterEach
    void close() {
        stripe.close();
    }

    @Test
    void aPageIsOpenedForWhatIsDue() {
        Bill bill = bill(Money.of(2000, "EUR"));
        Opened opened = desk.open(bill);
        assertThat(opened).isEqualTo(new Opened("cs_test_0", "https://checkout.example/cs_test_0"));
        Asked asked = stripe.asked.getFirst();
        assertThat(asked.form())
                .containsEntry("mode", "payment")
                .containsEntry("client_reference_id", bill.reference().toString())
                .containsEntry("line_items[0][price_data][unit_amount]", "2000")
                .containsEntry("line_items[0][price_data][currency]", "eur")
                .containsEntry("line_items[0][price_data][product_data][name]", "Deposit: Colour & cut")
                .containsEntry("expires_at", "1770055200");
        assertThat(asked.key()).isEqualTo("link-" + bill.reference());
    }

    @Test
    void whatIsAskedFitsTheContract() {
        JsonNode contract = VendorContract.read("own-stripe.openapi.yaml").path("paths");
        desk.open(bill(Money.of(2000, "EUR")));
        desk.close(BUSINESS, "cs_test_0");
        desk.giveBack(repayment(null));
        assertThat(stripe.asked).hasSize(4).allSatisfy(asked -> {
            String path = asked.path().replaceFirst("/cs_test_[0-9]+", "/{id}");
            JsonNode operation = contract.path(path).path(asked.method().toLowerCase(Locale.ROOT));
            assertThat(operation.isMissingNode()).as(path).isFalse();
            assertThat(asked.key().length()).isLessThanOrEqualTo(255);
            JsonNode known = operation
                    .path("requestBody")
                    .path("content")
                    .path("application/x-www-form-urlencoded")
                    .path("schema")
                    .path("properties");
            asked.form().forEach((field, value) -> {
                if (known.path(field).path("type").asText().equals("integer")) {
                    assertThat(value).as(field).matches("[0-9]+");
                }
            });
            assertThat(asked.form().keySet())
                    .allMatch(field -> field.startsWith("payment_intent_data") || known.has(field));
        });
    }

    @Test
    void anAnswerThatIsLostIsAskedForAgainAndIsTheSamePage() {
        stripe.day = Day.ANSWER_LOST;
        Bill bill = bill(Money.of(2000, "EUR"));
        assertThat(trouble(() -> desk.open(bill)).worthRetrying()).isTrue();
        stripe.day = Day.GOOD;
        assertThat(desk.open(bill).vendorName()).isEqualTo("cs_test_0");
        assertThat(stripe.sessions).hasSize(1);
    }

    @Test
    void howLongItWantsToBeLeftAloneIsKnown() {
        stripe.day = Day.TOO_MANY;
        assertThat(trouble(() -> desk.open(bill(Money.of(2000, "EUR")))).rest()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY", "BROKEN", "SILENT", "NONSENSE", "SAYS_NOTHING"})
    void aBadDayPasses(Day day) {
        stripe.day = day;
        Bill bill = bill(Money.of(2000, "EUR"));
        StripeCardDesk asking = day == Day.SILENT ? desk(StripeStandIn.KEY, HASTE) : desk;
        assertThat(trouble(() -> asking.open(bill)).worthRetrying()).isTrue();
        stripe.day = Day.GOOD;
        assertThat(desk.open(bill).vendorName()).isEqualTo("cs_test_0");
    }

    @Test
    void aPageIsNotTakenForClosedByAnAnswerThatSaysNothing() {
        desk.open(bill(Money.of(2000, "EUR")));
        stripe.meanwhile = _ -> stripe.day = Day.SAYS_NOTHING;
        assertThat(trouble(() -> desk.close(BUSINESS, "cs_test_0")).worthRetrying())
                .isTrue();
        stripe.day = Day.GOOD;
        assertThat(desk.close(BUSINESS, "cs_test_0")).isEqualTo(new Standing.Closed());
    }

    @Test
    void aKeyThatIsNotAcceptedIsNotTriedAgain() {
        OutsideTrouble trouble = trouble(() -> desk("sk_test_wrong").open(bill(Money.of(2000, "EUR"))));
        assertThat(trouble.worthRetrying()).isFalse();
        assertThat(trouble).hasMessageContaining("the key is not accepted").hasMessageNotContaining("sk_test");
    }

    @Test
    void amountsAreCountedAsStripeDoes() {
        desk.open(bill(Money.of(5000, "JPY")));
        desk.open(bill(Money.of(30000, "KRW")));
        desk.open(bill(Money.of(500, "ISK")));
        assertThat(stripe.sessions.values().stream()
                        .map(session -> session.path("amount_total").asLong()))
                .containsExactly(5000L, 30000L, 50000L);
        OutsideTrouble refused = trouble(() -> desk.open(bill(Money.of(2000, "KWD"))));
        assertThat(refused.worthRetrying()).isFalse();
        assertThat(refused).hasMessageContaining("KWD, which has thousandths");
        stripe.pay("cs_test_2");
        assertThat(desk.close(BUSINESS, "cs_test_2"))
                .isEqualTo(new Standing.Paid("pi_cs_test_2", Money.of(500, "ISK")));
    }

    @Test
    void whatIsClosedSaysHowItStood() {
        for (int i = 0; i < 4; i++) {
            desk.open(bill(Money.of(2000, "EUR")));
        }
        assertThat(desk.close(BUSINESS, "cs_test_0")).isEqualTo(new Standing.Closed());
        assertThat(desk.close(BUSINESS, "cs_test_0")).isEqualTo(new Standing.Closed());
        stripe.pay("cs_test_1");
        assertThat(desk.close(BUSINESS, "cs_test_1"))
                .isEqualTo(new Standing.Paid("pi_cs_test_1", Money.of(2000, "EUR")));
        stripe.sessions
                .get("cs_test_2")
                .put("status", "complete")
                .putObject("payment_intent")
                .put("status", "processing");
        assertThat(desk.close(BUSINESS, "cs_test_2")).isEqualTo(new Standing.Underway());
        stripe.sessions
                .get("cs_test_3")
                .put("status", "complete")
                .putObject("payment_intent")
                .put("status", "requires_payment_method");
        assertThat(desk.close(BUSINESS, "cs_test_3")).isEqualTo(new Standing.Closed());
    }

    @Test
    void whatRanOutOrWasPaidInTheMomentBeforeItIsClosedIsNoTrouble() {
        desk.open(bill(Money.of(2000, "EUR")));
        desk.open(bill(Money.of(2000, "EUR")));
        stripe.meanwhile = session -> session.put("status", "expired");
        assertThat(desk.close(BUSINESS, "cs_test_0")).isEqualTo(new Standing.Closed());
        stripe.meanwhile = _ -> stripe.pay("cs_test_1");
        assertThat(desk.close(BUSINESS, "cs_test_1"))
                .isEqualTo(new Standing.Paid("pi_cs_test_1", Money.of(2000, "EUR")));
    }

    @Test
    void moneyGoesBackOnceAndNotByAKeyThatIsForgotten() {
        stripe.day = Day.ANSWER_LOST;
        assertThat(trouble(() -> desk.giveBack(repayment(null))).worthRetrying())
                .isTrue();
        stripe.day = Day.GOOD;
        assertThat(desk.giveBack(repayment(clock.instant()))).isEqualTo("re_0");
        assertThat(stripe.refunds).hasSize(1);
        Instant tried = clock.instant();
        clock.pass(Duration.ofHours(24));
        assertThat(trouble(() -> desk.giveBack(repayment(tried))).worthRetrying())
                .isFalse();
        assertThat(stripe.refunds).hasSize(1);
    }

    @Test
    void anAccountIsTriedOut() {
        var connector = new StripeConnector(stripe.address(), PATIENCE);
        assertThat(connector.tryOut(account("sk_test_wrong", "whsec_a")))
                .isInstanceOfSatisfying(
                        Trial.Fails.class, fails -> assertThat(fails.whatToDo()).contains("the key is not accepted"));
        assertThat(connector.tryOut(account(StripeStandIn.KEY, "we_a")))
                .isInstanceOfSatisfying(
                        Trial.Fails.class, fails -> assertThat(fails.whatToDo()).contains("begins with whsec_"));
        stripe.day = Day.SILENT;
        assertThat(new StripeConnector(stripe.address(), HASTE).tryOut(account(StripeStandIn.KEY, "whsec_a")))
                .isInstanceOfSatisfying(
                        Trial.Fails.class, fails -> assertThat(fails.whatToDo()).contains("cannot be reached"));
    }

    @Test
    void whatWasEnteredIsReadWithSeveralSigningSecrets() {
        assertThat(StripeAccount.of(account("sk_test_a", "whsec_a, whsec_b")).signing())
                .hasSize(2);
    }

    private static Account account(String key, String signing) {
        return new Account(
                BUSINESS,
                "stripe",
                Map.of(),
                Map.of("key", Secret.of(key), "webhook-secrets", Secret.of(signing)),
                Instant.EPOCH);
    }

    private StripeCardDesk desk(String key) {
        return desk(key, PATIENCE);
    }

    private StripeCardDesk desk(String key, Duration patience) {
        return new StripeCardDesk(
                business -> Optional.of(new StripeAccount(Secret.of(key), List.of())),
                stripe.address(),
                patience,
                clock);
    }

    private static Bill bill(Money amount) {
        return new Bill(
                BUSINESS,
                new Reference(PaymentId.next(), 1),
                amount,
                "Deposit: Colour & cut",
                null,
                Instant.ofEpochSecond(1770055200),
                "https://desk.example/p/x");
    }

    private static Repayment repayment(@Nullable Instant tried) {
        return new Repayment(BUSINESS, "made-up-back", "pi_1", Money.of(1500, "EUR"), tried);
    }

    private static OutsideTrouble trouble(ThrowingCallable asking) {
        return catchThrowableOfType(OutsideTrouble.class, asking);
    }
}
