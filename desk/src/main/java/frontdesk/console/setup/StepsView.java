package frontdesk.console.setup;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.FirstSteps.Step;
import frontdesk.console.Seen;

/**
 * The steps of the set-up.
 *
 * @param guided whether the business is being set up here, rather than made in another way
 * @param seen what the form of this page was filled in from
 */
public record StepsView(boolean guided, List<StepRow> rows, Seen seen) {
    /** On a page that is none of them. */
    static final StepsView NONE = new StepsView(false, List.of(), Seen.NOTHING);

    /** One step with what it asks. */
    record StepRow(String word, String title, String line, boolean done, boolean current) {
        static StepRow of(Step step, Business business, boolean done, boolean current) {
            boolean tables = business.kind() == Business.Kind.TABLES;
            String word = step.name().toLowerCase(Locale.ROOT);
            return switch (step) {
                case KIND -> new StepRow(word, "Kind of business", "", done, current);
                case HOURS -> new StepRow(word, "Opening hours", "When customers can come", done, current);
                case SERVICES ->
                    tables
                            ? new StepRow(word, "How long guests stay", "How long a table is kept", done, current)
                            : new StepRow(
                                    word, "Services", "What can be booked, how long, for how much", done, current);
                case PEOPLE ->
                    tables
                            ? new StepRow(word, "Tables", "Which there are, and for how many", done, current)
                            : new StepRow(word, "Staff", "With whom it can be booked", done, current);
                case GREETING -> new StepRow(word, "Greeting", "How your agent answers the telephone", done, current);
                case TRIAL -> new StepRow(word, "Try it", "Talk to your agent from this page", done, current);
                case NUMBER -> new StepRow(word, "Telephone number", "Let real callers reach it", done, current);
            };
        }
    }

    StepsView with(Seen filledFrom) {
        return new StepsView(guided, rows, filledFrom);
    }

    /** What nobody has looked at yet; null where all is done. */
    public @Nullable StepRow next() {
        return rows.stream().filter(row -> !row.done()).findFirst().orElse(null);
    }

    /** Whether somebody began here and has not come to the end. */
    public boolean unfinished() {
        return guided && next() != null;
    }

    public long doneCount() {
        return rows.stream().filter(StepRow::done).count();
    }

    /** Which of them this page is, counted from 1. */
    public int place() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).current()) {
                return i + 1;
            }
        }
        return 0;
    }
}
