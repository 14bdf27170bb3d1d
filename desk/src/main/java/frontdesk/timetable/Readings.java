package frontdesk.timetable;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import frontdesk.business.Business;
import frontdesk.business.Limits;
import frontdesk.business.Location;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.timetable.Reading.Impossible;
import frontdesk.timetable.Timetable.Asker;

/** Reads wishes: what could serve them at all, or why nothing ever could. */
final class Readings {
    /** Drawing a grid costs more than asking it, and the same is asked again and again. */
    private static final Cache<Question, Reading> READ = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private Readings() {}

    static Reading of(Business business, Wish wish, Asker asker) {
        return READ.get(Question.of(business, wish, asker), question -> anew(business, wish, asker));
    }

    private static Reading anew(Business business, Wish wish, Asker asker) {
        Optional<Service> service = business.service(wish.service());
        if (service.isEmpty()) {
            return new Impossible(Why.UNKNOWN_SERVICE);
        }
        if (!service.get().limits().doors().contains(asker.door())) {
            return new Impossible(Why.NOT_BY_THIS_DOOR);
        }
        if (wish.options().location() != null
                && business.location(wish.options().location()).isEmpty()) {
            return new Impossible(Why.UNKNOWN_OPTION);
        }
        if (wish.partySize() < 1) {
            return new Impossible(Why.BAD_PARTY);
        }
        return fitted(business, service.get(), wish, asker);
    }

    private static Reading fitted(Business business, Service service, Wish wish, Asker asker) {
        List<Resource> able = able(business, service, wish);
        if (able.isEmpty()) {
            return new Impossible(wish.options().area() == null ? Why.UNKNOWN_RESOURCE : Why.UNKNOWN_OPTION);
        }
        List<Choices.Set> fitting = Fitting.of(business, service, wish, able);
        if (fitting.isEmpty() && able.stream().allMatch(one -> wish.partySize() < one.smallest())) {
            return new Impossible(Why.BAD_PARTY);
        }
        if (fitting.isEmpty() || wish.partySize() > largestParty(business, service, asker)) {
            return new Impossible(Why.PARTY_TOO_LARGE);
        }
        Optional<Length> length = Length.of(service, wish);
        if (length.isEmpty()) {
            return new Impossible(Why.UNKNOWN_OPTION);
        }
        return length.get().sound()
                ? new Timetable(business, service, wish, asker, length.get(), fitting)
                : new Impossible(Why.BAD_DURATION);
    }

    /** Parties above the rule are for a person to book. */
    private static int largestParty(Business business, Service service, Asker asker) {
        return asker.door() == Limits.Door.STAFF
                ? Integer.MAX_VALUE
                : Math.max(service.shape().seats(), business.rules().largestParty());
    }

    private static List<Resource> able(Business business, Service service, Wish wish) {
        Optional<String> place = business.location(wish.options().location()).map(Location::id);
        String area = wish.options().area();
        return service.resources().stream()
                .filter(id -> wish.resource() == null || id.equals(wish.resource()))
                .flatMap(id -> business.resource(id).stream())
                .filter(r -> area == null || area.equalsIgnoreCase(r.area()))
                .filter(r -> place.isEmpty()
                        || business.location(r.location()).map(Location::id).equals(place))
                .toList();
    }

    /**
     * A wish for whatever time, of a business as it is at this moment: a business that is changed is another object.
     *
     * @param wish at no time in particular
     */
    private record Question(Business business, Wish wish, Asker asker) {
        static Question of(Business business, Wish wish, Asker asker) {
            return new Question(business, wish.at(LocalDateTime.MIN), asker);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Question question
                    && business == question.business
                    && wish.equals(question.wish)
                    && asker.equals(question.asker);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(business) + wish.hashCode()) + asker.hashCode();
        }
    }
}
