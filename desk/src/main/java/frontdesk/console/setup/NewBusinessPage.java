package frontdesk.console.setup;

import java.util.List;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import frontdesk.business.Business;
import frontdesk.business.BusinessFile;
import frontdesk.business.Businesses;
import frontdesk.business.FirstSteps.Step;
import frontdesk.console.Sent;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.kernel.BusinessId;
import frontdesk.page.Assets;
import frontdesk.page.OurPage;

/** Where an owner begins: a business of a kind, which is set up step by step from there. */
@Path("/console/new")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class NewBusinessPage {
    private static final int TRIES = 100;

    private final Visit visit;
    private final Businesses businesses;
    private final FirstMinute firstMinute;
    private final Assets assets;

    NewBusinessPage(Visit visit, Businesses businesses, FirstMinute firstMinute, Assets assets) {
        this.visit = visit;
        this.businesses = businesses;
        this.firstMinute = firstMinute;
        this.assets = assets;
    }

    @GET
    public TemplateInstance form() {
        visit.rights().mustAddBusinesses();
        return Templates.newBusiness(assets.version(), NewBusinessForm.empty(), visit.language());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(MultivaluedMap<String, String> fields) {
        visit.rights().mustAddBusinesses();
        NewBusinessForm form = NewBusinessForm.of(new Sent(fields));
        if (!form.troubles().isEmpty()) {
            return again(form);
        }
        Business made = made(form);
        List<String> faults = firstMinute.keep(made, visit.actor());
        return faults.isEmpty() ? firstMinute.onFrom(made, Step.KIND) : again(form.with(faults));
    }

    private Business made(NewBusinessForm form) {
        int again = 1;
        while (again < TRIES && businesses.findBySlug(form.own(again).slug()).isPresent()) {
            again++;
        }
        return BusinessFile.template(form.kind(), BusinessId.next(), form.own(again));
    }

    private Response again(NewBusinessForm form) {
        return Response.status(422)
                .entity(Templates.newBusiness(assets.version(), form, visit.language()))
                .build();
    }
}
