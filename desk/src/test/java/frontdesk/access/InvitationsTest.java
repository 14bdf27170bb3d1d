package frontdesk.access;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.journal.AuditEntry;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** Asking people to come in, and letting them in who come. */
class InvitationsTest extends KnownPeople {
    private static final Secret CHOSEN = Secret.of("seven green herons");

    private final Invitations invitations = access.invitations();
    private final String guest = "guest-" + email;
    private User owner;

    @BeforeEach
    void anOwnerIsThere() {
        owner = owner();
    }

    private Secret invited(String whom, Role role) {
        return ((Inviting.Invited) invitations.invite(owner, business, whom, role)).word();
    }

    @Test
    void whoIsInvitedChoosesAPasswordAndIsLetIn() {
        Secret word = invited(guest.toUpperCase(java.util.Locale.ROOT), Role.MANAGER);
        assertThat(invitations.of(business)).extracting(Invitation::email).containsExactly(guest);
        assertThat(invitations.look(word, HERE))
                .isInstanceOfSatisfying(Arrival.Awaited.class, awaited -> assertThat(awaited.known())
                        .isFalse());

        assertThat(invitations.takeUp(word, CHOSEN, HERE)).isInstanceOf(Arrival.Welcome.class);

        assertThat(access.signIn(guest, CHOSEN, HERE)).isInstanceOfSatisfying(SignIn.Welcome.class, in -> {
            assertThat(in.user().mayManage(business)).isTrue();
            assertThat(in.user().owns(business)).isFalse();
        });
        assertThat(invitations.of(business)).isEmpty();
        assertThat(journal.auditTrail()
                        .entries(business, clock.instant(), clock.instant().plusSeconds(1), 10))
                .extracting(AuditEntry::action)
                .contains("invited as manager", "came in as manager");
    }

    private Secret invitedTo(Role role, String place) {
        return ((Inviting.Invited) invitations.invite(owner, business, guest, role, Set.of(place))).word();
    }

    @Test
    void whoIsInvitedToOnePlaceSeesThatOneFromTheirFirstClickOn() {
        invitedTo(Role.FRONT_DESK, "mitte");
        UUID id = invitations.of(business).getFirst().id();
        Secret word = ((Inviting.Invited) invitations.again(owner, business, id)).word();
        assertThat(invitations.of(business)).extracting(Invitation::places).containsExactly(Set.of("mitte"));
        invitations.takeUp(word, CHOSEN, HERE);
        User in = ((SignIn.Welcome) access.signIn(guest, CHOSEN, HERE)).user();
        assertThat(in.limits(business)).contains(Set.of("mitte"));
        assertThat(in.maySee(business)).isFalse();
        assertThat(journal.auditTrail()
                        .entries(business, clock.instant(), clock.instant().plusSeconds(1), 10))
                .extracting(AuditEntry::action)
                .contains("invited as front desk, limited to mitte");
    }

    @Test
    void whoSignsInAlreadyIsLimitedByTheirInvitationToo() {
        access.addUser(guest, RIGHT, Role.OWNER, Set.of(new BusinessId(UUID.randomUUID())), false);
        invitations.takeUp(invitedTo(Role.FRONT_DESK, "mitte"), RIGHT, HERE);
        User in = ((SignIn.Welcome) access.signIn(guest, RIGHT, HERE)).user();
        assertThat(in.limits(business)).contains(Set.of("mitte"));
    }

    @Test
    void anOwnerIsLimitedToNoPlaceWhateverTheInvitationSays() {
        invitations.takeUp(invitedTo(Role.OWNER, "mitte"), CHOSEN, HERE);
        User in = ((SignIn.Welcome) access.signIn(guest, CHOSEN, HERE)).user();
        assertThat(in.limits(business)).isEmpty();
        assertThat(in.owns(business)).isTrue();
    }

    @Test
    void aLinkOpensOnceAndForAWeek() {
        Secret first = invited(guest, Role.REVIEWER);
        invitations.takeUp(first, CHOSEN, HERE);
        assertThat(invitations.takeUp(first, CHOSEN, HERE)).isEqualTo(new Arrival.Gone());

        Secret second = invited("late-" + email, Role.REVIEWER);
        clock.pass(Duration.ofDays(8));
        assertThat(invitations.look(second, HERE)).isEqualTo(new Arrival.Gone());
        assertThat(invitations.takeUp(second, CHOSEN, HERE)).isEqualTo(new Arrival.Gone());
    }

