package frontdesk.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Access;
import frontdesk.access.SignIn;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code user}, as somebody types it at the terminal. */
class UserCommandTest {
    private static final String HANA = "hana@example.com";
    private static final Business CLINIC = DemoBusinesses.clinic();

    private final OpenDoors doors = OpenDoors.open(Clock.fixed(Instant.parse("2026-11-21T15:05:00Z"), ZoneOffset.UTC));
    private final Access access = doors.rooms().access();

    @AfterEach
    void shut() {
        doors.shut();
    }

    @Test
    void whoIsAddedSignsInWithThePasswordThatIsShown() {
        assertThat(doors.run("user", "list").out()).contains("Nobody yet.");
        String password = shown("user", "add", HANA, "--role", "front-desk", "--business", CLINIC.slug());
        assertThat(access.signIn(HANA, Secret.of(password), "here"))
                .isInstanceOfSatisfying(SignIn.Welcome.class, in -> {
                    assertThat(in.user().mayServe(CLINIC.id())).isTrue();
                    assertThat(in.user().everywhere()).isNull();
                });
        assertThat(doors.run("user", "list").out()).contains(HANA, "front desk of " + CLINIC.slug());
    }

    @Test
    void whoeverIsWhereIsSaidAndOnlyOnce() {
        assertThat(doors.run("user", "add", HANA, "--role", "front-desk").err())
                .contains("--business SLUG, or --everywhere");
        assertThat(doors.run("user", "add", "hana", "--role", "front-desk", "--everywhere")
                        .err())
                .contains("no e-mail address");
        assertThat(doors.run("user", "add", HANA, "--role", "boss", "--everywhere")
                        .exit())
                .isEqualTo(2);
        assertThat(doors.run("user", "add", HANA, "--role", "reviewer", "--business", "nowhere")
                        .err())
                .contains("No business is called 'nowhere'");
        assertThat(doors.run("user", "add", HANA, "--role", "reviewer", "--everywhere")
                        .exit())
                .isZero();
        assertThat(doors.run("user", "add", HANA, "--role", "reviewer", "--everywhere")
                        .err())
                .contains("Somebody has this e-mail already");
    }

    @Test
    void whoLostPasswordAndTelephoneComesInAgain() {
        String before = shown("user", "add", HANA, "--role", "owner", "--everywhere");
        var user = ((SignIn.Welcome) access.signIn(HANA, Secret.of(before), "here")).user();
        Secret session = access.sessions().open(user.id(), "");
        access.secondFactor().begin(user.id());

        String after = shown("user", "password", HANA, "--without-code");

        assertThat(access.sessions().userWith(session)).isEmpty();
        assertThat(access.secondFactor().begun(user.id())).isEmpty();
        assertThat(access.signIn(HANA, Secret.of(before), "here")).isInstanceOf(SignIn.Wrong.class);
        assertThat(access.signIn(HANA, Secret.of(after), "here")).isInstanceOf(SignIn.Welcome.class);
        assertThat(doors.run("user", "password", "nobody@example.com").err()).contains("Nobody signs in as");
    }

    @Test
    void theLastOneWhoMayDoEverythingStays() {
        shown("user", "add", HANA, "--role", "owner", "--everywhere");
        shown("user", "add", "ben@example.com", "--role", "owner", "--business", CLINIC.slug());
        assertThat(doors.run("user", "remove", HANA).err()).contains("the only owner of everything");
        assertThat(doors.run("user", "remove", "ben@example.com").exit()).isZero();
        assertThat(doors.run("user", "remove", "ben@example.com").err()).contains("Nobody signs in as");
        shown("user", "add", "eve@example.com", "--role", "owner", "--everywhere");
        assertThat(doors.run("user", "remove", HANA).out()).contains("may sign in no more");
    }

    private String shown(String... words) {
        var ended = doors.run(words);
        assertThat(ended.err()).isEmpty();
        return ended.out().strip().replaceAll(".* ", "");
    }
}
