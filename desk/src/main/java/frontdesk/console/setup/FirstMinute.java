package frontdesk.console.setup;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.FirstSteps;
import frontdesk.business.FirstSteps.Step;
import frontdesk.console.Meanwhile;
import frontdesk.console.Seen;
import frontdesk.console.setup.StepsView.StepRow;

/** Leads an owner through setting a business up: keeps what each page was told, and goes on to the next that nobody has looked at yet. */
@Singleton
public class FirstMinute {
    private final Businesses businesses;
    private final FirstSteps steps;
    private final Meanwhile meanwhile;

    FirstMinute(Businesses businesses, FirstSteps steps, Meanwhile meanwhile) {
        this.businesses = businesses;
        this.steps = steps;
        this.meanwhile = meanwhile;
    }

    /** How far this business has come. */
    public StepsView view(Business business) {
        return view(business, null);
    }

    /** The same on the page of one step. */
    public StepsView view(Business business, @Nullable Step current) {
        Set<Step> done = steps.done(business.id());
        List<StepRow> rows = new ArrayList<>();
        for (Step step : Step.values()) {
            if (step != Step.KIND) {
                rows.add(StepRow.of(step, business, done.contains(step), step == current));
            }
        }
        return new StepsView(done.contains(Step.KIND), List.copyOf(rows), Seen.NOTHING);
    }

    /** What speaks against it, each fault as a sentence; where nothing does it is kept. */
    List<String> keep(Business business, String actor) {
        List<String> faults = businesses.faults(business);
        if (faults.isEmpty()) {
            businesses.save(business, actor);
        }
        return faults;
    }

    /**
     * Puts a business in place of what somebody has looked at.
     *
     * @param what the page is called on which they did
     * @return what speaks against it, each fault as a sentence: what others have saved since, too; where nothing does it is kept
     */
    List<String> keep(Business before, Business after, String what, String actor) {
        List<String> faults = businesses.faults(after);
        if (!faults.isEmpty() || businesses.replace(before, after, actor)) {
            return faults;
        }
        return List.of(changed(before, what));
    }

    /** That others have saved it since somebody opened that page. */
    String changed(Business business, String what) {
        return meanwhile.said(business, what, deed -> deed.action().equals(Businesses.SAVED));
    }

    /** On to what comes next, or back to the set-up where it was finished before. */
    Response onFrom(Business business, Step step) {
        steps.done(business.id(), step);
        return on(business);
    }

    /** The same where what was kept is no step of its own. */
    Response on(Business business) {
        StepsView now = view(business);
        StepRow next = now.guided() ? now.next() : null;
        String to = next == null ? "?came=kept" : "/" + next.word();
        return Response.seeOther(URI.create("/console/" + business.slug() + "/set-up" + to))
                .build();
    }

    /** The same page once more, with room for one more. */
    Response again(Business business, Step step) {
        return Response.seeOther(URI.create("/console/%s/set-up/%s#more"
                        .formatted(business.slug(), step.name().toLowerCase(Locale.ROOT))))
                .build();
    }
}
