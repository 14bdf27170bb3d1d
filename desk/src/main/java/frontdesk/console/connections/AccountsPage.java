package frontdesk.console.connections;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.arc.All;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Accounts;
import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector;
import frontdesk.accounts.ShownAccount;
import frontdesk.business.Business;
import frontdesk.calendars.OutsideCalendars;
import frontdesk.console.Came;
import frontdesk.console.Meanwhile;
import frontdesk.console.Seen;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Trouble;
import frontdesk.console.Visit;
import frontdesk.page.OurPage;

/**
 * The business's accounts elsewhere: what may be connected, whether it works, and the forms that connect, replace and disconnect. What is kept secret
 * never comes back to the page.
 */
@Path("/console/{business}/accounts")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class AccountsPage {
    private static final Came CAME = new Came(
            "/accounts",
            Map.of(
                    "connected", "Connected. What was entered is kept, secrets encrypted.",
                    "disconnected", "Disconnected. Its secrets are forgotten here; revoke them at the vendor, too.",
                    "nothing", "Nothing is connected there."));

    private final Visit visit;
    private final Accounts accounts;
    private final OutsideCalendars calendars;
    private final Meanwhile meanwhile;
    private final List<Connector> connectors;

    AccountsPage(
            Visit visit,
            Accounts accounts,
            OutsideCalendars calendars,
            Meanwhile meanwhile,
            @All List<Connector> connectors) {
        this.visit = visit;
        this.accounts = accounts;
        this.calendars = calendars;
        this.meanwhile = meanwhile;
        this.connectors = connectors.stream()
                .sorted(Comparator.comparing(Connector::title))
                .toList();
    }

    @GET
    public TemplateInstance list(@PathParam("business") String slug, @QueryParam("came") @Nullable String came) {
        Business business = visit.rights().ownedBusiness(slug);
        List<AccountRow> rows = connectors.stream()
                .map(one -> AccountRow.of(one, shown(business, one), visit.clockface(business)))
                .toList();
        return Templates.accounts(visit.shell(business, Shell.Section.ACCOUNTS), rows, CAME.said(came));
    }

    @GET
    @Path("{vendor}")
    public TemplateInstance form(
            @PathParam("business") String slug,
            @PathParam("vendor") String vendor,
            @QueryParam("came") @Nullable String came) {
        Business business = visit.rights().ownedBusiness(slug);
        return form(business, connector(vendor), new MultivaluedHashMap<>(), List.of(), null, CAME.said(came));
    }

    /** Connects what works; what does not is kept only where somebody insists, since a vendor may be down. */
    @POST
    @Path("{vendor}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response connect(
            @PathParam("business") String slug,
            @PathParam("vendor") String vendor,
            MultivaluedMap<String, String> sent) {
        Business business = visit.rights().ownedBusiness(slug);
        Connector connector = connector(vendor);
        Optional<Instant> before = shown(business, connector).map(ShownAccount::connectedAt);
        if (!seen(before).isOf(sent)) {
            return overtaken(business, connector, sent);
        }
        var entered = AccountForm.of(connector, sent, accounts.of(business.id(), vendor));
        if (!entered.troubles().isEmpty()) {
            return refused(form(business, connector, sent, entered.troubles(), null, null));
        }
        Account account = entered.account(business.id());
        boolean insisted = sent.containsKey("untested");
        Optional<AccountVerdict> refusal = insisted ? Optional.empty() : refusal(connector, account);
        if (refusal.isPresent()) {
            return refused(form(business, connector, sent, List.of(), refusal.get(), null));
        }
        boolean replaced = accounts.replace(
                visit.actor(), business.id(), vendor, before.orElse(null), account.settings(), account.secrets());
        if (!replaced) {
            return overtaken(business, connector, sent);
        }
        calendars.hurryAll(business.id(), vendor);
        return CAME.back(business, "/" + vendor, "connected");
    }

    /** Somebody else has connected or disconnected it since this page was opened. */
    private Response overtaken(Business business, Connector connector, MultivaluedMap<String, String> sent) {
        var typed = new MultivaluedHashMap<>(sent);
        typed.remove(Seen.FIELD);
        String sentence = meanwhile.said(
                business,
                connector.title(),
                deed -> deed.action().startsWith("account ") && deed.subject().startsWith(connector.vendor()));
        String first = connector.fields().getFirst().name();
        return refused(form(business, connector, typed, List.of(new Trouble(first, sentence)), null, null));
    }

    private static Seen seen(Optional<Instant> connectedAt) {
        return Seen.of(connectedAt);
    }

    private static Optional<AccountVerdict> refusal(Connector connector, Account account) {
        return Optional.of(AccountVerdict.of(connector, account)).filter(verdict -> !verdict.works());
    }

    /** Tries out what is connected. */
    @POST
    @Path("{vendor}/test")
    public Response test(@PathParam("business") String slug, @PathParam("vendor") String vendor) {
        Business business = visit.rights().ownedBusiness(slug);
        Connector connector = connector(vendor);
        return accounts.of(business.id(), vendor)
                .map(account -> AccountVerdict.of(connector, account))
                .map(verdict -> Response.ok(
                                form(business, connector, new MultivaluedHashMap<>(), List.of(), verdict, null))
                        .build())
                .orElseGet(() -> CAME.back(business, "/" + vendor, "nothing"));
    }

    @POST
    @Path("{vendor}/disconnect")
    public Response disconnect(@PathParam("business") String slug, @PathParam("vendor") String vendor) {
        Business business = visit.rights().ownedBusiness(slug);
        boolean was = accounts.disconnect(
                visit.actor(), business.id(), connector(vendor).vendor());
        return CAME.back(business, was ? "disconnected" : "nothing");
    }

    private Connector connector(String vendor) {
        return connectors.stream()
                .filter(one -> one.vendor().equals(vendor))
                .findFirst()
                .orElseThrow(() -> visit.missing("There is nothing of this name to connect."));
    }

    private Optional<ShownAccount> shown(Business business, Connector connector) {
        return accounts.shown(business.id()).stream()
                .filter(one -> one.vendor().equals(connector.vendor()))
                .findFirst();
    }

    private TemplateInstance form(
            Business business,
            Connector connector,
            MultivaluedMap<String, String> sent,
            List<Trouble> troubles,
            @Nullable AccountVerdict verdict,
            @Nullable String news) {
        Optional<ShownAccount> shown = shown(business, connector);
        return Templates.account(
                visit.shell(business, Shell.Section.ACCOUNTS),
                AccountRow.of(connector, shown, visit.clockface(business)),
                AccountQuestion.of(connector, shown, sent, troubles),
                troubles,
                verdict,
                Seen.in(sent).orElseGet(() -> seen(shown.map(ShownAccount::connectedAt))),
                news);
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }
}
