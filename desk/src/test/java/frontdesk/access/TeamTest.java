package frontdesk.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import frontdesk.journal.AuditEntry;
import frontdesk.journal.SavedSearch;
import frontdesk.journal.SavedSearches;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/** Who is let into a business, and who decides on that. */
class TeamTest extends KnownPeople {
    private static final SavedSearch.Terms SOME = new SavedSearch.Terms("", "gift", "", "");

    private final Team team = access.team();

    private User member(String name, Role role, BusinessId... businesses) {
        return access.addUser(name + "-" + email, RIGHT, role, Set.of(businesses), false);
    }

    private User agency() {
        return access.addUser("agency-" + email, RIGHT, Role.OWNER, Set.of(), true);
    }

    @Test
    void theTeamIsWhoIsLetInHereAndEverywhere() {
        User owner = owner();
        User agency = agency();
        member("elsewhere", Role.MANAGER, new BusinessId(UUID.randomUUID()));
        access.sessions().open(owner.id(), "");

        assertThat(team.of(business))
                .extracting(Users.Listed::user)
                .contains(owner, agency)
                .allMatch(user -> user.maySee(business));
        assertThat(team.of(business))
                .filteredOn(one -> one.user().equals(owner))
                .extracting(Users.Listed::lastHere)
                .containsExactly(clock.instant());
    }

