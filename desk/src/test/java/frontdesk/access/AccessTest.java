package frontdesk.access;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import frontdesk.access.Access.Role;
import frontdesk.access.Access.User;
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
        User viewer = access.addUser(email, RIGHT, Role.VIEWER, Set.of(business), false);
        User agency = access.addUser("agency-" + email, RIGHT, Role.OWNER, Set.of(), true);
        BusinessId other = new BusinessId(UUID.randomUUID());

        assertThat(access.user(viewer.id(), clock.instant())).contains(viewer);
        assertThat(viewer.maySee(business)).isTrue();
        assertThat(viewer.mayManage(business)).isFalse();
        assertThat(viewer.maySee(other)).isFalse();
        assertThat(agency.mayManage(other)).isTrue();
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
