package frontdesk.console;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import frontdesk.business.Business;
import frontdesk.business.FirstSteps.Step;
import frontdesk.page.OurPage;

/** The number that real callers dial. */
@Path("/console/{business}/set-up/number")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
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
