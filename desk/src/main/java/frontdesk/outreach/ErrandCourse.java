package frontdesk.outreach;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.errand.ErrandAnswer;
import frontdesk.errand.ErrandAnswer.Asked;
import frontdesk.errand.ErrandAnswer.Code;
import frontdesk.errand.ErrandAnswer.Confirmed;
import frontdesk.errand.ErrandAnswer.Judged;
import frontdesk.errand.ErrandAnswer.JudgedSlot;
import frontdesk.errand.ErrandAnswer.Refused;
import frontdesk.errand.Fit;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.outreach.ErrandStep.Asking;
import frontdesk.outreach.ErrandStep.Booking;
import frontdesk.outreach.ErrandStep.Holding;
import frontdesk.reception.Reply;
import frontdesk.reception.Reply.Then;
import frontdesk.understanding.Expected;

/**
 * How a call for an appointment goes on: what is done by the errand's tools, and what is said then.
 *
 * <pre>
 *   asking ──a time that suits──▶ booking ──it is booked──▶ confirmed, goodbye
 *     │ ▲ ╰──no time──▶ thanks, goodbye ▲
 *     │ ╰──none of these──╮             │
 *     ╰──may do, or only the user knows──▶ holding ──they take one
 * </pre>
 */
final class ErrandCourse {
    private static final int MOST_ROUNDS = 6;
    /** How often the line is only held between two longer words of thanks. */
    private static final int STILL = 3;

    private static final Set<Code> OVER =
            EnumSet.of(Code.ALREADY_BOOKED, Code.STOPPED, Code.UNKNOWN_CONVERSATION, Code.MISSING_CONVERSATION);

    private final ErrandDesk desk;
    private final ErrandPhrases phrases;
    private final Supplier<LocalDateTime> now;
    private ErrandStep step = new Asking();
    private List<String> lastSaid = List.of();
    private Disposition cameOfIt = Disposition.ABANDONED;
    private int rounds;
    private int held;

    ErrandCourse(ErrandDesk desk, ErrandPhrases phrases, Supplier<LocalDateTime> now) {
        this.desk = desk;
        this.phrases = phrases;
        this.now = now;
    }

    ErrandStep step() {
        return step;
    }

    Disposition cameOfIt() {
        return cameOfIt;
    }

    /** Somebody has said something. */
    void talked() {
        cameOfIt = cameOfIt == Disposition.ABANDONED ? Disposition.NOT_BOOKED : cameOfIt;
    }

    /** They have these times; whoever only says again what they were asked to book has not booked it yet. */
    Reply offered(List<LocalDateTime> times) {
        if (step instanceof Booking(LocalDateTime at) && times.equals(List.of(at))) {
            return ++rounds < MOST_ROUNDS ? says(question()) : none("");
        }
        ErrandAnswer answer = desk.offered(times);
        return answer instanceof Judged judged ? judged(judged) : refused(answer);
    }

    private Reply judged(Judged judged) {
        if (judged.reply() != null && judged.reply().state().equals("no_answer")) {
            return ends(List.of(judged.message()), Disposition.WAITING);
        }
        JudgedSlot best = judged.slots().getFirst();
        return switch (best.fit()) {
            case FITS -> book(best.at(), answered(judged.reply()));
            case ASK -> ask(null, written(judged), answered(judged.reply()));
            case DOES_NOT_FIT -> {
                step = new Asking();
                yield ++rounds < MOST_ROUNDS ? says(List.of(judged.message())) : none("");
            }
        };
    }

    /** What the user has answered to a question of theirs, where they are called back: it is told once. */
    private static List<String> answered(ErrandAnswer.@Nullable Reply reply) {
        return reply == null
                        || !reply.state().equals("answered")
                        || reply.question().isEmpty()
                ? List.of()
                : List.of(reply.message());
    }

    private static List<String> written(Judged judged) {
        return judged.slots().stream()
                .filter(slot -> slot.fit() == Fit.ASK)
                .map(slot -> ErrandDesk.written(slot.at()))
                .toList();
    }

