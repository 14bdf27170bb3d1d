package frontdesk.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.AuditTrail;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Ids;
import frontdesk.kernel.PersonId;
import frontdesk.people.Contact.Pair;
import frontdesk.people.MergeRows.Moved;
import frontdesk.people.SamenessRows.Likely;
import frontdesk.store.Database;

/** Makes two contacts one and one contact two, and knows which may be one. */
record Merging(Database database, AuditTrail trail, Clock clock) {
    List<Pair> pairs(BusinessId business, int most) {
        return database.read(handle -> {
            var rows = new ContactRows(handle, business);
            List<Likely> likely = new SamenessRows(handle, business).likely(most);
            Map<PersonId, Contact> contacts = rows
                    .contacts(likely.stream()
                            .flatMap(pair -> List.of(pair.one(), pair.other()).stream())
                            .distinct()
                            .toList())
                    .stream()
                    .collect(Collectors.toMap(Contact::id, Function.identity()));
            return likely.stream()
                    .flatMap(pair -> pair(contacts.get(pair.one()), contacts.get(pair.other()), pair.likeness()))
                    .toList();
        });
    }

    /** None where one of them has gone since. */
    private static Stream<Pair> pair(@Nullable Contact one, @Nullable Contact other, Contact.Likeness likeness) {
        return one == null || other == null ? Stream.empty() : Stream.of(new Pair(one, other, likeness));
    }

    void apart(BusinessId business, PersonId one, PersonId other, String actor) {
        database.perform(handle -> {
            new MergeRows(handle, business).apart(one, other);
            trail.note(handle, business, actor, "contacts kept apart", one + " " + other);
        });
    }

    boolean part(BusinessId business, PersonId way, String actor) {
        return database.transaction(handle -> {
            boolean parted = new SamenessRows(handle, business).part(way);
            if (parted) {
                trail.note(handle, business, actor, "contact parted", "person " + way);
            }
            return parted;
        });
    }

    Optional<Merge> merge(BusinessId business, PersonId kept, PersonId other, String actor) {
        return database.transaction(handle -> {
            var rows = new ContactRows(handle, business);
            rows.lock();
            Optional<PersonId> into = rows.contactOf(kept);
            Optional<PersonId> from = rows.contactOf(other);
            if (into.isEmpty() || from.isEmpty() || into.equals(from)) {
                return Optional.empty();
            }
            var merge = new Merge(Ids.next(), into.get(), from.get(), actor, clock.instant(), false);
            new MergeRows(handle, business)
                    .insert(merge, new SamenessRows(handle, business).move(from.get(), into.get()));
            trail.note(handle, business, actor, "contacts merged", merge.kept() + " " + merge.merged());
            return Optional.of(merge);
        });
    }

    List<Merge> into(BusinessId business, PersonId contact) {
        return database.read(handle -> new MergeRows(handle, business).into(contact));
    }

    boolean takeBack(BusinessId business, UUID merge, String actor) {
        return database.transaction(handle -> {
            new ContactRows(handle, business).lock();
            Optional<Moved> moved = new MergeRows(handle, business).takeBack(merge, clock.instant());
            moved.ifPresent(one -> {
                new SamenessRows(handle, business).moveBack(one.kept(), one.merged(), one.rows());
                trail.note(handle, business, actor, "merging taken back", "person " + one.merged());
            });
            return moved.isPresent();
        });
    }
}
