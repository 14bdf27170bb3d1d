package frontdesk.access;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import frontdesk.journal.AuditEntry;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** The second factor: turned on and off, asked for, and kept from guessers. */
class SecondFactorTest extends KnownPeople {
    private static final CodeCheck RIGHT_CODE = new CodeCheck.Right();
    private static final CodeCheck WRONG_CODE = new CodeCheck.Wrong();

    private final SecondFactor factor = access.secondFactor();

    /** Somebody with a second factor, their telephone, and the recovery codes that they were shown. */
    private record Guarded(User user, Authenticator app, List<Secret> codes) {}

    private Guarded guarded() {
        User user = owner();
        var app = new Authenticator(factor.begin(user.id()).orElseThrow());
        var codes = factor.turnOn(business, user, app.shows(clock.instant())).orElseThrow();
        clock.pass(Duration.ofSeconds(30));
        return new Guarded(user, app, codes);
    }

    @Test
    void itIsNotAskedForBeforeACodeHasShownThatItWorks() {
        User user = owner();
        factor.begin(user.id());
        assertThat(access.signIn(email, RIGHT, HERE)).isEqualTo(new SignIn.Welcome(user));
        assertThat(factor.turnOn(business, user, "000000x")).isEmpty();
        assertThat(factor.of(user.id())).isEmpty();
        assertThat(factor.check(user, "")).isEqualTo(WRONG_CODE);

        Secret second = factor.begin(user.id()).orElseThrow();
        assertThat(factor.begun(user.id()).orElseThrow().reveal()).isEqualTo(second.reveal());
        var app = new Authenticator(second);
        assertThat(factor.turnOn(business, user, app.shows(clock.instant())).orElseThrow())
                .hasSize(10);
        assertThat(factor.begun(user.id())).as("shown no more").isEmpty();
        assertThat(factor.begin(user.id())).as("cannot be replaced").isEmpty();
        assertThat(access.signIn(email, RIGHT, HERE)).isEqualTo(new SignIn.CodeNext(user));
        assertThat(access.signIn(email, Secret.of("guess"), HERE)).isEqualTo(new SignIn.Wrong());
    }

    @Test
    void aCodeOpensOnceAndAnEarlierOneNoMore() {
        Guarded one = guarded();
        String early = one.app().shows(clock.instant());
        String late = one.app().showsNext(clock.instant());
        assertThat(factor.check(one.user(), late.substring(0, 3) + " " + late.substring(3)))
                .isEqualTo(RIGHT_CODE);
        assertThat(factor.check(one.user(), late)).isEqualTo(WRONG_CODE);
        assertThat(factor.check(one.user(), early)).isEqualTo(WRONG_CODE);
    }

    @Test
    void oneCodeThatComesManyTimesAtOnceOpensOnce() throws Exception {
        Guarded one = guarded();
        String code = one.app().shows(clock.instant());
        Callable<CodeCheck> enter = () -> factor.check(one.user(), code);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads
                    .invokeAll(IntStream.range(0, 8).mapToObj(_ -> enter).toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(outcomes).filteredOn(RIGHT_CODE::equals).hasSize(1);
        }
    }

    @Test
    void aRecoveryCodeOpensOnceHoweverItIsCopied() {
        Guarded one = guarded();
        String code = one.codes().getFirst().reveal().toLowerCase(Locale.ROOT).replaceAll("(....)", "$1- ");
        assertThat(factor.check(one.user(), code)).isEqualTo(RIGHT_CODE);
        assertThat(factor.check(one.user(), code)).isEqualTo(WRONG_CODE);
        assertThat(factor.of(one.user().id()).orElseThrow().recoveryCodes()).isEqualTo(9);
    }

    @Test
    void afterTenWrongCodesFromAnywhereNotEvenTheRightOneOpensForAWhile() {
        Guarded one = guarded();
        IntStream.range(0, 10).forEach(_ -> factor.check(one.user(), "nonsense"));
        assertThat(factor.check(one.user(), one.app().shows(clock.instant())))
                .isEqualTo(new CodeCheck.TooOften(Duration.ofMinutes(15)));
        clock.pass(Duration.ofMinutes(16));
        assertThat(factor.check(one.user(), one.app().shows(clock.instant()))).isEqualTo(RIGHT_CODE);
    }

    @Test
    void itIsTurnedOffByACodeOnlyAndTheTrailSaysSo() {
        Guarded one = guarded();
        assertThat(factor.turnOff(business, one.user(), "123")).isEqualTo(WRONG_CODE);
        assertThat(factor.of(one.user().id())).isPresent();
        assertThat(factor.turnOff(business, one.user(), one.codes().getLast().reveal()))
                .isEqualTo(RIGHT_CODE);
        assertThat(factor.of(one.user().id())).isEmpty();
        assertThat(access.signIn(email, RIGHT, HERE)).isInstanceOf(SignIn.Welcome.class);
        assertThat(journal.auditTrail()
                        .entries(
                                business,
                                clock.instant().minusSeconds(90),
                                clock.instant().plusSeconds(1),
                                9))
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder("second factor turned on", "recovery code used", "second factor turned off");
    }

    @Test
    void halfASignInLeadsOnForFiveMinutesAndOnce() {
        User user = owner();
        Secret half = factor.halfway(user);
        assertThat(factor.halfway(half)).contains(user);
        assertThat(access.sessions().userWith(half)).as("no session").isEmpty();
        factor.arrived(half);
        assertThat(factor.halfway(half)).isEmpty();
        Secret slow = factor.halfway(user);
        clock.pass(Duration.ofMinutes(6));
        assertThat(factor.halfway(slow)).isEmpty();
    }

    @Test
    void neitherKeyNorCodesCanBeReadInTheDatabase() {
        Guarded one = guarded();
        String rows = database.read(
                handle -> handle.createQuery("""
                        select (select string_agg(encode(sealed_key, 'escape'), ' ') from second_factor)
                               || (select string_agg(encode(code_hash, 'escape'), ' ') from recovery_code)
                        """).mapTo(String.class).one());
        assertThat(rows).doesNotContain(one.app().key().reveal());
        one.codes().forEach(code -> assertThat(rows).doesNotContain(code.reveal()));
    }
}
