package frontdesk.console.setup;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Path;

import frontdesk.business.Business;
import frontdesk.console.Seen;
import frontdesk.console.Shell;

/** Holidays, leave, closures that come back, and the door that is shut just now. */
@Path("/console/{business}/set-up/special-days")
class SpecialDaysPage extends PartPage<SpecialDaysForm> {

    @Override
    String title(Business business) {
        return "Special days";
    }

    @Override
    SpecialDaysForm filled(Business business) {
        return SpecialDaysForm.of(business, visit.clockface(business));
    }

    /** A day that is over while the page is open is nobody's change. */
    @Override
    Seen seen(Business business, SpecialDaysForm shown) {
        return Seen.of(business.calendar());
    }

    @Override
    TemplateInstance page(Shell shell, StepsView steps, SpecialDaysForm form) {
        return Templates.specialDays(shell, steps, form);
    }
}
