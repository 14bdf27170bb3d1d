package frontdesk.message;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Businesses;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People;
import frontdesk.store.Database;

/** The door to messages: what is sent, through whom, and what became of it. Nothing is sent to somebody who said STOP. */
public final class Messages {
    private final Database database;
    private final People people;
    private final Jobs jobs;
    private final Journal journal;
    private final Clock clock;
    private final boolean carried;
    private final MessageTemplates templates;
    private final RuleBook rules;

    /** @param courier who carries texts, or null where nobody is set up: texts are then kept as {@code NOT_SENT} with the reason */
    public Messages(
            Database database,
            Businesses businesses,
            People people,
            Jobs jobs,
            Journal journal,
            @Nullable Courier courier,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.jobs = jobs;
        this.journal = journal;
        this.clock = clock;
        this.carried = courier != null;
        this.templates = new MessageTemplates(database, journal, clock);
        this.rules = new RuleBook(database, jobs, journal);
        var sending = new Sending(database, businesses, people, jobs, journal, courier, clock);
        jobs.introduce(TextWritten.class, "message.send", sending::send);
    }

    /** In which words a business writes. */
    public MessageTemplates templates() {
        return templates;
    }

    /** How a business writes without being asked. */
    public RuleBook rules() {
        return rules;
    }

    /**
     * One text as it was or will be sent, or as it arrived.
     *
     * @param to the other side's number: whom it goes to, or whom it came from
     * @param occasion why it was written: {@code booked}, {@code moved}, {@code cancelled}; {@code received} for one that arrived
     * @param route by which way it went, or goes next
     * @param carrierName what the carrier calls it
     * @param trouble why it was not delivered, or not yet, in a sentence
     */
    public record Text(
            MessageId id,
            BusinessId business,
            PhoneNumber to,
            String body,
            String occasion,
            @Nullable BookingId booking,
            @Nullable CallId call,
            Route route,
            Status status,
            @Nullable String carrierName,
            @Nullable String trouble,
            Instant at) {}

    /** What has become of a text: QUEUED → SENT → FAILED or DELIVERED; NOT_SENT where nobody was asked to carry it. */
    public enum Status {
        QUEUED(0),
        SENT(1),
        DELIVERED(3),
        FAILED(2),
        NOT_SENT(2),
        RECEIVED(4);

        private final int rank;

        Status(int rank) {
            this.rank = rank;
        }

        /** Carriers tell news out of order: a status is only ever replaced by one that follows it. */
        boolean follows(Status earlier) {
            return rank > earlier.rank;
        }
    }

    /**
     * A text to be written: a second one for the same booking, occasion and {@code version} is the first.
     *
     * @param occasion why it is written: {@code booked}, {@code moved}, {@code cancelled}
     * @param whatsApp in which language it speaks to them, where it should go by WhatsApp if that can be; null for an SMS
     */
    public record Draft(
            PhoneNumber to,
            String body,
            String occasion,
            @Nullable BookingId booking,
            @Nullable CallId call,
            String version,
            @Nullable Language whatsApp) {

        /** One that goes as an SMS. */
        public Draft(
                PhoneNumber to,
                String body,
                String occasion,
                @Nullable BookingId booking,
                @Nullable CallId call,
                String version) {
            this(to, body, occasion, booking, call, version, null);
        }
    }

    /** Writes a text down to be sent soon, once. */
    public MessageId text(
            BusinessId business,
            PhoneNumber to,
            String body,
            String occasion,
            @Nullable BookingId booking,
            @Nullable CallId call,
            String version) {
        return database.transaction(handle -> text(handle, business, to, body, occasion, booking, call, version));
    }

    /** The same in the caller's transaction: the text is sent if and only if that commits. */
    public MessageId text(
            Handle handle,
            BusinessId business,
            PhoneNumber to,
            String body,
            String occasion,
            @Nullable BookingId booking,
            @Nullable CallId call,
            String version) {
        return text(handle, business, new Draft(to, body, occasion, booking, call, version));
    }

    /** The same for a draft: it is sent if and only if the caller's transaction commits. */
    public MessageId text(Handle handle, BusinessId business, Draft draft) {
        return textAll(handle, business, List.of(draft)).getFirst();
    }

    /** The same for several. */
    public void textAll(BusinessId business, List<Draft> drafts) {
        if (!drafts.isEmpty()) {
            database.perform(handle -> textAll(handle, business, drafts));
        }
    }

    /** @return their names, in the order of the drafts */
    private List<MessageId> textAll(Handle handle, BusinessId business, List<Draft> drafts) {
        List<MessageRows.New> texts = drafts.stream()
                .map(draft -> new MessageRows.New(written(business, draft), draft.version(), draft.whatsApp()))
                .toList();
        Set<MessageId> fresh = MessageRows.insert(handle, texts);
        jobs.announceAll(
                handle, business, fresh.stream().map(id -> next(business, id)).toList());
        fresh.forEach(id -> journal.tell(handle, change(business, id)));
        return texts.stream()
                .map(text -> fresh.contains(text.text().id()) ? text.text().id() : MessageRows.written(handle, text))
                .toList();
    }

    /** What follows from a text that is written down. */
    private Record next(BusinessId business, MessageId id) {
        return carried ? new TextWritten(business, id) : new TextLost(business, id);
    }

    private Text written(BusinessId business, Draft draft) {
        return new Text(
                MessageId.next(),
                business,
                draft.to(),
                draft.body(),
                draft.occasion(),
                draft.booking(),
                draft.call(),
                draft.whatsApp() == null ? Route.SMS : Route.WHATSAPP,
                carried ? Status.QUEUED : Status.NOT_SENT,
                null,
                carried ? null : Sending.NOBODY,
                clock.instant());
    }

