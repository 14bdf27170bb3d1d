package frontdesk.journal;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import frontdesk.journal.CallEnded.Disposition;

/**
 * What somebody may want of us in a conversation. It shows in marks that a conversation leaves: words by which a turn's understanding is noted, names of tools, and outcomes of
 * tools.
 */
public enum Aim {
    BOOK(
            Set.of("book", "hold", "confirm", "book_appointment", "create_booking"),
            Set.of("Confirmed", "Booked"),
            EnumSet.of(Disposition.BOOKED)),
    MOVE(
            Set.of("move", "reschedule_appointment", "update_booking"),
            Set.of("Moved", "Changed"),
            EnumSet.of(Disposition.MOVED)),
    CANCEL(Set.of("cancel", "cancel_appointment"), Set.of("Cancelled"), EnumSet.of(Disposition.CANCELLED)),
    WAIT(Set.of("waiting list", "wait_for_it"), Set.of("Waiting"), EnumSet.of(Disposition.WAITING, Disposition.BOOKED)),
    LOOK_UP(Set.of("look up"), Set.of(), Answered.BY),
    ASK(Set.of("ask"), Set.of(), Answered.BY),
    ORDER(Set.of("take_order"), Set.of("Ordered"), EnumSet.noneOf(Disposition.class)),
    /** Or to leave a message, after which somebody does. */
    CALL_BACK(
            Set.of("call back", "leave message", "take_message"),
            Set.of("Noted"),
            EnumSet.of(Disposition.MESSAGE_TAKEN)),
    PERSON(Set.of("person", "emergency", "complaint"), Set.of(), EnumSet.of(Disposition.HANDED_OVER));

    /** Who looks for a time wants to book, unless it is one to move to. */
    private static final Set<String> SEEKING = Set.of("find_time", "check_availability", "search_availability");

    /** All that is kept of a conversation as a mark. */
    private static final Set<String> MARKS = Stream.concat(
                    SEEKING.stream(),
                    Stream.of(values()).flatMap(aim -> Stream.concat(aim.shown.stream(), aim.done.stream())))
            .collect(Collectors.toUnmodifiableSet());

    private final Set<String> shown;
    private final Set<String> done;
    private final Set<Disposition> outcomes;

    /** What comes of a conversation in which a question is not left open. */
    private static final class Answered {
        private static final Set<Disposition> BY = EnumSet.of(
                Disposition.ANSWERED,
                Disposition.BOOKED,
                Disposition.MOVED,
                Disposition.CANCELLED,
                Disposition.WAITING);
    }

    /**
     * @param shown the marks that show that it was wanted
     * @param done the marks that show that it was done
     * @param outcomes what came of conversations in which it was done
     */
    Aim(Set<String> shown, Set<String> done, Set<Disposition> outcomes) {
        this.shown = shown;
        this.done = done;
        this.outcomes = outcomes;
    }

    static Set<Aim> in(Collection<String> marks) {
        Set<Aim> found = EnumSet.noneOf(Aim.class);
        Stream.of(values())
                .filter(aim -> marks.stream().anyMatch(aim.shown::contains))
                .forEach(found::add);
        if (!found.contains(MOVE) && marks.stream().anyMatch(SEEKING::contains)) {
            found.add(BOOK);
        }
        return found;
    }

    /** @param judged whether a person has said what came of the conversation: then that counts, and not what the tools show */
    boolean isReached(Collection<String> marks, Disposition outcome, boolean judged) {
        return outcomes.contains(outcome) || (!judged && marks.stream().anyMatch(done::contains));
    }

    /** The marks that turns leave. */
    static Set<String> marks(List<Turn> turns) {
        return turns.stream()
                .filter(turn -> turn.speaker() == Turn.Speaker.CALLER)
                .map(Turn::understood)
                .filter(Objects::nonNull)
                .flatMap(understood -> Stream.of(understood.split(", ")))
                .filter(MARKS::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The marks that the use of a tool leaves. */
    static Set<String> marks(ToolUse use) {
        return Stream.of(use.name(), use.outcome()).filter(MARKS::contains).collect(Collectors.toUnmodifiableSet());
    }
}
