package frontdesk.house;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Messages;
import frontdesk.people.People;
import frontdesk.people.People.Person;
import frontdesk.provider.scripted.PhoneCall;
import frontdesk.provider.scripted.TwilioStandIn;
import frontdesk.provider.sip.SipCaller;

import static org.assertj.core.api.Assertions.assertThat;

/** The telephone of the whole application: webhooks, the media socket and texts where the framework serves them; signalling and sound by SIP beside it. */
@QuarkusTest
@WithTestResource(HouseOnTheTelephone.class)
@Timeout(120)
class TelephoneTest {
    private static final PhoneNumber ANNA = new PhoneNumber("+14155550134");
    private static final PhoneNumber TRATTORIA = new PhoneNumber("+14155550100");

    @TestHTTPResource("/")
    URI desk;

    @Inject
    People people;

    @Inject
    Messages messages;

    private TwilioStandIn twilio;
    private HouseOnTheTelephone.SipPort sip;

    @BeforeEach
    void showTheWay() {
        twilio.serve(URI.create(desk.toString().replaceFirst("/$", "")));
    }

    @Test
    void aCallIsAnsweredAloudAndEndsWhenTheCallerHangsUp() throws InterruptedException {
        PhoneCall call = twilio.placeCall(ANNA, TRATTORIA);
        assertThat(call.handset().awaitSpeech(Duration.ofMillis(400), Duration.ofSeconds(60)))
                .as("the greeting, after %s", call.steps())
                .isTrue();
        call.hangUp();
        assertThat(call.awaitEnd(Duration.ofSeconds(30)))
                .contains(new PhoneCall.Ended(PhoneCall.Ended.By.CALLER, "the caller hung up"));
    }

    @Test
    void aTelephoneThatSpeaksSipIsAnsweredAloud() {
        try (var anna = new SipCaller(sip.number(), ANNA.e164())) {
            anna.call();
            assertThat(anna.hearsSomething()).as("the greeting").isTrue();
            anna.hangUp();
        }
    }

    @Test
    void aStopByTextIsHonoured() throws Exception {
        twilio.text(ANNA, TRATTORIA, "STOP");
        Optional<Person> anna = people.recognise(DemoBusinesses.TRATTORIA, ANNA);
        assertThat(anna)
                .hasValueSatisfying(person -> assertThat(person.textable()).isFalse());
        assertThat(messages.latest(DemoBusinesses.TRATTORIA, 1))
                .singleElement()
                .satisfies(text -> assertThat(text.body()).isEqualTo("STOP"));
    }

    @Test
    void whatTwilioDidNotSignIsRefused() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(desk.resolve("/twilio/voice"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("CallSid=CA1&To=%2B14155550100"))
                    .build();
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(403);
        }
    }
}