    /** The carrier tells what became of an SMS; news out of order never takes a status back, and news of an unknown text is nothing. */
    public void delivered(
            BusinessId business, MessageId message, String carrierName, Status status, @Nullable String trouble) {
        delivered(business, message, Route.SMS, carrierName, status, trouble);
    }

    /** The same for a text that went by another way; news of a way that it has left is nothing. */
    public void delivered(
            BusinessId business,
            MessageId message,
            Route by,
            String carrierName,
            Status status,
            @Nullable String trouble) {
        database.transaction(handle -> {
            boolean news = settle(handle, business, message, by, carrierName, status, trouble);
            if (news && status == Status.FAILED) {
                jobs.announce(handle, business, new TextLost(business, message));
            }
            return news;
        });
    }

    private boolean settle(
            Handle handle,
            BusinessId business,
            MessageId message,
            Route by,
            String carrierName,
            Status status,
            @Nullable String trouble) {
        boolean news = MessageRows.settle(handle, business, message, by, status, carrierName, trouble);
        if (news) {
            journal.tell(handle, change(business, message));
        }
        return news;
    }

    /** The carrier tells that a text did not arrive by a way, and by which one it may: it goes there. News of a way that it has left is nothing. */
    public void missed(BusinessId business, MessageId message, Route by, Route next, String trouble) {
        database.transaction(handle -> {
            boolean news = MessageRows.reroute(handle, business, message, by, next, trouble);
            if (news) {
                jobs.announce(handle, business, new TextWritten(business, message));
                journal.tell(handle, change(business, message));
            }
            return news;
        });
    }

    /** The carrier tells that a text did not arrive because they want none: it goes by no other way, and nothing is sent to them from now on. */
    public void unwanted(BusinessId business, MessageId message, Route by, String carrierName, String trouble) {
        // nothing is lost: what they do not want is not mailed to them either
        database.transaction(handle -> settle(handle, business, message, by, carrierName, Status.FAILED, trouble));
        find(business, message)
                .map(Text::to)
                .filter(to -> mayText(business, to))
                .ifPresent(to -> people.textable(business, to, false));
    }

    /** Somebody wrote on WhatsApp: for a day they may be answered there in our own words. */
    public void heardOnWhatsApp(BusinessId business, PhoneNumber from) {
        database.perform(handle -> new WhatsAppRows(handle, business).heard(from, clock.instant()));
    }

    /**
     * A text arrived; STOP and START words are honoured at once, before anything else. HELP is answered by the carrier. It is kept with the booking
     * that our last text to them was about, which an answer may mean.
     *
     * @param asked what the carrier itself takes the text for, or null to read the words here
     * @param carrierName what the carrier calls it: told twice, it is kept once
     */
    public void received(
            BusinessId business, PhoneNumber from, String body, @Nullable OptWord asked, String carrierName) {
        OptWord word = heed(business, from, body, asked);
        var id = MessageId.next();
        var text = new Text(
                id,
                business,
                from,
                body,
                "received",
                lastTo(business, from).map(Text::booking).orElse(null),
                null,
                Route.SMS,
                Status.RECEIVED,
                carrierName,
                null,
                clock.instant());
        database.transaction(handle -> {
            boolean first = !MessageRows.insert(handle, List.of(new MessageRows.New(text, id.toString(), null)))
                    .isEmpty();
            if (first) {
                journal.tell(handle, change(business, id));
            }
            if (first && word != OptWord.STOP) {
                jobs.announce(handle, business, new TextReceived(business, id));
            }
            return first;
        });
    }

    /** Honours STOP and START words at once, and says what the text is; for texts that are not kept here. */
    public OptWord heed(BusinessId business, PhoneNumber from, String body, @Nullable OptWord asked) {
        OptWord word = asked == null ? OptWord.in(body) : asked;
        switch (word) {
            case STOP -> people.textable(business, from, false);
            case START -> people.textable(business, from, true);
            case HELP, NONE -> {}
        }
        return word;
    }

    /** False for somebody who said STOP. */
    public boolean mayText(BusinessId business, PhoneNumber to) {
        return people.recognise(business, to).map(People.Person::textable).orElse(true);
    }

    /** Whether a text can be sent to them at all. */
    public boolean reaches(BusinessId business, PhoneNumber to) {
        return carried && mayText(business, to);
    }

    /** The texts about a booking, in the order they were written. */
    public List<Text> of(BusinessId business, BookingId booking) {
        return database.read(handle -> MessageRows.of(handle, business, booking));
    }

    /** What we wrote to somebody last. */
    public Optional<Text> lastTo(BusinessId business, PhoneNumber phone) {
        return database.read(handle -> MessageRows.lastTo(handle, business, phone));
    }

    /** What went to and came from a number, the newest first. */
    public List<Text> with(BusinessId business, PhoneNumber phone, int most) {
        return database.read(handle -> MessageRows.with(handle, business, phone, most));
    }

    /** The newest first. */
    public List<Text> latest(BusinessId business, int most) {
        return database.read(handle -> MessageRows.latest(handle, business, most));
    }

    public Optional<Text> find(BusinessId business, MessageId message) {
        return database.read(handle -> MessageRows.find(handle, business, message));
    }

    static Journal.Change change(BusinessId business, MessageId message) {
        return new Journal.Change(business, "message", message.toString());
    }
}
