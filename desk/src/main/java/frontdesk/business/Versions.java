package frontdesk.business;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Database;

/** The door to what businesses were before: who changed what, and how a change is taken back. */
public final class Versions {
    private final Database database;
    private final Businesses businesses;

    public Versions(Database database, Businesses businesses) {
        this.database = database;
        this.businesses = businesses;
    }

    /** The last ones before the one of that number, the newest first. */
    public List<Version> before(BusinessId business, long number, int most) {
        return database.read(handle -> new VersionRows(handle, business).before(number, most));
    }

    /**
     * A change without what was changed.
     *
     * @param number counts them
     */
    public record Moment(long number, Instant at, String actor) {}

    /** When it was changed in a stretch of time, the oldest first. */
    public List<Moment> moments(BusinessId business, Instant from, Instant to) {
        return database.read(handle -> new VersionRows(handle, business).moments(from, to));
    }

    /** What came of taking a change back. */
    public sealed interface TakenBack {
        /** The business is as it was, in all that the change had changed. */
        record Done() implements TakenBack {}

        /** These parts, as the business's file calls them, were changed again after it, and nothing was done. */
        record Overtaken(List<String> parts) implements TakenBack {}

        /** As it was it could not be kept today, and nothing was done. */
        record Faulty(List<String> faults) implements TakenBack {}

        /** There is no such change. */
        record Gone() implements TakenBack {}
    }

    /** Makes the parts that it changed what they were before; the others stay as they are now. It is a change itself, and can be taken back. */
    public TakenBack takeBack(BusinessId business, long number, String actor) {
        Optional<Version> change = database.read(handle -> new VersionRows(handle, business).find(number));
        Optional<Business> now = businesses.find(business);
        return change.isEmpty() || now.isEmpty() ? new TakenBack.Gone() : takeBack(change.get(), now.get(), actor);
    }

    private TakenBack takeBack(Version change, Business now, String actor) {
        JsonNode before = BusinessDocument.JSON.valueToTree(change.before());
        JsonNode after = BusinessDocument.JSON.valueToTree(change.after());
        ObjectNode then = BusinessDocument.JSON.valueToTree(now);
        List<String> overtaken = new ArrayList<>();
        before.properties().stream()
                .filter(part -> !part.getValue().equals(after.path(part.getKey())))
                .forEach(part -> {
                    if (then.path(part.getKey()).equals(after.path(part.getKey()))) {
                        then.set(part.getKey(), part.getValue());
                    } else {
                        overtaken.add(part.getKey());
                    }
                });
        if (!overtaken.isEmpty()) {
            return new TakenBack.Overtaken(List.copyOf(overtaken));
        }
        Business again = BusinessDocument.read(then.toString());
        List<String> faults = businesses.faults(again);
        if (!faults.isEmpty()) {
            return new TakenBack.Faulty(faults);
        }
        return businesses.takeBack(now, again, actor, change.number())
                ? new TakenBack.Done()
                : new TakenBack.Overtaken(List.of());
    }
}
