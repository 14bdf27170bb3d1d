package frontdesk.provider.elevenlabs;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People;
import frontdesk.people.People.Person;
import frontdesk.reception.ToolAnswer;
import frontdesk.reception.ToolBelt;
import frontdesk.reception.ToolRequest;
import frontdesk.wording.Tongue;

/** Finds out who calls while their telephone rings, and calls them a stranger rather than let them wait. */
public final class CallerRecognition {
    private static final Logger LOG = System.getLogger(CallerRecognition.class.getName());

    /** The vendor waits for longer, but the caller hears it ring. */
    static final Duration PATIENCE = Duration.ofMillis(150);

    private final Businesses businesses;
    private final People people;
    private final ToolBelt belt;
    private final Duration patience;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    public CallerRecognition(Businesses businesses, People people, ToolBelt belt) {
        this(businesses, people, belt, PATIENCE);
    }

    CallerRecognition(Businesses businesses, People people, ToolBelt belt, Duration patience) {
        this.businesses = businesses;
        this.people = people;
        this.belt = belt;
        this.patience = patience;
    }

    /** Who calls from this number, in the words of the agent; a stranger where it is withheld, or cannot be found out in time. */
    CallerKnown of(BusinessId business, @Nullable PhoneNumber caller) {
        return inTime(() -> find(business, caller)).orElse(CallerKnown.STRANGER);
    }

    /** What is found out within the patience; empty where it takes longer, or fails. */
    <T> Optional<T> inTime(Supplier<T> work) {
        CompletableFuture<T> found = CompletableFuture.supplyAsync(work, threads);
        try {
            return Optional.of(found.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException slow) {
            LOG.log(Level.WARNING, "who calls could not be found out in time");
            return Optional.empty();
        } catch (ExecutionException trouble) {
            LOG.log(Level.WARNING, "who calls could not be found out", trouble);
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The same, however long it takes. */
    CallerKnown find(BusinessId id, @Nullable PhoneNumber caller) {
        return caller == null ? CallerKnown.STRANGER : known(id, caller);
    }

    private CallerKnown known(BusinessId id, PhoneNumber caller) {
        Business business = businesses.find(id).orElseThrow();
        Person person = people.recognise(id, caller)
                .filter(one -> !one.name().isBlank())
                .orElse(null);
        if (person == null) {
            return CallerKnown.STRANGER;
        }
        Optional<Language> spoken = Optional.ofNullable(person.language())
                .flatMap(chosen ->
                        business.languages().stream().filter(chosen::isKindOf).findFirst());
        boolean other = spoken.filter(one -> !one.isKindOf(business.language())).isPresent();
        Language language = spoken.orElse(business.language());
        return new CallerKnown(
                person.name(),
                Tongue.of(language).say("caller.hello", Map.of("name", person.name())),
                bookings(id, caller),
                spoken.orElse(null),
                other);
    }

    private String bookings(BusinessId business, PhoneNumber caller) {
        var request = new ToolRequest.LookUp(caller.e164());
        return switch (belt.lookUp(business, request, Origin.of("agent:" + PostCallWebhooks.NAME))) {
            case ToolAnswer.Customer customer -> customer.upcoming().isEmpty() ? "" : customer.message();
            case ToolAnswer.Refused _ -> "";
        };
    }
}
