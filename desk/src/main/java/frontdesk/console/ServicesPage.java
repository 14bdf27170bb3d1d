package frontdesk.console;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import frontdesk.business.Business;
import frontdesk.business.FirstSteps.Step;
import frontdesk.page.OurPage;

/** What can be booked, for how long and for how much. */
@Path("/console/{business}/set-up/services")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class ServicesPage extends StepPage<ServicesForm> {

    @Override
    Step step() {
        return Step.SERVICES;
    }

    @Override
    ServicesForm filled(Business business) {
        return ServicesForm.of(business);
    }

    @Override
    TemplateInstance page(Shell shell, StepsView steps, ServicesForm form) {
        return Templates.services(shell, steps, form);
    }
}
