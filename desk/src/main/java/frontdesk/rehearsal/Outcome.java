package frontdesk.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import frontdesk.rehearsal.Scenario.Want;

/** What must stand in the diary after a call, and how it differs from what stands. */
final class Outcome {
    private final Scenario scenario;
    private final List<Plan> plans;
    private final boolean noisy;

    /** @param noisy names need only sound like what was said */
    Outcome(Scenario scenario, List<Plan> plans, boolean noisy) {
        this.scenario = scenario;
        this.plans = plans;
        this.noisy = noisy;
    }

    List<String> differences(List<Ledger.Row> rows) {
        List<Expected> missing = new ArrayList<>(expected());
        List<Ledger.Row> surplus = new ArrayList<>(rows);
        for (Expected expected : List.copyOf(missing)) {
            surplus.stream().filter(expected::isMetBy).findFirst().ifPresent(row -> {
                surplus.remove(row);
                missing.remove(expected);
            });
        }
        List<String> differences = new ArrayList<>();
        missing.forEach(one -> differences.add("not in the diary: " + one));
        surplus.forEach(row -> differences.add("in the diary: " + row));
        return differences;
    }

    private List<Expected> expected() {
        List<Expected> all = new ArrayList<>();
        for (Scenario.Standing one : scenario.diary()) {
            if (!one.full() && scenario.wants().stream().noneMatch(w -> takesAway(w, one))) {
                all.add(new Expected(null, one.service(), one.party(), one.name()));
            }
        }
        for (int i = 0; i < plans.size(); i++) {
            Want want = scenario.wants().get(i);
            if (want.aim() == Scenario.Aim.CANCEL
                    && scenario.standing(want).isEmpty()
                    && !want.fails()
                    && !all.isEmpty()) {
                all.removeLast();
            }
            boolean books = want.aim() == Scenario.Aim.BOOK || want.aim() == Scenario.Aim.MOVE;
            if (books && !want.fails()) {
                all.add(new Expected(plans.get(i), null, null, null));
            }
        }
        return all;
    }

    private boolean takesAway(Want want, Scenario.Standing standing) {
        boolean ends = want.aim() == Scenario.Aim.CANCEL || want.aim() == Scenario.Aim.MOVE;
        return ends
                && !want.fails()
                && scenario.standing(want).filter(standing::equals).isPresent();
    }

    /** Either a booking as planned, or one that stood before, by what is known of it. */
    private final class Expected {
        private final @Nullable Plan plan;
        private final @Nullable String service;
        private final @Nullable Integer party;
        private final String name;

        Expected(@Nullable Plan plan, @Nullable String service, @Nullable Integer party, @Nullable String name) {
            this.plan = plan;
            this.service = plan == null ? service : plan.service();
            this.party = plan == null ? party : plan.party();
            this.name = plan != null
                    ? plan.name()
                    : name == null ? scenario.caller().name() : name;
        }

        boolean isMetBy(Ledger.Row row) {
            return (plan == null
                            || plan.allows(row.start())
                                    && staffed(plan, row)
                                    && Objects.equals(plan.variant(), row.variant()))
                    && (service == null || service.equalsIgnoreCase(row.service()))
                    && (party == null || party == row.party())
                    && named(row.name())
                    && reached(row);
        }

        private boolean staffed(Plan wanted, Ledger.Row row) {
            return wanted.staff() == null || row.resources().stream().anyMatch(wanted.staff()::equalsIgnoreCase);
        }

        private boolean named(String booked) {
            return name.toLowerCase(Locale.ROOT).equals(booked.toLowerCase(Locale.ROOT))
                    || noisy && Mishearing.soundsAlike(name, booked);
        }

        private boolean reached(Ledger.Row row) {
            String phone = scenario.caller().reachedAt();
            return plan == null || phone == null || phone.equals(row.phone());
        }

        @Override
        public String toString() {
            return (plan == null ? "what stood before, " : plan.day() + " " + plan.time() + " ")
                    + (service == null ? "" : service + " ")
                    + (party == null ? "" : "for " + party + " ")
                    + name;
        }
    }
}
