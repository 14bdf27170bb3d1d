package frontdesk.brain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.brain.Claims.Claim;
import frontdesk.brain.Facts.Deed;
import frontdesk.business.Span;
import frontdesk.kernel.Language;

/**
 * Looks at each sentence before it is spoken, by rules alone: a time, a day, a price, a number or a name that no fact supports is not said,
 * nor that something is done which no tool has done. It knows nothing of what is probable.
 */
final class Guard {
    private static final Set<Claim> DEEDS = Set.of(
            Claim.BOOKED, Claim.MOVED, Claim.CANCELLED, Claim.NOTED, Claim.SENT, Claim.PUT_THROUGH, Claim.WAITING);

    private final Facts facts;
    private final Reader reader;

    Guard(Facts facts) {
        this.facts = facts;
        this.reader = facts.reader();
    }

    /** Whether it can read this language well enough to vouch for what is said in it. */
    static boolean reads(Language language) {
        return Reader.CODES.contains(language.locale().getLanguage());
    }

    /** Why a sentence must not be said, for a person to read; null where every part of it is so. */
    @Nullable
    String against(String sentence) {
        if (facts.knowsSentence(sentence)) {
            return null;
        }
        return reader.claims()
                .clauses(sentence)
                .map(this::againstClause)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(reader.names().unknown(sentence, facts)))
                .orElse(null);
    }

    private @Nullable String againstClause(String sentence) {
        Mentions mentions = reader.mentions(sentence, facts.today());
        Set<Claim> claims = reader.claims().in(sentence);
        return Stream.<Rule>of(
                        () -> deeds(claims, mentions),
                        () -> prices(mentions),
                        () -> days(mentions, claims),
                        () -> times(mentions, claims),
                        () -> numbers(mentions, claims))
                .map(Rule::against)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private interface Rule {
        @Nullable
        String against();
    }

    private @Nullable String deeds(Set<Claim> claims, Mentions mentions) {
        return claims.stream()
                .filter(DEEDS::contains)
                .filter(claim -> !isDone(claim, mentions, claims))
                .map(claim -> claim.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", which it is not")
                .findFirst()
                .orElse(null);
    }

    private boolean isDone(Claim claim, Mentions mentions, Set<Claim> claims) {
        boolean changed = facts.isDone(Deed.BOOKED) || facts.isDone(Deed.MOVED) || facts.isDone(Deed.CANCELLED);
        return switch (claim) {
            case BOOKED -> stands(mentions) || claims.contains(Claim.NOT_FREE) && facts.isDone(Deed.REFUSED);
            case MOVED -> facts.isDone(Deed.MOVED);
            case CANCELLED -> facts.isDone(Deed.CANCELLED);
            case NOTED -> facts.isDone(Deed.NOTED);
            case SENT -> changed;
            case PUT_THROUGH -> facts.isDone(Deed.HANDED_OVER);
            case WAITING -> facts.isDone(Deed.WAITING);
            case FREE, NOT_FREE, OPEN, CLOSED -> true;
        };
    }

    /** There is a booking of theirs, and at all the times that are named. */
    private boolean stands(Mentions mentions) {
        return !facts.standing().isEmpty()
                && mentions.times().stream().allMatch(time -> at(facts.standing(), time, time.day()));
    }

    private @Nullable String prices(Mentions mentions) {
        return mentions.prices().stream().allMatch(price -> facts.knowsPrice(price.minor()))
                ? null
                : "a price that is not on the list";
    }

    private @Nullable String days(Mentions mentions, Set<Claim> claims) {
        for (Mentions.Day day : mentions.days()) {
            boolean hours = claims.contains(Claim.OPEN) || claims.contains(Claim.CLOSED);
            if (hours && day.weekly()) {
                if (!hoursFit(day, claims)) {
                    return "open or closed on another day";
                }
            } else if (hours && mentions.times().isEmpty() && !dateFits(day, claims)) {
                return "open or closed on another day";
            } else if (!hours && !facts.knowsDay(day)) {
                return "a day that nobody has looked at";
            } else if (!hours && mentions.times().isEmpty() && !isAsClaimed(day, claims)) {
                return "a day as free or taken that is not";
            }
        }
        return null;
    }

    private boolean isAsClaimed(Mentions.Day day, Set<Claim> claims) {
        boolean free = facts.free().stream().anyMatch(start -> day.fits(start.toLocalDate()));
        if (claims.contains(Claim.NOT_FREE)) {
            return !free && facts.isDone(Deed.REFUSED);
        }
        return free || !claims.contains(Claim.FREE);
    }

    private boolean hoursFit(Mentions.Day day, Set<Claim> claims) {
        boolean open = day.weekdays(facts.today()).stream()
                .anyMatch(weekday -> !facts.hours(weekday).isEmpty());
        return claims.contains(Claim.CLOSED) ? !open || claims.contains(Claim.OPEN) : open;
    }

    private boolean dateFits(Mentions.Day day, Set<Claim> claims) {
        List<LocalDate> meant = facts.today()
                .datesUntil(facts.today().plusDays(62))
                .filter(day::fits)
                .limit(1)
                .toList();
        List<Span> spans = meant.isEmpty() ? null : facts.hours(meant.getFirst());
        return spans != null
                && (claims.contains(Claim.CLOSED) == spans.isEmpty()
                        || claims.contains(Claim.OPEN) && !spans.isEmpty());
    }

    private @Nullable String times(Mentions mentions, Set<Claim> claims) {
        for (Mentions.Time time : mentions.times()) {
            Mentions.Day day = time.day();
            boolean hours = isBound(time, day);
            boolean known = at(facts.free(), time, day) || at(facts.standing(), time, day);
            boolean wished = facts.wished(time, day);
            boolean fits = claims.contains(Claim.NOT_FREE)
                    ? !at(facts.free(), time, day) && (known || wished) && facts.isDone(Deed.REFUSED)
                    : claims.contains(Claim.FREE) && !claims.contains(Claim.OPEN)
                            ? known
                            : claims.contains(Claim.OPEN) || claims.contains(Claim.CLOSED)
                                    ? hours || known || facts.told(time)
                                    : known || wished || hours || facts.told(time);
            if (!fits) {
                return "a time that no tool has found";
            }
        }
        return null;
    }

    private static boolean at(Collection<LocalDateTime> starts, Mentions.Time time, Mentions.@Nullable Day day) {
        return starts.stream()
                .anyMatch(start -> time.fits(start.toLocalTime()) && (day == null || day.fits(start.toLocalDate())));
    }

    /** It is opened or closed then. */
    private boolean isBound(Mentions.Time time, Mentions.@Nullable Day day) {
        return facts.today()
                .datesUntil(facts.today().plusDays(62))
                .filter(date -> day == null || day.fits(date))
                .flatMap(date -> {
                    List<Span> spans = facts.hours(date);
                    return (spans == null ? facts.hours(date.getDayOfWeek()) : spans).stream();
                })
                .flatMap(span -> Stream.of(span.fromMinute(), span.toMinute()))
                .anyMatch(minute -> time.fits(LocalTime.ofSecondOfDay(minute % 1440 * 60L)));
    }

    private @Nullable String numbers(Mentions mentions, Set<Claim> claims) {
        if (!mentions.runs().stream().allMatch(facts::knowsDigits)) {
            return "a number that nobody gave";
        }
        boolean promises = claims.contains(Claim.FREE) || claims.contains(Claim.BOOKED);
        boolean known = mentions.numbers().stream()
                .allMatch(number -> number <= 1
                        || isHour(number)
                        || number == facts.today().getYear()
                        || facts.knowsNumber(number) && !(promises && facts.wishedHour(number)));
        return known ? null : "a number that no fact supports";
    }

    /** "Ten or eleven", said of times. */
    private boolean isHour(int number) {
        return number <= 12
                && Stream.concat(facts.free().stream(), facts.standing().stream())
                        .anyMatch(start -> start.getHour() % 12 == number % 12 && start.getMinute() == 0);
    }
}
