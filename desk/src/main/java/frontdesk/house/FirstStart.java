package frontdesk.house;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;

import frontdesk.access.Access;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.Secret;

/** What an empty database is given: the demo businesses with an agent each, and the first owner. */
final class FirstStart {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Rooms rooms;

    FirstStart(Rooms rooms) {
        this.rooms = rooms;
    }

    void addDemoBusinesses() {
        if (rooms.businesses().all().isEmpty()) {
            for (Business business : DemoBusinesses.all()) {
                rooms.businesses().save(business);
                rooms.access().addAgent("agent_" + business.slug().replace('-', '_'), business.id(), business.name());
            }
        }
    }

    /** Adds the first owner where nobody can sign in yet; gives the password, which is kept nowhere. */
    Optional<String> addOwner(String email) {
        if (!rooms.access().isEmpty()) {
            return Optional.empty();
        }
        String password = password();
        rooms.access().addUser(email, Secret.of(password), Access.Role.OWNER, Set.of(), true);
        return Optional.of(password);
    }

    /** Sixteen letters in four groups, without those that look alike: 79 bits. */
    private static String password() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
