package frontdesk.jobs;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Gathering;

/** Who wants to hear of what. */
final class Introductions {
    private final Map<String, List<Introduction<?>>> byEvent = new ConcurrentHashMap<>();

    private final Map<String, BiConsumer<Handle, JsonNode>> afterwards = new ConcurrentHashMap<>();

    private record Introduction<E extends Record>(
            Class<E> event, String listener, Lane lane, Concern concern, Consumer<E> reaction) {
        void tell(JsonNode payload) {
            reaction.accept(Json.event(payload, event));
        }
    }

    /** What comes at the same moment is told together. */
    <E extends Record> void addForMany(
            Class<E> event, String listener, int most, Concern concern, Consumer<List<E>> reaction) {
        var gathering = new Gathering<E, Boolean>(most, events -> {
            reaction.accept(events);
            return Collections.nCopies(events.size(), true);
        });
        add(event, listener, Lane.PROMPT, concern, gathering::ask);
    }

    <E extends Record> void add(Class<E> event, String listener, Lane lane, Concern concern, Consumer<E> reaction) {
        List<Introduction<?>> others = byEvent.computeIfAbsent(name(event), _ -> new CopyOnWriteArrayList<>());
        for (Introduction<?> other : others) {
            if (!other.event().equals(event)) {
                throw new IllegalArgumentException("two events have the name " + name(event));
            }
            if (other.listener().equals(listener)) {
                throw new IllegalArgumentException("two listeners of " + name(event) + " have the name " + listener);
            }
        }
        others.add(new Introduction<>(event, listener, lane, concern, reaction));
    }

    /** What a listener does when it has failed for the last time, in place of leaving it to a person. */
    <E extends Record> void addLast(Class<E> event, String listener, BiConsumer<Handle, E> reaction) {
        afterwards.put(
                name(event) + "/" + listener, (handle, payload) -> reaction.accept(handle, Json.event(payload, event)));
    }

    /** False where nothing was said of that, and a person has to see it. */
    boolean endedBy(Handle handle, Announcement announcement) {
        var reaction = afterwards.get(announcement.event() + "/" + announcement.listener());
        if (reaction != null) {
            reaction.accept(handle, announcement.payload());
        }
        return reaction != null;
    }

    /** Those who want to hear of it where it is of this business, in the order of their introduction. */
    List<String> listeners(Class<?> event, Handle handle, BusinessId business) {
        return byEvent.getOrDefault(name(event), List.of()).stream()
                .filter(each -> each.concern().concerns(handle, business))
                .map(Introduction::listener)
                .toList();
    }

    /** Where the listener's work waits for its turn. */
    Lane lane(Announcement announcement) {
        return find(announcement).<Lane>map(Introduction::lane).orElse(Lane.PROMPT);
    }

    /** Lets the listener react, now and in this thread. */
    void tell(Announcement announcement) {
        find(announcement)
                .orElseThrow(() -> new IllegalStateException("nobody by this name listens to this event"))
                .tell(announcement.payload());
    }

    private Optional<Introduction<?>> find(Announcement announcement) {
        return byEvent.getOrDefault(announcement.event(), List.of()).stream()
                .filter(each -> Objects.equals(each.listener(), announcement.listener()))
                .findFirst();
    }

    static String name(Class<?> event) {
        return event.getSimpleName();
    }
}
