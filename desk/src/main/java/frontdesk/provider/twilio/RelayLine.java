package frontdesk.provider.twilio;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import frontdesk.call.Dialer;
import frontdesk.call.Line;
import frontdesk.call.WordLine;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.LettingGo;

/**
 * A caller on Twilio's ConversationRelay: Twilio hears and speaks, words come and go. The line ends the session; Twilio then asks our webhook what
 * comes next, which is told from {@link Endings}.
 */
final class RelayLine implements WordLine {
    /** More than any caller says before we listen; who sends more is no caller. */
    private static final int ROOM = 1_000;

    private final String callSid;
    private final @Nullable String back;
    private final Consumer<String> send;
    private final Runnable close;
    private final Endings endings;
    private final Dialer dialer;
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>(ROOM);
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final String country;
    private Language language;

    /**
     * @param back what tells this session from those that the caller had before; null in the first
     * @param language what the session began with
     * @param dialer who rings a person beside this caller
     */
    RelayLine(
            String callSid,
            @Nullable String back,
            Language language,
            Consumer<String> send,
            Runnable close,
            Endings endings,
            Dialer dialer) {
        this.callSid = callSid;
        this.back = back;
        this.language = language;
        this.country = language.locale().getCountry();
        this.send = send;
        this.close = close;
        this.endings = endings;
        this.dialer = dialer;
    }

    /** Called by the network thread, which never waits. */
    void heard(Event event) {
        events.offer(event);
    }

    /** The caller's side is gone; told once, and always. */
    void hungUp(Event end) {
        if (over.compareAndSet(false, true)) {
            while (!events.offer(end)) {
                events.poll();
            }
        }
    }

    @Override
    public boolean isBack() {
        return back != null;
    }

    /** The name of what is held here: one phone call may come to us several times. */
    String sessionName() {
        return back == null ? callSid : callSid + "/" + back;
    }

    @Override
    public Event next(Duration patience) {
        try {
            Event next = events.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
            return next == null ? new Event.Nothing() : next;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Event.HungUp(By.US, "we are stopping");
        }
    }

    /** A space goes after a sentence that is followed by another: pieces are joined as they are. */
    @Override
    public void say(String sentence, Language spoken, boolean last) {
        if (!spoken.isKindOf(language)) {
            language = spoken;
            send.accept(RelayMessage.language(somewhere(spoken)));
        }
        send.accept(RelayMessage.text(last ? sentence : sentence + " ", last));
    }

    /** Twilio wants to know of a language where it is spoken: in the country where the session began, unless it says so itself. */
    private Language somewhere(Language spoken) {
        return spoken.locale().getCountry().isEmpty() && !country.isEmpty()
                ? new Language(spoken.locale().getLanguage() + "-" + country)
                : spoken;
    }

    @Override
    public Dialer dialer() {
        return dialer;
    }

    /** The session ends next, and the person's stream is closed: then Twilio asks for each of the two where it goes, and it is to a conference. */
    @Override
    public boolean join(Line person) {
        return person instanceof TwilioLine theirs && endings.joined(callSid, theirs.callName());
    }

    @Override
    public String carrier() {
        return Trouble.TWILIO;
    }

    @Override
    public String hearer() {
        return "conversation-relay";
    }

    @Override
    public void handOver(PhoneNumber to) {
        endings.handedOver(callSid, to);
        hungUp(new Event.HungUp(By.AGENT, "handed over"));
        LettingGo.soon(this::close);
    }

    @Override
    public void hangUp() {
        endings.hungUp(callSid);
        hungUp(new Event.HungUp(By.AGENT, "we hung up"));
        LettingGo.soon(this::close);
    }

    /** Only now, when the journal knows how the call ended or takes too long, is the caller given back to Twilio. */
    @Override
    public void close() {
        over.set(true);
        if (closed.compareAndSet(false, true)) {
            send.accept(RelayMessage.end());
            close.run();
        }
    }

    String callSid() {
        return callSid;
    }
}
