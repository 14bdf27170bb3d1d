package frontdesk.dialogue;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import frontdesk.dialogue.Act.HandOver.Because;
import frontdesk.dialogue.State.Finding;
import frontdesk.dialogue.State.Goal;
import frontdesk.kernel.PhoneNumber;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.When;

/**
 * Bookings that stand already: finding the one that is meant, telling of it, cancelling it, moving it. What is booked under another number
 * than the caller's own is told to nobody who cannot name the name it is under.
 */
final class StandingTalk {
    private final Speaker speaker;
    private final Wording wording;
    private final MovingTalk moving;

    StandingTalk(Speaker speaker, MovingTalk moving) {
        this.speaker = speaker;
        this.wording = speaker.wording();
        this.moving = moving;
    }

    /** One step on towards the booking that is meant, and with it. */
    Step next(State state) {
        Finding found = state.found();
        if (found.target() != null) {
            return state.goal() == Goal.MOVE ? moving.next(state) : speaker.ask(state, Question.CANCEL_READ_BACK);
        }
        if (found.entries() != null) {
            return several(state, found.entries());
        }
        PhoneNumber phone = found.phone() == null ? state.caller().number() : found.phone();
        return phone == null
                ? speaker.ask(state, Question.NUMBER_OF_BOOKING)
                : speaker.act(state, new Act.LookUp(phone));
    }

    private Step several(State state, List<Entry> entries) {
        if (entries.isEmpty()) {
            return speaker.ask(state, Question.NUMBER_OF_BOOKING);
        }
        boolean othersNumber = !ownNumber(state);
        return othersNumber
                        && !state.asked(Question.NAME_OF_BOOKING)
                        && state.found().target() == null
                ? speaker.ask(state, Question.NAME_OF_BOOKING)
                : pick(state, entries);
    }

    private static boolean ownNumber(State state) {
        PhoneNumber phone = state.found().phone();
        return phone == null || phone.equals(state.caller().number());
    }

    Step listed(State state, List<Entry> entries) {
        if (entries.isEmpty()) {
            boolean own = ownNumber(state);
            State now = state.saying(wording.standing().noBooking(own)).with(new Finding(null, entries, null));
            boolean second = state.found().phone() != null;
            return second
                    ? speaker.person(now.idle(), Because.BEYOND_US)
                    : speaker.ask(now, Question.NUMBER_OF_BOOKING);
        }
        State now = state.with(new Finding(state.found().phone(), entries, null));
        return ownNumber(state) ? pick(now, entries) : speaker.ask(now, Question.NAME_OF_BOOKING);
    }

    private Step pick(State state, List<Entry> entries) {
        if (state.goal() == Goal.LOOK_UP) {
            State told = state.saying(wording.standing().yourBookings(entries))
                    .with(State.Done.ANSWERED)
                    .thinkingOf(entries.size() == 1 ? entries.getFirst() : null);
            return speaker.ask(told.idle(), Question.ANYTHING_ELSE);
        }
        if (entries.size() == 1) {
            return take(state, entries.getFirst());
        }
        return speaker.ask(state.saying(wording.standing().yourBookings(entries).getFirst()), Question.WHICH_BOOKING);
    }

    private Step take(State state, Entry entry) {
        return next(state.understood()
                .with(new Finding(state.found().phone(), state.found().entries(), entry)));
    }

    /** Null where the words could not be used. */
    @Nullable
    Step heard(State state, Meaning meaning) {
        if (state.asked(Question.NUMBER_OF_BOOKING)) {
            return number(state, meaning);
        }
        if (state.asked(Question.NAME_OF_BOOKING)) {
            return name(state, meaning);
        }
        if (state.asked(Question.WHICH_BOOKING)) {
            Entry entry = meant(state, meaning);
            return entry == null ? no(state, meaning) : take(state, entry);
        }
        if (state.asked(Question.CANCEL_READ_BACK)) {
            return cancelOrNot(state, meaning);
        }
        return state.found().target() == null || state.goal() != Goal.MOVE ? null : moving.heard(state, meaning);
    }

    private @Nullable Step number(State state, Meaning meaning) {
        if (meaning.phone() == null) {
            return no(state, meaning);
        }
        return next(state.understood().with(new Finding(meaning.phone(), null, null)));
    }

    private @Nullable Step no(State state, Meaning meaning) {
        return meaning.answer() == Answer.NO
                ? speaker.ask(state.idle().saying(wording.standing().staysAsItIs()), Question.ANYTHING_ELSE)
                : null;
    }

    private @Nullable Step name(State state, Meaning meaning) {
        String name = meaning.name();
        List<Entry> entries = state.found().entries();
        if (name == null || entries == null) {
            return no(state, meaning);
        }
        var theirs = entries.stream().filter(e -> sameName(e.name(), name)).toList();
        return theirs.isEmpty()
                ? speaker.person(state.idle().saying(wording.standing().nameDoesNotMatch()), Because.BEYOND_US)
                : pick(state.understood().with(new Finding(state.found().phone(), theirs, null)), theirs);
    }

    /** The last names are the same, or all of a name that has only one part. */
    static boolean sameName(String one, String other) {
        var theirs = Arrays.asList(one.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        var said = Arrays.asList(other.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return theirs.getLast().equals(said.getLast()) || said.size() == 1 && theirs.contains(said.getFirst());
    }

    private @Nullable Entry meant(State state, Meaning meaning) {
        List<Entry> entries = state.found().entries();
        if (entries == null) {
            return null;
        }
        if (meaning.choice() != null) {
            int shown = Math.min(3, entries.size());
            int place = meaning.choice().place();
            int index = place < 0 ? shown + place : place;
            return index >= 0 && index < shown ? entries.get(index) : null;
        }
        When when = meaning.when();
        var fitting = when == null
                ? List.<Entry>of()
                : entries.stream().filter(e -> fits(e.at(), when)).toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    private static boolean fits(LocalDateTime at, When when) {
        boolean day = when.from() == null
                || when.to() == null
                || !at.toLocalDate().isBefore(when.from()) && !at.toLocalDate().isAfter(when.to());
        boolean time = (when.earliest() == null || !at.toLocalTime().isBefore(when.earliest()))
                && (when.latest() == null || !at.toLocalTime().isAfter(when.latest()));
        return day && time;
    }

    private @Nullable Step cancelOrNot(State state, Meaning meaning) {
        Entry target = state.found().target();
        if (target == null || meaning.answer() == null) {
            return null;
        }
        return meaning.answer() == Answer.YES
                ? speaker.act(state, new Act.Cancel(target.id()))
                : speaker.ask(state.idle().saying(wording.standing().staysAsItIs()), Question.ANYTHING_ELSE);
    }

    Step cancelled(State state) {
        Entry target = state.found().target();
        State after = target == null ? state : state.saying(wording.standing().cancelled(target));
        return speaker.ask(after.with(State.Done.CANCELLED).thinkingOf(null).idle(), Question.ANYTHING_ELSE);
    }

    Step gone(State state) {
        return speaker.ask(state.saying(wording.standing().noBooking(true)).idle(), Question.ANYTHING_ELSE);
    }
}
