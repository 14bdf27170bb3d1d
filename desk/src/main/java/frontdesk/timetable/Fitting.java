package frontdesk.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import frontdesk.business.Business;
import frontdesk.business.Floor.Combination;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.timetable.Choices.Set;

/** Who or what is fit for a wish, alone or together, whatever is taken. */
final class Fitting {
    private Fitting() {}

    /** @param able who may be given at all */
    static List<Set> of(Business business, Service service, Wish wish, List<Resource> able) {
        int party = wish.partySize();
        List<Set> fitting = new ArrayList<>();
        for (Resource one : able) {
            boolean fits = service.shape().seats() > 1
                    ? party <= service.shape().seats()
                    : party <= one.capacity() && party >= one.smallest();
            if (fits) {
                int combinable = (int) business.floor().combinations().stream()
                        .filter(c -> c.tables().contains(one.id()))
                        .count();
                fitting.add(new Set(List.of(one), one.capacity(), fitting.size(), combinable));
            }
        }
        if (wish.resource() == null && service.shape().seats() == 1) {
            for (Combination combination : business.floor().combinations()) {
                combined(combination, able, party, fitting.size()).ifPresent(fitting::add);
            }
        }
        return fitting;
    }

    private static Optional<Set> combined(Combination combination, List<Resource> able, int party, int order) {
        List<Resource> tables = able.stream()
                .filter(table -> combination.tables().contains(table.id()))
                .toList();
        return party >= combination.smallest()
                        && party <= combination.largest()
                        && tables.size() == combination.tables().size()
                ? Optional.of(new Set(tables, combination.largest(), order, tables.size()))
                : Optional.empty();
    }
}
