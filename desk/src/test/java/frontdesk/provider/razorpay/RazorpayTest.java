package frontdesk.provider.razorpay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector.Trial;
import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.inbox.Admission;
import frontdesk.inbox.Arrival;
import frontdesk.inbox.Inbox;
import frontdesk.kernel.Money;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PaymentId;
import frontdesk.kernel.Secret;
import frontdesk.payment.CardDesk.Bill;
import frontdesk.payment.CardDesk.Repayment;
import frontdesk.payment.CardDesk.Standing;
import frontdesk.payment.PayDesk;
import frontdesk.payment.Payment.State;
import frontdesk.payment.Reference;
import frontdesk.provider.razorpay.RazorpayStandIn.Day;
import frontdesk.provider.speech.VendorContract;
import frontdesk.reception.OrderingCaller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is asked of Razorpay, what is made of its answers, and what it tells. */
class RazorpayTest {
    private static final String SECRET = "made-up-webhook-secret";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration HASTE = Duration.ofMillis(500);

    private final RazorpayStandIn razorpay = new RazorpayStandIn();
    private final RazorpayAccount account = new RazorpayAccount(
            RazorpayStandIn.KEY_ID, Secret.of(RazorpayStandIn.KEY), List.of(Secret.of("old"), Secret.of(SECRET)));
    private final RazorpayCardDesk cards = cards(PATIENCE);
    private final PayDesk desk = new PayDesk(cards);
    private final RazorpayWebhooks webhooks = new RazorpayWebhooks(
            slug -> slug.equals("shop") ? Optional.of(desk.business) : Optional.empty(),
            _ -> Optional.of(account),
            desk.deposits);
    private final Inbox inbox = new Inbox(desk.database, desk.jobs, desk.journal, desk.clock);

    RazorpayTest() {
        inbox.introduce(webhooks);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        razorpay.close();
    }

    @Test
    void whatIsAskedFitsTheContract() {
        JsonNode paths = VendorContract.read("own-razorpay.openapi.yaml").path("paths");
        cards.open(bill(Money.of(50000, "INR")));
        cards.close(desk.business, "plink_0");
        assertThat(razorpay.asked).hasSize(3).allSatisfy(asked -> {
            String path = asked.path().replaceFirst("/plink_[0-9]+", "/{id}");
            JsonNode operation = paths.path(path).path(asked.method().toLowerCase(Locale.ROOT));
            assertThat(operation.isMissingNode()).as(path).isFalse();
            JsonNode known = operation
                    .path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema")
                    .path("properties");
            asked.body().properties().forEach(field -> {
                String type = known.path(field.getKey()).path("type").asText("unknown");
                assertThat(type.equals("integer") ? "number" : type)
                        .as(field.getKey())
                        .isEqualTo(field.getValue().getNodeType().name().toLowerCase(Locale.ROOT));
            });
            assertThat(asked.body().path("reference_id").asText().length()).isLessThanOrEqualTo(40);
        });
    }

    @Test
    void anAnswerThatIsLostIsLookedUpByItsReference() {
        razorpay.day = Day.ANSWER_LOST;
        Bill bill = bill(Money.of(50000, "INR"));
        assertThat(trouble(() -> cards.open(bill)).worthRetrying()).isTrue();
        razorpay.day = Day.GOOD;
        assertThat(cards.open(bill).url()).isEqualTo("https://rzp.example/plink_0");
        assertThat(razorpay.links).hasSize(1);
    }

