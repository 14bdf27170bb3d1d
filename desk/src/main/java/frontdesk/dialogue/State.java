package frontdesk.dialogue;

import java.util.ArrayList;
import java.util.List;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;

/**
 * All that a conversation remembers. It is one immutable value of plain parts, so that it can be written down after each turn and read
 * by another node.
 *
 * @param draft the booking being made, or the new time of the one being moved
 * @param found the bookings in question when one is cancelled, moved or asked for
 * @param message what is to be passed on, once it was said
 * @param inMind the booking that "it" means: the one just made or told of
 * @param done what has been achieved so far, in order
 */
@RecordBuilder
public record State(
        Caller caller,
        Goal goal,
        Draft draft,
        Finding found,
        Memory memory,
        @Nullable String message,
        @Nullable Entry inMind,
        List<Done> done) {

    /** What the caller wants done at the moment. */
    public enum Goal {
        NONE,
        BOOK,
        MOVE,
        CANCEL,
        LOOK_UP,
        MESSAGE,
        /** To be told when what is taken comes free. */
        WAIT
    }

    /** What a conversation can achieve. */
    public enum Done {
        /** A booking was begun and given up. */
        LET_GO,
        ANSWERED,
        MESSAGE_TAKEN,
        WAITING,
        CANCELLED,
        MOVED,
        BOOKED
    }

    /**
     * Which of their bookings the caller means.
     *
     * @param phone the number it was made under, where that is not the one they call from
     * @param entries what is booked under the number, or null before it was looked up
     * @param target the one that is meant
     */
    public record Finding(
            @Nullable PhoneNumber phone,
            @Nullable List<Entry> entries,
            @Nullable Entry target) {
        static final Finding NOTHING = new Finding(null, null, null);
    }

    /** A conversation that is about to begin. */
    public static State begin(Caller caller) {
        return StateBuilder.builder()
                .caller(caller)
                .goal(Goal.NONE)
                .draft(Draft.blank(caller))
                .found(Finding.NOTHING)
                .memory(Memory.FRESH)
                .done(List.of())
                .build();
    }

    /** The same of somebody who answers what we have written to them about this booking. */
    public State about(Entry booking) {
        return thinkingOf(booking);
    }

    /** Whether these are their first words, and a booking was in mind before them: they answer what we have written. */
    boolean answersUs() {
        return inMind != null && done.isEmpty() && memory.turn() <= 1;
    }

    State with(Goal goal) {
        return but().goal(goal).build();
    }

    State with(Draft draft) {
        return but().draft(draft).build();
    }

    State with(Finding found) {
        return but().found(found).build();
    }

    State with(Memory memory) {
        return but().memory(memory).build();
    }

    State with(Caller caller) {
        return but().caller(caller).build();
    }

    State with(Done achieved) {
        var all = new ArrayList<>(done);
        all.add(achieved);
        return but().done(List.copyOf(all)).build();
    }

    State withMessage(String text) {
        return but().message(text).build();
    }

    State thinkingOf(@Nullable Entry entry) {
        return but().inMind(entry).build();
    }

    /** Says this before whatever is said next. */
    State saying(List<String> phrases) {
        return with(memory.saying(phrases));
    }

    State saying(String phrase) {
        return saying(List.of(phrase));
    }

    /** The errand at hand is over; what is known of the caller stays. */
    State idle() {
        return but().goal(Goal.NONE)
                .draft(Draft.blank(caller))
                .found(Finding.NOTHING)
                .message(null)
                .build();
    }

    /** The caller is getting somewhere. */
    State understood() {
        return with(memory.understood());
    }

    @Nullable
    Question asked() {
        return memory.asked();
    }

    boolean asked(Question question) {
        return memory.asked() == question;
    }

    /** The same, but for what is set on it. */
    private StateBuilder but() {
        return StateBuilder.builder(this);
    }
}
