package frontdesk.provider.sip;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sip.address.SipURI;
import javax.sip.header.CSeqHeader;
import javax.sip.header.ContactHeader;
import javax.sip.header.ExpiresHeader;
import javax.sip.header.Header;
import javax.sip.header.MinExpiresHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.OutsideTrouble;

import static frontdesk.provider.sip.Wire.ADDRESSES;
import static frontdesk.provider.sip.Wire.HEADERS;
import static frontdesk.provider.sip.Wire.written;

/**
 * Tells a registrar, again and again, where we can be called under one account, and asks it between whiles whether it is there: that keeps the
 * way open through a translator of addresses, and shows when the registrar has forgotten us.
 */
final class Registration implements Exchange.Answers {
    private static final System.Logger LOG = System.getLogger(Registration.class.getName());
    private static final Duration ALIVE = Duration.ofSeconds(25);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LAST_RETRY = Duration.ofMinutes(2);

    private final Wire wire;
    private final SipAccount account;
    private final Header callId = written(() -> HEADERS.createCallIdHeader(Wire.tag() + Wire.tag()));
    private long count = 1;
    private long expires;
    private Duration retry = FIRST_RETRY;
    private State state = State.TRYING;
    private volatile @Nullable InetAddress host;

    /** How it stands. */
    enum State {
        TRYING,
        REGISTERED,
        REFUSED,
        UNREACHABLE,
        CLOSED
    }

    Registration(Wire wire, SipAccount account) {
        this.wire = wire;
        this.account = account;
        this.expires = account.expires().toSeconds();
    }

    void start() {
        wire.timers().execute(account.registers() ? this::register : this::look);
        wire.timers().scheduleWithFixedDelay(this::ask, ALIVE.toSeconds(), ALIVE.toSeconds(), TimeUnit.SECONDS);
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

    /** Tells the registrar that we are gone. */
    synchronized void close() {
        boolean registered = state == State.REGISTERED;
        state = State.CLOSED;
        if (registered) {
            send(0, Exchange.unheeded(account));
        }
    }

    @Override
    public synchronized void answered(Response response) {
        int status = response.getStatusCode();
        if (state == State.CLOSED || status < 200) {
            return;
        }
        if (status < 300) {
            become(State.REGISTERED);
            retry = FIRST_RETRY;
            again(Duration.ofSeconds(Math.max(1, granted(response) * 4 / 5)));
        } else if (status == Response.INTERVAL_TOO_BRIEF
                && response.getHeader(MinExpiresHeader.NAME) instanceof MinExpiresHeader least) {
            expires = least.getExpires();
            again(Duration.ZERO);
        } else {
            become(State.REFUSED);
            later();
        }
    }

    @Override
    public synchronized void unanswered() {
        if (state != State.CLOSED) {
            become(State.UNREACHABLE);
            later();
        }
    }

    private void register() {
        try {
            look();
            synchronized (this) {
                if (state != State.CLOSED && host != null) {
                    send(expires, Exchange.of(this, account));
                    return;
                }
            }
            unanswered();
        } catch (OutsideTrouble | IllegalArgumentException unreachable) {
            unanswered();
        }
    }

    private void look() {
        try {
            host = InetAddress.getByName(account.host());
        } catch (UnknownHostException unknown) {
            LOG.log(System.Logger.Level.WARNING, "a registrar has no address");
        }
    }

    /** Whatever it answers, it is there. */
    private void ask() {
        InetAddress there = host;
        if (there != null && (state() == State.REGISTERED || !account.registers())) {
            try {
                wire.send(request(Request.OPTIONS, there), null, Exchange.of(new Alive(), account));
            } catch (OutsideTrouble | IllegalArgumentException unreachable) {
                unanswered();
            }
        }
    }

    private void send(long seconds, Exchange exchange) {
        InetAddress there = host;
        if (there == null) {
            return;
        }
        wire.send(
                written(() -> {
                    Request request = request(Request.REGISTER, there);
                    request.setHeader(callId);
                    ((CSeqHeader) request.getHeader(CSeqHeader.NAME)).setSeqNumber(count);
                    count += 2;
                    request.addHeader(wire.contact(account.user(), there));
                    request.addHeader(HEADERS.createExpiresHeader((int) seconds));
                    return request;
                }),
                null,
                exchange);
    }

    private Request request(String method, InetAddress there) {
        return written(() -> {
            SipURI registrar = ADDRESSES.createSipURI(null, account.host());
            registrar.setPort(account.port());
            var ourselves = ADDRESSES.createAddress(ADDRESSES.createSipURI(account.user(), account.host()));
            return wire.request(method, registrar, ourselves, ourselves, there);
        });
    }

    private long granted(Response response) {
        var contact = (ContactHeader) response.getHeader(ContactHeader.NAME);
        if (contact != null && contact.getExpires() > 0) {
            return contact.getExpires();
        }
        ExpiresHeader all = response.getExpires();
        return all == null ? expires : all.getExpires();
    }

    private void again(Duration after) {
        wire.timers().schedule(this::register, after.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void later() {
        again(retry);
        retry = retry.multipliedBy(2).compareTo(LAST_RETRY) > 0 ? LAST_RETRY : retry.multipliedBy(2);
    }

    private void become(State next) {
        if (state != next) {
            LOG.log(System.Logger.Level.INFO, "a registration changed, account={0} state={1}", account.host(), next);
        }
        state = next;
    }

    /** What the question whether the registrar is there comes to. */
    private final class Alive implements Exchange.Answers {
        @Override
        public void answered(Response response) {}

        @Override
        public void unanswered() {
            synchronized (Registration.this) {
                if (state == State.REGISTERED) {
                    become(State.UNREACHABLE);
                    again(Duration.ZERO);
                }
            }
        }
    }
}
