package frontdesk.provider.elevenlabs;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
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

/** Finds out who calls while their telephone rings, and what they are to hear at this hour; calls them a stranger rather than let them wait. */
public final class CallerRecognition {
    private static final Logger LOG = System.getLogger(CallerRecognition.class.getName());

    /** The vendor waits for longer, but the caller hears it ring. */
    static final Duration PATIENCE = Duration.ofMillis(150);

    private final Businesses businesses;
    private final People people;
    private final ToolBelt belt;
    private final Clock clock;
    private final Duration patience;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    public CallerRecognition(Businesses businesses, People people, ToolBelt belt, Clock clock) {
        this(businesses, people, belt, clock, PATIENCE);
    }

    CallerRecognition(Businesses businesses, People people, ToolBelt belt, Clock clock, Duration patience) {
        this.businesses = businesses;
        this.people = people;
        this.belt = belt;
        this.clock = clock;
        this.patience = patience;
    }

    /** What a call from this number begins with; a stranger's where it is withheld, or where who it is cannot be found out in time. */
    Opening of(Business business, @Nullable PhoneNumber caller) {
        return opening(business, caller, inTime(() -> known(business, caller)).orElse(CallerKnown.STRANGER));
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
    Opening find(BusinessId id, @Nullable PhoneNumber caller) {
        Business business = businesses.find(id).orElseThrow();
        return opening(business, caller, known(business, caller));
    }

    private Opening opening(Business business, @Nullable PhoneNumber number, CallerKnown caller) {
        return Opening.of(business, clock.instant(), number, caller);
    }

    private CallerKnown known(Business business, @Nullable PhoneNumber caller) {
        if (caller == null) {
            return CallerKnown.STRANGER;
        }
        BusinessId id = business.id();
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
