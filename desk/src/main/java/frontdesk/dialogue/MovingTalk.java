package frontdesk.dialogue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.When;

/** A booking to another time, or for another number of people; it stays where it is until the caller has agreed to all of it. */
final class MovingTalk {
    private final Situation situation;
    private final Speaker speaker;
    private final Wording wording;
    private final Wishes wishes;
    private final Seeking seeking;

    MovingTalk(Situation situation, Speaker speaker, Seeking seeking) {
        this.situation = situation;
        this.speaker = speaker;
        this.wording = speaker.wording();
        this.wishes = new Wishes(situation);
        this.seeking = seeking;
    }

    @Nullable
    Step heard(State state, Meaning meaning) {
        Draft after = absorbed(state, meaning);
        if (!after.equals(state.draft())) {
            return next(state.with(after).understood());
        }
        if (meaning.change() == Meaning.Change.OTHER_PERSON) {
            return next(state.with(seeking.withAnotherPerson(state.with(completed(state))))
                    .understood());
        }
        if (meaning.change() != null) {
            Step other = seeking.other(state, meaning.change());
            return other == null ? speaker.ask(state, Question.NEW_WHEN) : other;
        }
        return meaning.answer() == null ? null : answered(state.understood(), meaning.answer());
    }

    /** What was chosen from the times on offer is agreed; any other time has to be looked up first. */
    Draft absorbed(State state, Meaning meaning) {
        Draft before = state.draft();
        Draft after = wishes.absorb(state, meaning);
        boolean offered = before.offers().stream().anyMatch(s -> s.at().equals(after.at()));
        return offered || Objects.equals(after.at(), before.at()) ? after : after.withAtOpen();
    }

    private @Nullable Step answered(State state, Answer answer) {
        Question asked = state.asked();
        if (asked == Question.MOVE_READ_BACK) {
            return answer == Answer.NO
                    ? speaker.ask(state.with(state.draft().withWhen(null)), Question.NEW_WHEN)
                    : move(state);
        }
        if (asked == Question.CHOICE) {
            return answer == Answer.NO
                    ? next(state.with(state.draft().withOffersRefused()))
                    : speaker.ask(state, Question.CHOICE);
        }
        return switch (answer) {
            case NO -> speaker.ask(state.idle().saying(wording.standing().staysAsItIs()), Question.ANYTHING_ELSE);
            case EITHER -> next(state.with(state.draft().withAnyTime()));
            case YES -> null;
        };
    }

    private Step move(State state) {
        return speaker.act(state, new Act.Move(target(state).id(), wanted(state)));
    }

    Step next(State unfinished) {
        State state = unfinished.with(completed(unfinished));
        Draft draft = state.draft();
        if (draft.at() != null) {
            return speaker.ask(state, Question.MOVE_READ_BACK);
        }
        if (!draft.offers().isEmpty()) {
            return speaker.ask(state, Question.CHOICE);
        }
        if (draft.stuck()) {
            return speaker.ask(state, Question.OTHER_WHEN);
        }
        return draft.when() == null && !draft.anyTime() ? speaker.ask(state, Question.NEW_WHEN) : seeking.search(state);
    }

    /** What was not said of the new booking is taken from the old one. A time that has not been looked up yet is not agreed yet. */
    private Draft completed(State state) {
        Entry target = target(state);
        Draft draft = state.draft();
        if (draft.service() == null) {
            draft = draft.withAll(target.service(), target.staff(), draft.partySize());
        }
        When when = draft.when();
        if (when == null && draft.partySize() != null && draft.partySize() != target.partySize() && !draft.stuck()) {
            return draft.at() == null ? draft.withAt(target.at()) : draft;
        }
        if (draft.partySize() == null) {
            draft = draft.withAll(target.service(), draft.staff(), target.partySize());
        }
        if (when == null || draft.at() != null || !draft.offers().isEmpty() || draft.stuck()) {
            return draft;
        }
        When whole = whole(when, target.at());
        LocalDateTime exact = Wishes.exact(whole);
        return exact != null && overlaps(exact, target) ? draft.withWhen(whole).withAt(exact) : draft.withWhen(whole);
    }

    /** A start so near that the booking's own time is in the way: only the diary can tell, when it moves it. */
    private static boolean overlaps(LocalDateTime start, Entry entry) {
        Duration length = Duration.between(entry.at(), entry.end());
        return Duration.between(start, entry.at()).abs().compareTo(length) < 0;
    }

    private static When whole(When said, LocalDateTime old) {
        When when = withoutOrigin(said, old);
        LocalDate from = when.from() == null && !when.soonest() ? old.toLocalDate() : when.from();
        LocalDate to = when.to() == null && !when.soonest() ? old.toLocalDate() : when.to();
        LocalTime earliest = when.hasTime() || when.soonest() ? when.earliest() : old.toLocalTime();
        LocalTime latest = when.hasTime() || when.soonest() ? when.latest() : old.toLocalTime();
        return new When(from, to, earliest, latest, when.about(), when.soonest(), List.of());
    }

    /** "From ten to two", said of a booking at ten, is no stretch of time: it names where the booking comes from. */
    private static When withoutOrigin(When said, LocalDateTime old) {
        boolean days = old.toLocalDate().equals(said.from()) && !said.isOneDay();
        boolean times = old.toLocalTime().equals(said.earliest()) && said.latest() != null;
        return new When(
                days ? said.to() : said.from(),
                said.to(),
                times ? said.latest() : said.earliest(),
                said.latest(),
                said.about(),
                said.soonest(),
                List.of());
    }

    Step found(State state, Result.Found found) {
        LocalDateTime wished = Wishes.exact(state.draft().when());
        return wished != null && !found.fitting().isEmpty()
                ? speaker.ask(state.with(state.draft().withAt(wished)), Question.MOVE_READ_BACK)
                : seeking.found(state, found);
    }

    Step notFree(State state, Result.NotFree refusal) {
        Draft draft = state.draft();
        LocalDateTime wished = draft.at() == null ? situation.now() : draft.at();
        var nearest = Seeking.sameDayFirst(refusal.nearest(), wished.toLocalDate());
        return seeking.offer(state, nearest, wording.notFree(refusal.why(), wished, nearest, draft));
    }

    Step moved(State state, Slot to) {
        Entry old = target(state);
        int party = state.draft().partySize() == null
                ? old.partySize()
                : state.draft().partySize();
        var moved = new Entry(old.id(), old.service(), to.staff(), party, to.at(), to.end(), old.name());
        State after = state.saying(wording.standing().moved(old, to))
                .with(State.Done.MOVED)
                .thinkingOf(moved);
        return speaker.ask(after.idle(), Question.ANYTHING_ELSE);
    }

    private Wanted wanted(State state) {
        return seeking.wanted(
                state.draft(), Objects.requireNonNull(state.draft().at()));
    }

    private static Entry target(State state) {
        return Objects.requireNonNull(state.found().target());
    }
}
