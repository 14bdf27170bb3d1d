package frontdesk.accounts;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import frontdesk.access.Seal;
import frontdesk.accounts.AccountRows.Kept;
import frontdesk.accounts.Accounts.Account;
import frontdesk.kernel.Secret;

/** Turns accounts into what may be kept and back: every secret is bound to its business, vendor and name, so that rows cannot be swapped. */
final class Vault {
    private final AccountKeys keys;

    Vault(AccountKeys keys) {
        this.keys = keys;
    }

    /** What rows call the key that writes. */
    String writing() {
        return keys.writing();
    }

    Kept sealed(Account account) {
        var sealed = new HashMap<String, String>();
        account.secrets()
                .forEach((name, secret) -> sealed.put(
                        name,
                        Base64.getEncoder()
                                .encodeToString(keys.writer()
                                        .sealed(
                                                secret,
                                                owner(account.business().toString(), account.vendor(), name)))));
        return new Kept(
                account.business(),
                account.vendor(),
                account.settings(),
                keys.writing(),
                sealed,
                account.connectedAt());
    }

    /** All of its secrets or nothing: half an account would fail in ways that nobody understands. */
    Optional<Account> opened(Kept kept) {
        return keys.reader(kept.key())
                .flatMap(seal -> secrets(seal, kept))
                .map(secrets ->
                        new Account(kept.business(), kept.vendor(), kept.settings(), secrets, kept.connectedAt()));
    }

    private static Optional<Map<String, Secret>> secrets(Seal seal, Kept kept) {
        var secrets = new HashMap<String, Secret>();
        for (var sealed : kept.sealed().entrySet()) {
            String owner = owner(kept.business().toString(), kept.vendor(), sealed.getKey());
            Optional<Secret> secret = seal.opened(Base64.getDecoder().decode(sealed.getValue()), owner);
            if (secret.isEmpty()) {
                return Optional.empty();
            }
            secrets.put(sealed.getKey(), secret.get());
        }
        return Optional.of(secrets);
    }

    private static String owner(String business, String vendor, String name) {
        return String.join("/", "account", business, vendor, name);
    }
}
