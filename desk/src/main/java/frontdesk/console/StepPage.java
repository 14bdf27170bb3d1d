package frontdesk.console;

import java.util.List;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import frontdesk.business.Business;
import frontdesk.business.FirstSteps.Step;
import frontdesk.page.OurPage;

/** A step of the set-up: a form that keeps one part of the business and leads on to the next; afterwards the page on which that part is changed. */
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@SuppressWarnings("NullAway.Init") // filled in by the container before the first request
abstract class StepPage<F extends StepForm<F>> {
    @Inject
    Visit visit;

    @Inject
    FirstMinute firstMinute;

    abstract Step step();

    abstract F filled(Business business);

    abstract TemplateInstance page(Shell shell, StepsView steps, F form);

    @GET
    public TemplateInstance form(@PathParam("business") String slug) {
        Business business = visit.managedBusiness(slug);
        F shown = filled(business);
        return page(business, shown, Seen.of(shown));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(@PathParam("business") String slug, MultivaluedMap<String, String> fields) {
        Business business = visit.managedBusiness(slug);
        Sent sent = new Sent(fields);
        F shown = filled(business);
        F form = shown.typed(sent);
        if (!form.troubles().isEmpty()) {
            return refused(business, form, Seen.in(fields).orElseGet(() -> Seen.of(shown)));
        }
        List<String> faults = Seen.of(shown).isOf(fields)
                ? firstMinute.keep(business, form.into(business), step(), visit.actor())
                : List.of(firstMinute.changed(business, step()));
        if (!faults.isEmpty()) {
            Business now = visit.managedBusiness(slug);
            return refused(now, form.with(faults), Seen.of(filled(now)));
        }
        return sent.ticked("more") ? firstMinute.again(business, step()) : firstMinute.onFrom(business, step());
    }

    private Response refused(Business business, F form, Seen seen) {
        return Response.status(422).entity(page(business, form, seen)).build();
    }

    private TemplateInstance page(Business business, F form, Seen seen) {
        StepsView steps = firstMinute.view(business, step()).with(seen);
        return page(visit.shell(business, Shell.Section.SET_UP), steps, form);
    }
}
