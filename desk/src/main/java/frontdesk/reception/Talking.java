package frontdesk.reception;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.dialogue.Act;
import frontdesk.dialogue.Act.HandOver.Because;
import frontdesk.dialogue.Dialogue;
import frontdesk.dialogue.Result;
import frontdesk.dialogue.Situation;
import frontdesk.dialogue.State;
import frontdesk.dialogue.Step;
import frontdesk.followup.FollowUps;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.Journal;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.payment.Deposits;
import frontdesk.people.People;
import frontdesk.understanding.Expected;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Understanding;
import frontdesk.understanding.Understanding.Utterance;
import frontdesk.waiting.WaitingList;

/** One conversation at work: asks the dialogue, does what it decided, tells it the result, until there is something to say. */
final class Talking implements Conversation {
    private static final System.Logger LOG = System.getLogger(Talking.class.getName());
    private static final int MOST_KNOCKS = 8;

    /** What a person wants said is said whatever follows, like what a tool has done. */
    private static final long A_PERSONS_WORD = 1;

    private final Business business;
    private final CallId call;
    private final Diary diary;
    private final Understanding understanding;
    private final Doing doing;
    private final Keepsakes keepsakes;
    private final Upshot upshot = new Upshot();
    private final Clock clock;
    private final Whispers whispers;
    private State state;

    Talking(
            Business business,
            CallId call,
            State state,
            Diary diary,
            WaitingList waiting,
            People people,
            Journal journal,
            Understanding understanding,
            @Nullable FollowUps followUps,
            @Nullable Deposits deposits,
            Clock clock) {
        this.business = business;
        this.call = call;
        this.state = state;
        this.diary = diary;
        this.understanding = understanding;
        this.clock = clock;
        this.keepsakes = new Keepsakes(business.id(), call, journal, people);
        var record = new ToolRecord(journal, clock);
        this.whispers = new Whispers(this, understanding, record);
        var promises = new Promises(business, people, deposits);
        this.doing = new Doing(business, diary, waiting, record, call, followUps, promises);
    }

    @Override
    public Reply greet() {
        return reply(dialogue().greet(state), "");
    }

    @Override
    public Reply hear(Words words) {
        if (words.text().isBlank()) {
            return silence(Silence.NOT_UNDERSTOOD);
        }
        return carryOut(understood(words));
    }

    /** What was meant by the words, and what the dialogue would do about it; nothing has been done yet. */
    record Heard(Utterance words, Meaning meaning, Step step, String gist, long thoughtMicros) {}

    Heard understood(Words words) {
        var thought = Thought.begin();
        Dialogue dialogue = dialogue();
        var utterance = new Utterance(words.text(), words.alternatives(), dialogue.language());
        Meaning meaning = dialogue.understand(understanding, utterance, state);
        String gist = Gist.of(meaning, business, dialogue.surroundings(state).expected());
        if (meaning.wants(Meaning.Intent.CALL_BACK)) {
            doing.callBackAsked();
        }
        Step decided = dialogue.heard(state, meaning);
        return new Heard(utterance, meaning, decided, gist, thought.micros());
    }

    Reply carryOut(Heard heard) {
        State before = state;
        var work = new Work(heard.thoughtMicros());
        Step step = work.settled(heard.step());
        Step again = dialogue(step.state()).again(understanding, heard.words(), before, heard.meaning(), step);
        return reply(work.settled(again), heard.gist(), work);
    }

    /** Goes on from here instead. */
    Reply carryOut(Step step, String gist) {
        return reply(step, gist);
    }

    /** Another brain has answered: this is how things stand now. */
    Reply answered(State after, List<String> phrases, String gist, long toolMicros, Reply.Then then) {
        state = dialogue().spoke(after, phrases);
        keepsakes.keep(state);
        if (then instanceof Reply.Then.HandOver) {
            upshot.handsOver();
        }
        Reply.Then next = then instanceof Reply.Then.HangUp ? new Reply.Then.HangUp(upshot.of(state)) : then;
        return new Reply(phrases, spoken(), dialogue().surroundings(state).expected(), gist, toolMicros, 0, next);
    }

    State state() {
        return state;
    }

    Business business() {
        return business;
    }

    CallId call() {
        return call;
    }

    Doing doing() {
        return doing;
    }

    @Override
    public Reply silence(Silence silence) {
        return switch (silence) {
            case NOBODY_SPOKE -> reply(dialogue().silent(state), "silence");
            case NOT_UNDERSTOOD -> reply(dialogue().unintelligible(state), "not understood");
        };
    }

