package frontdesk.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Chart;
import frontdesk.grammar.Hours;
import frontdesk.grammar.Item;
import frontdesk.grammar.Moment;
import frontdesk.grammar.Tokens;
import frontdesk.grammar.Value;
import frontdesk.understanding.Reading.Kind;

/** Tells of an utterance how each of its stretches can be read, and which of the readings were taken. */
record Weighed(String text, Tokens tokens, Surroundings around) {

    List<Reading> readings(Chart chart, List<Item> cover, List<Phrases.Reason> reasons) {
        var readings = new ArrayList<Reading>();
        for (Phrases.Reason reason : reasons) {
            readings.add(new Reading(
                    Kind.valueOf(reason.of()),
                    reason.words(),
                    -1,
                    -1,
                    reason.meaning(),
                    null,
                    "",
                    reason.words().split(" ").length,
                    reason.taken(),
                    List.of()));
        }
        for (int at = 0; at < tokens.size(); at++) {
            chart.startingAt(at).stream()
                    .map(item -> reading(item, cover.contains(item)))
                    .sorted(Comparator.comparing(Reading::taken)
                            .thenComparing(Reading::worth)
                            .reversed())
                    .forEach(readings::add);
        }
        return readings;
    }

    private Reading reading(Item item, boolean taken) {
        int from = tokens.get(item.from()).at();
        int to = tokens.get(item.to() - 1).end();
        Moment moment = moment(item.value());
        When when = moment == null ? null : new Settled(around).settle(moment);
        return new Reading(
                kind(item.value()),
                text.substring(from, to),
                from,
                to,
                value(item.value(), when),
                when,
                item.why(),
                item.worth(),
                taken,
                item.parts().stream().map(part -> reading(part, taken)).toList());
    }

    private static Kind kind(Value value) {
        return switch (value) {
            case Value.OfDays v -> Kind.DAY;
            case Value.Weekday v -> Kind.DAY;
            case Value.Feast v -> Kind.DAY;
            case Value.OfClock v -> Kind.TIME;
            case Value.OfHours v -> Kind.TIME;
            case Value.Part v -> Kind.TIME;
            case Value.OfMoment v -> Kind.DAY_AND_TIME;
            case Value.Length v -> Kind.LENGTH;
            case Value.People v -> Kind.PEOPLE;
            case Value.Companions v -> Kind.PEOPLE;
            case Value.Phone v -> Kind.PHONE;
            case Value.PersonName v -> Kind.NAME;
            case Value.Email v -> Kind.EMAIL;
            case Value.Postcode v -> Kind.POSTCODE;
            case Value.Service v -> Kind.SERVICE;
            case Value.Staff v -> Kind.STAFF;
            case Value.Count v -> Kind.NUMBER;
            case Value.Nth v -> Kind.PLACE;
            case Value.Nothing v -> Kind.IDIOM;
            case Value.Year v -> Kind.PART;
            case Value.MonthName v -> Kind.PART;
            case Value.Minutes v -> Kind.PART;
            case Value.Unit v -> Kind.PART;
        };
    }

    private static @Nullable Moment moment(Value value) {
        return switch (value) {
            case Value.OfDays v -> Moment.of(v.days());
            case Value.OfClock v -> Moment.of(Hours.at(v.clock()));
            case Value.OfHours v -> Moment.of(v.hours());
            case Value.Part v -> Moment.of(Hours.of(v));
            case Value.OfMoment v -> v.moment();
            case Value.Count _, Value.Nth _, Value.Year _, Value.Minutes _, Value.Unit _, Value.Length _ -> null;
            case Value.Weekday _, Value.MonthName _, Value.Feast _ -> null;
            case Value.People _, Value.Companions _, Value.PersonName _, Value.Phone _, Value.Email _ -> null;
            case Value.Postcode _, Value.Service _, Value.Staff _, Value.Nothing _ -> null;
        };
    }

    private static String value(Value value, @Nullable When when) {
        return switch (value) {
            case Value.OfDays _, Value.OfClock _, Value.OfHours _, Value.Part _, Value.OfMoment _ ->
                when == null ? "no such time" : when.iso();
            case Value.Weekday v -> String.valueOf(v.day());
            case Value.Feast v -> String.valueOf(v.feast());
            case Value.Length v -> v.amount() + " " + v.unit();
            case Value.People v -> Integer.toString(v.number());
            case Value.Companions v -> "+" + v.number();
            case Value.Phone v -> v.digits();
            case Value.PersonName v -> v.name();
            case Value.Email v -> v.address();
            case Value.Postcode v -> v.code();
            case Value.Service v -> v.id();
            case Value.Staff v -> v.id();
            case Value.Count v -> Long.toString(v.number());
            case Value.Nth v -> Integer.toString(v.place());
            case Value.Nothing v -> "";
            case Value.Year v -> Integer.toString(v.number());
            case Value.MonthName v -> String.valueOf(v.month());
            case Value.Minutes v -> Integer.toString(v.number());
            case Value.Unit v -> String.valueOf(v.unit());
        };
    }
}
