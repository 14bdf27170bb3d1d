package frontdesk.access;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is let in, and how guessers are kept out. */
class SignInTest extends KnownPeople {
    private static final Secret WRONG = Secret.of("incorrect horse");

    @Test
    void theRightPasswordOpensWhateverTheCaseOfTheEmail() {
        User user = owner();
        assertThat(access.signIn(email.toUpperCase(java.util.Locale.ROOT), RIGHT, HERE))
                .isEqualTo(new SignIn.Welcome(user));
    }

    @Test
    void aWrongPasswordAndAnUnknownEmailAreToldInTheSameWords() {
        owner();
        assertThat(access.signIn(email, WRONG, HERE)).isEqualTo(new SignIn.Wrong());
        assertThat(access.signIn("nobody@example.com", WRONG, HERE)).isEqualTo(new SignIn.Wrong());
    }

    @Test
    void anUnknownEmailTakesAsManyIterationsAsAKnownOne() {
        assertThat(Password.nobodys(FEW).iterations())
                .isEqualTo(Password.of(RIGHT, FEW).iterations());
        assertThat(Password.nobodys(FEW).matches(RIGHT)).isFalse();
        assertThat(Password.ITERATIONS).isGreaterThanOrEqualTo(210_000);
    }

    @Test
    void afterTenFailuresNotEvenTheRightPasswordOpensForAWhile() {
        owner();
        IntStream.range(0, 10).forEach(_ -> access.signIn(email, WRONG, HERE));

        assertThat(access.signIn(email, RIGHT, HERE)).isInstanceOf(SignIn.TooOften.class);
        assertThat(access.signIn(email, RIGHT, "192.0.2.8")).isInstanceOf(SignIn.Welcome.class);
        clock.pass(Duration.ofMinutes(16));
        assertThat(access.signIn(email, RIGHT, HERE)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void guessesThatComeAtOnceAreCountedOneByOne() throws Exception {
        owner();
        Callable<SignIn> guess = () -> access.signIn(email, WRONG, HERE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<SignIn> outcomes = threads
                    .invokeAll(IntStream.range(0, 24).mapToObj(_ -> guess).toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(outcomes).filteredOn(SignIn.Wrong.class::isInstance).hasSize(10);
        }
    }

    @Test
    void aSignInForgetsTheFailuresBeforeIt() {
        owner();
        IntStream.range(0, 9).forEach(_ -> access.signIn(email, WRONG, HERE));
        assertThat(access.signIn(email, RIGHT, HERE)).isInstanceOf(SignIn.Welcome.class);
        assertThat(access.signIn(email, WRONG, HERE)).isInstanceOf(SignIn.Wrong.class);
    }

    @Test
    void aPasswordOfOlderTimesIsMadeAnewAtSignIn() {
        User user = owner();
        Access today = new Access(database, journal, new byte[32], clock, 2 * FEW);

        assertThat(today.signIn(email, RIGHT, HERE)).isEqualTo(new SignIn.Welcome(user));

        int iterations = database.read(handle -> handle.createQuery("select iterations from app_user where id = :id")
                .bind("id", user.id().value())
                .mapTo(Integer.class)
                .one());
        assertThat(iterations).isEqualTo(2 * FEW);
        assertThat(today.signIn(email, RIGHT, HERE)).isEqualTo(new SignIn.Welcome(user));
    }
}
