package frontdesk.message;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Businesses;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Comparison;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.MessageId;
import frontdesk.kernel.Older;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People;
import frontdesk.store.Database;

/** The door to messages: what is sent, through whom, and what became of it. Nothing is sent to somebody who said STOP. */
public final class Messages {
    private final Database database;
    private final Jobs jobs;
    private final Journal journal;
    private final Clock clock;
    private final boolean carried;
    private final MessageTemplates templates;
    private final RuleBook rules;
    private final OptOuts optOuts;
    private final Arrivals arrivals;
    private final CarrierNews carrierNews;

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
        this.jobs = jobs;
        this.journal = journal;
        this.clock = clock;
        this.carried = courier != null;
        this.templates = new MessageTemplates(database, journal, clock);
        this.rules = new RuleBook(database, jobs, journal.auditTrail());
        this.optOuts = new OptOuts(people);
        this.arrivals = new Arrivals(database, jobs, journal, optOuts, clock);
        this.carrierNews = new CarrierNews(database, jobs, journal, optOuts);
        var sending = new Sending(database, businesses, people, jobs, journal, courier, clock);
        jobs.introduce(TextWritten.class, "message.send", sending::send);
        jobs.atLast(TextWritten.class, "message.send", sending::givenUp);
    }

    /** In which words a business writes. */
    public MessageTemplates templates() {
        return templates;
    }

    /** How a business writes without being asked. */
    public RuleBook rules() {
        return rules;
    }

    /** Writes a text down to be sent soon, once. */
    public MessageId text(BusinessId business, Text.Draft draft) {
        return database.transaction(handle -> text(handle, business, draft));
    }

    /** The same in the caller's transaction: the text is sent if and only if that commits. */
    public MessageId text(Handle handle, BusinessId business, Text.Draft draft) {
        return textAll(handle, business, List.of(draft)).getFirst();
    }

    /** The same for several. */
    public void textAll(BusinessId business, List<Text.Draft> drafts) {
        if (!drafts.isEmpty()) {
            database.perform(handle -> textAll(handle, business, drafts));
        }
    }

    /** @return their names, in the order of the drafts */
    private List<MessageId> textAll(Handle handle, BusinessId business, List<Text.Draft> drafts) {
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

    private Text written(BusinessId business, Text.Draft draft) {
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
        carrierNews.delivered(business, message, by, carrierName, status, trouble);
    }

    /** The carrier tells that a text did not arrive by a way, and by which one it may: it goes there. News of a way that it has left is nothing. */
    public void missed(BusinessId business, MessageId message, Route by, Route next, String trouble) {
        carrierNews.missed(business, message, by, next, trouble);
    }

    /** The carrier tells that a text did not arrive because they want none: it goes by no other way, and nothing is sent to them from now on. */
    public void unwanted(BusinessId business, MessageId message, Route by, String carrierName, String trouble) {
        carrierNews.unwanted(business, message, by, carrierName, trouble);
    }

    /** Somebody wrote on WhatsApp: for a day they may be answered there in our own words. */
    public void heardOnWhatsApp(BusinessId business, PhoneNumber from) {
        arrivals.onWhatsApp(business, from);
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
        arrivals.received(business, from, body, asked, carrierName);
    }

    /** Honours STOP and START words at once, and says what the text is; for texts that are not kept here. */
    public OptWord heed(BusinessId business, PhoneNumber from, String body, @Nullable OptWord asked) {
        return optOuts.heed(business, from, body, asked);
    }

    /** False for somebody who said STOP. */
    public boolean mayText(BusinessId business, PhoneNumber to) {
        return optOuts.mayText(business, to);
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
        return with(business, phone, Older.THAN_ALL, most);
    }

    /** The same from there on. */
    public List<Text> with(BusinessId business, PhoneNumber phone, Older older, int most) {
        return database.read(handle -> MessageRows.with(handle, business, phone, older, most));
    }

    /** The newest first. */
    public List<Text> latest(BusinessId business, int most) {
        return database.read(handle -> MessageRows.latest(handle, business, most));
    }

    /** Those that did not arrive, and were written since then; the newest first. */
    public List<Text> lost(BusinessId business, Instant since, int most) {
        return database.read(handle -> MessageRows.lost(handle, business, since, most));
    }

    /** What became of all that was written in a stretch of time. */
    public MessageFigures figures(BusinessId business, Instant from, Instant to) {
        return database.read(handle -> new MessageFigureRows(handle, business, from, to).counted());
    }

    /** How many texts of several businesses failed, in two stretches of time each; who had none is left out. */
    public Map<BusinessId, TextsFailed> failed(List<Comparison> asked) {
        return database.read(handle -> new FailedTextRows(handle, asked).counted());
    }

    public Optional<Text> find(BusinessId business, MessageId message) {
        return database.read(handle -> MessageRows.find(handle, business, message));
    }

    /** What live pages are told when a text or a mail is new, or goes on. */
    static Journal.Change change(BusinessId business, MessageId message) {
        return new Journal.Change(business, "message", message.toString());
    }
}
