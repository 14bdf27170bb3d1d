package frontdesk.console.setup;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Path;

import frontdesk.business.Business;
import frontdesk.business.FirstSteps.Step;
import frontdesk.console.Shell;

/** With whom or at which table it can be booked. */
@Path("/console/{business}/set-up/people")
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
