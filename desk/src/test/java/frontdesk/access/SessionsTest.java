package frontdesk.access;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/** The browsers that are signed in as somebody, as they see them themselves. */
class SessionsTest extends KnownPeople {
    private static final Secret CHOSEN = Secret.of("seven green herons");

    private final Sessions sessions = access.sessions();

    @Test
    void everybodySeesTheirOwnAndWhichOneTheyAreIn() {
        User user = owner();
        sessions.open(user.id(), "Firefox on Linux");
        clock.pass(Duration.ofHours(1));
        Secret here = sessions.open(user.id(), "Safari on iPhone");
        clock.pass(Duration.ofHours(1));
        sessions.userWith(here);

        assertThat(sessions.of(user.id(), here))
                .extracting(Sessions.Open::browser, Sessions.Open::current, Sessions.Open::lastUsed)
                .containsExactly(
                        tuple("Safari on iPhone", true, clock.instant()),
                        tuple("Firefox on Linux", false, clock.instant().minus(Duration.ofHours(2))));
        clock.pass(Duration.ofHours(11));
        assertThat(sessions.of(user.id(), here)).as("what has run out is gone").hasSize(1);
    }

    @Test
    void oneIsEndedAndNobodyElses() {
        User user = owner();
        User other = access.addUser("other-" + email, RIGHT, Role.MANAGER, java.util.Set.of(business), false);
        Secret here = sessions.open(user.id(), "");
        Secret theirs = sessions.open(other.id(), "");
        var id = sessions.of(other.id(), theirs).getFirst().id();

        assertThat(sessions.end(user.id(), id)).isFalse();
        assertThat(sessions.userWith(theirs)).isPresent();
        assertThat(sessions.end(other.id(), id)).isTrue();
        assertThat(sessions.userWith(theirs)).isEmpty();
        assertThat(sessions.userWith(here)).isPresent();
    }

    @Test
    void signingOutEverywhereElseLeavesThisOneAndEndsProgramsToo() {
        User user = owner();
        Secret there = sessions.open(user.id(), "");
        Secret here = sessions.open(user.id(), "");
        var before = clock.instant();
        clock.pass(Duration.ofMillis(1));

        sessions.endOthers(user.id(), here);

        assertThat(sessions.userWith(there)).isEmpty();
        assertThat(sessions.userWith(here)).isPresent();
        assertThat(access.user(user.id(), before)).isEmpty();
        assertThat(access.user(user.id(), clock.instant().plusMillis(1))).contains(user);
    }

    @Test
    void anotherPasswordEndsAllOthers() {
        User user = owner();
        Secret there = sessions.open(user.id(), "");
        Secret here = sessions.open(user.id(), "");

        assertThat(access.choosePassword(business, user, Secret.of("short"), here))
                .contains(PasswordFault.TOO_SHORT);
        assertThat(sessions.userWith(there)).isPresent();
        assertThat(access.choosePassword(business, user, CHOSEN, here)).isEmpty();

        assertThat(sessions.userWith(there)).isEmpty();
        assertThat(sessions.userWith(here)).isPresent();
        assertThat(access.signIn(email, CHOSEN, HERE)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void whatIsGuessedFirstIsNoPassword() {
        assertThat(PasswordFault.of("lucia@example.com", Secret.of("abcabcabcabc")))
                .contains(PasswordFault.TOO_EVEN);
        assertThat(PasswordFault.of("lucia@example.com", Secret.of("1234567890123")))
                .contains(PasswordFault.TOO_EVEN);
        assertThat(PasswordFault.of("lucia@example.com", Secret.of("QWERTYuiopasd")))
                .contains(PasswordFault.TOO_EVEN);
        assertThat(PasswordFault.of("lucia@example.com", Secret.of("lucia in Rome 7")))
                .contains(PasswordFault.LIKE_THE_EMAIL);
        assertThat(PasswordFault.of("lucia@example.com", Secret.of("x1y2z3".repeat(40))))
                .contains(PasswordFault.TOO_LONG);
        assertThat(PasswordFault.of("lucia@example.com", CHOSEN)).isEqualTo(Optional.empty());
    }
}