    @Test
    void howLongItWantsToBeLeftAloneIsKnown() {
        razorpay.day = Day.TOO_MANY;
        assertThat(trouble(() -> cards.open(bill(Money.of(50000, "INR")))).rest())
                .isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY", "BROKEN", "SILENT", "NONSENSE"})
    void aBadDayPasses(Day day) {
        razorpay.day = day;
        Bill bill = bill(Money.of(50000, "INR"));
        RazorpayCardDesk asking = day == Day.SILENT ? cards(HASTE) : cards;
        assertThat(trouble(() -> asking.open(bill)).worthRetrying()).isTrue();
        razorpay.day = Day.GOOD;
        assertThat(cards.open(bill).vendorName()).isEqualTo("plink_0");
    }

    @Test
    void whatIsClosedSaysHowItStood() {
        cards.open(bill(Money.of(50000, "INR")));
        cards.open(bill(Money.of(50000, "INR")));
        assertThat(cards.close(desk.business, "plink_0")).isEqualTo(new Standing.Closed());
        assertThat(cards.close(desk.business, "plink_0")).isEqualTo(new Standing.Closed());
        razorpay.pay("plink_1");
        assertThat(cards.close(desk.business, "plink_1"))
                .isEqualTo(new Standing.Paid("pay_plink_1", Money.of(50000, "INR")));
    }

    @Test
    void moneyGoesBackOnceThoughItsVendorKnowsNoRepetition() {
        razorpay.day = Day.ANSWER_LOST;
        assertThat(trouble(() -> cards.giveBack(repayment(null))).worthRetrying())
                .isTrue();
        razorpay.day = Day.GOOD;
        assertThat(cards.giveBack(repayment(Instant.EPOCH))).isEqualTo("rfnd_0");
        assertThat(razorpay.refunds).hasSize(1);
    }

    @Test
    void moneyGoesBackOnceThoughTwoNodesGiveItBackAtOnce() {
        assertThat(cards.giveBack(repayment(null))).isEqualTo(cards.giveBack(repayment(null)));
        assertThat(razorpay.refunds).hasSize(1);
    }

    @Test
    void everyRefundIsHeardOfThoughTheirNewsHasNoIds() {
        assertThat(List.of("rfnd_1", "rfnd_2")).extracting(this::nameOfNews).doesNotHaveDuplicates();
    }

    private String nameOfNews(String refund) {
        byte[] body = "{\"event\":\"refund.processed\",\"payload\":{\"refund\":{\"entity\":{\"id\":\"%s\"}}}}"
                .formatted(refund)
                .getBytes(StandardCharsets.UTF_8);
        return ((Admission.Admitted) webhooks.judge(arrival("shop", body, signed(body)))).name();
    }

    @Test
    void thousandthsAreRefused() {
        OutsideTrouble refused = trouble(() -> cards.open(bill(Money.of(2000, "KWD"))));
        assertThat(refused.worthRetrying()).isFalse();
        assertThat(refused).hasMessageContaining("thousandths");
        assertThat(razorpay.asked).isEmpty();
    }

    @Test
    void anAccountIsTriedOut() {
        var connector = new RazorpayConnector(razorpay.address(), PATIENCE);
        assertThat(connector.tryOut(entered(RazorpayStandIn.KEY))).isInstanceOf(Trial.Works.class);
        assertThat(connector.tryOut(entered("wrong")))
                .isInstanceOfSatisfying(
                        Trial.Fails.class, fails -> assertThat(fails.whatToDo()).contains("the key is not accepted"));
    }

    @Test
    void thePublishedSignatureFitsAndNoOther() {
        JsonNode vector = VendorContract.read("own-webhook-vectors.json").path("razorpay_webhook");
        byte[] body = vector.path("body").asText().getBytes(StandardCharsets.UTF_8);
        var signature = new RazorpaySignature(
                List.of(Secret.of("other"), Secret.of(vector.path("key").asText())));
        assertThat(signature.fits(vector.path("header").asText(), body)).isTrue();
        assertThat(signature.fits(vector.path("header").asText(), new byte[] {1}))
                .isFalse();
        assertThat(signature.fits(null, body)).isFalse();
    }

    @Test
    void aPaidLinkKeepsItsBookingThoughItIsToldTwiceAndOutOfOrder() {
        Booking booking = desk.book(PayDesk.FRIDAY_AT_TEN);
        assertThat(desk.list.work()).isEmpty();
        String link = razorpay.pay("plink_0").toString();
        tell("evt_2", "payment_link.expired", link);
        tell("evt_1", "payment_link.paid", link);
        tell("evt_1", "payment_link.paid", link);
        assertThat(desk.list.work()).isEmpty();
        assertThat(desk.payment(booking).state()).isEqualTo(State.PAID);
        assertThat(desk.now(booking).status()).isEqualTo(Status.CONFIRMED);
        assertThat(razorpay.refunds).isEmpty();
    }

    @Test
    void aChangedOrderHasOneLinkThatCanBePaid() {
        var caller = new OrderingCaller(desk);
        caller.ordered("2 mango pickle");
        PaymentId second = caller.ordered("3 mango pickle");
        assertThat(razorpay.links.get("plink_0").path("status").asText()).isEqualTo("cancelled");
        assertThat(razorpay.links.get("plink_1").path("status").asText()).isEqualTo("created");
        assertThat(razorpay.links.get("plink_1").path("amount").asLong()).isEqualTo(1350);
        razorpay.pay("plink_1");
        PaymentId rest = caller.ordered("4 mango pickle");
        assertThat(caller.payment(second).state()).isEqualTo(State.PAID);
        assertThat(razorpay.links.get("plink_2").path("amount").asLong()).isEqualTo(450);
        assertThat(caller.open()).hasSize(1);
        assertThat(caller.payment(rest).state()).isEqualTo(State.DUE);
    }

    @Test
    void nobodyElseIsBelieved() {
        byte[] body = "{\"event\":\"payment_link.paid\",\"payload\":{}}".getBytes(StandardCharsets.UTF_8);
        assertThat(webhooks.judge(arrival("shop", body, "0".repeat(64)))).isInstanceOf(Admission.Refused.class);
        assertThat(webhooks.judge(arrival("other", body, signed(body)))).isInstanceOf(Admission.Refused.class);
        assertThat(webhooks.judge(arrival("shop", body, signed(body)))).isInstanceOf(Admission.Pointless.class);
    }

    private void tell(String id, String kind, String link) {
        String event =
                "{\"event\":\"%s\",\"payload\":{\"payment_link\":{\"entity\":%s},\"payment\":{\"entity\":{\"id\":\"pay_plink_0\"}}}}"
                        .formatted(kind, link);
        byte[] body = event.getBytes(StandardCharsets.UTF_8);
        var arrival = new Arrival(
                "shop",
                "/webhooks/razorpay/shop",
                Map.of("x-razorpay-signature", signed(body), "x-razorpay-event-id", id),
                body);
        assertThat(webhooks.judge(arrival))
                .isInstanceOfSatisfying(
                        Admission.Admitted.class, admitted -> inbox.keep(webhooks.name(), admitted, body));
    }

    private RazorpayCardDesk cards(Duration patience) {
        return new RazorpayCardDesk(_ -> Optional.of(account), razorpay.address(), patience);
    }

    private static Arrival arrival(String slug, byte[] body, String signature) {
        return new Arrival(slug, "/webhooks/razorpay/" + slug, Map.of("x-razorpay-signature", signature), body);
    }

    private static String signed(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private Account entered(String key) {
        return new Account(
                desk.business,
                "razorpay",
                Map.of("key-id", RazorpayStandIn.KEY_ID),
                Map.of("key-secret", Secret.of(key), "webhook-secrets", Secret.of(SECRET)),
                Instant.EPOCH);
    }

    private Bill bill(Money amount) {
        return new Bill(
                desk.business,
                new Reference(PaymentId.next(), 1),
                amount,
                "Two kilos of mango pickle",
                "+919876543210",
                Instant.ofEpochSecond(1770055200),
                "https://desk.example/p/x");
    }

    private Repayment repayment(@Nullable Instant tried) {
        return new Repayment(desk.business, "made-up-back", "pay_1", Money.of(15000, "INR"), tried);
    }

    private static OutsideTrouble trouble(ThrowingCallable asking) {
        return catchThrowableOfType(OutsideTrouble.class, asking);
    }
}
