package frontdesk.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import frontdesk.access.Access.Agent;
import frontdesk.access.Access.Role;
import frontdesk.access.Access.User;
import frontdesk.journal.AuditEntry;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccessTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Secret RIGHT = Secret.of("correct horse battery staple");
    private static final Secret WRONG = Secret.of("incorrect horse");
    /** So that a test does not pay for what keeps guessers out. */
    private static final int FEW = 1_000;

    private static final String HERE = "192.0.2.7";

    private final MovableClock clock = new MovableClock();
    private final Journal journal = new Journal(DATABASE, clock);
    private final Access access = new Access(DATABASE, journal, new byte[32], clock, FEW);
    private final BusinessId business = new BusinessId(UUID.randomUUID());
    private final String email = UUID.randomUUID() + "@example.com";
    private final String agentId = "agent-" + UUID.randomUUID();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

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
        Access today = new Access(DATABASE, journal, new byte[32], clock, 2 * FEW);

        assertThat(today.signIn(email, RIGHT, HERE)).isEqualTo(new SignIn.Welcome(user));

        int iterations = DATABASE.read(handle -> handle.createQuery("select iterations from app_user where id = :id")
                .bind("id", user.id().value())
                .mapTo(Integer.class)
                .one());
        assertThat(iterations).isEqualTo(2 * FEW);
        assertThat(today.signIn(email, RIGHT, HERE)).isEqualTo(new SignIn.Welcome(user));
    }

    @Test
    void twoPeopleCannotHaveOneEmail() {
        owner();
        assertThatThrownBy(this::owner).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoMayDoWhatFollowsFromRoleAndBusiness() {
        User viewer = access.addUser(email, RIGHT, Role.VIEWER, Set.of(business), false);
        User agency = access.addUser("agency-" + email, RIGHT, Role.OWNER, Set.of(), true);
        BusinessId other = new BusinessId(UUID.randomUUID());

        assertThat(access.user(viewer.id())).contains(viewer);
        assertThat(viewer.maySee(business)).isTrue();
        assertThat(viewer.mayManage(business)).isFalse();
        assertThat(viewer.maySee(other)).isFalse();
        assertThat(agency.mayManage(other)).isTrue();
    }

    @Test
    void aSessionLastsTwelveHoursAfterItsLastUse() {
        User user = owner();
        Secret session = access.openSession(user.id());

        clock.pass(Duration.ofHours(11));
        assertThat(access.userWith(session)).contains(user);
        clock.pass(Duration.ofHours(11));
        assertThat(access.userWith(session)).contains(user);
        clock.pass(Duration.ofHours(13));
        assertThat(access.userWith(session)).isEmpty();
    }

    @Test
    void aClosedSessionOpensNothing() {
        Secret session = access.openSession(owner().id());
        access.closeSession(session);
        access.closeSession(session);
        assertThat(access.userWith(session)).isEmpty();
        assertThat(access.userWith(Secret.of(""))).isEmpty();
    }

    @Test
    void anotherPasswordSignsOutEverywhere() {
        Secret session = access.openSession(owner().id());
        assertThat(access.changePassword(email, Secret.of("another one"))).isTrue();

        assertThat(access.userWith(session)).isEmpty();
        assertThat(access.signIn(email, RIGHT, HERE)).isInstanceOf(SignIn.Wrong.class);
        assertThat(access.changePassword("nobody@example.com", RIGHT)).isFalse();
    }

    @Test
    void anAgentIsFoundByItsTokenAndByNoOther() {
        Agent agent = access.addAgent(agentId, business, "Front desk");
        Secret token = access.token(agentId).orElseThrow();

        assertThat(token.reveal()).matches("fd_agent_[0-9A-Za-z]{40}");
        assertThat(access.agentWith(token)).contains(agent);
        assertThat(access.agentWith(Secret.of("fd_agent_" + "0".repeat(40)))).isEmpty();
        assertThat(access.agents(business)).containsExactly(agent);
    }

    @Test
    void anAgentThatIsThereStaysAsItIs() {
        access.addAgent(agentId, business, "Front desk");
        Secret token = access.token(agentId).orElseThrow();

        Agent again = access.addAgent(agentId, new BusinessId(UUID.randomUUID()), "Another");

        assertThat(again).isEqualTo(new Agent(agentId, business, "Front desk"));
        assertThat(access.token(agentId).orElseThrow().reveal()).isEqualTo(token.reveal());
    }

    @Test
    void aNewTokenStopsTheOldOneOnEveryNodeAndLeavesATrace() {
        Agent agent = access.addAgent(agentId, business, "Front desk");
        Secret old = access.token(agentId).orElseThrow();
        Access anotherNode = new Access(DATABASE, journal, new byte[32], clock, FEW);

        Secret fresh = access.regenerate(agentId, "owner@example.com");

        assertThat(anotherNode.agentWith(old)).isEmpty();
        assertThat(anotherNode.agentWith(fresh)).contains(agent);
        assertThat(journal.audits(business, NOON, NOON.plusSeconds(1), 5))
                .containsExactly(new AuditEntry("owner@example.com", "agent token regenerated", agentId, NOON));
    }

    @Test
    void aTokenIsNowhereInTheDatabaseInClear() {
        access.addAgent(agentId, business, "Front desk");
        String token = access.token(agentId).orElseThrow().reveal();
        String row = DATABASE.read(handle -> handle.createQuery(
                        "select encode(sealed_token, 'escape') || encode(token_hash, 'escape') || id || name from agent where id = :id")
                .bind("id", agentId)
                .mapTo(String.class)
                .one());
        assertThat(row).doesNotContain(token.substring(9, 20));
    }

    @Test
    void withAnotherKeyATokenCannotBeShownButStillOpens() {
        Agent agent = access.addAgent(agentId, business, "Front desk");
        Secret token = access.token(agentId).orElseThrow();
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        Access other = new Access(DATABASE, journal, otherKey, clock, FEW);

        assertThat(other.token(agentId)).isEmpty();
        assertThat(other.agentWith(token)).contains(agent);
    }

    @Test
    void aSealOpensForItsOwnerOnly() {
        Seal seal = new Seal(new byte[32]);
        byte[] sealed = seal.sealed(Secret.of("a token"), "one");
        assertThat(seal.opened(sealed, "one").map(Secret::reveal)).contains("a token");
        assertThat(seal.opened(sealed, "another")).isEmpty();
        sealed[sealed.length - 1] ^= 1;
        assertThat(seal.opened(sealed, "one")).isEmpty();
    }

    @Test
    void aPreviewShowsTheFirstTwelveAndTheLastSixCharacters() {
        assertThat(AgentToken.preview(Secret.of("fd_agent_" + "0".repeat(34) + "EXAMPL")))
                .isEqualTo("fd_agent_000…EXAMPL");
        assertThat(AgentToken.preview(Secret.of("short"))).isEqualTo("…");
    }

    private User owner() {
        return access.addUser(email, RIGHT, Role.OWNER, Set.of(business), false);
    }

    /** A clock that goes on only when it is told to. */
    private static final class MovableClock extends Clock {
        private Instant now = NOON;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