    @Test
    void twoWhoFollowOneLinkAtOnceAreLetInOnce() throws Exception {
        Secret word = invited(guest, Role.MANAGER);
        Callable<Arrival> come = () -> invitations.takeUp(word, CHOSEN, HERE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(List.of(come, come, come, come)).stream()
                            .map(future -> future.resultNow())
                            .toList())
                    .filteredOn(Arrival.Welcome.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void aNewLinkAndAWithdrawnOneCloseTheOld() {
        Secret old = invited(guest, Role.MANAGER);
        UUID id = invitations.of(business).getFirst().id();
        Secret fresh = ((Inviting.Invited) invitations.again(owner, business, id)).word();
        assertThat(invitations.look(old, HERE)).isEqualTo(new Arrival.Gone());
        assertThat(invitations.look(fresh, HERE)).isInstanceOf(Arrival.Awaited.class);

        UUID again = invitations.of(business).getFirst().id();
        invitations.withdraw(owner, new BusinessId(UUID.randomUUID()), again);
        assertThat(invitations.of(business))
                .as("another business's owner withdraws nothing")
                .hasSize(1);
        invitations.withdraw(owner, business, again);
        assertThat(invitations.look(fresh, HERE)).isEqualTo(new Arrival.Gone());
        assertThat(invitations.again(owner, business, again)).isEqualTo(new Inviting.Gone());
    }

    @Test
    void whoSignsInAlreadyShowsThatItIsThemAndKeepsTheirRolesElsewhere() {
        var elsewhere = new BusinessId(UUID.randomUUID());
        access.addUser(guest, RIGHT, Role.OWNER, Set.of(elsewhere), false);
        Secret word = invited(guest, Role.REVIEWER);

        assertThat(invitations.takeUp(word, CHOSEN, HERE)).isInstanceOf(Arrival.Wrong.class);
        assertThat(invitations.takeUp(word, RIGHT, HERE)).isInstanceOf(Arrival.SignInNext.class);

        User both = ((SignIn.Welcome) access.signIn(guest, RIGHT, HERE)).user();
        assertThat(both.owns(elsewhere)).isTrue();
        assertThat(both.maySee(business)).isTrue();
        assertThat(both.mayManage(business)).isFalse();
    }

    @Test
    void whoIsInAlreadyIsNotInvitedAndThatIsAllThatIsTold() {
        access.addUser(guest, RIGHT, Role.OWNER, Set.of(new BusinessId(UUID.randomUUID())), false);
        assertThat(invitations.invite(owner, business, owner.email(), Role.REVIEWER))
                .isEqualTo(new Inviting.AlreadyIn());
        assertThat(invitations.invite(owner, business, guest, Role.REVIEWER))
                .as("whether they sign in elsewhere is nobody's business")
                .isInstanceOf(Inviting.Invited.class);
    }

    @Test
    void aPasswordThatIsEasilyGuessedOpensNothing() {
        Secret word = invited(guest, Role.MANAGER);
        assertThat(invitations.takeUp(word, Secret.of("short"), HERE))
                .isInstanceOfSatisfying(
                        Arrival.Weak.class, weak -> assertThat(weak.fault()).isEqualTo(PasswordFault.TOO_SHORT));
        assertThat(access.signIn(guest, Secret.of("short"), HERE)).isInstanceOf(SignIn.Wrong.class);
        assertThat(invitations.takeUp(word, CHOSEN, HERE)).isInstanceOf(Arrival.Welcome.class);
    }

    @Test
    void whoGuessesLinksMayNotGoOnForLong() {
        String guesser = "192.0.2.99";
        Secret word = invited(guest, Role.MANAGER);
        IntStream.range(0, 10).forEach(n -> invitations.look(Secret.of("guess " + n), guesser));
        assertThat(invitations.look(word, guesser)).isInstanceOf(Arrival.TooOften.class);
        assertThat(invitations.look(word, HERE)).isInstanceOf(Arrival.Awaited.class);
        clock.pass(Duration.ofMinutes(16));
        assertThat(invitations.look(word, guesser)).isInstanceOf(Arrival.Awaited.class);
    }

    @Test
    void aBusinessSendsNoFloodOfInvitations() {
        IntStream.range(0, 10).forEach(n -> invited(n + "-" + guest, Role.MANAGER));
        assertThat(invitations.invite(owner, business, guest, Role.MANAGER)).isInstanceOf(Inviting.TooOften.class);
    }

    @Test
    void noLinkIsKeptAsItIs() {
        Secret word = invited(guest, Role.MANAGER);
        String row = database.read(handle -> handle.createQuery("select i::text from invitation i where email = :email")
                .bind("email", guest)
                .mapTo(String.class)
                .one());
        assertThat(row).doesNotContain(word.reveal());
    }
}
