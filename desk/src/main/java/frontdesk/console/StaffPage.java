package frontdesk.console;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import frontdesk.business.Business;
import frontdesk.business.FirstSteps.Step;
import frontdesk.page.OurPage;

/** With whom or at which table it can be booked. */
@Path("/console/{business}/set-up/people")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class StaffPage extends StepPage<StaffForm> {

    @Override
    Step step() {
        return Step.PEOPLE;
    }

    @Override
    StaffForm filled(Business business) {
        return StaffForm.of(business);
    }

    @Override
    TemplateInstance page(Shell shell, StepsView steps, StaffForm form) {
        return Templates.staff(shell, steps, form);
    }
}
