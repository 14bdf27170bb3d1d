package frontdesk.console.setup;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Path;

import frontdesk.business.Business;
import frontdesk.business.FirstSteps.Step;
import frontdesk.console.Shell;

/** The number that real callers dial. */
@Path("/console/{business}/set-up/number")
class NumberPage extends StepPage<NumberForm> {

    @Override
    Step step() {
        return Step.NUMBER;
    }

    @Override
    NumberForm filled(Business business) {
        return NumberForm.of(business);
    }

    @Override
    TemplateInstance page(Shell shell, StepsView steps, NumberForm form) {
        return Templates.number(shell, steps, form);
    }
}
