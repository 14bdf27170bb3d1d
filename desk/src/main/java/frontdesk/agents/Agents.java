package frontdesk.agents;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Access;
import frontdesk.access.Agent;
import frontdesk.agents.PartRows.Remembered;
import frontdesk.business.Business;
import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.store.Database;

/**
 * The door to the agents of businesses on a platform: shows what is to be done there, and does it. It changes and deletes what it has made and nothing
 * else, and can be asked as often as one likes.
 */
public final class Agents {
    private static final String NO_PLATFORM =
            "It is wanted only where ElevenLabs is to hold the calls; for that, set ELEVENLABS_API_KEY where Frontdesk runs.";

    private final Database database;
    private final AuditTrail trail;
    private final Access access;
    private final KnownAgents hosted;
    private final @Nullable Workspace workspace;
    private final URI desk;
    private final Clock clock;

    /**
     * @param workspace our account on the platform, or null where none is set up
     * @param desk where this server is reached from outside
     */
    public Agents(
            Database database,
            Journal journal,
            Access access,
            KnownAgents hosted,
            @Nullable Workspace workspace,
            URI desk,
            Clock clock) {
        this.database = database;
        this.trail = journal.auditTrail();
        this.access = access;
        this.hosted = hosted;
        this.workspace = workspace;
        this.desk = desk;
        this.clock = clock;
    }

    /** What has to be done before anything else, as a sentence for the owner; empty where we can begin. */
    public Optional<String> obstacle() {
        if (workspace == null) {
            return Optional.of(NO_PLATFORM);
        }
        return workspace.reaches(desk)
                ? Optional.empty()
                : Optional.of(
                        "The platform calls this server over https: set FRONTDESK_PUBLIC_URL to where it is reached from outside.");
    }

    /** By which id the tools know a business's agent on this platform. */
    public static String agentId(Business business, String platform) {
        return platform + "_" + business.slug().replace('-', '_');
    }

    /**
     * What a {@link #sync} would do now. Nothing is changed anywhere.
     *
     * @throws OutsideTrouble where the platform cannot be asked
     */
    public Plan plan(Business business) {
        Workspace open = open();
        List<Part> wanted = open.draw(blueprint(open, business, token(open, business)));
        return new Planning(open, wanted, remembered(business.id())).plan();
    }

    /**
     * Makes the platform hold what it is to hold.
     *
     * @param actor who asked for it, for the audit trail
     */
    public SyncOutcome sync(Business business, String actor) {
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            return new SyncOutcome.NotReady(obstacle.get());
        }
        Workspace open = open();
        String agent = agentId(business, open.name());
        access.agents().add(agent, business.id(), business.name() + ", " + open.name());
        Secret token =
                access.agents().token(agent).orElseGet(() -> access.agents().regenerate(agent, actor));
        return run(business, open.draw(blueprint(open, business, token)), actor);
    }

    /** Where our tools are reached from outside. */
    public URI desk() {
        return desk;
    }

    /** Whose tools an agent on some other platform uses, by its id: the business's own agent's, which is made where there is none. */
    public String agentForOthers(Business business) {
        return access.agents().of(business.id()).stream()
                .map(Agent::id)
                .filter(id -> workspace == null || !id.equals(agentId(business, workspace.name())))
                .findFirst()
                .orElseGet(() -> access.agents()
                        .add(agentId(business, "agent"), business.id(), business.name())
                        .id());
    }

    /** What we have made for the business, by our names and the platform's ids; {@code …} while a part is being made. */
    public Map<String, String> made(Business business) {
        Map<String, String> made = new LinkedHashMap<>();
        remembered(business.id()).forEach(part -> made.put(part.name(), part.id() == null ? "…" : part.id()));
        return made;
    }

    /** Deletes all that we have made for the business. */
    public SyncOutcome remove(Business business, String actor) {
        return workspace == null ? new SyncOutcome.NotReady(NO_PLATFORM) : run(business, List.of(), actor);
    }

    /** Lets the platform answer the business's number from the next {@link #sync} on. */
    public TakeOutcome take(Business business, PhoneNumber number) {
        Workspace open = open();
        if (!open.takesNumbers()) {
            return TakeOutcome.NO_CARRIER;
        }
        String name = Part.Kind.NUMBER.name(number.e164());
        boolean ours =
                remembered(business.id()).stream().anyMatch(part -> part.name().equals(name));
        ObjectNode wanted = JsonNodeFactory.instance.objectNode().put("phone_number", number.e164());
        if (!ours && open.find(Part.Kind.NUMBER, wanted).isPresent()) {
            return TakeOutcome.THERE_ALREADY;
        }
        database.perform(handle -> rows(handle, business.id()).intend(name, clock.instant()));
        return TakeOutcome.NOTED;
    }

    /** The platform gives the business's numbers back; how many there were. */
    public int giveBack(Business business, String actor) {
        Workspace open = open();
        List<Remembered> numbers = numbers(business.id());
        for (Remembered number : numbers) {
            if (number.id() != null) {
                open.delete(Part.Kind.NUMBER, number.id());
            }
            database.perform(handle -> {
                rows(handle, business.id()).forget(number.name());
                trail.note(handle, business.id(), actor, "number given back", open.name());
            });
        }
        return numbers.size();
    }

    private SyncOutcome run(Business business, List<Part> wanted, String actor) {
        Workspace open = open();
        SyncOutcome outcome = new Sync(database, hosted, open, business.id(), clock).run(wanted);
        if (!(outcome instanceof SyncOutcome.Busy)) {
            String what = wanted.isEmpty() ? "agents removed" : "agents synced";
            database.perform(handle -> trail.note(handle, business.id(), actor, what, open.name()));
        }
        return outcome;
    }

    private Blueprint blueprint(Workspace open, Business business, Secret token) {
        List<PhoneNumber> numbers = numbers(business.id()).stream()
                .map(part -> new PhoneNumber(part.name().substring(part.name().indexOf('/') + 1)))
                .toList();
        return new Blueprint(
                business,
                agentId(business, open.name()),
                token,
                desk,
                Fingerprint.mark(business.id().toString()),
                numbers);
    }

    /** Without an agent of ours there is no token yet, and all is to be made. */
    private Secret token(Workspace open, Business business) {
        return access.agents().token(agentId(business, open.name())).orElse(Secret.of(""));
    }

    private List<Remembered> numbers(BusinessId business) {
        return remembered(business).stream()
                .filter(part -> Part.Kind.of(part.name()) == Part.Kind.NUMBER)
                .toList();
    }

    private List<Remembered> remembered(BusinessId business) {
        if (workspace == null) {
            return List.of();
        }
        return database.read(handle -> rows(handle, business).all());
    }

    private PartRows rows(Handle handle, BusinessId business) {
        return new PartRows(handle, business, open().name());
    }

    private Workspace open() {
        if (workspace == null) {
            throw new IllegalStateException("no platform is set up");
        }
        return workspace;
    }
}
