package frontdesk.console.setup;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Path;

import frontdesk.business.Business;
import frontdesk.console.Shell;

/** How soon and how far ahead can be booked, and what it costs to cancel or to stay away. */
@Path("/console/{business}/set-up/policies")
class PoliciesPage extends PartPage<PoliciesForm> {

    @Override
    String title(Business business) {
        return "Rules of booking";
    }

    @Override
    PoliciesForm filled(Business business) {
        return PoliciesForm.of(business);
    }

    @Override
    TemplateInstance page(Shell shell, StepsView steps, PoliciesForm form) {
        return Templates.policies(shell, steps, form);
    }
}
