package frontdesk.console;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import frontdesk.business.Business;
import frontdesk.business.FirstSteps.Step;
import frontdesk.page.OurPage;

/** How the telephone is answered. */
@Path("/console/{business}/set-up/greeting")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
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
