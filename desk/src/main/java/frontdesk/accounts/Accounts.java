package frontdesk.accounts;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.accounts.AccountRows.Kept;
import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.store.Database;

/** The door to the accounts that businesses hold elsewhere, one a vendor. Their secrets are encrypted at rest, and leave this room only in an {@link Account}. */
public final class Accounts {
    private static final Logger LOG = System.getLogger(Accounts.class.getName());
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,60}");

    /** What is shorter may be guessed once its end is known. */
    private static final int LONG_ENOUGH_TO_SHOW_ITS_END = 20;

    private static final int END = 4;

    private final Database database;
    private final AuditTrail trail;
    private final Vault vault;
    private final Clock clock;

    public Accounts(Database database, Journal journal, AccountKeys keys, Clock clock) {
        this.database = database;
        this.trail = journal.auditTrail();
        this.vault = new Vault(keys);
        this.clock = clock;
    }

    /**
     * One connected account.
     *
     * @param settings what may be seen
     * @param secrets decrypted on reading, never shown, never logged
     */
    public record Account(
            BusinessId business,
            String vendor,
            Map<String, String> settings,
            Map<String, Secret> secrets,
            Instant connectedAt) {
        public Account {
            settings = Map.copyOf(settings);
            secrets = Map.copyOf(secrets);
        }

        public Optional<String> setting(String name) {
            return Optional.ofNullable(settings.get(name));
        }

        public Optional<Secret> secret(String name) {
            return Optional.ofNullable(secrets.get(name));
        }
    }

    /** The account of a business; empty where none is connected, or where the key to its secrets is not here any more. */
    public Optional<Account> of(BusinessId business, String vendor) {
        return database.read(handle -> AccountRows.find(handle, business, vendor))
                .flatMap(this::opened);
    }

    /** Every business's account with this vendor. */
    public List<Account> with(String vendor) {
        return database.read(handle -> AccountRows.with(handle, vendor)).stream()
                .flatMap(kept -> opened(kept).stream())
                .toList();
    }

    /** What a business has connected, by vendor, as it may be shown. */
    public List<ShownAccount> shown(BusinessId business) {
        return database.read(handle -> AccountRows.of(handle, business)).stream()
                .map(this::shown)
                .toList();
    }

    /**
     * Connects an account in place of the one that may be there.
     *
     * @param who does it, for the audit trail, which names the fields and no value
     */
    public void connect(
            String who, BusinessId business, String vendor, Map<String, String> settings, Map<String, Secret> secrets) {
        requireNames(vendor, settings, secrets);
        var account = new Account(business, vendor, settings, secrets, clock.instant());
        database.perform(handle -> put(handle, account, who));
    }

    /**
     * The same in place of the one that somebody has looked at.
     *
     * @param before when that one was connected, or null where there was none
     * @return false where somebody else has connected or disconnected since, and nothing was done
     */
    public boolean replace(
            String who,
            BusinessId business,
            String vendor,
            @Nullable Instant before,
            Map<String, String> settings,
            Map<String, Secret> secrets) {
        requireNames(vendor, settings, secrets);
        var account = new Account(business, vendor, settings, secrets, clock.instant());
        return database.transaction(handle -> {
            AccountRows.nobodyElse(handle, business, vendor);
            Instant now = AccountRows.lock(handle, business, vendor)
                    .map(Kept::connectedAt)
                    .orElse(null);
            boolean still = Objects.equals(before, now);
            if (still) {
                put(handle, account, who);
            }
            return still;
        });
    }

    private void put(Handle handle, Account account, String who) {
        boolean fresh = AccountRows.put(handle, vault.sealed(account));
        String what = fresh ? "account connected" : "account replaced";
        trail.note(handle, account.business(), who, what, account.vendor() + ": " + names(account));
    }

    /**
     * Forgets an account and its secrets.
     *
     * @return whether it was connected
     */
    public boolean disconnect(String who, BusinessId business, String vendor) {
        return database.transaction(handle -> {
            boolean was = AccountRows.delete(handle, business, vendor);
            if (was) {
                trail.note(handle, business, who, "account disconnected", vendor);
            }
            return was;
        });
    }

    /**
     * Encrypts with the key that writes whatever another key has encrypted, so that this one can be taken away.
     *
     * @return how many accounts there were
     */
    public int reseal() {
        List<Kept> others = database.read(handle -> AccountRows.sealedOtherwise(handle, vault.writing()));
        int resealed = (int) others.stream().filter(this::reseal).count();
        if (resealed > 0) {
            LOG.log(Level.INFO, "accounts were encrypted with the first key, count={0}", resealed);
        }
        return resealed;
    }

    /** False where somebody else changed it meanwhile, or where it cannot be opened. */
    private boolean reseal(Kept other) {
        return database.transaction(handle -> {
            Optional<Account> account = AccountRows.lock(handle, other.business(), other.vendor())
                    .filter(kept -> !kept.key().equals(vault.writing()))
                    .flatMap(this::opened);
            account.ifPresent(open -> AccountRows.put(handle, vault.sealed(open)));
            return account.isPresent();
        });
    }

    private Optional<Account> opened(Kept kept) {
        Optional<Account> account = vault.opened(kept);
        if (account.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "the secrets of an account cannot be decrypted, vendor={0} key={1}",
                    kept.vendor(),
                    kept.key());
        }
        return account;
    }

    private ShownAccount shown(Kept kept) {
        Optional<Account> account = vault.opened(kept);
        Map<String, String> endings = account.map(Account::secrets).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, secret -> ending(secret.getValue())));
        return new ShownAccount(kept.vendor(), kept.settings(), endings, kept.connectedAt(), account.isPresent());
    }

    private static String ending(Secret secret) {
        String value = secret.reveal();
        return value.length() < LONG_ENOUGH_TO_SHOW_ITS_END ? "" : value.substring(value.length() - END);
    }

    private static String names(Account account) {
        var names = new TreeSet<>(account.settings().keySet());
        names.addAll(account.secrets().keySet());
        return String.join(", ", names);
    }

    private static void requireNames(String vendor, Map<String, String> settings, Map<String, Secret> secrets) {
        requireName(vendor);
        settings.keySet().forEach(Accounts::requireName);
        secrets.keySet().forEach(Accounts::requireName);
    }

    /** A name that says where it ends: it is part of what a secret is bound to. */
    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a vendor or a field with a name that is none");
        }
    }
}
