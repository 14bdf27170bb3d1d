package frontdesk.console.connections;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Connector;
import frontdesk.accounts.ShownAccount;
import frontdesk.page.Clockface;

/**
 * One vendor with whom the business has an account, or could have one.
 *
 * @param since since when it is connected, or null where it is not
 */
record AccountRow(
        String vendor,
        String title,
        String state,
        String tone,
        @Nullable String since) {
    static AccountRow of(Connector connector, Optional<ShownAccount> account, Clockface clock) {
        String since = account.map(one -> clock.when(one.connectedAt())).orElse(null);
        if (account.isEmpty()) {
            return new AccountRow(connector.vendor(), connector.title(), "Not connected", "", null);
        }
        return account.get().readable()
                ? new AccountRow(connector.vendor(), connector.title(), "Connected", "good", since)
                : new AccountRow(connector.vendor(), connector.title(), "Its key is missing", "bad", since);
    }

    public boolean connected() {
        return since != null;
    }

    public boolean unreadable() {
        return tone.equals("bad");
    }
}
