package frontdesk.outreach;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.errand.CallOrder;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.outreach.ErrandStep.Asking;
import frontdesk.outreach.ErrandStep.Booking;
import frontdesk.outreach.ErrandStep.Holding;
import frontdesk.reception.Conversation;
import frontdesk.reception.Reply;
import frontdesk.reception.StepIn;
import frontdesk.reception.Words;
import frontdesk.understanding.Called;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Remark;

/**
 * Our own agent asks a provider for an appointment on a user's behalf: says for whom it calls, hears which times there are, has the best one booked, lets
 * the user decide where it cannot, and takes its leave. What it does, it does by the errand's tools, as every agent.
 */
final class ErrandTalk implements Conversation {
    private static final int MOST_MISSES = 3;
    /** How often nothing is said while they look into their book. */
    private static final int LONGEST_LOOK = 12;

    private final CallOrder order;
    private final PhoneNumber userPhone;
    private final ErrandHearing hearing;
    private final ErrandPhrases phrases;
    private final ErrandCourse course;
    private HeardTimes heard = HeardTimes.NOTHING;
    private @Nullable String confirmation;
    private boolean machine;
    private boolean looking;
    private int misses;
    private int silences;

    /** @param userPhone the number that is told to providers who ask for one */
    ErrandTalk(CallOrder order, PhoneNumber userPhone, ErrandDesk desk, ErrandHearing hearing) {
        this.order = order;
        this.userPhone = userPhone;
        this.hearing = hearing;
        this.phrases = ErrandPhrases.of(order);
        this.course = new ErrandCourse(desk, phrases, hearing::now);
    }

    /** In which it is talked: the user's, where we speak that. */
    Language language() {
        return phrases.tongue().language();
    }

    /** A machine has answered, by its own words. */
    boolean isMachine() {
        return machine;
    }

    @Override
    public Reply greet() {
        return course.says(phrases.introduction());
    }

    @Override
    public Reply hear(Words words) {
        silences = 0;
        looking = false;
        course.talked();
        Called said = hearing.called(words, course.step());
        if (said.says(Remark.SCREENED) && course.step() instanceof Asking) {
            return course.says(phrases.introduction());
        }
        if (said.says(Remark.MACHINE)) {
            machine = true;
            return course.ends(phrases.sentences("machine"), Disposition.NOT_REACHED);
        }
        if (said.says(Remark.MISDIALLED) || said.meaning().wants(Intent.WRONG_NUMBER)) {
            return course.misdialled();
        }
        if (course.step() instanceof Holding holding) {
            return said.meaning().wants(Intent.GOODBYE)
                    ? course.ends(phrases.sentences("goodbye"), Disposition.WAITING)
                    : course.hold(holding);
        }
        understood(said);
        return heard.whole().isEmpty() || isReadBack() ? remarked(said, words.text()) : course.offered(heard.whole());
    }

    private void understood(Called said) {
        heard = heard.then(said.times(), hearing.day(order.preferredTime()));
        confirmation = said.confirmation() == null ? confirmation : said.confirmation();
    }

    /** They name no time but the one that they were asked to book: "Friday at three is gone", "Friday at three, it is done". */
    private boolean isReadBack() {
        return course.step() instanceof Booking(LocalDateTime at)
                && heard.whole().equals(List.of(at));
    }

    private Reply remarked(Called said, String words) {
        if (said.meaning().wants(Intent.WAIT)) {
            looking = true;
            return course.says(phrases.sentences("wait"));
        }
        if (said.says(Remark.NUMBER)) {
            return course.tell(phrases.number(userPhone, hearing.account().region()));
        }
        boolean booking = course.step() instanceof Booking;
        if (booking && said.says(Remark.WHO)) {
            return course.tell(phrases.sentences("name").getFirst());
        }
        if (said.says(Remark.WHO) || said.says(Remark.WHY)) {
            return course.says(phrases.introduction());
        }
        if (said.meaning().wants(Intent.REPEAT)) {
            return course.again();
        }
        return switch (course.step()) {
            case Asking _ -> asked(said, words);
            case Booking(LocalDateTime at) -> booked(at, said, words);
            case Holding holding -> course.hold(holding);
        };
    }

    /** They were asked for times, and named none. */
    private Reply asked(Called said, String words) {
        if (declines(said)) {
            return said.meaning().when() == null ? course.none("") : course.another();
        }
        // "good morning" names no time
        if (!said.times().isEmpty() && !said.meaning().wants(Intent.GREETING)) {
            return course.says(List.of(phrases.missing(heard.day() == null)));
        }
        return said.meaning().answer() == Answer.YES ? course.says(phrases.sentences("which")) : otherwise(said, words);
    }

    /** They were asked to book a time. */
    private Reply booked(LocalDateTime at, Called said, String words) {
        if (declines(said)) {
            return course.another();
        }
        if (agrees(said)) {
            return course.confirm(at, confirmation);
        }
        return heard.whole().isEmpty() ? otherwise(said, words) : course.offered(heard.whole());
    }

    private static boolean declines(Called said) {
        return said.says(Remark.NONE_FREE) || said.meaning().answer() == Answer.NO;
    }

    private static boolean agrees(Called said) {
        return !declines(said)
                && (said.says(Remark.NOTED) || said.meaning().answer() == Answer.YES || said.confirmation() != null);
    }

    /** They ask what only the user knows, take their leave, or cannot be understood. */
    private Reply otherwise(Called said, String words) {
        if (said.says(Remark.QUESTION)) {
            return course.unknown(words);
        }
        return said.meaning().wants(Intent.GOODBYE)
                ? course.ends(phrases.sentences("goodbye"), Disposition.NOT_BOOKED)
                : missed();
    }

    /** Whoever answers says a name or a greeting first: the first miss is no reason for an excuse. */
    private Reply missed() {
        if (++misses >= MOST_MISSES) {
            return course.ends(phrases.sentences("goodbye"), Disposition.NOT_BOOKED);
        }
        return course.says(
                misses == 1 ? course.question() : ErrandCourse.joined(phrases.sentences("missed"), course.question()));
    }

    @Override
    public Reply silence(Silence silence) {
        if (course.step() instanceof Holding holding) {
            return course.hold(holding);
        }
        if (silence == Silence.NOT_UNDERSTOOD) {
            return missed();
        }
        silences++;
        if (looking && silences < LONGEST_LOOK) {
            return course.says(phrases.sentences("there"));
        }
        return silences < MOST_MISSES
                ? course.says(ErrandCourse.joined(phrases.sentences("there"), course.question()))
                : course.ends(phrases.sentences("goodbye"), course.cameOfIt());
    }

    @Override
    public Reply keys(String digits) {
        return course.again();
    }

    @Override
    public Reply notReached() {
        throw new IllegalStateException("a provider is not passed on");
    }

    @Override
    public Reply stepIn(StepIn wish) {
        throw new IllegalStateException("nobody steps in to an errand");
    }

    /** "Yes, that is booked", and the line is dead. */
    @Override
    public void lastWords(Words words) {
        if (course.step() instanceof Booking(LocalDateTime at)) {
            Called said = hearing.called(words, course.step());
            understood(said);
            boolean another = !heard.whole().isEmpty() && !isReadBack();
            if (agrees(said) && !another && !said.meaning().wants(Intent.WAIT)) {
                course.confirm(at, confirmation);
            }
        }
    }

    @Override
    public Disposition over() {
        return course.cameOfIt();
    }
}
