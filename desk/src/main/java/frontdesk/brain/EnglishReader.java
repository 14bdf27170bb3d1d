package frontdesk.brain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.brain.Mentions.Day;
import frontdesk.brain.Mentions.Price;
import frontdesk.brain.Mentions.Time;

/** Reads English: each thing is taken once, the surest first; what is left over is a number. */
final class EnglishReader extends Reader {
    private static final String MONEY_WORD =
            "(?:euros?|eur|dollars?|usd|pounds?|quid|gbp|rupees?|inr|francs?|chf|bucks)";
    private static final Pattern MONEY =
            Pattern.compile("([€$£₹])\\s?(\\d[\\d,]*(?:\\.\\d{1,2})?)" + "|\\b(\\d[\\d,]*(?:\\.\\d{1,2})?)\\s?(?:€|"
                    + MONEY_WORD + "\\b)(?: (?:and )?(\\d{1,2})(?: cents| pence)?\\b)?");
    private static final Pattern RUN = Pattern.compile("\\+?\\b\\d(?:[\\s().,-]{0,2}\\d){6,}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,6}\\b");
    private static final Pattern APART = Pattern.compile("\\b(?:or|and|but)\\b|[,;]");
    private static final int FAR = 1_000;
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");

    EnglishReader() {
        super("en");
    }

    @Override
    Mentions mentions(String sentence, LocalDate today) {
        String written = EnglishNumbers.written(sentence);
        var rest = new StringBuilder(written);
        List<Price> prices = prices(rest);
        List<Day> days = EnglishDays.in(rest, today);
        List<Time> times = EnglishTimes.clear(rest);
        List<String> runs = runs(rest);
        times = merged(times, EnglishTimes.loose(rest));
        List<Integer> numbers = new ArrayList<>();
        for (Matcher found = NUMBER.matcher(rest.toString()); found.find(); ) {
            numbers.add(Integer.valueOf(found.group()));
        }
        times.replaceAll(time -> time.on(dayOf(time, days, written)));
        return new Mentions(times, days, prices, runs, numbers);
    }

    /** The day that a time is named with: the nearest, where nothing stands between them that sets them apart; null where none is named. */
    private static @Nullable Day dayOf(Time time, List<Day> days, String text) {
        return days.stream()
                .min(Comparator.comparingInt(day -> distance(day, time, text)))
                .orElse(null);
    }

    private static int distance(Day day, Time time, String text) {
        boolean before = day.at() < time.at();
        int from = before ? day.to() : time.to();
        int to = Math.max(from, before ? time.at() : day.at());
        return to - from + (APART.matcher(text.substring(from, to)).find() ? FAR : 0);
    }

    @Override
    String digits(String text) {
        return digitsOf(text);
    }

    private static String digitsOf(String text) {
        return NOT_DIGITS
                .matcher(EnglishNumbers.written(text).replaceAll("\\boh\\b", "0"))
                .replaceAll("");
    }

    private static List<Price> prices(StringBuilder text) {
        List<Price> prices = new ArrayList<>();
        taken(text, MONEY, found -> {
            String amount = found.group(2) != null ? found.group(2) : found.group(3);
            String cents = found.group(4);
            double units = Double.parseDouble(amount.replace(",", ""));
            prices.add(new Price(Math.round(units * 100) + (cents == null ? 0 : Integer.parseInt(cents))));
        });
        return prices;
    }

    private static List<String> runs(StringBuilder text) {
        List<String> runs = new ArrayList<>();
        taken(text, RUN, found -> runs.add(digitsOf(found.group())));
        return runs;
    }

    private static List<Time> merged(List<Time> some, List<Time> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** What is done with something that was found. */
    interface Taking {
        void take(Matcher found);
    }

    /** Takes all that a pattern finds out of a text, leaving room in its place so that nothing new arises. */
    static void taken(StringBuilder text, Pattern pattern, Taking taking) {
        Matcher found = pattern.matcher(text.toString());
        while (found.find()) {
            taking.take(found);
            for (int i = found.start(); i < found.end(); i++) {
                text.setCharAt(i, '~');
            }
        }
    }
}
