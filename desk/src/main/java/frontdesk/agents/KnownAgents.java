package frontdesk.agents;

import java.util.List;
import java.util.Optional;

import frontdesk.access.Seal;
import frontdesk.agents.PartRows.Remembered;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.store.Database;

/** The door to what we have made on platforms, for whoever calls an agent there or hears from one. Nobody outside is asked. */
public final class KnownAgents {
    static final String REPORTS = Part.Kind.WEBHOOK.name("post-call");

    private final Database database;
    private final Seal seal;

    /** @param seal opens what platforms have told us once */
    public KnownAgents(Database database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    /**
     * Whose agent it is.
     *
     * @param agent as the platform calls it
     */
    public Optional<Hosted> hosted(String platform, String agent) {
        // PostgreSQL cannot even look for the character zero.
        return agent.indexOf('\0') >= 0
                ? Optional.empty()
                : database.read(handle -> PartRows.hosted(handle, platform, agent));
    }

    /** The platform's id of a business's agent; empty where we have made none. */
    public Optional<String> agent(BusinessId business, String platform, Role role) {
        return id(business, platform, role.part());
    }

    /** The platform's id of a number that it answers for the business; the first one, where there are several. */
    public Optional<String> number(BusinessId business, String platform) {
        return database
                .<List<Remembered>, RuntimeException>read(handle -> new PartRows(handle, business, platform).all())
                .stream()
                .filter(part -> Part.Kind.of(part.name()) == Part.Kind.NUMBER)
                .flatMap(part -> Optional.ofNullable(part.id()).stream())
                .findFirst();
    }

    /** With what the platform signs its reports about the business's calls. */
    public Optional<Secret> reportSecret(BusinessId business, String platform) {
        return find(business, platform, REPORTS)
                .flatMap(part -> Optional.ofNullable(part.sealed()))
                .flatMap(kept -> seal.opened(kept, owner(business, platform)));
    }

    byte[] sealed(Secret told, BusinessId business, String platform) {
        return seal.sealed(told, owner(business, platform));
    }

    private Optional<String> id(BusinessId business, String platform, String name) {
        return find(business, platform, name).flatMap(part -> Optional.ofNullable(part.id()));
    }

    private Optional<Remembered> find(BusinessId business, String platform, String name) {
        return database.read(handle -> new PartRows(handle, business, platform).find(name));
    }

    private static String owner(BusinessId business, String platform) {
        return business + "/" + platform;
    }
}
