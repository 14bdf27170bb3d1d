package frontdesk.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import frontdesk.accounts.Accounts.Account;
import frontdesk.journal.AuditEntry;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

class AccountsTest {
    private static final String OWNER = "user:owner@example.com";
    private static final String TOKEN = "pat-example-0123456789-9876";
    private static final byte[] OLD_KEY = key(1);
    private static final byte[] NEW_KEY = key(2);

    private static Database database;
    private static Journal journal;
    private static Accounts accounts;

    private final BusinessId business = BusinessId.next();
    private final BusinessId another = BusinessId.next();

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        journal = new Journal(database, Clock.systemUTC());
        accounts = reading(OLD_KEY);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aConnectedAccountIsReadBackByItsBusinessAndNobodyElse() {
        connect(accounts, business, "hubspot", TOKEN);

        Account account = accounts.of(business, "hubspot").orElseThrow();
        assertThat(account.settings()).containsExactly(entry("portal", "4711"));
        assertThat(account.secret("token").map(Secret::reveal)).contains(TOKEN);
        assertThat(accounts.of(another, "hubspot")).isEmpty();
        assertThat(accounts.of(business, "stripe")).isEmpty();
    }

    @Test
    void whatWasConnectedSinceItWasLookedAtIsNotReplaced() {
        assertThat(replace(null, "4711")).isTrue();
        assertThat(replace(null, "4712")).isFalse();
        Instant seen = accounts.shown(business).getFirst().connectedAt();
        assertThat(replace(seen, "4713")).isTrue();
        assertThat(replace(seen, "4714")).isFalse();
        assertThat(accounts.of(business, "hubspot").orElseThrow().setting("portal"))
                .contains("4713");
        accounts.disconnect(OWNER, business, "hubspot");
        assertThat(replace(seen, "4715")).isFalse();
    }

    private boolean replace(@Nullable Instant before, String portal) {
        return accounts.replace(
                OWNER, business, "hubspot", before, Map.of("portal", portal), Map.of("token", Secret.of(TOKEN)));
    }

    @Test
    void theTableHoldsNoSecretAndNeverTheSameBytesTwice() {
        connect(accounts, business, "hubspot", TOKEN);
        String first = row(business);
        connect(accounts, business, "hubspot", TOKEN);

        assertThat(first).contains("4711").doesNotContain(TOKEN);
        assertThat(row(business)).isNotEqualTo(first);
    }

    @Test
    void anAccountIsPrintedWithoutItsSecrets() {
        connect(accounts, business, "hubspot", TOKEN);
        assertThat(accounts.of(business, "hubspot").orElseThrow().toString()).doesNotContain(TOKEN);
    }

    @Test
    void aRowThatWasMovedToAnotherBusinessOpensNothing() {
        connect(accounts, business, "hubspot", TOKEN);
        change("update account set business_id = '%s' where business_id = '%s'".formatted(another, business));
        assertThat(accounts.of(another, "hubspot")).isEmpty();
    }

    @Test
    void aRowThatWasMovedToAnotherVendorOpensNothing() {
        connect(accounts, business, "hubspot", TOKEN);
        change("update account set vendor = 'stripe' where business_id = '%s'".formatted(business));
        assertThat(accounts.of(business, "stripe")).isEmpty();
    }

    @Test
    void secretsThatWereSwappedOpenNothing() {
        accounts.connect(
                OWNER, business, "caldav", Map.of(), Map.of("user", Secret.of("emma"), "password", Secret.of("opal")));
        change("""
                update account set secrets = jsonb_build_object('user', secrets->'password', 'password', secrets->'user')
                 where business_id = '%s'
                """.formatted(business));
        assertThat(accounts.of(business, "caldav")).isEmpty();
    }

    @Test
    void connectingAgainReplacesAllThatWasThere() {
        accounts.connect(OWNER, business, "mail", Map.of("host", "mx.example.com"), Map.of("password", Secret.of("a")));
        accounts.connect(OWNER, business, "mail", Map.of("user", "emma"), Map.of());

        Account account = accounts.of(business, "mail").orElseThrow();
        assertThat(account.settings()).containsExactly(entry("user", "emma"));
        assertThat(account.secrets()).isEmpty();
    }

