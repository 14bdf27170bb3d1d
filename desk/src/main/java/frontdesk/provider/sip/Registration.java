package frontdesk.provider.sip;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.sip.header.ContactHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.header.MinExpiresHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.OutsideTrouble;

/**
 * Tells a registrar, again and again, where we can be called under one account, and asks it between whiles whether it is there: that keeps the
 * way open through a translator of addresses, and shows when the registrar has forgotten us.
 */
final class Registration implements Exchange.Answers {
    private static final System.Logger LOG = System.getLogger(Registration.class.getName());
    private static final Duration ALIVE = Duration.ofSeconds(25);
    private static final Duration GOODBYE = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofMillis(500);

    private final Wire wire;
    private final SipAccount account;
    private final Retries retries;
    private final AccountLetters letters;
    private long expires;
    private State state = State.TRYING;
    private volatile Attempt attempt = Attempt.none(this);
    private volatile @Nullable InetAddress host;

    /** How it stands. */
    enum State {
        TRYING,
        REGISTERED,
        REFUSED,
        UNREACHABLE,
        /** Whoever is there does not prove to be who we look for. */
        UNTRUSTED,
        CLOSED
    }

    Registration(Wire wire, SipAccount account) {
        this.wire = wire;
        this.account = account;
        this.letters = new AccountLetters(wire, account);
        this.retries = new Retries(wire.timers(), () -> elsewhere(this::register));
        this.expires = account.expires().toSeconds();
    }

    void start() {
        elsewhere(account.registers() ? this::register : this::look);
        wire.timers()
                .scheduleWithFixedDelay(
                        () -> elsewhere(this::ask), ALIVE.toSeconds(), ALIVE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Who connects may have to wait, and the timers of all calls must not. */
    private static Thread elsewhere(Runnable what) {
        return Thread.ofVirtual().name("sip-registration").start(what);
    }

    SipAccount account() {
        return account;
    }

    synchronized State state() {
        return state;
    }

    /** Whether this address is the registrar's, which brings us its calls. */
    boolean is(InetAddress address) {
        return address.equals(host);
    }

    /** A connection to this address has ended: through it alone the registrar could have reached us, or answered what we are asking. */
    void lost(InetAddress address) {
        if (account.server().transport() != Transport.UDP && is(address)) {
            if (attempt.isUnderWay()) {
                attempt.lost();
            } else {
                beForgotten(SOON);
            }
        }
    }

    /** Who was registered is not any more. */
    private synchronized void beForgotten(Duration untilWeSaySo) {
        if (state == State.REGISTERED) {
            become(State.UNREACHABLE);
            retries.in(untilWeSaySo);
        }
    }

    /** Tells the registrar that we are gone; one that does not listen does not hold us up for long. */
    void close() {
        Request goodbye;
        synchronized (this) {
            goodbye = state == State.REGISTERED ? registering(0) : null;
            state = State.CLOSED;
        }
        if (goodbye != null) {
            Thread said = elsewhere(() -> say(goodbye));
            try {
                said.join(GOODBYE);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void say(Request goodbye) {
        try {
            wire.send(goodbye, null, Exchange.unheeded(account));
        } catch (RuntimeException unreachableOrStoppedMeanwhile) {
            // It will forget us by itself.
        }
    }

    @Override
    public synchronized void answered(Response response) {
        int status = response.getStatusCode();
        if (state == State.CLOSED) {
            return;
        }
        if (status < 300) {
            become(State.REGISTERED);
            retries.forget();
            retries.in(Duration.ofSeconds(Math.max(1, granted(response) * 4 / 5)));
        } else if (status == Response.INTERVAL_TOO_BRIEF
                && response.getHeader(MinExpiresHeader.NAME) instanceof MinExpiresHeader least) {
            expires = least.getExpires();
            retries.in(Duration.ZERO);
        } else {
            become(State.REFUSED);
            retries.later();
        }
    }

    @Override
    public synchronized void unanswered() {
        if (state != State.CLOSED) {
            become(State.UNREACHABLE);
            retries.later();
        }
    }

    private void register() {
        attempt.end();
        var begun = new Attempt(this);
        try {
            look();
            Request request;
            synchronized (this) {
                if (state == State.CLOSED) {
                    return;
                }
                request = registering(expires);
            }
            if (request == null) {
                unanswered();
            } else {
                attempt = begun;
                wire.send(request, null, Exchange.of(begun, account));
                begun.written();
            }
        } catch (OutsideTrouble | IllegalArgumentException unreachable) {
            begun.end();
            notReached(unreachable);
        }
    }

    private synchronized void notReached(RuntimeException why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException unproven) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "a registrar does not prove who it is, account={0} because={1}",
                        account.server().host(),
                        unproven.getMessage());
                if (state != State.CLOSED) {
                    become(State.UNTRUSTED);
                    retries.later();
                }
                return;
            }
        }
        unanswered();
    }

    private void look() {
        try {
            host = account.server().address();
        } catch (OutsideTrouble unknown) {
            LOG.log(System.Logger.Level.WARNING, "a registrar has no address");
        }
    }

    /** Whatever it answers, it is there. */
    private void ask() {
        InetAddress there = host;
        if (there != null && (state() == State.REGISTERED || !account.registers())) {
            try {
                wire.send(letters.options(there), null, Exchange.of(new Alive(), account));
            } catch (OutsideTrouble | IllegalArgumentException unreachable) {
                notReached(unreachable);
            }
        }
    }

    /** Null where the registrar has no address yet. */
    private @Nullable Request registering(long seconds) {
        InetAddress there = host;
        return there == null ? null : letters.register(there, seconds);
    }

    private long granted(Response response) {
        var contact = (ContactHeader) response.getHeader(ContactHeader.NAME);
        if (contact != null && contact.getExpires() > 0) {
            return contact.getExpires();
        }
        ExpiresHeader all = response.getExpires();
        return all == null ? expires : all.getExpires();
    }

    private void become(State next) {
        if (state != next) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "a registration changed, account={0} state={1}",
                    account.server().host(),
                    next);
        }
        state = next;
    }

    /** What the question whether the registrar is there comes to. */
    private final class Alive implements Exchange.Answers {
        @Override
        public void answered(Response response) {}

        @Override
        public void unanswered() {
            beForgotten(Duration.ZERO);
        }
    }
}
