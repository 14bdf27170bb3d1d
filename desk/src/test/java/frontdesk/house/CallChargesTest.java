package frontdesk.house;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.business.DemoBusinesses;
import frontdesk.journal.Amount;
import frontdesk.journal.CallCost;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Usage.What;
import frontdesk.kernel.Await;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Secret;
import frontdesk.provider.scripted.TwilioStandIn;
import frontdesk.provider.twilio.TwilioAccount;
import frontdesk.provider.twilio.TwilioPrices;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Twilio is asked what a call has cost, until it knows. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class CallChargesTest {
    private static final String ACCOUNT = "AC-made-up";
    private static final Secret TOKEN = Secret.of("a-made-up-token");
    private static final BusinessId BUSINESS = DemoBusinesses.TRATTORIA;
    private static final String SID = "CA00112233445566778899aabbccddeeff";

    private static final Clock CLOCK = Clock.systemUTC();

    private final TwilioStandIn twilio = new TwilioStandIn(ACCOUNT, TOKEN, CLOCK);
    private final List<Optional<Amount>> answers = new CopyOnWriteArrayList<>();
    private Rooms rooms;

    @BeforeEach
    void open() {
        rooms = TestRooms.on(TestDatabase.fresh(), CLOCK);
        rooms.businesses().save(DemoBusinesses.trattoria());
        rooms.journal().atEnd((handle, business, call) -> rooms.jobs()
                .announce(handle, business, new CallOver(business, call)));
        URI us = URI.create("http://localhost:1");
        var prices = new TwilioPrices(new TwilioAccount(ACCOUNT, TOKEN, null, twilio.apiBase(), us, true));
        List<Duration> atOnce = List.of(Duration.ZERO, Duration.ZERO, Duration.ZERO);
        new CallCharges(rooms, "twilio", TwilioPrices::names, name -> ask(prices, name), atOnce).introduce();
        rooms.jobs().start();
    }

    /** Between the first question and the second it comes to know. */
    private Optional<Amount> ask(TwilioPrices prices, String name) {
        Optional<Amount> answer = prices.of(name);
        answers.add(answer);
        twilio.charges("-0.01700");
        return answer;
    }

    @AfterEach
    void close() {
        rooms.jobs().close();
        rooms.database().close();
        twilio.close();
    }

    private CallId called(String name) {
        CallId call = CallId.next();
        rooms.journal()
                .callStarted(
                        new CallStarted(BUSINESS, call, CallStarted.Channel.PHONE, null, null, name, CLOCK.instant()));
        rooms.journal()
                .callEnded(
                        BUSINESS,
                        call,
                        new CallEnded(
                                CallEnded.By.CALLER, "hung up", CallEnded.Disposition.ANSWERED, null, CLOCK.instant()));
        return call;
    }

    private List<CallCost> costs(CallId call) {
        return rooms.journal().callCosts().of(BUSINESS, call);
    }

    @Test
    void whatItTellsLateTakesThePlaceOfWhatWasReckoned() {
        CallId other = called("conv_0123");
        CallId call = called(SID);
        Await.until(() -> !costs(call).isEmpty());
        assertThat(costs(call)).singleElement().satisfies(line -> {
            assertThat(line.what()).isEqualTo(What.LINE);
            assertThat(line.told()).isTrue();
            assertThat(line.amount()).isEqualTo(Amount.parse("0.01700 USD"));
        });
        assertThat(answers).hasSize(2).startsWith(Optional.empty());
        assertThat(costs(other)).as("it is no call of Twilio's").isEmpty();
    }

    @Test
    void itsCallsAreKnownByTheirNames() {
        assertThat(TwilioPrices.names(SID)).isTrue();
        assertThat(TwilioPrices.names("v3:call-control-id")).isFalse();
        assertThat(TwilioPrices.names("conv_0123")).isFalse();
    }
}
