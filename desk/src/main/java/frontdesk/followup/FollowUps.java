package frontdesk.followup;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.HandOver;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Ids;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Messages;
import frontdesk.message.Text;
import frontdesk.store.Database;
import frontdesk.wording.Tongue;

/** The door to what callers left to be done. Whoever is to know is told by text in the same transaction, as the business has set it. */
public final class FollowUps {
    /** What a text still holds. */
    private static final int LONGEST = 240;

    private final Database database;
    private final Businesses businesses;
    private final Messages messages;
    private final Jobs jobs;
    private final Journal journal;
    private final Clock clock;

    public FollowUps(
            Database database, Businesses businesses, Messages messages, Jobs jobs, Journal journal, Clock clock) {
        this.database = database;
        this.businesses = businesses;
        this.messages = messages;
        this.jobs = jobs;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What somebody asks for in a call.
     *
     * @param name who, or null where they did not say
     * @param phone where they can be reached, or null
     * @param summary what it is about in a few words, or null
     */
    public record Asked(
            FollowUp.Kind kind,
            @Nullable String name,
            @Nullable PhoneNumber phone,
            String words,
            @Nullable String summary) {}

    /** Notes what somebody wants done. Who wants to be called back is, by the receptionist, where the business has set it so. */
    public FollowUp note(BusinessId business, @Nullable CallId call, Asked asked) {
        return database.transaction(handle -> note(handle, business, call, asked));
    }

    /** The same in the caller's transaction. */
    public FollowUp note(Handle handle, BusinessId business, @Nullable CallId call, Asked asked) {
        Business owner = businesses.find(business).orElseThrow();
        boolean callable = asked.phone() != null && asked.kind() == FollowUp.Kind.CALL_BACK;
        var followUp = new FollowUp(
                Ids.next(),
                business,
                call,
                callable || asked.kind() != FollowUp.Kind.CALL_BACK ? asked.kind() : FollowUp.Kind.MESSAGE,
                asked.name(),
                asked.phone(),
                storable(asked.words()),
                asked.summary(),
                clock.instant(),
                0,
                null,
                null);
        FollowUpRows.insert(handle, followUp);
        notice(handle, owner, followUp);
        jobs.announce(handle, business, new FollowUpNoted(business, followUp.id()));
        if (callable && owner.handOver().callBacks() == HandOver.CallBacks.AGENT) {
            Instant when = CallingHours.of(owner).next(clock.instant().plus(CallingHours.SOON));
            jobs.announceAt(handle, business, new CallBackDue(business, followUp.id(), 0), when);
        }
        if (call != null) {
            journal.tell(handle, new Journal.Change(business, "call", call.toString()));
        }
        return followUp;
    }

    /** The same of what a carrier has recorded: its words are heard later, and told as {@link RecordingLeft}. */
    public FollowUp note(BusinessId business, @Nullable CallId call, Asked asked, URI recording, String carrier) {
        return database.transaction(handle -> {
            FollowUp noted = note(handle, business, call, asked);
            jobs.announce(handle, business, new RecordingLeft(business, noted.id(), recording, carrier));
            return noted;
        });
    }

    /**
     * What was said is known by now.
     *
     * @param summary what it is about, or null where that could not be told
     */
    public void heard(BusinessId business, UUID id, String words, @Nullable String summary) {
        database.perform(handle -> {
            FollowUpRows.heard(handle, business, id, storable(words), summary);
            FollowUpRows.find(handle, business, id)
                    .flatMap(one -> Optional.ofNullable(one.call()))
                    .ifPresent(call -> journal.tell(handle, new Journal.Change(business, "call", call.toString())));
        });
    }

    /** What is to be done, the newest first. */
    public List<FollowUp> open(BusinessId business, int most) {
        return database.read(handle -> FollowUpRows.open(handle, business, most));
    }

    /** What was asked for in a call. */
    public List<FollowUp> of(BusinessId business, CallId call) {
        return database.read(handle -> FollowUpRows.of(handle, business, call));
    }

    public Optional<FollowUp> find(BusinessId business, UUID id) {
        return database.read(handle -> FollowUpRows.find(handle, business, id));
    }

    /** Somebody has seen to it; false where somebody had before. */
    public boolean done(BusinessId business, UUID id, String actor) {
        return database.transaction(handle -> {
            boolean fresh = FollowUpRows.settle(handle, business, id, null, clock.instant());
            if (fresh) {
                journal.auditTrail().note(handle, business, actor, "followed up", "follow-up " + id);
            }
            return fresh;
        });
    }

    /** One more try to call them back begins; false where it has been begun already, or is not wanted any more. */
    public boolean begin(CallBackDue due) {
        return database.transaction(handle -> FollowUpRows.begin(handle, due.business(), due.followUp(), due.tries()));
    }

    /** They were called back, and that is what came of it. */
    public void calledBack(BusinessId business, UUID id, String news) {
        database.perform(handle -> FollowUpRows.settle(handle, business, id, news, clock.instant()));
    }

    /**
     * They could not be reached.
     *
     * @param again when it is tried again, or null where it is left to a person
     */
    public void missed(CallBackDue due, String news, @Nullable Instant again) {
        database.perform(handle -> {
            FollowUpRows.settle(handle, due.business(), due.followUp(), news, null);
            if (again != null) {
                var next = new CallBackDue(due.business(), due.followUp(), due.tries() + 1);
                jobs.announceAt(handle, due.business(), next, again);
            }
        });
    }

    /** The same try once more at a better time. */
    public void later(CallBackDue due, Instant when) {
        database.perform(handle -> jobs.announceAt(handle, due.business(), due, when));
    }

    private void notice(Handle handle, Business owner, FollowUp followUp) {
        HandOver settings = owner.handOver();
        PhoneNumber told = settings.notified() == null ? owner.person() : settings.notified();
        if (told == null || told.equals(followUp.phone())) {
            return;
        }
        String body = Tongue.of(owner.language())
                .part(
                        "text.message",
                        Map.of("business", owner.name(), "who", who(owner, followUp), "message", cut(followUp)));
        messages.text(
                handle,
                owner.id(),
                new Text.Draft(
                        told,
                        body,
                        "follow-up",
                        null,
                        followUp.call(),
                        followUp.id().toString()));
    }

    private static String who(Business owner, FollowUp followUp) {
        String number = followUp.phone() == null ? "" : followUp.phone().written(owner.region());
        String name = followUp.name() == null ? "" : followUp.name();
        return name.isEmpty() || number.isEmpty()
                ? (name + number).isEmpty() ? "?" : name + number
                : name + ", " + number;
    }

    private static String cut(FollowUp followUp) {
        String words = followUp.words();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    /** PostgreSQL keeps every character but zero. */
    private static String storable(String words) {
        return words.replace("\0", "");
    }
}
