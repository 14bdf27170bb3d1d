package frontdesk.business;

import java.util.EnumSet;
import java.util.Set;

import org.jdbi.v3.core.Handle;

import frontdesk.business.FirstSteps.Step;
import frontdesk.kernel.BusinessId;

/** The rows of {@code business_step}. */
final class FirstStepRows {
    private FirstStepRows() {}

    static Set<Step> of(Handle handle, BusinessId business) {
        Set<Step> done = EnumSet.noneOf(Step.class);
        handle.createQuery("select step from business_step where business_id = :business")
                .bind("business", business.value())
                .mapTo(String.class)
                .forEach(step -> done.add(Step.valueOf(step)));
        return done;
    }

    static void insert(Handle handle, BusinessId business, Step step) {
        handle.createUpdate("""
                        insert into business_step (business_id, step) values (:business, :step)
                        on conflict (business_id, step) do nothing
                        """)
                .bind("business", business.value())
                .bind("step", step.name())
                .execute();
    }
}