    @Test
    void whatWasDisconnectedIsGone() {
        connect(accounts, business, "hubspot", TOKEN);

        assertThat(accounts.disconnect(OWNER, business, "hubspot")).isTrue();
        assertThat(accounts.disconnect(OWNER, business, "hubspot")).isFalse();
        assertThat(accounts.of(business, "hubspot")).isEmpty();
    }

    @Test
    void theAuditTrailNamesFieldsAndNoValues() {
        connect(accounts, business, "hubspot", TOKEN);
        connect(accounts, business, "hubspot", TOKEN);
        accounts.disconnect(OWNER, business, "hubspot");

        Instant now = Instant.now();
        List<AuditEntry> trail =
                journal.auditTrail().entries(business, now.minus(Duration.ofHours(1)), now.plusSeconds(60), 10);
        assertThat(trail)
                .extracting(AuditEntry::action)
                .containsExactly("account disconnected", "account replaced", "account connected");
        assertThat(trail.getLast().subject()).isEqualTo("hubspot: portal, token");
        assertThat(trail).allSatisfy(entry -> assertThat(entry.actor()).isEqualTo(OWNER));
    }

    @Test
    void aVendorsPlugSeesTheAccountsOfEveryBusiness() {
        connect(accounts, business, "calendly", TOKEN);
        connect(accounts, another, "calendly", TOKEN);
        assertThat(accounts.with("calendly")).extracting(Account::business).contains(business, another);
    }

    @Test
    void afterARotationTheOldKeyCanBeTakenAway() {
        connect(accounts, business, "hubspot", TOKEN);
        Accounts rotating = reading(NEW_KEY, OLD_KEY);
        assertThat(rotating.of(business, "hubspot")).as("the second key reads").isPresent();

        rotating.reseal();
        assertThat(rotating.reseal()).as("all is done already").isZero();
        assertThat(token(reading(NEW_KEY))).isEqualTo(TOKEN);
        assertThat(accounts.of(business, "hubspot")).as("the old key alone").isEmpty();
    }

    @Test
    void withoutItsKeyAnAccountIsShownAsUnreadableAndHandedToNobody() {
        connect(accounts, business, "hubspot", TOKEN);
        Accounts withoutTheKey = reading(NEW_KEY);

        assertThat(withoutTheKey.of(business, "hubspot")).isEmpty();
        assertThat(withoutTheKey.shown(business)).singleElement().satisfies(shown -> {
            assertThat(shown.readable()).isFalse();
            assertThat(shown.settings()).containsEntry("portal", "4711");
        });
        assertThat(token(accounts)).as("with the key back in place").isEqualTo(TOKEN);
    }

    @Test
    void onlyOfALongSecretTheEndIsShown() {
        Map<String, Secret> secrets = Map.of("token", Secret.of(TOKEN), "pin", Secret.of("471147124713"));
        accounts.connect(OWNER, business, "mail", Map.of(), secrets);

        assertThat(accounts.shown(business)).singleElement().satisfies(shown -> assertThat(shown.endings())
                .containsOnly(entry("token", "9876"), entry("pin", "")));
    }

    @Test
    void aNameThatCouldBeTakenForTwoIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> connect(accounts, business, "hub/spot", TOKEN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accounts.connect(OWNER, business, "mail", Map.of(), Map.of("a/b", Secret.of("c"))));
    }

    private static Accounts reading(byte[]... keys) {
        return new Accounts(database, journal, AccountKeys.of(Arrays.asList(keys)), Clock.systemUTC());
    }

    private static void connect(Accounts accounts, BusinessId business, String vendor, String token) {
        accounts.connect(OWNER, business, vendor, Map.of("portal", "4711"), Map.of("token", Secret.of(token)));
    }

    private String token(Accounts accounts) {
        return accounts.of(business, "hubspot")
                .orElseThrow()
                .secret("token")
                .orElseThrow()
                .reveal();
    }

    private static String row(BusinessId business) {
        return database.read(
                handle -> handle.createQuery("select to_jsonb(a)::text from account a where business_id = ?")
                        .bind(0, business.value())
                        .mapTo(String.class)
                        .one());
    }

    private static void change(String sql) {
        database.perform(handle -> handle.execute(sql));
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
