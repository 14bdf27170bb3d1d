package frontdesk.console.setup;

import java.util.List;

import frontdesk.business.Business;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;

/** What one page of the set-up asks: filled in from the business, from what was typed, and put back into the business. */
interface StepForm<F> {

    /** The same with what was typed in its place, and what is wrong with that. */
    F typed(Sent sent);

    /** The same with faults of the business as a whole. */
    F with(List<String> faults);

    List<Trouble> troubles();

    /** The business as typed; asked for only where there are no troubles. */
    Business into(Business business);
}
