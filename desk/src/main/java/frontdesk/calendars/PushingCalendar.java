package frontdesk.calendars;

import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Accounts.Account;
import frontdesk.kernel.Secret;
import frontdesk.kernel.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The socket: an outside calendar that tells us when something has changed there. What it does not tell is found by looking, as everywhere. */
public interface PushingCalendar extends OutsideCalendar {
    /** What shows that a word for this account comes from its vendor: made of its secrets, of which it tells nothing, and another once they are. */
    static Secret proof(Account account) {
        String secrets = account.secrets().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(secret -> secret.getValue().reveal())
                .collect(Collectors.joining("\n", "push\n", ""));
        byte[] whose = account.business().toString().getBytes(UTF_8);
        return Secret.of(HexFormat.of().formatHex(Sha256.keyed(secrets.getBytes(UTF_8), whose)));
    }

    /**
     * Has it told from now on to this address.
     *
     * @param proof what shows that it comes from there
     */
    Channel open(Account account, String calendar, URI address, Secret proof);

    /** Has it told no more; a channel that is gone is no trouble. */
    void close(Account account, Channel channel);

    /**
     * What was agreed.
     *
     * @param resource what it is about, in the vendor's words, or null
     * @param renewAt when it has to be agreed anew
     */
    record Channel(String name, @Nullable String resource, Instant renewAt) {}
}
