package frontdesk.console.errands;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.access.Access;
import frontdesk.access.Role;
import frontdesk.business.DemoBusinesses;
import frontdesk.errand.CallOrder;
import frontdesk.errand.CallPlan;
import frontdesk.errand.CallingHours;
import frontdesk.errand.Errand;
import frontdesk.errand.ErrandCalls;
import frontdesk.errand.ErrandRequest;
import frontdesk.errand.ErrandTools;
import frontdesk.errand.ErrandTools.InCall;
import frontdesk.errand.Errands;
import frontdesk.errand.MakeOutcome;
import frontdesk.errand.NewErrand;
import frontdesk.errand.OurCall;
import frontdesk.errand.Provider;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** An owner follows an errand, answers for the user, and stops it. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
class ErrandsPageTest {
    private static final String ERRANDS = "/console/trattoria-lucia/errands";
    private static final String PASSWORD = "correct horse battery";

    @TestHTTPResource("/")
    URI home;

    @Inject
    Access access;

    @Inject
    Errands errands;

    @Inject
    ErrandCalls calls;

    @Inject
    ErrandTools tools;

    @Test
    void anErrandIsFollowedAnsweredAndStopped() {
        access.addUser("errands@example.com", Secret.of(PASSWORD), Role.OWNER, Set.of(), true);
        Browser owner = new Browser(home).signedIn("errands@example.com", PASSWORD);
        errands.allow(DemoBusinesses.TRATTORIA, CallPlan.of(1000));
        errands.callAt(DemoBusinesses.TRATTORIA, CallingHours.ALWAYS);
        var user = new Errand.User("Ana <b>", new PhoneNumber("+14155550173"), Language.ENGLISH);
        var providers = List.of(new Provider.Entry("Dr. Vega", new PhoneNumber("+14155550191"), ""));
        var asked = new NewErrand(user, "dentist", "Friday afternoon", null, "", providers);
        var made = (MakeOutcome.Made) errands.make(DemoBusinesses.TRATTORIA, asked, "test", null);
        String page = ERRANDS + "/" + made.errand().id();

        assertThat(owner.get(ERRANDS).body()).contains("Friday afternoon · Ana &lt;b&gt;", "Waits for its call");
        CallOrder order = OurCall.of(made.errand(), calls, DemoBusinesses.TRATTORIA, "outside");
        var in = new InCall(order.call().toString(), null, null);
        tools.escalate(
                DemoBusinesses.TRATTORIA, in, new ErrandRequest.Escalate("Is the back entrance fine?", List.of()));

        assertThat(owner.get(page).body()).contains("On the line", "Is the back entrance fine?", "Dr. Vega");
        assertThat(owner.post(page + "/answer", Map.of("answer", "yes, fine")).statusCode())
                .isEqualTo(303);
        assertThat(owner.get(page).body()).contains("yes, fine").doesNotContain("A question to them");
        assertThat(owner.post(page + "/stop", Map.of()).statusCode()).isEqualTo(303);
        assertThat(owner.get(page).body()).contains("Stopped").doesNotContain("Stop this errand");
        assertThat(owner.get(ERRANDS + "/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void anErrandIsAskedForOnAForm() {
        access.addUser("asks@example.com", Secret.of(PASSWORD), Role.OWNER, Set.of(), true);
        Browser owner = new Browser(home).signedIn("asks@example.com", PASSWORD);
        assertThat(owner.get(ERRANDS).body()).contains("/errands/new");
        assertThat(owner.get(ERRANDS + "/new").body()).contains("Whom to call", "Have them called");

        Map<String, String> wrong = Map.of(
                "service", "dentist", "when", "when the moon is blue", "name", "Ana <i>", "phone", "415-555-0174");
        var unclear = owner.post(ERRANDS + "/new", wrong);
        assertThat(unclear.statusCode()).isEqualTo(422);
        assertThat(unclear.body()).contains("Say it otherwise, such as Friday afternoon", "Ana &lt;i&gt;");
        var nobody = owner.post(ERRANDS + "/new", Map.of("service", "", "name", "", "providers", "Dr. Vega, five"));
        assertThat(nobody.body())
                .contains("Say what is wanted", "Say for whom it is.", "Line 1: The phone is no telephone number.");

        Map<String, String> right = Map.of(
                "service",
                "dentist",
                "when",
                "Friday afternoon",
                "name",
                "Ana",
                "phone",
                "415-555-0174",
                "language",
                "es",
                "providers",
                "Dr. Vega, 415-555-0191, 3 Example Street\nDr. Wu, 415-555-0192",
                "key",
                "form-1");
        var made = owner.post(ERRANDS + "/new", right);
        assertThat(made.statusCode()).isEqualTo(303);
        String page = made.headers().firstValue("Location").orElseThrow();
        assertThat(owner.post(ERRANDS + "/new", right).headers().firstValue("Location"))
                .as("sent twice, made once")
                .contains(page);
        assertThat(owner.get(URI.create(page).getPath()).body())
                .contains("Friday afternoon, for Ana", "Spanish", "Dr. Vega", "Dr. Wu", "Stop this errand");
    }
}
