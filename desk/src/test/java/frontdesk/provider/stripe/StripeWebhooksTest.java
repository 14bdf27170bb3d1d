package frontdesk.provider.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.inbox.Admission;
import frontdesk.inbox.Arrival;
import frontdesk.inbox.Inbox;
import frontdesk.kernel.Secret;
import frontdesk.payment.PayDesk;
import frontdesk.payment.Payment;
import frontdesk.payment.Payment.State;
import frontdesk.provider.speech.VendorContract;

import static org.assertj.core.api.Assertions.assertThat;

/** What Stripe tells, from its signature to the booking that stands. */
class StripeWebhooksTest {
    private static final String SECRET = "whsec_made_up";

    private final StripeStandIn stripe = new StripeStandIn();
    private final StripeAccount account =
            new StripeAccount(Secret.of(StripeStandIn.KEY), List.of(Secret.of("whsec_old"), Secret.of(SECRET)));
    private final PayDesk desk = new PayDesk(
            new StripeCardDesk(_ -> Optional.of(account), stripe.address(), Duration.ofSeconds(20), Clock.systemUTC()));
    private final StripeWebhooks webhooks = new StripeWebhooks(
            slug -> slug.equals("shop") ? Optional.of(desk.business) : Optional.empty(),
            _ -> Optional.of(account),
            desk.deposits,
            desk.clock);
    private final Inbox inbox = new Inbox(desk.database, desk.jobs, desk.journal, desk.clock);

    StripeWebhooksTest() {
        inbox.introduce(webhooks);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        stripe.close();
    }

    @Test
    void theVendorsOwnVectorsAreJudgedAsItDoes() {
        for (JsonNode vector :
                VendorContract.read("signature-vectors.json").path("stripe").path("vectors")) {
            if (vector.path("tolerance_secs").asInt() != 300) {
                continue;
            }
            Instant now = Instant.ofEpochSecond(vector.path("now").asLong());
            var signature = new StripeSignature(
                    List.of(Secret.of(vector.path("secret").asText())), Clock.fixed(now, ZoneOffset.UTC));
            byte[] body = vector.path("payload").asText().getBytes(StandardCharsets.UTF_8);
            assertThat(signature.fits(vector.path("header").asText(), body))
                    .as(vector.path("id").asText())
                    .isEqualTo(vector.path("valid").asBoolean());
        }
    }

    @Test
    void nobodyElseIsBelieved() {
        String event = event("evt_1", "checkout.session.completed", "{}");
        String good = signed(event, SECRET, desk.clock.instant());
        assertThat(judged("shop", event, good)).isInstanceOf(Admission.Pointless.class);
        assertThat(judged("shop", event + " ", good)).isInstanceOf(Admission.Refused.class);
        assertThat(judged("other", event, good)).isInstanceOf(Admission.Refused.class);
        assertThat(judged("shop", event, signed(event, "whsec_other", desk.clock.instant())))
                .isInstanceOf(Admission.Refused.class);
        assertThat(judged(
                        "shop",
                        event,
                        signed(event, SECRET, desk.clock.instant().minusSeconds(301))))
                .isInstanceOf(Admission.Refused.class);
        assertThat(judged("shop", "[]", signed("[]", SECRET, desk.clock.instant())))
                .isInstanceOf(Admission.Unreadable.class);
    }

    @Test
    void aPaidPageKeepsItsBookingThoughItIsToldTwiceAndOutOfOrder() {
        Booking booking = opened();
        String session = stripe.pay("cs_test_0").toString();
        tell("evt_2", "checkout.session.expired", session);
        tell("evt_1", "checkout.session.completed", session);
        tell("evt_1", "checkout.session.completed", session);
        assertThat(desk.list.work()).isEmpty();
        assertThat(desk.payment(booking).state()).isEqualTo(State.PAID);
        assertThat(desk.now(booking).status()).isEqualTo(Status.CONFIRMED);
        assertThat(stripe.refunds).isEmpty();
    }

    @Test
    void aPageThatWasGoneThroughWithoutMoneyWaitsForIt() {
        Booking booking = opened();
        String unpaid =
                stripe.sessions.get("cs_test_0").put("status", "complete").toString();
        tell("evt_1", "checkout.session.completed", unpaid);
        desk.list.work();
        assertThat(desk.payment(booking).state()).isEqualTo(State.DUE);
        tell("evt_2", "checkout.session.async_payment_failed", unpaid);
        desk.list.work();
        assertThat(desk.payment(booking).state()).isEqualTo(State.LAPSED);
        assertThat(desk.now(booking).status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void whatIsGivenBackAtStripeIsKnownHere() {
        Booking booking = opened();
        tell("evt_1", "checkout.session.completed", stripe.pay("cs_test_0").toString());
        desk.list.work();
        tell(
                "evt_2",
                "charge.refunded",
                "{\"payment_intent\":\"pi_cs_test_0\",\"amount_refunded\":2000,\"currency\":\"eur\"}");
        desk.list.work();
        Payment payment = desk.payment(booking);
        assertThat(payment.state()).isEqualTo(State.RETURNED);
        assertThat(desk.deposits.refunds(payment)).hasSize(1);
        assertThat(stripe.refunds).isEmpty();
    }

    private Booking opened() {
        Booking booking = desk.book(PayDesk.FRIDAY_AT_TEN);
        assertThat(desk.list.work()).isEmpty();
        assertThat(stripe.sessions).hasSize(1);
        return booking;
    }

    private void tell(String id, String type, String object) {
        String event = event(id, type, object);
        assertThat(judged("shop", event, signed(event, SECRET, desk.clock.instant())))
                .isInstanceOfSatisfying(
                        Admission.Admitted.class,
                        admitted -> inbox.keep(webhooks.name(), admitted, event.getBytes(StandardCharsets.UTF_8)));
    }

    private Admission judged(String slug, String body, String signature) {
        return webhooks.judge(new Arrival(
                slug,
                "/webhooks/stripe/" + slug,
                Map.of("stripe-signature", signature),
                body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String event(String id, String type, String object) {
        return "{\"id\":\"%s\",\"object\":\"event\",\"type\":\"%s\",\"data\":{\"object\":%s}}"
                .formatted(id, type, object);
    }

    private static String signed(String body, String secret, Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash = mac.doFinal((at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v0=x,v1=" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
