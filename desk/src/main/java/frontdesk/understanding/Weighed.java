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
        return new Reading(
                kind(item.value()),
                text.substring(from, to),
                from,
                to,
                value(item.value()),
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

    private String value(Value value) {
        return switch (value) {
            case Value.OfDays v -> when(Moment.of(v.days()));
            case Value.OfClock v -> when(Moment.of(Hours.at(v.clock())));
            case Value.OfHours v -> when(Moment.of(v.hours()));
            case Value.Part v -> when(Moment.of(Hours.of(v)));
            case Value.OfMoment v -> when(v.moment());
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

    private String when(Moment moment) {
        @Nullable When when = new Settled(around).settle(moment);
        return when == null ? "no such time" : when.iso();
    }
}
