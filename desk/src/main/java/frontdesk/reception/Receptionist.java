package frontdesk.reception;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.brain.Budget;
import frontdesk.brain.LanguageModel;
import frontdesk.brain.LanguageModel.Message;
import frontdesk.brain.Talk;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.HandOver;
import frontdesk.business.Talk.Brain;
import frontdesk.dialogue.Act;
import frontdesk.dialogue.Caller;
import frontdesk.dialogue.Dialogue;
import frontdesk.dialogue.Situation;
import frontdesk.dialogue.State;
import frontdesk.dialogue.Step;
import frontdesk.followup.FollowUps;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.payment.Deposits;
import frontdesk.people.People;
import frontdesk.understanding.Understanding;
import frontdesk.waiting.WaitingList;

/** The door to a conversation: phone, terminal, text and evaluations all talk to the same receptionist. */
public final class Receptionist {
    private static final System.Logger LOG = System.getLogger(Receptionist.class.getName());

    private final Businesses businesses;
    private final Diary diary;
    private final WaitingList waiting;
    private final People people;
    private final CallerBook callers;
    private final Journal journal;
    private final Understanding understanding;
    private final Clock clock;
    private final @Nullable ModelDesk model;
    private final @Nullable FollowUps followUps;
    private final @Nullable Deposits deposits;

    /** One for whom the built-in brain does all the talking, where bookings want no deposits. */
    public Receptionist(
            Businesses businesses,
            Diary diary,
            WaitingList waiting,
            People people,
            Journal journal,
            Understanding understanding,
            Clock clock) {
        this(businesses, diary, waiting, people, journal, understanding, null, Budget.USUAL, null, null, clock);
    }

    /**
     * @param model who talks where a business wants it, or null where none is set up
     * @param followUps where messages are noted for people to see to, or null where they are only in the journal
     * @param deposits what has to be paid for a booking, or null where nothing ever has
     */
    public Receptionist(
            Businesses businesses,
            Diary diary,
            WaitingList waiting,
            People people,
            Journal journal,
            Understanding understanding,
            @Nullable LanguageModel model,
            Budget budget,
            @Nullable FollowUps followUps,
            @Nullable Deposits deposits,
            Clock clock) {
        this.followUps = followUps;
        this.deposits = deposits;
        this.businesses = businesses;
        this.diary = diary;
        this.waiting = waiting;
        this.people = people;
        this.callers = new CallerBook(people, waiting, diary);
        this.journal = journal;
        this.understanding = understanding;
        this.clock = clock;
        var belt = new ToolBelt(businesses, diary, people, journal, understanding, deposits, clock);
        this.model = model == null ? null : new ModelDesk(model, budget, belt, diary, journal, understanding);
    }

    /**
     * Begins a conversation, or goes on with one that another node began; the journal has the call already.
     *
     * @throws IllegalArgumentException where there is no such business
     */
    public Conversation answer(Opening opening) {
        return answer(
                opening,
                businesses
                        .find(opening.business())
                        .orElseThrow(() -> new IllegalArgumentException("no such business: " + opening.business())));
    }

    /** The same for the business as it is given, which may be one that is only tried. */
    public Conversation answer(Opening opening, Business business) {
        Optional<State> begun = begun(opening);
        State state = begun.orElseGet(() -> begin(opening, business));
        var talking = new Talking(
                business,
                opening.call(),
                state,
                diary,
                waiting,
                people,
                journal,
                understanding,
                followUps,
                deposits,
                clock);
        ModelDesk desk = model;
        if (desk == null || !Talk.speaks(business.language()) || business.talk().brain() == Brain.BUILT_IN) {
            return talking;
        }
        var log = new ModelLog(
                journal, clock, business.id(), opening.call(), desk.model().name());
        return new ModelTalking(talking, desk, log, begun.isPresent() ? said(opening) : List.of());
    }

    /**
     * Answers somebody who telephones: as {@link #answer} does, but where the business is closed and wants only messages then, they are asked for one.
     *
     * @param business as it is, or as somebody tries it
     */
    public Conversation answerAloud(Opening opening, Business business) {
        FollowUps noting = followUps;
        if (noting == null || business.handOver().closed() != HandOver.Closed.VOICEMAIL) {
            return answer(opening, business);
        }
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), business.zone());
        if (new Situation(business, now).isOpen()) {
            return answer(opening, business);
        }
        Caller caller = callers.look(business, opening.caller());
        var summaries = new Summaries(understanding, clock);
        var record = new ToolRecord(journal, clock);
        return new Voicemail(business, opening.call(), opening.caller(), caller.name(), summaries, noting, record);
    }

    /** What a caller is greeted with whom nobody knows, sentence by sentence, so that a voice can have it ready. */
    public List<String> greeting(Business business, Language language) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), business.zone());
        State stranger = State.begin(Caller.from(null).speaking(language));
        Step step = new Dialogue(Situation.with(stranger.caller(), business, now)).greet(stranger);
        return step.act() instanceof Act.Say(List<String> phrases, var _) ? phrases : List.of();
    }

    /** What was said and whispered before, for a model that goes on with it. */
    private List<Message> said(Opening opening) {
        return ModelHistory.written(
                journal.turns(opening.business(), opening.call()),
                journal.toolUses(opening.business(), opening.call()));
    }

    private State begin(Opening opening, Business business) {
        State fresh = State.begin(callers.look(business, opening.caller()));
        return Optional.ofNullable(opening.about())
                .flatMap(booking -> diary.agenda().find(business.id(), booking))
                .filter(booking -> booking.status() == Booking.Status.CONFIRMED
                        && booking.slot().start().isAfter(clock.instant()))
                .map(booking -> fresh.about(Outcomes.entry(business, booking)))
                .orElse(fresh);
    }

    private Optional<State> begun(Opening opening) {
        try {
            return journal.state(opening.business(), opening.call()).map(StateText::read);
        } catch (RuntimeException trouble) {
            LOG.log(System.Logger.Level.ERROR, "the state of a conversation could not be read", trouble);
            return Optional.empty();
        }
    }

    /**
     * Who calls whom.
     *
     * @param caller the caller's number, or null where it is withheld
     * @param about the booking that we have written to them about, which their first words may answer; or null
     */
    public record Opening(
            BusinessId business,
            CallId call,
            @Nullable PhoneNumber caller,
            @Nullable BookingId about) {
        /** Somebody who answers nothing of ours. */
        public Opening(BusinessId business, CallId call, @Nullable PhoneNumber caller) {
            this(business, call, caller, null);
        }
    }
}
