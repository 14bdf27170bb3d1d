package frontdesk.provider.telnyx;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallerId;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.CallPass;
import frontdesk.wording.Tongue;

/**
 * What Telnyx tells of calls, and what we have it do. Events come in any order and more than once: every command that follows from one is done
 * once by Telnyx, by its name.
 */
final class CallHooks {
    private static final System.Logger LOG = System.getLogger(CallHooks.class.getName());

    private final TelnyxAccount account;
    private final CallControl control;
    private final TelnyxDialer dialer;
    private final LeftMessages messages;
    private final Businesses businesses;
    private final Journal journal;
    private final BooleanSupplier room;
    private final Consumer<String> over;
    private final Clock clock;

    /** @param over is told the name of a call that is over */
    CallHooks(
            TelnyxAccount account,
            CallControl control,
            TelnyxDialer dialer,
            LeftMessages messages,
            Businesses businesses,
            Journal journal,
            BooleanSupplier room,
            Consumer<String> over,
            Clock clock) {
        this.account = account;
        this.control = control;
        this.dialer = dialer;
        this.messages = messages;
        this.businesses = businesses;
        this.journal = journal;
        this.room = room;
        this.over = over;
        this.clock = clock;
    }

    /** Does what follows from an event. Throws {@link frontdesk.kernel.OutsideTrouble} where Telnyx does not do it: it tells again then. */
    void told(JsonNode event) {
        JsonNode payload = event.path("payload");
        String call = payload.path("call_control_id").asText();
        String type = event.path("event_type").asText();
        if (call.isEmpty()) {
            return;
        }
        if (type.equals("call.hangup")) {
            over.accept(call);
        }
        if (dialer.told(type, payload)) {
            return;
        }
        switch (type) {
            case "call.initiated" -> {
                if (!payload.path("direction").asText().equals("outgoing")) {
                    rings(call, payload);
                }
            }
            case "call.hangup" -> personIsGone(payload);
            case "streaming.failed", "streaming.stopped" -> soundIsGone(call, payload);
            case "call.speak.ended" -> messages.spoken(call, payload);
            case "call.recording.saved" -> messages.recorded(call, payload);
            case "call.recording.error" -> messages.failed(call, payload);
            default -> {}
        }
    }

    private void rings(String call, JsonNode payload) {
        Business business = business(payload).orElse(null);
        if (business == null) {
            LOG.log(System.Logger.Level.WARNING, "a call to a number that is no business's");
            control.reject(call);
        } else if (!room.getAsBoolean()) {
            LOG.log(System.Logger.Level.WARNING, "all lines are busy, business={0}", business.id());
            control.reject(call);
        } else {
            var pass = new CallPass(
                    call,
                    business.id(),
                    CallerId.read(payload.path("from").asText()).orElse(null),
                    new PhoneNumber(payload.path("to").asText()),
                    clock.instant().plus(CallPass.LIFE));
            control.answer(call, account.socket(pass.sealed(account.apiKey())));
        }
    }

    /** The sound broke off, and nobody here ended the call: somebody should still answer. */
    private void soundIsGone(String call, JsonNode payload) {
        Business business = business(payload).orElse(null);
        if (business != null && isOver(business, call)) {
            return;
        }
        LOG.log(System.Logger.Level.WARNING, "a stream broke off");
        if (business != null && business.person() != null) {
            control.transfer(call, business.person(), passedOn(business.id(), call));
        } else {
            Tongue tongue = Tongue.of(business == null ? Language.ENGLISH : business.language());
            control.speak(call, tongue.say("regrets.end"), tongue.language(), LeftMessages.said(call));
        }
    }

    /** Where nobody can tell, the caller may still be there. */
    private boolean isOver(Business business, String call) {
        try {
            return journal.callOnTheLine(business.id(), call)
                    .filter(entry -> !entry.open())
                    .isPresent();
        } catch (OutsideTrouble nobodyKnows) {
            return false;
        }
    }

    /** Who was to take a caller did not: the caller, who is still there, may leave a message. */
    private void personIsGone(JsonNode payload) {
        String cause = payload.path("hangup_cause").asText();
        if (cause.equals("normal_clearing") || cause.isEmpty()) {
            return;
        }
        PassedOn.read(payload.path("client_state").asText())
                .ifPresent(passedOn -> messages.invite(passedOn.business(), passedOn.call()));
    }

    static String passedOn(BusinessId business, String call) {
        return new PassedOn(business, call).text();
    }

    private Optional<Business> business(JsonNode payload) {
        return CallerId.read(payload.path("to").asText()).flatMap(businesses::findByNumber);
    }

    /** Whom the leg of a person is for: Telnyx keeps it for us as that leg's client state. */
    private record PassedOn(BusinessId business, String call) {
        private static final String KIND = "passed-on";

        String text() {
            return ClientState.of(KIND, business + " " + call);
        }

        static Optional<PassedOn> read(String state) {
            return ClientState.read(KIND, state)
                    .map(text -> text.split(" ", 2))
                    .map(parts -> new PassedOn(BusinessId.of(parts[0]), parts[1]));
        }
    }
}
