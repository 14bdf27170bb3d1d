package frontdesk.console.setup;

import java.net.URI;
import java.util.List;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import frontdesk.business.Business;
import frontdesk.console.Seen;
import frontdesk.console.Sent;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.page.OurPage;

/** A page with a form that keeps one part of the business. Who saves it overwrites nothing that they have not seen. */
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@SuppressWarnings("NullAway.Init") // filled in by the container before the first request
abstract class PartPage<F extends StepForm<F>> {
    @Inject
    Visit visit;

    @Inject
    FirstMinute firstMinute;

    /** What the page is called. */
    abstract String title(Business business);

    abstract F filled(Business business);

    /** The same where the page shows one of several. */
    F filled(Business business, Sent asked) {
        return filled(business);
    }

    /** What the form was filled in from. */
    Seen seen(Business business, F shown) {
        return Seen.of(shown);
    }

    abstract TemplateInstance page(Shell shell, StepsView steps, F form);

    /** The steps among which the page stands. */
    StepsView steps(Business business) {
        return StepsView.NONE;
    }

    /** Where it goes on once it is kept. */
    Response kept(Business business, Sent sent) {
        return Response.seeOther(URI.create("/console/" + business.slug() + "/set-up?came=kept"))
                .build();
    }

    @GET
    public TemplateInstance form(@PathParam("business") String slug, @Context UriInfo address) {
        Business business = visit.rights().managedBusiness(slug);
        F shown = filled(business, new Sent(address.getQueryParameters()));
        return page(business, shown, seen(business, shown));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@PathParam("business") String slug, MultivaluedMap<String, String> fields) {
        Business business = visit.rights().managedBusiness(slug);
        Sent sent = new Sent(fields);
        F shown = filled(business, sent);
        Seen before = seen(business, shown);
        F form = shown.typed(sent);
        if (!form.troubles().isEmpty()) {
            return refused(business, form, Seen.in(fields).orElse(before));
        }
        String title = title(business);
        List<String> faults = before.isOf(fields)
                ? firstMinute.keep(business, form.into(business), title, visit.actor())
                : List.of(firstMinute.changed(business, title));
        if (!faults.isEmpty()) {
            Business now = visit.rights().managedBusiness(slug);
            return refused(now, form.with(faults), seen(now, filled(now, sent)));
        }
        return kept(business, sent);
    }

    Response refused(Business business, F form, Seen seen) {
        return Response.status(422).entity(page(business, form, seen)).build();
    }

    TemplateInstance page(Business business, F form, Seen seen) {
        return page(visit.shell(business, Shell.Section.SET_UP), steps(business).with(seen), form);
    }
}
