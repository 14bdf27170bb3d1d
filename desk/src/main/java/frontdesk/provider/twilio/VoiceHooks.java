package frontdesk.provider.twilio;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallEntry;
import frontdesk.journal.Journal;
import frontdesk.kernel.CallerId;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.twilio.Endings.Ending;
import frontdesk.provider.wire.CallPass;

/**
 * What Twilio asks about calls, and our answers in TwiML. A call is answered with a stream; when the stream is over, Twilio asks again, and is
 * told to hang up, to dial a person, or, where the stream broke, to come back once. So no call depends on a REST request of ours, and any node
 * can answer: how a call ended is in the journal.
 */
final class VoiceHooks {
    private static final System.Logger LOG = System.getLogger(VoiceHooks.class.getName());

    /** The node that had the call may be about to write down how it ended. */
    private static final Duration JOURNAL_PATIENCE = Duration.ofMillis(700);

    private final TwilioAccount account;
    private final Businesses businesses;
    private final Journal journal;
    private final BooleanSupplier room;
    private final Predicate<Business> inWords;
    private final TwilioDesk.Elsewhere elsewhere;
    private final Endings endings;
    private final Clock clock;

    /**
     * @param inWords whose callers Twilio hears and speaks to itself
     * @param elsewhere who may answer a call in our place
     */
    VoiceHooks(
            TwilioAccount account,
            Businesses businesses,
            Journal journal,
            BooleanSupplier room,
            Predicate<Business> inWords,
            TwilioDesk.Elsewhere elsewhere,
            Endings endings,
            Clock clock) {
        this.account = account;
        this.businesses = businesses;
        this.journal = journal;
        this.room = room;
        this.inWords = inWords;
        this.elsewhere = elsewhere;
        this.endings = endings;
        this.clock = clock;
    }

    /** Somebody calls. */
    String voice(URI base, Form call) {
        Business business = business(call).orElse(null);
        if (business == null) {
            LOG.log(System.Logger.Level.WARNING, "a call to a number that is no business's");
            return TwiML.sayAndHangUp("Sorry, nobody can be reached at this number. Goodbye.", Language.ENGLISH);
        }
        return elsewhere
                .answer(business, call.get("From").orElse(""), call.get("To").orElse(""))
                .orElseGet(() -> here(base, business, call));
    }

    private String here(URI base, Business business, Form call) {
        if (!room.getAsBoolean()) {
            LOG.log(System.Logger.Level.WARNING, "all lines are busy, business={0}", business.id());
            return sorry(base, business, "Sorry, all our lines are busy at the moment.");
        }
        return stream(base, business, call, at(base, "/twilio/after"), null);
    }

    /** The stream of a call is over. */
    String after(URI base, Form call, boolean again) throws InterruptedException {
        String callSid = call.get("CallSid").orElse("");
        Business business = business(call).orElse(null);
        Optional<Ending> ending = endings.of(callSid);
        if (ending.isEmpty() && business != null) {
            try {
                ending = journalled(business, callSid);
            } catch (OutsideTrouble nobodyKnows) {
                return sorry(base, business, "Sorry, we have trouble with the line.");
            }
        }
        return switch (ending.orElse(null)) {
            case Ending.HungUp() -> TwiML.hangUp();
            case Ending.HandedOver(PhoneNumber to) -> TwiML.dial(to, at(base, "/twilio/dialled"));
            case Ending.Joined(String conference, String _, boolean _) -> meet(base, conference);
            case null -> broken(base, business, call, again);
        };
    }

    /** The stream of a call that we placed is over. */
    String afterDialled(URI base, Form call) {
        return switch (endings.of(call.get("CallSid").orElse("")).orElse(new Ending.HungUp())) {
            case Ending.Joined(String conference, String _, boolean _) -> meet(base, conference);
            case Ending.HandedOver(PhoneNumber to) -> TwiML.dial(to, at(base, "/twilio/dialled"));
            case Ending.HungUp() -> TwiML.hangUp();
        };
    }

    private static String meet(URI base, String conference) {
        return TwiML.conference(conference, at(base, "/twilio/joined"), at(base, "/twilio/conference"));
    }

