package frontdesk.console;

import java.util.List;

import jakarta.inject.Singleton;

import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;

/** A vendor that likes one token, dislikes every other, and is down for one of them. */
@Singleton
public class ScriptedConnector implements Connector {
    public static final String GOOD = "token-that-works-0123456789";
    public static final String DOWN = "token-while-it-is-down-0123";

    @Override
    public String vendor() {
        return "scripted";
    }

    @Override
    public String title() {
        return "Scripted Ledgers";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("address", "Address", "Where your ledger lives.", Field.Kind.URL, true),
                new Field("size", "Size", "", Field.Kind.CHOICE, false, List.of("small", "large")),
                new Field("token", "Token", "Under Settings.", Field.Kind.SECRET, true),
                new Field("password", "Password", "", Field.Kind.PASSWORD, false));
    }

    @Override
    public Trial tryOut(Account account) {
        String token = account.secret("token").map(Secret::reveal).orElse("");
        if (token.equals(DOWN)) {
            throw OutsideTrouble.passing(title(), "it is down");
        }
        return token.equals(GOOD)
                ? new Trial.Works("The ledger of Trattoria Lucia.")
                : new Trial.Fails("The token is not known there. Make a new one under Settings.");
    }
}
