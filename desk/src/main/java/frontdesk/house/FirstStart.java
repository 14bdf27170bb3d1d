package frontdesk.house;

import java.util.Optional;
import java.util.Set;

import frontdesk.access.Role;
import frontdesk.access.Users;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.Secret;

/** What an empty database is given: the demo businesses with an agent each, and the first owner. */
final class FirstStart {
    private final Rooms rooms;

    FirstStart(Rooms rooms) {
        this.rooms = rooms;
    }

    void addDemoBusinesses() {
        if (rooms.businesses().all().isEmpty()) {
            for (Business business : DemoBusinesses.all()) {
                rooms.businesses().save(business);
                rooms.access()
                        .agents()
                        .add("agent_" + business.slug().replace('-', '_'), business.id(), business.name());
            }
        }
    }

    /** Adds the first owner where nobody can sign in yet; gives the password, which is kept nowhere. */
    Optional<String> addOwner(String email) {
        if (!rooms.access().isEmpty()) {
            return Optional.empty();
        }
        Secret password = Users.freshPassword();
        rooms.access().addUser(email, password, Role.OWNER, Set.of(), true);
        return Optional.of(password.reveal());
    }
}
