package frontdesk.house;

import java.time.Duration;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import frontdesk.access.Seal;
import frontdesk.hooks.Hooks;

/** Wires webhooks out: which of our events others can be told of. */
@Singleton
final class HooksOut {
    private final Settings settings;

    HooksOut(Settings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    Hooks hooks(Rooms rooms, Keys keys) {
        return open(settings, rooms, keys);
    }

    /** For a command beside the server, too: what it changes is told by the server. */
    static Hooks open(Settings settings, Rooms rooms, Keys keys) {
        var hooks = new Hooks(
                rooms.database(),
                rooms.jobs(),
                rooms.journal(),
                new Seal(keys.forPurpose("webhooks")),
                settings.hooks().privateAddresses(),
                rooms.clock());
        new HookNews(rooms, hooks).introduce();
        return hooks;
    }

    /** Before the jobs begin. */
    void schedule(@Observes @Priority(10) StartupEvent event, Rooms rooms, Hooks hooks) {
        rooms.jobs().every(Duration.ofHours(6), "hooks.forget-old", hooks::forgetOld);
    }
}
