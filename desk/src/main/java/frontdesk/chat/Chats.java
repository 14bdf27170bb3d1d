package frontdesk.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallQuery;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.journal.Turn;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Conversation;
import frontdesk.reception.Receptionist;
import frontdesk.reception.Reply;
import frontdesk.reception.Words;

/**
 * The door to conversations in writing. Nothing of them is kept in memory: each message is answered from the journal, by any node, so a conversation
 * goes on after a pause, a restart or on another machine. One who writes has one conversation at a time with a business.
 */
public final class Chats {
    /** After so long without a word a conversation is over; the next message begins another. */
    public static final Duration LAPSES_AFTER = Duration.ofHours(6);

    public static final int LONGEST = 1_000;
    private static final int MOST_OPEN = 50;

    private final Businesses businesses;
    private final Receptionist receptionist;
    private final Journal journal;
    private final Clock clock;
    private final Turnstiles turnstiles = new Turnstiles();

    public Chats(Businesses businesses, Receptionist receptionist, Journal journal, Clock clock) {
        this.businesses = businesses;
        this.receptionist = receptionist;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Answers a message.
     *
     * @param text longer ones are cut
     * @param message what the message is called where it may come twice: the second time it gets the first answer; or null
     * @throws IllegalArgumentException where there is no such business
     */
    public Said say(BusinessId id, Writer writer, String text, @Nullable String message) {
        return say(id, writer, text, message, null);
    }

    /**
     * The same.
     *
     * @param about the booking that we wrote to them about last, which a message that begins a conversation may answer; or null
     */
    Said say(BusinessId id, Writer writer, String text, @Nullable String message, @Nullable BookingId about) {
        Business business =
                businesses.find(id).orElseThrow(() -> new IllegalArgumentException("no such business: " + id));
        String words = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return turnstiles.oneByOne(id, writer, message, () -> {
            Optional<Said> before = message == null ? Optional.empty() : Answers.before(journal, id, message);
            return before.orElseGet(() -> {
                Said said = answer(business, writer, words.replace("\0", ""), about);
                return message == null ? said : Answers.keep(journal, id, message, said);
            });
        });
    }

    /** What has been said in a conversation so far, in order; nothing where there is no such conversation. */
    public List<Turn> turns(BusinessId business, String session) {
        return journal.callByCarrierName(business, session)
                .map(entry -> journal.turns(business, entry.started().call()))
                .orElse(List.of());
    }

    /** Whether this customer has a conversation that goes on. */
    public boolean isOpen(BusinessId business, Writer writer) {
        return open(business, writer).isPresent();
    }

    /** When something was last said in this customer's conversation that goes on; empty where none does. */
    Optional<Instant> lastWord(BusinessId business, Writer writer) {
        return open(business, writer)
                .map(entry -> journal.turns(business, entry.started().call()))
                .filter(turns -> !turns.isEmpty())
                .map(turns -> turns.getLast().at());
    }

    /** Ends what nobody has gone on with for {@link #LAPSES_AFTER}. */
    public void lapse() {
        Instant quietSince = clock.instant().minus(LAPSES_AFTER);
        for (CallStarted quiet : journal.quietChats(quietSince)) {
            Conversation conversation = receptionist.answer(opening(quiet.business(), quiet.call(), quiet.from()));
            end(quiet.business(), quiet.call(), By.CALLER, "fell silent", conversation.over());
        }
    }

    private Said answer(Business business, Writer writer, String words, @Nullable BookingId about) {
        Optional<CallEntry> open = open(business.id(), writer);
        CallStarted started = open.map(CallEntry::started).orElseGet(() -> begin(business, writer));
        Conversation conversation = receptionist.answer(new Receptionist.Opening(
                business.id(), started.call(), writer.number(), open.isEmpty() ? about : null));
        List<String> first = new ArrayList<>();
        if (open.isEmpty()) {
            conversation.greet();
            first.add(introduction(business));
        }
        long began = System.nanoTime();
        Reply reply = words.isBlank()
                ? conversation.silence(Conversation.Silence.NOT_UNDERSTOOD)
                : conversation.hear(Words.typed(words));
        long millis = (System.nanoTime() - began) / 1_000_000;
        first.addAll(reply.phrases());
        List<String> phrases = written(business, first, reply.then());
        write(business.id(), started, open.map(CallEntry::turns).orElse(0), words, phrases, reply, millis);
        return said(business.id(), started, phrases, reply, conversation);
    }

    private static String introduction(Business business) {
        return "This is the automatic assistant of %s.".formatted(business.name());
    }

    /** In writing nobody can be put through: the number is told instead. */
    private static List<String> written(Business business, List<String> phrases, Reply.Then then) {
        if (!(then instanceof Reply.Then.HandOver(PhoneNumber person, var _))) {
            return List.copyOf(phrases);
        }
        PhoneNumber number = business.number() == null ? person : business.number();
        List<String> all = new ArrayList<>(phrases.subList(0, phrases.size() - 1));
        all.add("Please ring us at %s to speak with a person.".formatted(number.written(business.region())));
        return List.copyOf(all);
    }

    private Said said(
            BusinessId business, CallStarted started, List<String> phrases, Reply reply, Conversation conversation) {
        Disposition ended =
                switch (reply.then()) {
                    case Reply.Then.Listen _ -> null;
                    case Reply.Then.HangUp _, Reply.Then.HandOver _ -> conversation.over();
                };
        if (ended != null) {
            end(business, started.call(), By.AGENT, "said goodbye", ended);
        }
        String session = started.carrierName() == null ? started.call().toString() : started.carrierName();
        return new Said(started.call(), session, phrases, reply.expecting(), ended);
    }

    private void end(BusinessId business, CallId call, By by, String reason, Disposition disposition) {
        journal.callEnded(business, call, new CallEnded(by, reason, disposition, null, clock.instant()));
    }

    private void write(
            BusinessId business,
            CallStarted started,
            int number,
            String words,
            List<String> phrases,
            Reply reply,
            long millis) {
        Instant now = clock.instant();
        long offset = Duration.between(started.at(), now).toMillis();
        int tools = (int) (reply.toolMicros() / 1_000);
        var waited = new Turn.Latency(0, 0, (int) Math.max(0, millis - tools), tools, 0, 0);
        String understood = reply.understood().isBlank() ? null : reply.understood();
        journal.turn(
                business,
                started.call(),
                new Turn(number, Turn.Speaker.CALLER, words, understood, 1, false, offset, null, now));
        journal.turn(
                business,
                started.call(),
                new Turn(
                        number + 1,
                        Turn.Speaker.AGENT,
                        String.join(" ", phrases),
                        null,
                        1,
                        false,
                        offset,
                        waited,
                        now));
    }

    private Optional<CallEntry> open(BusinessId business, Writer writer) {
        if (writer.session() != null) {
            return journal.callByCarrierName(business, writer.session())
                    .filter(entry -> entry.open() && entry.started().channel() == writer.channel());
        }
        PhoneNumber number = writer.number();
        if (number == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        var theirs = new CallQuery(
                true, number.e164(), now.minus(LAPSES_AFTER.multipliedBy(8)), now.plusSeconds(1), MOST_OPEN);
        return journal.calls(business, theirs).stream()
                .filter(entry -> entry.started().channel() == writer.channel())
                .filter(entry -> number.e164().equals(entry.started().from()))
                .findFirst();
    }

    private CallStarted begin(Business business, Writer writer) {
        PhoneNumber number = writer.number();
        PhoneNumber own = business.number();
        var started = new CallStarted(
                business.id(),
                CallId.next(),
                writer.channel(),
                number == null ? null : number.e164(),
                own == null ? null : own.e164(),
                number == null ? session(business.id(), writer) : null,
                clock.instant());
        journal.callStarted(started);
        return started;
    }

    /** A name that was used for a conversation that is over is not used again. */
    private String session(BusinessId business, Writer writer) {
        String wanted = writer.session();
        boolean fresh =
                wanted != null && journal.callByCarrierName(business, wanted).isEmpty();
        return fresh && wanted != null ? wanted : Writer.freshSession();
    }

    private static Receptionist.Opening opening(BusinessId business, CallId call, @Nullable String from) {
        PhoneNumber number = from == null ? null : new PhoneNumber(from);
        return new Receptionist.Opening(business, call, number);
    }
}
