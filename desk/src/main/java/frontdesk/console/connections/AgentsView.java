package frontdesk.console.connections;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import frontdesk.agents.Plan;
import frontdesk.agents.Step;

/**
 * What a platform holds for a business and what is to be done there, in words.
 *
 * @param obstacle why nothing can be done yet, or null
 * @param news what the last button did, or null
 * @param trouble why it did not, or null
 */
record AgentsView(
        @Nullable String obstacle,
        @Nullable String news,
        @Nullable String trouble,
        List<Row> rows,
        List<Made> made) {
    /** One step. */
    record Row(String deed, String part, @Nullable String why, List<Place> places) {}

    /** One difference. */
    record Place(String path, String before, String after) {}

    /** A part that stands there. */
    record Made(String name, String id) {}

    static AgentsView not(String obstacle) {
        return new AgentsView(obstacle, null, null, List.of(), List.of());
    }

    static AgentsView of(Plan plan, Map<String, String> made, @Nullable String news, @Nullable String trouble) {
        return new AgentsView(
                null,
                news,
                trouble,
                plan.work().stream().map(AgentsView::row).toList(),
                made.entrySet().stream()
                        .map(part -> new Made(part.getKey(), part.getValue()))
                        .toList());
    }

    private static Row row(Step step) {
        return switch (step) {
            case Step.Keep keep -> new Row("Keep", keep.part(), null, List.of());
            case Step.Make make ->
                new Row("Make", make.part(), make.lost() ? "Somebody has deleted it there." : null, List.of());
            case Step.Remove remove -> new Row("Delete", remove.part(), null, List.of());
            case Step.Change change ->
                new Row(
                        "Change",
                        change.part(),
                        change.drifted() ? "Somebody has changed it there." : null,
                        change.differences().stream()
                                .map(one -> new Place(
                                        one.path(),
                                        Objects.requireNonNullElse(one.is(), "nothing"),
                                        Objects.requireNonNullElse(one.becomes(), "nothing")))
                                .toList());
        };
    }
}
