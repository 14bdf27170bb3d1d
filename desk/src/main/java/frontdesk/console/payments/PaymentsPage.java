package frontdesk.console.payments;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Came;
import frontdesk.console.Meanwhile;
import frontdesk.console.Seen;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.kernel.PaymentId;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;
import frontdesk.payment.Deposits;
import frontdesk.payment.Item;
import frontdesk.payment.Order;
import frontdesk.payment.Payment;
import frontdesk.payment.Payment.State;
import frontdesk.payment.PriceList;

/** Deposits and orders: what is due, what came of the others, what people of the business may do with each, and the form that asks for one. */
@Path("/console/{business}/payments")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class PaymentsPage {
    private static final int MOST = 50;
    private static final List<State> OPEN = List.of(State.DUE, State.LATE);
    private static final List<State> PAST =
            List.of(State.PAID, State.RETURNED, State.LAPSED, State.WITHDRAWN, State.WAIVED);
    private static final Came CAME = new Came(
            "/payments",
            Map.of(
                    "asked", "The link is on its way by text.",
                    "items", "What can be ordered is saved.",
                    "again", "The link is sent again.",
                    "paid", "Noted as paid at the desk.",
                    "waive", "Waived: nothing has to be paid any more.",
                    "back", "It is being given back.",
                    "back-again", "It is being given back.",
                    "handed-back", "Noted as given back.",
                    "nothing", "Nothing was done: it has changed meanwhile."));

    private final Visit visit;
    private final Deposits deposits;
    private final AuditTrail trail;
    private final Meanwhile meanwhile;

    PaymentsPage(Visit visit, Deposits deposits, Journal journal, Meanwhile meanwhile) {
        this.visit = visit;
        this.deposits = deposits;
        this.trail = journal.auditTrail();
        this.meanwhile = meanwhile;
    }

    @GET
    public TemplateInstance list(
            @PathParam("business") String slug,
            @QueryParam("came") @Nullable String came,
            @QueryParam("due") @Nullable String due,
            @QueryParam("past") @Nullable String past) {
        Business business = visit.rights().business(slug);
        var form = PaymentForm.empty(business, deposits.byLink(business.id()));
        return page(
                business,
                rows(business, OPEN, due),
                rows(business, PAST, past),
                form,
                prices(business),
                CAME.said(came));
    }

    /** Asks somebody for money by a link. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response order(@PathParam("business") String slug, MultivaluedMap<String, String> sent) {
        Business business = visit.rights().servedBusiness(slug);
        PaymentForm form = PaymentForm.of(business, sent);
        Optional<Order> order = form.order(business, visit.actor());
        if (order.isEmpty()) {
            return Response.status(422)
                    .entity(page(
                            business,
                            rows(business, OPEN, null),
                            rows(business, PAST, null),
                            form.judged(business),
                            prices(business),
                            null))
                    .build();
        }
        Optional<Payment> asked = deposits.order(order.get());
        asked.ifPresent(
                payment -> trail.note(business.id(), visit.actor(), "payment asked for", "payment " + payment.id()));
        return CAME.back(business, asked.isPresent() ? "asked" : "nothing");
    }

    /** What can be ordered, and what it costs. */
    @POST
    @Path("items")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response items(@PathParam("business") String slug, MultivaluedMap<String, String> sent) {
        Business business = visit.rights().managedBusiness(slug);
        List<Item> before = deposits.prices().of(business.id());
        Seen seen = Seen.of(before);
        var typed = PriceListForm.typed(business, Objects.requireNonNullElse(sent.getFirst("items"), ""));
        if (!typed.faults().isEmpty()) {
            return refused(business, typed.with(typed.faults(), Seen.in(sent).orElse(seen)));
        }
        if (seen.isOf(sent) && deposits.prices().replace(visit.actor(), business.id(), before, typed.items(business))) {
            return CAME.back(business, "items");
        }
        String sentence = meanwhile.said(
                business, "What can be ordered", deed -> deed.action().equals(PriceList.SAVED));
        return refused(business, typed.with(List.of(sentence), prices(business).seen()));
    }

    private Response refused(Business business, PriceListForm prices) {
        var form = PaymentForm.empty(business, deposits.byLink(business.id()));
        return Response.status(422)
                .entity(page(business, rows(business, OPEN, null), rows(business, PAST, null), form, prices, null))
                .build();
    }

    private PriceListForm prices(Business business) {
        return PriceListForm.of(business, deposits.prices().of(business.id()));
    }

    @POST
    @Path("{payment}/{deed}")
    public Response does(
            @PathParam("business") String slug, @PathParam("payment") String payment, @PathParam("deed") String deed) {
        Business business = visit.rights().managedBusiness(slug);
        PaymentId id = id(payment);
        boolean done =
                switch (deed) {
                    case "again" -> deposits.sendAgain(business.id(), id, visit.actor());
                    case "paid" -> deposits.paidAtDesk(business.id(), id, visit.actor());
                    case "waive" -> deposits.waive(business.id(), id, visit.actor());
                    case "back" -> deposits.giveBack(business.id(), id, visit.actor());
                    case "back-again" -> deposits.giveBackAgain(business.id(), id, visit.actor());
                    case "handed-back" -> deposits.givenBackAtDesk(business.id(), id, visit.actor());
                    default -> throw visit.missing("There is nothing of this name to do with a payment.");
                };
        return CAME.back(business, done ? deed : "nothing");
    }

    private PaymentId id(String text) {
        return visit.named(text, PaymentId::of, "There is no such payment here.");
    }

    private TemplateInstance page(
            Business business,
            PaymentPart open,
            PaymentPart past,
            PaymentForm form,
            PriceListForm prices,
            @Nullable String news) {
        return Templates.payments(visit.shell(business, Shell.Section.PAYMENTS), open, past, form, prices, news);
    }

    /** @param after the last of the part before, or null for the first */
    private PaymentPart rows(Business business, List<State> states, @Nullable String after) {
        Clockface clock = visit.clockface(business);
        List<Payment> found = deposits.in(business.id(), states, after == null ? null : id(after), MOST + 1);
        List<Payment> shown = found.subList(0, Math.min(MOST, found.size()));
        List<PaymentRow> rows = deposits.dossiers(business.id(), shown).stream()
                .map(dossier -> PaymentRow.of(dossier, business, clock))
                .toList();
        return new PaymentPart(rows, found.size() > MOST ? rows.getLast().id() : null, after != null);
    }
}
