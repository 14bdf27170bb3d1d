package frontdesk.rehearsal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Customer;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.BusinessFile;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.business.Talk;
import frontdesk.business.Talk.Brain;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Ids;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.rehearsal.Scenario.Standing;
import frontdesk.timetable.Wish;

/** Sets the scene of a scenario: a copy of the business under an id of its own, and a diary filled as the scenario says. */
final class Scene {
    private static final PhoneNumber COLLEAGUE = new PhoneNumber("+12125550190");
    private static final Origin BEFOREHAND = Origin.of("rehearsal");

    private final Stage stage;
    private final @Nullable Business own;
    private final Brain brain;

    /** @param own the business that is rehearsed, or null for the templates */
    Scene(Stage stage, @Nullable Business own, Brain brain) {
        this.stage = stage;
        this.own = own;
        this.brain = brain;
    }

    Business business(Scenario scenario) {
        var id = new BusinessId(Ids.next());
        Business model = own != null && scenario.business() == null
                ? own
                : BusinessFile.template(scenario.business() == null ? "restaurant" : scenario.business(), id);
        PhoneNumber person = model.person() == null ? COLLEAGUE : model.person();
        var copy = model.with(other -> other.id(id)
                .slug("rehearsal-" + id)
                .number(null)
                .person(scenario.staffed() ? person : null)
                .talk(new Talk(brain, model.talk().persona(), model.talk().shifts())));
        stage.businesses().save(copy);
        return copy;
    }

    void set(Business business, Scenario scenario, Almanac almanac) {
        String phone = scenario.caller().phone();
        if (scenario.caller().known() && phone != null) {
            stage.people().save(business.id(), scenario.caller().name(), new PhoneNumber(phone), null, "rehearsal");
        }
        for (Standing standing : scenario.diary()) {
            if (standing.full()) {
                fill(business, standing, almanac);
            } else {
                enter(business, scenario, standing, almanac);
            }
        }
    }

    private void enter(Business business, Scenario scenario, Standing standing, Almanac almanac) {
        Plan plan = Plan.of(standing, scenario, almanac);
        LocalTime time = plan.time() == null ? LocalTime.NOON : plan.time();
        String phone = standing.phone() == null ? scenario.caller().reachedAt() : standing.phone();
        var customer = new Customer(plan.name(), phone == null ? null : new PhoneNumber(phone), null, null);
        var wish = new Wish(
                service(business, standing.service()).id(),
                plan.day().atTime(time),
                plan.party() == null ? 1 : plan.party(),
                null,
                resource(business, standing.staff()));
        if (stage.diary().book(business.id(), wish, customer, BEFOREHAND) instanceof BookOutcome.Refused refused) {
            throw new IllegalArgumentException("%s: %s cannot be booked before the call: %s"
                    .formatted(scenario.name(), wish.at(), refused.reason()));
        }
    }

    /** Strangers take all that is free at that time, or on that whole day. */
    private void fill(Business business, Standing standing, Almanac almanac) {
        LocalDate day = almanac.day(standing.day());
        LocalTime time = almanac.time(standing.time(), day);
        for (Service service :
                standing.service() == null ? business.services() : List.of(service(business, standing.service()))) {
            var wish =
                    new Wish(service.id(), day.atTime(LocalTime.NOON), 1, null, resource(business, standing.staff()));
            List<LocalDateTime> starts = time == null
                    ? stage.diary().day(business.id(), wish, day).starts().stream()
                            .map(s -> s.at())
                            .toList()
                    : List.of(day.atTime(time));
            starts.forEach(start -> takeAll(business, wish.at(start), standing.party()));
        }
    }

    private void takeAll(Business business, Wish wish, @Nullable Integer party) {
        List<Integer> parties = party != null
                ? List.of(party)
                : business.kind() == Business.Kind.TABLES ? List.of(8, 6, 4, 2, 1) : List.of(1);
        for (int size : parties) {
            var sized = new Wish(wish.service(), wish.at(), size, null, wish.resource());
            boolean booked = true;
            for (int times = 0; booked && times < 20; times++) {
                var outcome = stage.diary()
                        .book(business.id(), sized, new Customer(Ledger.STRANGER, null, null, null), BEFOREHAND);
                booked = outcome instanceof BookOutcome.Booked;
            }
        }
    }

    static Service service(Business business, @Nullable String name) {
        return name == null
                ? business.services().getFirst()
                : business.services().stream()
                        .filter(s -> s.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("There is no service “%s”.".formatted(name)));
    }

    private static @Nullable ResourceId resource(Business business, @Nullable String name) {
        return name == null
                ? null
                : business.resources().stream()
                        .filter(r -> r.name().equalsIgnoreCase(name))
                        .map(Resource::id)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("Nobody is called “%s”.".formatted(name)));
    }
}
