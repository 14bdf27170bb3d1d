package frontdesk.provider.twilio;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.message.Courier.OutgoingText;
import frontdesk.message.Courier.Way;
import frontdesk.message.Route;
import frontdesk.provider.scripted.BadDay;
import frontdesk.provider.scripted.TwilioStandIn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class TwilioCourierTest {
    private static final String ACCOUNT = "AC-made-up";
    private static final Secret TOKEN = Secret.of("a-made-up-token");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final TwilioStandIn twilio = new TwilioStandIn(ACCOUNT, TOKEN, Clock.fixed(NOW, ZoneOffset.UTC));
    private final TwilioCourier courier = courier(TOKEN);

    @AfterEach
    void stop() {
        twilio.close();
    }

    @Test
    void aTextIsHandedOverAndHasAName() {
        String name = courier.send(text(null));
        assertThat(twilio.texts()).singleElement().satisfies(sent -> {
            assertThat(sent.sid()).isEqualTo(name);
            assertThat(sent.to()).isEqualTo("+14155550134");
            assertThat(sent.from()).isEqualTo("+14155550100");
            assertThat(sent.body()).isEqualTo("Mañana + café & más");
            assertThat(sent.callback()).startsWith("http://localhost:1/twilio/sms-status?business=1111");
        });
    }

    @Test
    void aTextWhoseAnswerWasLostIsNotSentAgain() {
        twilio.textsHave(BadDay.ANSWER_LOST);
        assertThat(trouble(text(null)).worthRetrying()).isTrue();
        twilio.textsHave(BadDay.NONE);
        String name = courier.send(text(NOW));
        assertThat(twilio.texts()).singleElement().satisfies(sent -> assertThat(sent.sid())
                .isEqualTo(name));
    }

    @Test
    void aTextThatNeverArrivedIsSentAgain() {
        twilio.textsHave(BadDay.DOWN);
        assertThat(trouble(text(null)).worthRetrying()).isTrue();
        twilio.textsHave(BadDay.NONE);
        courier.send(text(NOW));
        assertThat(twilio.texts()).hasSize(1);
    }

    @Test
    void anAnswerThatSaysNothingIsNoTextAndNoListWithoutAny() {
        twilio.textsHave(BadDay.SAYS_NOTHING);
        assertThat(trouble(text(null)).worthRetrying()).isTrue();
        twilio.textsHave(BadDay.NONE);
        String name = courier.send(text(NOW));
        twilio.textsHave(BadDay.SAYS_NOTHING);
        assertThat(trouble(text(NOW)).worthRetrying()).isTrue();
        twilio.textsHave(BadDay.NONE);
        assertThat(courier.send(text(NOW))).isEqualTo(name);
        assertThat(twilio.texts()).hasSize(1);
    }

    @Test
    void theSameWordsOfLastWeekAreAnotherText() {
        courier.send(text(null));
        courier.send(text(NOW.plus(Duration.ofDays(7))));
        assertThat(twilio.texts()).hasSize(2);
    }

    @Test
    void theSameWordsAboutSomethingElseAreAnotherText() {
        OutgoingText text = text(NOW);
        String earlier = courier.send(text(null));
        String name = courier.send(new OutgoingText(
                text.business(), text.id(), text.from(), text.to(), text.body(), Way.SMS, NOW, Set.of(earlier)));
        assertThat(name).isNotEqualTo(earlier);
        assertThat(twilio.texts()).hasSize(2);
    }

    @Test
    void whatPassesIsWorthRetryingAndARefusalIsNot() {
        twilio.textsHave(BadDay.FAILING);
        assertThat(trouble(text(null)).worthRetrying()).isTrue();
        twilio.textsHave(BadDay.TOO_MANY_REQUESTS);
        assertThat(trouble(text(null)).worthRetrying()).isTrue();
        twilio.textsHave(BadDay.OPTED_OUT);
        assertThat(trouble(text(null)).worthRetrying()).isFalse();
        twilio.textsHave(BadDay.NOT_MOBILE);
        assertThat(trouble(text(null)))
                .satisfies(refused -> assertThat(refused.worthRetrying()).isFalse())
                .hasMessageContaining("cannot receive texts (21614)");
    }

    @Test
    void howLongItWantsToBeLeftAloneIsKnown() {
        twilio.textsHave(BadDay.TOO_MANY_REQUESTS);
        assertThat(trouble(text(null)).rest()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aWrongKeyIsARefusal() {
        assertThat(catchThrowableOfType(
                        OutsideTrouble.class, () -> courier(Secret.of("wrong")).send(text(null))))
                .satisfies(refused -> assertThat(refused.worthRetrying()).isFalse())
                .hasMessageContaining("20003");
    }

    @Test
    void aCarrierThatKeepsFailingIsLeftAloneForAMoment() {
        twilio.textsHave(BadDay.FAILING);
        OutsideTrouble last = null;
        for (int i = 0; i < 11; i++) {
            last = trouble(text(null));
        }
        assertThat(last).hasMessageContaining("left alone");
        twilio.textsHave(BadDay.NONE);
        assertThat(trouble(text(null)).worthRetrying()).isTrue();
        assertThat(twilio.texts()).isEmpty();
    }

    @Test
    void templatesAreKnownByOccasionAndLanguage() {
        var senders = WhatsAppSenders.of(List.of("+14155550100"), List.of("a.es=HX1", "a=HX2", "b.fr=HX3"));
        assertThat(senders.template("a", new Language("es-MX"))).contains("HX1");
        assertThat(senders.template("a", Language.ENGLISH)).contains("HX2");
        assertThat(senders.template("b", Language.ENGLISH)).isEmpty();
        assertThatThrownBy(() -> WhatsAppSenders.of(List.of(), List.of("a.es")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("errand-question.es=HX");
    }

    @Test
    void aTemplateWhoseAnswerWasLostIsNotSentAgain() {
        twilio.textsHave(BadDay.ANSWER_LOST);
        var way = new Way(Route.TEMPLATE, "HX1");
        assertThat(trouble(text(way, null)).worthRetrying()).isTrue();
        twilio.textsHave(BadDay.NONE);
        courier.send(text(way, NOW));
        assertThat(twilio.texts()).singleElement().satisfies(sent -> {
            assertThat(sent.template()).isEqualTo("HX1");
            assertThat(sent.to()).isEqualTo("whatsapp:+14155550134");
            assertThat(sent.callback()).endsWith("&by=template");
        });
    }

    private static OutgoingText text(Way way, @Nullable Instant tried) {
        OutgoingText text = text(tried);
        return new OutgoingText(text.business(), text.id(), text.from(), text.to(), text.body(), way, tried, Set.of());
    }

    private OutsideTrouble trouble(OutgoingText text) {
        return catchThrowableOfType(OutsideTrouble.class, () -> courier.send(text));
    }

    private TwilioCourier courier(Secret token) {
        return new TwilioCourier(
                new TwilioAccount(ACCOUNT, token, null, twilio.apiBase(), URI.create("http://localhost:1"), false));
    }

    private static OutgoingText text(@Nullable Instant tried) {
        return new OutgoingText(
                BusinessId.of("11111111-0000-4000-8000-000000000001"),
                MessageId.next(),
                new PhoneNumber("+14155550100"),
                new PhoneNumber("+14155550134"),
                "Mañana + café & más",
                tried);
    }
}