    /** A caller was put through, and the person is gone before they met. */
    static String leftAlone() {
        return TwiML.sayAndHangUp("Sorry, we were cut off. Please call again. Goodbye.", Language.ENGLISH);
    }

    /**
     * A call that was passed to a person is over. Who talks with us in words comes back to us where nobody came, as often as they are passed on; empty
     * where they may leave a message.
     */
    Optional<String> afterPerson(URI base, Form call) {
        String status = call.get("DialCallStatus").orElse("");
        if (status.equals("completed") || status.equals("answered")) {
            return Optional.of(TwiML.hangUp());
        }
        return business(call)
                .filter(business -> inWords.test(business) && room.getAsBoolean())
                .map(business -> stream(
                        base,
                        business,
                        call,
                        at(base, "/twilio/after"),
                        UUID.randomUUID().toString()));
    }

    /** Something broke on our side while a webhook was answered. */
    String apology() {
        return TwiML.sayAndHangUp(
                "Sorry, we cannot take your call at the moment. Please call again later.", Language.ENGLISH);
    }

    private String broken(URI base, @Nullable Business business, Form call, boolean again) {
        LOG.log(System.Logger.Level.WARNING, "a stream broke off, again={0}", again);
        if (business == null) {
            return apology();
        }
        return again
                ? sorry(base, business, "Sorry, we have trouble with the line.")
                : stream(base, business, call, at(base, "/twilio/after?again=1"), null);
    }

    private String stream(URI base, Business business, Form call, URI after, @Nullable String back) {
        String callSid = call.get("CallSid").orElseThrow();
        var pass = new CallPass(
                callSid,
                business.id(),
                caller(call).orElse(null),
                call.get("To").map(PhoneNumber::new).orElseThrow(),
                clock.instant().plus(CallPass.LIFE));
        String sealed = pass.sealed(account.authToken());
        String socket = base.toString().replaceFirst("^http", "ws");
        return inWords.test(business)
                ? TwiML.relay(
                        URI.create(socket + "/twilio/relay"),
                        sealed,
                        after,
                        InWords.language(business),
                        InWords.otherLanguages(business),
                        InWords.hints(business),
                        back)
                : TwiML.stream(URI.create(socket + "/twilio/media"), sealed, after);
    }

    private Optional<Ending> journalled(Business business, String callSid) throws InterruptedException {
        Optional<CallEntry> entry = journal.callOnTheLine(business.id(), callSid);
        if (entry.isPresent() && entry.get().open()) {
            Thread.sleep(JOURNAL_PATIENCE);
            entry = journal.callOnTheLine(business.id(), callSid);
        }
        return entry.map(CallEntry::ended).map(ended -> ending(ended, business.person(), callSid));
    }

    /** How a call ended on another node. */
    private static Ending ending(CallEnded ended, @Nullable PhoneNumber person, String callSid) {
        if (ended.reason().equals(CallEnded.PUT_THROUGH)) {
            return new Ending.Joined(Endings.conference(callSid), "", true);
        }
        boolean handedOver = ended.disposition() == Disposition.HANDED_OVER
                && !ended.reason().equals(CallEnded.TALKED);
        return handedOver && person != null ? new Ending.HandedOver(person) : new Ending.HungUp();
    }

    private static String sorry(URI base, Business business, String words) {
        return business.person() == null
                ? TwiML.sayAndHangUp(words + " Please call again later. Goodbye.", business.language())
                : TwiML.sayAndDial(
                        words + " One moment, please.",
                        business.language(),
                        business.person(),
                        at(base, "/twilio/dialled"));
    }

    private Optional<Business> business(Form call) {
        return call.get("To").flatMap(VoiceHooks::number).flatMap(businesses::findByNumber);
    }

    private static Optional<PhoneNumber> caller(Form call) {
        return call.get("From").flatMap(CallerId::read);
    }

    /** Twilio writes numbers in E.164 and other callers ({@code client:…}, {@code sip:…}) otherwise. */
    static Optional<PhoneNumber> number(String text) {
        return text.startsWith("+") ? PhoneNumber.parse(text, "ZZ") : Optional.empty();
    }

    private static URI at(URI base, String path) {
        return URI.create(base + path);
    }
}
