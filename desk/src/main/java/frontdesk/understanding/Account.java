package frontdesk.understanding;

import java.util.List;
import java.util.function.Supplier;

/** What an utterance was taken to mean, and on request why: every reading of its words that was weighed. */
public final class Account {
    private final Meaning meaning;
    private final Supplier<List<Reading>> readings;

    Account(Meaning meaning, Supplier<List<Reading>> readings) {
        this.meaning = meaning;
        this.readings = readings;
    }

    /** The same words, taken to mean something else. */
    Account meaning(Meaning other) {
        return new Account(other, readings);
    }

    public Meaning meaning() {
        return meaning;
    }

    /** In the order of the words; what was taken comes before what was not. */
    public List<Reading> readings() {
        return readings.get();
    }
}
