package frontdesk.call;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Matter;

/**
 * A caller on a line of words who is being passed on: people are asked while the caller is told from time to time that it takes a moment, then the two are
 * joined, or the caller is back. Guarded by whoever holds the call.
 */
final class WordPassingOn {
    /** So much silence, and the caller is told again. */
    private static final long STILL = 7_000;

    private final WordLine line;
    private final @Nullable Supplier<Consultation> consulting;
    private @Nullable Consultation consultation;
    private long toldAt;

    private WordPassingOn(WordLine line, @Nullable Supplier<Consultation> consulting) {
        this.line = line;
        this.consulting = consulting;
    }

    /** With the colleagues of this party; where there are none, nobody is asked. */
    static WordPassingOn of(WordLine line, Party party, Equipment equipment, Clock clock) {
        Colleagues colleagues = party.colleagues();
        return colleagues == null
                ? unasked(line)
                : new WordPassingOn(
                        line, () -> new Consultation(colleagues, party.brief(), equipment, clock, System::nanoTime));
    }

    /** Where nobody can be asked. */
    static WordPassingOn unasked(WordLine line) {
        return new WordPassingOn(line, null);
    }

    /** The caller waits. */
    boolean isOn() {
        return consultation != null;
    }

    /**
     * Begins to ask people, beginning with the one who was meant. False where nobody is asked before a caller is put through.
     *
     * @param came told once, on a thread of its own, the line of who takes the call, or null
     */
    boolean begins(PhoneNumber meant, Matter matter, long now, Consumer<@Nullable Line> came) {
        if (consulting == null) {
            return false;
        }
        Consultation asking = consulting.get();
        consultation = asking;
        toldAt = now;
        Thread.ofVirtual().name("consult").start(() -> came.accept(asking.ask(meant, matter)));
        return true;
    }

    /** Since when the caller has heard nothing, where they should hear something now; less than 0 where not. */
    long unheardSince(long now) {
        if (now - toldAt < STILL) {
            return -1;
        }
        long since = toldAt;
        toldAt = now;
        return since;
    }

    /** The asking is over: joins the caller with the person, if there is one and the caller is still there. */
    boolean joins(@Nullable Line person, boolean callerIsThere) {
        consultation = null;
        if (person == null) {
            return false;
        }
        boolean joined = callerIsThere && line.join(person);
        if (!joined) {
            person.hangUp();
        }
        person.close();
        return joined;
    }

    /** The call is over: nobody is rung on. */
    void over() {
        if (consultation != null) {
            consultation.stop();
        }
    }
}