    @Override
    public Reply keys(String digits) {
        Dialogue dialogue = dialogue();
        Meaning meaning = Keys.meaning(digits, dialogue.surroundings(state), dialogue.keyed(state));
        return reply(dialogue.heard(state, meaning), "keys, " + Gist.of(meaning, business));
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(business.zone()));
    }

    Dialogue dialogue() {
        return dialogue(state);
    }

    /** In the language of the conversation as it stands then. */
    private Dialogue dialogue(State then) {
        return new Dialogue(Situation.with(then.caller(), business, now()));
    }

    private Language spoken() {
        return spoken(state);
    }

    /** The language of the conversation as it stands then. */
    Language spoken(State then) {
        return dialogue(then).language();
    }

    private Reply reply(Step decided, String understood) {
        var work = new Work(0);
        return reply(work.settled(decided), understood, work);
    }

    /** What is done in one turn, and how long it takes. */
    private final class Work {
        private long toolMicros;
        private long thoughtMicros;
        private int knocks;

        Work(long thoughtMicros) {
            this.thoughtMicros = thoughtMicros;
        }

        /** Carries out what was decided until there is something to say. */
        Step settled(Step decided) {
            Step step = decided;
            while (step.act() instanceof Act.Knock knock) {
                long began = System.nanoTime();
                Result result = knocks++ < MOST_KNOCKS ? doing.knock(knock) : new Result.Trouble();
                toolMicros += (System.nanoTime() - began) / 1000;
                if (result instanceof Result.Trouble) {
                    upshot.fails();
                }
                var thought = Thought.begin();
                step = dialogue(step.state()).told(step.state(), result);
                thoughtMicros += thought.micros();
            }
            return step;
        }

        Reply reply(List<String> phrases, Expected expecting, String understood, Reply.Then then) {
            return new Reply(phrases, spoken(), expecting, understood, toolMicros, thoughtMicros, then);
        }
    }

    @Override
    public Reply notReached() {
        upshot.notReached();
        return reply(dialogue().nobodyCame(state), "nobody was reached");
    }

    @Override
    public Reply stepIn(StepIn wish) {
        return switch (wish) {
            case StepIn.Say(String words) ->
                answered(state, List.of(words), "", A_PERSONS_WORD, new Reply.Then.Listen());
            case StepIn.Hint hint -> whispers.follow(whispers.understood(hint));
            case StepIn.PutThrough() -> reply(dialogue().takenOver(state), "");
        };
    }

    /** Nothing is said, and nothing has changed. */
    Reply nothing() {
        Expected open = dialogue().surroundings(state).expected();
        return new Reply(List.of(), spoken(), open, "", 0, 0, new Reply.Then.Listen());
    }

    /** What is whispered to this conversation. */
    Whispers whispers() {
        return whispers;
    }

    @Override
    public void hintUnheard() {
        if (whispers.isLatest()) {
            state = dialogue().unheard(state);
        }
    }

    /** What a person should know to whom the caller goes now. */
    Matter matter(State about, Because because) {
        return Matter.of(business, about, because, now());
    }

    private Reply reply(Step step, String understood, Work work) {
        State before = state;
        state = step.state();
        keepsakes.keep(state);
        return switch (step.act()) {
            case Act.Say say -> work.reply(say.phrases(), say.expecting(), understood, new Reply.Then.Listen());
            case Act.HandOver over -> {
                upshot.handsOver();
                State about = state.goal() == State.Goal.NONE ? before : state;
                var then = new Reply.Then.HandOver(over.to(), matter(about, over.because()));
                yield work.reply(over.phrases(), Expected.ANYTHING, understood, then);
            }
            case Act.HangUp end -> {
                var then = new Reply.Then.HangUp(upshot.of(state));
                yield work.reply(end.phrases(), Expected.ANYTHING, understood, then);
            }
            case Act.Knock _ -> throw new IllegalStateException("a knock was left unanswered");
        };
    }

    @Override
    public Disposition over() {
        try {
            diary.releaseAll(business.id(), new Origin("phone", call, null));
        } catch (RuntimeException trouble) {
            // what is held lapses on its own
            LOG.log(System.Logger.Level.ERROR, "holds could not be let go", trouble);
        }
        keepsakes.keepLanguage(state, spoken());
        return upshot.of(state);
    }
}
