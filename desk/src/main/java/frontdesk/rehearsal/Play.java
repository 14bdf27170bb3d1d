package frontdesk.rehearsal;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.call.AnswerOutcome;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Conversation;
import frontdesk.reception.Conversation.Silence;
import frontdesk.reception.Receptionist;
import frontdesk.reception.Reply;
import frontdesk.reception.Words;
import frontdesk.rehearsal.Rehearsal.Terms;

/** One call: the caller and the agent in turn, in text or in sound, until one of them hangs up; then it is graded. */
final class Play {
    private static final int LONGEST = 40;

    private final Stage stage;
    private final Scenario scenario;
    private final Business business;
    private final Caller caller;
    private final Mishearing ears;
    private final Rules rules;
    private final Course course;
    private final List<Long> thought = new ArrayList<>();
    private final CallId call = CallId.next();

    Play(Stage stage, Scenario scenario, Business business, LocalDateTime now, Terms terms) {
        this.stage = stage;
        this.scenario = scenario;
        this.business = business;
        var almanac = new Almanac(business, now);
        long own = terms.seed() * 31 + scenario.name().hashCode();
        boolean noisy = terms.errors() > 0 || terms.studio() != null;
        this.caller = new Caller(scenario, almanac, business.kind() == Business.Kind.TABLES, noisy, new Random(own));
        this.ears = new Mishearing(terms.errors(), new Random(own + 1));
        this.rules = new Rules(scenario, new Ledger(stage.database(), business), call, noisy);
        this.course = new Course(stage.clock(), rules);
    }

    Verdict inText() {
        Conversation conversation = begin();
        Reply reply = conversation.greet();
        boolean hungUp = false;
        while (said(reply) && course.turns() < LONGEST && !hungUp) {
            Optional<Reply> next = turn(conversation, String.join(" ", reply.phrases()));
            hungUp = next.isEmpty();
            reply = next.orElse(reply);
        }
        conversation.over();
        if (course.turns() >= LONGEST) {
            rules.complain("the call went on and on");
        }
        return verdict(hungUp, null);
    }

    /** Through the whole corridor: voice, line, ears, receptionist, and back. */
    Verdict inSound(Studio studio) {
        var spoken = new SpokenCaller(caller, studio.voice(scenario), course);
        studio.simulation().prepare();
        AnswerOutcome outcome = studio.simulation().run(started(), spoken);
        spoken.over();
        return switch (outcome) {
            case AnswerOutcome.Held(CallEnded ended) -> {
                if (ended.disposition() == CallEnded.Disposition.HANDED_OVER) {
                    rules.personReached();
                }
                String name = ended.recording();
                yield verdict(
                        spoken.hungUp(),
                        name == null ? null : studio.recordings().resolve(name));
            }
            case AnswerOutcome.Refused(var why) -> {
                rules.complain("the call was not taken: " + why);
                yield verdict(false, null);
            }
        };
    }

    private Verdict verdict(boolean hungUp, @Nullable Path recording) {
        List<String> complaints = rules.after(course.lines(), caller, course.turns(), hungUp);
        return new Verdict(
                scenario.name(),
                scenario.story(),
                course.lines(),
                complaints,
                course.turns(),
                List.copyOf(thought),
                ModelTurn.of(stage.journal(), business.id(), call),
                recording);
    }

    private CallStarted started() {
        return new CallStarted(
                business.id(),
                call,
                CallStarted.Channel.SIMULATION,
                scenario.caller().phone(),
                null,
                null,
                stage.clock().instant());
    }

    private Conversation begin() {
        stage.journal().callStarted(started());
        String phone = scenario.caller().phone();
        @Nullable PhoneNumber number = phone == null ? null : new PhoneNumber(phone);
        return stage.receptionist().answer(new Receptionist.Opening(business.id(), call, number));
    }

    /** Notes what the agent said; false where that was the last of it. */
    private boolean said(Reply reply) {
        if (reply.thoughtMicros() > 0) {
            thought.add(reply.thoughtMicros());
        }
        if (reply.then() instanceof Reply.Then.HandOver) {
            rules.personReached();
        }
        course.agentSaid(String.join(" ", reply.phrases()));
        return reply.then() instanceof Reply.Then.Listen;
    }

    private Optional<Reply> turn(Conversation conversation, String agentSaid) {
        return switch (caller.answer(agentSaid)) {
            case Utterance.Says(String words) -> {
                String heard = ears.heard(words);
                Reply reply = conversation.hear(new Words(heard, List.of(), 0.9));
                course.callerSays(words);
                course.heard(heard, reply.understood());
                yield Optional.of(reply);
            }
            case Utterance.Silence _ -> {
                course.callerIsSilent();
                yield Optional.of(conversation.silence(Silence.NOBODY_SPOKE));
            }
            case Utterance.HangsUp _ -> Optional.empty();
        };
    }
}
