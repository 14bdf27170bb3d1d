package frontdesk.reception;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.brain.Facts;
import frontdesk.dialogue.Deed;
import frontdesk.dialogue.Entry;
import frontdesk.kernel.PhoneNumber;

/** What the tools have done in one turn of a model, what may be said because of it, and which bookings it may touch. */
final class ModelTurn {
    private final Facts facts;
    private final Map<String, Entry> bookings = new LinkedHashMap<>();
    private final List<Deed> deeds = new ArrayList<>();
    private @Nullable String told;
    private boolean changed;

    /** @param known the bookings that the caller was told of before */
    ModelTurn(Facts facts, List<Entry> known) {
        this.facts = facts;
        known.forEach(entry -> bookings.put(entry.id(), entry));
    }

    /** What was done, in order. */
    List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    /** The last answer of a tool that the caller should hear, or null. */
    @Nullable
    String told() {
        return told;
    }

    /** Whether anything is otherwise than before. */
    boolean changed() {
        return changed;
    }

    /** Null where the caller was told of no such booking. */
    @Nullable
    Entry booking(String id) {
        return bookings.get(id);
    }

    synchronized void found(ToolAnswer.Found found, Deed.Offered offered) {
        ModelFacts.found(facts, found);
        deeds.add(offered);
        told = found.message();
    }

    synchronized void refused(ToolAnswer.Refused refused) {
        ModelFacts.refused(facts, refused.message(), refused.alternatives());
    }

    void taken(LocalDateTime at, ToolAnswer.Taken taken) {
        facts.noLongerFree(at);
        ModelFacts.refused(facts, taken.message(), taken.alternatives());
        told = taken.message();
    }

    /** @param phone the number it is under, or null */
    void booked(Entry entry, @Nullable PhoneNumber phone, String message) {
        bookings.put(entry.id(), entry);
        facts.standing(entry.at());
        done(Facts.Deed.BOOKED, new Deed.Booked(entry, phone), message);
    }

    /** @param under the number they are under, where it is not the caller's own */
    synchronized void listed(@Nullable PhoneNumber under, List<Entry> theirs) {
        theirs.forEach(entry -> bookings.put(entry.id(), entry));
        theirs.forEach(entry -> ModelFacts.stands(facts, entry));
        deeds.add(new Deed.Listed(under, theirs));
    }

    void moved(Entry old, Entry now, String message) {
        facts.noLongerStanding(old.at());
        bookings.put(now.id(), now);
        facts.standing(now.at());
        done(Facts.Deed.MOVED, new Deed.Moved(now), message);
    }

    void cancelled(Entry old, String message) {
        facts.noLongerStanding(old.at());
        bookings.remove(old.id());
        done(Facts.Deed.CANCELLED, new Deed.Cancelled(), message);
    }

    void noted(String message) {
        done(Facts.Deed.NOTED, new Deed.Noted(), message);
    }

    private void done(Facts.Deed fact, Deed deed, String message) {
        changed = true;
        deeds.add(deed);
        facts.done(fact);
        facts.told(message);
        told = message;
    }
}
