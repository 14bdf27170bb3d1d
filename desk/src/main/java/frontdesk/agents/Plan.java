package frontdesk.agents;

import java.util.List;

/** The difference between what a platform holds for a business and what it is to hold, part by part in the order in which it is mended. */
public record Plan(List<Step> steps) {
    public Plan {
        steps = List.copyOf(steps);
    }

    /** What is to be done; nothing where all is as it is to be. */
    public List<Step> work() {
        return steps.stream().filter(Step::isWork).toList();
    }
}
