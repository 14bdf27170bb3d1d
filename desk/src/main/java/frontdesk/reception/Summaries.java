package frontdesk.reception;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.understanding.Expected;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Surroundings;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;

/** What a message that somebody left is about, in a few words, as far as rules can tell. */
public final class Summaries {
    private final Understanding understanding;
    private final Clock clock;

    public Summaries(Understanding understanding, Clock clock) {
        this.understanding = understanding;
        this.clock = clock;
    }

    /** Null where it cannot be told. */
    public @Nullable String of(Business business, String words) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), business.zone());
        var surroundings = Surroundings.of(now, Expected.FREE_TEXT, business.region());
        Meaning meaning = understanding.understand(new Utterance(words, List.of(), business.language()), surroundings);
        String gist = Gist.of(meaning, business);
        return gist.equals(Gist.NOTHING) ? null : gist;
    }
}
