package frontdesk.console.setup;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Path;

import frontdesk.business.Business;
import frontdesk.business.FirstSteps.Step;
import frontdesk.console.Shell;

/** The opening hours of a week, and what they are on public holidays. */
@Path("/console/{business}/set-up/hours")
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
