package frontdesk.console.setup;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Path;

import frontdesk.business.Business;
import frontdesk.business.FirstSteps.Step;
import frontdesk.console.Shell;

/** What can be booked, for how long and for how much. */
@Path("/console/{business}/set-up/services")
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
