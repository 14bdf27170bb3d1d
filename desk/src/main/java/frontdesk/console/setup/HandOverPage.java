package frontdesk.console.setup;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Path;

import frontdesk.business.Business;
import frontdesk.console.Shell;

/** Who takes the callers that the agent passes on, and what callers meet where nobody does. */
@Path("/console/{business}/set-up/hand-over")
class HandOverPage extends PartPage<HandOverForm> {

    @Override
    String title(Business business) {
        return "Passing callers on";
    }

    @Override
    HandOverForm filled(Business business) {
        return HandOverForm.of(business);
    }

    @Override
    TemplateInstance page(Shell shell, StepsView steps, HandOverForm form) {
        return Templates.handOver(shell, steps, form);
    }
}
