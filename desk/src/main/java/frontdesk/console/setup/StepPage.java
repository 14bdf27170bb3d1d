package frontdesk.console.setup;

import jakarta.ws.rs.core.Response;

import frontdesk.business.Business;
import frontdesk.business.FirstSteps.Step;
import frontdesk.console.Sent;
import frontdesk.console.setup.StepsView.StepRow;

/** A step of the set-up: keeps its part and leads on to the next; afterwards the page on which that part is changed. */
abstract class StepPage<F extends StepForm<F>> extends PartPage<F> {

    abstract Step step();

    @Override
    String title(Business business) {
        return StepRow.of(step(), business, true, true).title();
    }

    @Override
    StepsView steps(Business business) {
        return firstMinute.view(business, step());
    }

    @Override
    Response kept(Business business, Sent sent) {
        return sent.ticked("more") ? firstMinute.again(business, step()) : firstMinute.onFrom(business, step());
    }
}
