package frontdesk.business;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;
import frontdesk.store.Database;

/** The door to the businesses that we answer for. Reads are served from memory and are fresh again as soon as any node changes a business. */
public final class Businesses implements AutoCloseable {
    /** How the audit trail calls it. */
    public static final String SAVED = "business saved";

    private static final String CHANGED = "frontdesk_business";

    private final Database database;
    private final AuditTrail trail;
    private final Shelf shelf = new Shelf();
    private final AutoCloseable listening;

    /** What a list of businesses shows of one. */
    public record Listed(BusinessId id, String slug, String name) {}

    public Businesses(Database database, Journal journal) {
        this.database = database;
        this.trail = journal.auditTrail();
        this.listening = database.listen(CHANGED, news -> shelf.clear(BusinessId.of(news)), shelf::clear);
    }

    public Optional<Business> find(BusinessId id) {
        return shelf.get(id, () -> read(rows -> rows.find(id)));
    }

    /** As {@link #find}, for who is inside a transaction and must not ask the database for another: only if it is in memory. */
    public Optional<Business> atHand(BusinessId id) {
        return shelf.kept(id);
    }

    public Optional<Business> findBySlug(String slug) {
        // PostgreSQL cannot even look for the character zero.
        return slug.indexOf('\0') >= 0 ? Optional.empty() : shelf.get(slug, () -> read(rows -> rows.findBySlug(slug)));
    }

    /**
     * As {@link #find}, for somebody who waits on a telephone line: in a second and a half, or not at all.
     *
     * @throws frontdesk.kernel.OutsideTrouble where the database does not answer by then
     */
    public Optional<Business> findInTime(BusinessId id) {
        return shelf.get(id, () -> database.readInTime(handle -> new BusinessRows(handle).find(id)));
    }

    /**
     * Who answers when this number is dialled; the caller waits, so it is told in a second and a half, or not at all.
     *
     * @throws frontdesk.kernel.OutsideTrouble where the database does not answer by then
     */
    public Optional<Business> findByNumber(PhoneNumber dialled) {
        return shelf.get(dialled, () -> database.readInTime(handle -> new BusinessRows(handle).findByNumber(dialled)));
    }

    /** All of them, by name. */
    public List<Business> all() {
        return read(BusinessRows::all);
    }

    /** The same, without reading more of each than a list shows. */
    public List<Listed> listed() {
        return read(BusinessRows::listed);
    }

    /** By which clock each of these lives, without reading more of it. */
    public Map<BusinessId, ZoneId> zones(Collection<BusinessId> theirs) {
        return read(rows -> rows.zones(theirs));
    }

    /** The first so many of them, by name. */
    public List<Business> first(int most) {
        return read(rows -> rows.first(most));
    }

    /** What a service is or was called: bookings outlive the services they were made for. */
    public Optional<String> serviceName(BusinessId business, ServiceId service) {
        return find(business)
                .flatMap(known -> known.service(service))
                .map(Service::name)
                .or(() -> read(rows -> rows.serviceName(business, service)));
    }

    /** What a member of staff, table or room is or was called. */
    public Optional<String> resourceName(BusinessId business, ResourceId resource) {
        return find(business)
                .flatMap(known -> known.resource(resource))
                .map(Resource::name)
                .or(() -> read(rows -> rows.resourceName(business, resource)));
    }

    /** What speaks against keeping a business as it is, each fault as a sentence for its owner; empty where it can be saved. */
    public List<String> faults(Business business) {
        List<String> faults = Soundness.faults(business);
        return faults.isEmpty()
                ? read(rows -> rows.rival(business)).stream()
                        .map("The short name or the number belongs to %s already."::formatted)
                        .toList()
                : faults;
    }

    /**
     * Adds a business or replaces it by its id, as a whole.
     *
     * @throws IllegalArgumentException where it has {@link #faults}; the message says all of them
     */
    public void save(Business business) {
        save(business, "frontdesk");
    }

    /**
     * The same for somebody whom the audit trail names.
     *
     * @param actor who did it: {@code user:anna@example.com}
     * @throws IllegalArgumentException where it has {@link #faults}; the message says all of them
     */
    public void save(Business business, String actor) {
        requireSound(business);
        database.perform(handle -> save(handle, business, actor, null));
        shelf.clear(business.id());
    }

    /**
     * Puts a business in place of what it was when somebody looked at it.
     *
     * @return false where somebody else has changed it since, and nothing was done
     * @throws IllegalArgumentException where it has {@link #faults}; the message says all of them
     */
    public boolean replace(Business before, Business after, String actor) {
        return replace(before, after, actor, null);
    }

    /** The same for a change that takes another back. */
    boolean takeBack(Business before, Business after, String actor, long number) {
        return replace(before, after, actor, number);
    }

    private boolean replace(Business before, Business after, String actor, @Nullable Long takesBack) {
        requireSound(after);
        boolean done = database.transaction(handle -> {
            boolean still = new BusinessRows(handle)
                    .lock(before.id())
                    .filter(before::equals)
                    .isPresent();
            if (still) {
                save(handle, after, actor, takesBack);
            }
            return still;
        });
        shelf.clear(before.id());
        return done;
    }

    private void requireSound(Business business) {
        List<String> faults = faults(business);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", faults));
        }
    }

    private void save(Handle handle, Business business, String actor, @Nullable Long takesBack) {
        var rows = new BusinessRows(handle);
        rows.lock(business.id())
                .filter(before -> !before.equals(business))
                .ifPresent(before -> new VersionRows(handle, business.id()).insert(before, actor, takesBack));
        rows.save(business);
        trail.note(handle, business.id(), actor, SAVED, business.slug());
        database.tell(handle, CHANGED, business.id().toString());
    }

    @Override
    public void close() throws Exception {
        listening.close();
    }

    private <T> T read(Function<BusinessRows, T> work) {
        return database.read(handle -> work.apply(new BusinessRows(handle)));
    }
}
