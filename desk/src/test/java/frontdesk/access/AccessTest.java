package frontdesk.access;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Users, what they may do, and their sessions. */
class AccessTest extends KnownPeople {
    @Test
    void twoPeopleCannotHaveOneEmail() {
        owner();
        assertThatThrownBy(this::owner).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoMayDoWhatFollowsFromRoleAndBusiness() {
        User reviewer = access.addUser(email, RIGHT, Role.REVIEWER, Set.of(business), false);
        User agency = access.addUser("agency-" + email, RIGHT, Role.OWNER, Set.of(), true);
        BusinessId other = new BusinessId(UUID.randomUUID());

        assertThat(access.user(reviewer.id(), clock.instant())).contains(reviewer);
        assertThat(reviewer.maySee(business)).isTrue();
        assertThat(reviewer.mayServe(business)).isFalse();
        assertThat(reviewer.maySee(other)).isFalse();
        assertThat(agency.owns(other)).isTrue();
    }

    @Test
    void whatARoleMayIsWhatItIsFor() {
        assertThat(may(Role.OWNER)).containsExactly(true, true, true, true, true);
        assertThat(may(Role.MANAGER)).containsExactly(true, true, true, false, false);
        assertThat(may(Role.FRONT_DESK)).containsExactly(true, false, false, false, false);
        assertThat(may(Role.REVIEWER)).containsExactly(false, false, true, false, false);
        assertThat(may(Role.DEVELOPER)).containsExactly(false, false, false, true, false);
    }

    private List<Boolean> may(Role role) {
        User user = access.addUser(role + "-" + email, RIGHT, role, Set.of(business), false);
        assertThat(user.maySee(business)).isTrue();
        return List.of(
                user.mayServe(business),
                user.mayManage(business),
                user.mayReview(business),
                user.mayConnect(business),
                user.owns(business));
    }

    @Test
    void aSessionLastsTwelveHoursAfterItsLastUse() {
        User user = owner();
        Secret session = access.sessions().open(user.id(), "");

        clock.pass(Duration.ofHours(11));
        assertThat(access.sessions().userWith(session)).contains(user);
        clock.pass(Duration.ofHours(11));
        assertThat(access.sessions().userWith(session)).contains(user);
        clock.pass(Duration.ofHours(13));
        assertThat(access.sessions().userWith(session)).isEmpty();
    }

    @Test
    void aClosedSessionOpensNothing() {
        Secret session = access.sessions().open(owner().id(), "");
        access.sessions().close(session);
        access.sessions().close(session);
        assertThat(access.sessions().userWith(session)).isEmpty();
        assertThat(access.sessions().userWith(Secret.of(""))).isEmpty();
    }

    @Test
    void anotherPasswordSignsOutEverywhere() {
        Secret session = access.sessions().open(owner().id(), "");
        assertThat(access.changePassword(email, Secret.of("another one"))).isTrue();

        assertThat(access.sessions().userWith(session)).isEmpty();
        assertThat(access.signIn(email, RIGHT, HERE)).isInstanceOf(SignIn.Wrong.class);
        assertThat(access.changePassword("nobody@example.com", RIGHT)).isFalse();
    }
}
