package frontdesk.house;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.access.Access;
import frontdesk.business.DemoBusinesses;
import frontdesk.errand.AgentPlatform.Ended;
import frontdesk.errand.CallOrder;
import frontdesk.errand.CallPlan;
import frontdesk.errand.CallingHours;
import frontdesk.errand.Errand;
import frontdesk.errand.Errand.Status;
import frontdesk.errand.ErrandCall.Result;
import frontdesk.errand.ErrandCalls;
import frontdesk.errand.Errands;
import frontdesk.errand.MakeOutcome;
import frontdesk.errand.NewErrand;
import frontdesk.errand.OurCall;
import frontdesk.errand.Provider;
import frontdesk.kernel.Await;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.provider.elevenlabs.ElevenLabsAccount;
import frontdesk.provider.elevenlabs.ElevenLabsCalls;
import frontdesk.provider.elevenlabs.ElevenLabsCalls.Agent;
import frontdesk.provider.elevenlabs.ElevenLabsCalls.By;
import frontdesk.provider.scripted.OutboundAgentsStandIn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A call placed by the plug at the stand-in, whose agent uses the desk's tools over HTTP while a provider holds the line. */
@QuarkusTest
@WithTestResource(HouseOnTestDatabase.class)
@Timeout(60)
class ErrandOverTheWireTest {
    private static final BusinessId CLINIC = DemoBusinesses.CLINIC;
    private static final PhoneNumber ANA = new PhoneNumber("+14155550166");
    private static final PhoneNumber VEGA = new PhoneNumber("+14155550191");
    private static final Secret KEY = Secret.of("xi-made-up");

    @TestHTTPResource("/")
    URI desk;

    @Inject
    Access access;

    @Inject
    Clock clock;

    @Inject
    Errands errands;

    @Inject
    ErrandCalls calls;

    private final OutboundAgentsStandIn agents = new OutboundAgentsStandIn(KEY, Clock.systemUTC());
    private LocalDate day;

    @BeforeEach
    void theStandInKnowsTheDesk() {
        day = LocalDate.now(clock.withZone(DemoBusinesses.clinic().zone())).plusDays(9);
        agents.serve(
                URI.create(desk.toString().replaceFirst("/$", "")),
                access.agents().token("agent_bright_smile").orElseThrow());
        errands.allow(CLINIC, CallPlan.of(1000));
        errands.callAt(CLINIC, CallingHours.ALWAYS);
    }

    @AfterEach
    void close() {
        agents.close();
    }

    private ElevenLabsCalls plug(Secret key) {
        var account = new ElevenLabsAccount(agents.base(), key);
        return new ElevenLabsCalls(
                account, By.SIP_TRUNK, _ -> Optional.of(new Agent("agent_1", "phnum_1")), Duration.ofSeconds(10));
    }

    private CallOrder order() {
        var user = new Errand.User("Ana", ANA, Language.ENGLISH);
        var providers = List.of(new Provider.Entry("Dr. Vega", VEGA, ""));
        var asked = new NewErrand(user, "dentist", day + " 15:00", null, "", providers);
        Errand made = ((MakeOutcome.Made) errands.make(CLINIC, asked, "test", null)).errand();
        return OurCall.of(made, calls, CLINIC, "elevenlabs");
    }

    private Ended ended(String conversation) {
        var plug = plug(KEY);
        Await.until(() -> plug.ended(conversation).isPresent());
        return plug.ended(conversation).orElseThrow();
    }

    @Test
    void theUserIsAskedInTheMiddleOfTheCallAndTheAnswerIsBooked() {
        agents.has(VEGA, day + " 14:00", day + " 16:30");
        CallOrder order = order();
        String conversation = plug(KEY).place(order);
        Await.until(() -> errands.awaits(CLINIC, ANA));
        errands.reply(CLINIC, ANA, "the later one");

        Ended ended = ended(conversation);
        assertThat(ended.result()).isEqualTo(Result.UNSETTLED);
        assertThat(ended.said()).anySatisfy(said -> assertThat(said.words()).contains("I am calling for Ana"));
        Status status = errands.find(CLINIC, order.errand()).orElseThrow().status();
        assertThat(status).isInstanceOfSatisfying(Status.Booked.class, booked -> assertThat(
                        booked.appointment().at())
                .isEqualTo(day.atTime(16, 30)));
    }

    @Test
    void whoDoesNotAnswerTheTelephoneIsNotReached() {
        String conversation = plug(KEY).place(order());
        assertThat(ended(conversation).result()).isEqualTo(Result.UNANSWERED);
    }

    @Test
    void whoHasNothingIsThanked() {
        agents.has(VEGA);
        CallOrder order = order();
        ended(plug(KEY).place(order));
        assertThat(errands.find(CLINIC, order.errand()).orElseThrow().status()).isEqualTo(new Status.Exhausted());
    }

    @Test
    void aWrongKeyPlacesNothing() {
        assertThatThrownBy(() -> plug(Secret.of("wrong")).place(order()))
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isFalse());
    }
}