    private Reply book(LocalDateTime at, List<String> before) {
        step = new Booking(at);
        return says(joined(before, phrases.book(at, now.get().toLocalDate())));
    }

    /** They have booked it; {@code number} is what they call it, or null. */
    Reply confirm(LocalDateTime at, @Nullable String number) {
        ErrandAnswer answer = desk.booked(at, number);
        return answer instanceof Confirmed ? ends(List.of(answer.message()), Disposition.BOOKED) : refused(answer);
    }

    /** They cannot book it after all. */
    Reply another() {
        step = new Asking();
        return says(phrases.sentences("other"));
    }

    /** They have no time for us; {@code why} is more than that, or empty. */
    Reply none(String why) {
        return ends(List.of(desk.none(why).message()), Disposition.NOT_BOOKED);
    }

    /** There is nobody here who gives appointments. */
    Reply misdialled() {
        desk.none("wrong number");
        return ends(phrases.sentences("misdialled"), Disposition.NOT_BOOKED);
    }

    /** They ask what only the user knows. */
    Reply unknown(String question) {
        return ask(question, List.of(), phrases.sentences("unknown"));
    }

    private Reply ask(@Nullable String question, List<String> options, List<String> before) {
        held = 0;
        return asked(new Holding(question, options, step), before);
    }

    /** They hold the line: is the user's answer here? */
    Reply hold(Holding holding) {
        held++;
        return asked(holding, List.of());
    }

    private Reply asked(Holding holding, List<String> before) {
        ErrandAnswer answer = desk.ask(holding.question(), holding.options());
        if (!(answer instanceof Asked asked) || asked.reply() == null) {
            return refused(answer);
        }
        var reply = asked.reply();
        return switch (reply.state()) {
            case "waiting" -> {
                step = holding;
                yield says(held == 0 ? joined(before, List.of(reply.message())) : stillHeld());
            }
            case "no_answer" -> ends(List.of(reply.message()), Disposition.WAITING);
            default -> answered(holding, reply);
        };
    }

    private List<String> stillHeld() {
        return phrases.sentences(held % STILL == 1 ? "hold" : "there");
    }

    private Reply answered(Holding holding, ErrandAnswer.Reply reply) {
        step = holding.before();
        if (reply.at() != null) {
            return book(reply.at(), List.of(reply.message()));
        }
        boolean asksItself = !holding.options().isEmpty();
        return asksItself ? says(List.of(reply.message())) : tell(reply.message());
    }

    /** Says this, and asks again. */
    Reply tell(String fact) {
        List<String> next =
                switch (step) {
                    case Asking _ -> phrases.sentences("which");
                    case Booking _ -> phrases.sentences("booked");
                    case Holding _ -> List.of();
                };
        return says(joined(List.of(fact), next));
    }

    /** What they were asked, in other words. */
    List<String> question() {
        return switch (step) {
            case Asking _ -> phrases.wish();
            case Booking(LocalDateTime at) -> phrases.book(at, now.get().toLocalDate());
            case Holding _ -> phrases.sentences("hold");
        };
    }

    private Reply refused(ErrandAnswer answer) {
        if (answer instanceof Refused no && OVER.contains(no.code())) {
            return ends(List.of(no.message()), Disposition.NOT_BOOKED);
        }
        step = new Asking();
        return says(List.of(answer.message()));
    }

    Reply again() {
        return says(lastSaid);
    }

    Reply says(List<String> said) {
        return reply(said, new Then.Listen());
    }

    Reply ends(List<String> said, Disposition disposition) {
        cameOfIt = disposition;
        return reply(said, new Then.HangUp(disposition));
    }

    private Reply reply(List<String> said, Then then) {
        lastSaid = said;
        Expected expected = step instanceof Booking ? Expected.YES_OR_NO : Expected.WHEN;
        return new Reply(said, phrases.tongue().language(), expected, "", 0, 0, then);
    }

    static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
