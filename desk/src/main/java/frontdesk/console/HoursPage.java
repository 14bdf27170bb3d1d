package frontdesk.console;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import frontdesk.business.Business;
import frontdesk.business.FirstSteps.Step;
import frontdesk.page.OurPage;

/** The opening hours of a week, and what they are on public holidays. */
@Path("/console/{business}/set-up/hours")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class HoursPage extends StepPage<HoursForm> {

    @Override
    Step step() {
        return Step.HOURS;
    }

    @Override
    HoursForm filled(Business business) {
        return HoursForm.of(business);
    }

    @Override
    TemplateInstance page(Shell shell, StepsView steps, HoursForm form) {
        return Templates.hours(shell, steps, form);
    }
}