    @Test
    void anotherRoleHoldsFromTheNextClickOn() {
        User owner = owner();
        User ben = member("ben", Role.REVIEWER, business);
        Secret session = access.sessions().open(ben.id(), "");

        assertThat(team.change(owner, business, ben.id(), Role.MANAGER)).isEqualTo(Team.Outcome.DONE);

        assertThat(access.sessions().userWith(session).orElseThrow().mayManage(business))
                .isTrue();
        assertThat(journal.auditTrail()
                        .entries(business, clock.instant(), clock.instant().plusSeconds(1), 1))
                .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::subject)
                .containsExactly(tuple("user:" + owner.email(), "role changed to manager", ben.email()));
    }

    @Test
    void aRoleHoldsAtThePlacesToWhichItIsLimitedAndAnotherOneToo() {
        User owner = owner();
        User ben = member("ben", Role.REVIEWER, business);
        Secret session = access.sessions().open(ben.id(), "");

        assertThat(team.limit(owner, business, ben.id(), Set.of("mitte"))).isEqualTo(Team.Outcome.DONE);
        User reviewer = access.sessions().userWith(session).orElseThrow();
        assertThat(reviewer.limits(business)).contains(Set.of("mitte"));
        assertThat(reviewer.maySeeSome(business)).isTrue();
        assertThat(reviewer.mayReviewSome(business)).isTrue();
        assertThat(reviewer.mayBook(business)).isFalse();
        assertThat(reviewer.maySee(business) || reviewer.mayReview(business)).isFalse();

        team.change(owner, business, ben.id(), Role.MANAGER);
        User manager = access.sessions().userWith(session).orElseThrow();
        assertThat(manager.limits(business)).contains(Set.of("mitte"));
        assertThat(manager.mayBook(business) && manager.mayReviewSome(business)).isTrue();
        assertThat(manager.mayManage(business) || manager.mayServe(business)).isFalse();

        team.change(owner, business, ben.id(), Role.OWNER);
        assertThat(access.sessions().userWith(session).orElseThrow().owns(business))
                .as("who decides who is let in decides it everywhere")
                .isTrue();
        assertThat(team.limit(owner, business, ben.id(), Set.of("mitte"))).isEqualTo(Team.Outcome.IS_OWNER);
    }

    @Test
    void whoIsSentAwayIsSignedOutAtOnceAndKeepsWhatTheyHaveElsewhere() {
        User owner = owner();
        var elsewhere = new BusinessId(UUID.randomUUID());
        User ben = member("ben", Role.MANAGER, business);
        User eve = member("eve", Role.MANAGER, business, elsewhere);
        Secret bens = access.sessions().open(ben.id(), "");
        Secret eves = access.sessions().open(eve.id(), "");

        assertThat(team.remove(owner, business, ben.id())).isEqualTo(Team.Outcome.DONE);
        assertThat(team.remove(owner, business, eve.id())).isEqualTo(Team.Outcome.DONE);

        assertThat(access.sessions().userWith(bens)).isEmpty();
        assertThat(access.sessions().userWith(eves)).isEmpty();
        assertThat(access.signIn(ben.email(), RIGHT, HERE)).isInstanceOf(SignIn.Wrong.class);
        assertThat(access.signIn(eve.email(), RIGHT, HERE)).isInstanceOfSatisfying(SignIn.Welcome.class, in -> {
            assertThat(in.user().maySee(business)).isFalse();
            assertThat(in.user().mayManage(elsewhere)).isTrue();
        });
        assertThat(team.remove(owner, business, eve.id())).isEqualTo(Team.Outcome.NOT_HERE);
    }

    @Test
    void whoLeavesTakesTheSearchesAlongThatWereTheirsAlone() {
        User owner = owner();
        var elsewhere = new BusinessId(UUID.randomUUID());
        User eve = member("eve", Role.MANAGER, business, elsewhere);
        var searches = new SavedSearches(database, journal);
        var keeper = new SavedSearches.Keeper("user:" + eve.email(), true);
        List.of(business, elsewhere).forEach(where -> {
            searches.keep(where, keeper, false, "Mine", SOME);
            searches.keep(where, keeper, true, "Ours", SOME);
        });

        team.remove(owner, business, eve.id());

        assertThat(searches.of(business, keeper.actor()))
                .extracting(SavedSearch::name)
                .containsExactly("Ours");
        assertThat(searches.of(elsewhere, keeper.actor()))
                .extracting(SavedSearch::name)
                .containsExactly("Ours", "Mine");
        assertThat(access.users().remove("cli", eve.email())).isEqualTo(Users.Removal.REMOVED);
        assertThat(searches.of(elsewhere, keeper.actor()))
                .extracting(SavedSearch::name)
                .containsExactly("Ours");
    }

    @Test
    void theLastOwnerLocksNobodyOut() {
        User owner = owner();
        assertThat(team.remove(owner, business, owner.id())).isEqualTo(Team.Outcome.LAST_OWNER);
        assertThat(team.change(owner, business, owner.id(), Role.REVIEWER)).isEqualTo(Team.Outcome.LAST_OWNER);
        assertThat(team.change(owner, business, owner.id(), Role.OWNER)).isEqualTo(Team.Outcome.DONE);

        User second = member("second", Role.OWNER, business);
        assertThat(team.change(owner, business, owner.id(), Role.MANAGER)).isEqualTo(Team.Outcome.DONE);
        assertThat(team.remove(second, business, second.id())).isEqualTo(Team.Outcome.LAST_OWNER);
        assertThat(team.remove(agency(), business, second.id()))
                .as("who owns everything remains")
                .isEqualTo(Team.Outcome.DONE);
    }

    @Test
    void twoOwnersWhoSendEachOtherAwayAtOnceLeaveOne() throws Exception {
        User one = owner();
        User other = member("other", Role.OWNER, business);
        Callable<Team.Outcome> first = () -> team.remove(one, business, other.id());
        Callable<Team.Outcome> second = () -> team.remove(other, business, one.id());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(List.of(first, second)).stream()
                            .map(future -> future.resultNow())
                            .toList())
                    .containsExactlyInAnyOrder(Team.Outcome.DONE, Team.Outcome.LAST_OWNER);
        }
    }

    @Test
    void whoIsLetInEverywhereIsOutOfReachOfABusinesssOwner() {
        User owner = owner();
        User agency = agency();
        Secret session = access.sessions().open(agency.id(), "");
        assertThat(team.remove(owner, business, agency.id())).isEqualTo(Team.Outcome.NOT_HERE);
        assertThat(team.change(owner, business, agency.id(), Role.REVIEWER)).isEqualTo(Team.Outcome.NOT_HERE);
        assertThat(team.signOut(owner, business, agency.id())).isEqualTo(Team.Outcome.NOT_HERE);
        assertThat(access.sessions().userWith(session)).isPresent();
    }

    @Test
    void anOwnerSignsSomebodyOutWhoComesInAgainByThemselves() {
        User owner = owner();
        User ben = member("ben", Role.MANAGER, business);
        Secret session = access.sessions().open(ben.id(), "");
        assertThat(team.signOut(owner, business, ben.id())).isEqualTo(Team.Outcome.DONE);
        assertThat(access.sessions().userWith(session)).isEmpty();
        assertThat(access.signIn(ben.email(), RIGHT, HERE)).isInstanceOf(SignIn.Welcome.class);
    }
}
