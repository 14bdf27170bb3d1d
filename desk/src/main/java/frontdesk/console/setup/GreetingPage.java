package frontdesk.console.setup;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Path;

import frontdesk.business.Business;
import frontdesk.business.FirstSteps.Step;
import frontdesk.console.Shell;

/** How the telephone is answered. */
@Path("/console/{business}/set-up/greeting")
class GreetingPage extends StepPage<GreetingForm> {

    @Override
    Step step() {
        return Step.GREETING;
    }

    @Override
    GreetingForm filled(Business business) {
        return GreetingForm.of(business);
    }

    @Override
    TemplateInstance page(Shell shell, StepsView steps, GreetingForm form) {
        return Templates.greeting(shell, steps, form);
    }
}
