package frontdesk.egress;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

import org.apache.hc.client5.http.DnsResolver;

/** Looks a name up for a connection that is about to be opened, judges all that it stands for, and gives back what was judged and nothing else. */
record Judged(Names names, Judge judge) implements DnsResolver {
    /** For what a connection is opened, on the thread that opens it. */
    static final ScopedValue<URI> ASKED = ScopedValue.newInstance();

    /** What a name stands for may not be asked. */
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1;

        private Refused(String why) {
            super(why);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        List<InetAddress> there = there(host);
        Optional<String> why = judge.refusal(ASKED.get(), there);
        if (why.isPresent()) {
            throw new Refused(why.get());
        }
        return there.toArray(InetAddress[]::new);
    }

    /** What a name stands for now: never nothing, and nobody for whoever has given up meanwhile. */
    List<InetAddress> there(String host) throws UnknownHostException {
        List<InetAddress> there = names.of(host);
        if (there.isEmpty() || Thread.currentThread().isInterrupted()) {
            throw new UnknownHostException(host);
        }
        return there;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
