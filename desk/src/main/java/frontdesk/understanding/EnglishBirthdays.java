package frontdesk.understanding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Dates of birth as they are said: "the fourth of May eighty one", "22nd of the 12th 1919", "oh four oh five nineteen eighty one". All
 * that a recogniser heard is read, and the day for which most speaks is taken.
 *
 * @param dayFirst whether figures give the day before the month
 */
record EnglishBirthdays(LocalDate today, boolean dayFirst) {
    private static final int OLDEST = 125;
    private static final double SURE = 1;
    private static final double LIKELY = 0.8;
    private static final double PATCHED = 0.25;

    record Guess(LocalDate day, double weight) {}

    /** The date of birth, from what was heard, best first; null where none can be made out. */
    @Nullable
    LocalDate of(List<String> heard) {
        Map<LocalDate, Double> votes = new HashMap<>();
        for (int rank = 0; rank < heard.size(); rank++) {
            double trust = 1.0 / (rank + 2);
            for (Guess guess : guesses(EnglishFigures.of(heard.get(rank)))) {
                votes.merge(guess.day, guess.weight * trust, Double::sum);
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<LocalDate, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private List<Guess> guesses(List<EnglishFigures> said) {
        var guesses = new ArrayList<Guess>();
        for (int at = said.size() - 1; at >= 0; at--) {
            Month month = said.get(at).month();
            if (month != null) {
                named(month, said.subList(0, at), said.subList(at + 1, said.size()), guesses);
                if (!guesses.isEmpty()) {
                    return guesses;
                }
            }
        }
        inFigures(digits(said), guesses);
        return guesses;
    }

    private static List<String> digits(List<EnglishFigures> said) {
        var digits = new ArrayList<String>();
        for (EnglishFigures figure : said) {
            boolean afterNought = !digits.isEmpty()
                    && digits.getLast().equals("0")
                    && figure.digits().length() == 1;
            if (afterNought) {
                digits.set(digits.size() - 1, "0" + figure.digits());
            } else if (!figure.digits().isEmpty()) {
                digits.add(figure.digits());
            }
        }
        return digits;
    }

    /** The month was said by its name. */
    private void named(Month month, List<EnglishFigures> before, List<EnglishFigures> after, List<Guess> guesses) {
        List<String> days = digits(before);
        List<String> rest = digits(after);
        if (!days.isEmpty()) {
            int day = Integer.parseInt(tail(days.getLast().equals("00") ? days.getFirst() : days.getLast()));
            years(rest).forEach((year, weight) -> add(day, month.getValue(), year, weight, guesses));
        } else if (rest.size() > 1 && rest.getFirst().length() <= 2) {
            int day = Integer.parseInt(rest.getFirst());
            years(rest.subList(1, rest.size()))
                    .forEach((year, weight) -> add(day, month.getValue(), year, weight, guesses));
        }
    }

    private static String tail(String digits) {
        return digits.length() > 2 ? digits.substring(digits.length() - 2) : digits;
    }

    private void inFigures(List<String> said, List<Guess> guesses) {
        if (!said.isEmpty() && said.getFirst().length() == 4 && said.size() == 3 && isYear(said.getFirst())) {
            add(said.get(2), said.get(1), Integer.parseInt(said.getFirst()), SURE, guesses);
            return;
        }
        for (int year = 2; year < said.size(); year++) {
            String one = said.get(year - 2);
            String other = said.get(year - 1);
            if (one.length() <= 2 && other.length() <= 2) {
                years(said.subList(year, said.size()))
                        .forEach((number, weight) -> ordered(one, other, number, weight, guesses));
            }
        }
        if (guesses.isEmpty()) {
            row(String.join("", said), SURE, guesses);
        }
    }

    /** All figures in a row: "04051981", with one too many where a nought was heard twice. */
    private void row(String digits, double weight, List<Guess> guesses) {
        switch (digits.length()) {
            case 8 ->
                years(List.of(digits.substring(4)))
                        .forEach((year, sure) ->
                                ordered(digits.substring(0, 2), digits.substring(2, 4), year, weight * sure, guesses));
            case 7 -> {
                years(List.of(digits.substring(3))).forEach((year, sure) -> {
                    ordered(digits.substring(0, 1), digits.substring(1, 3), year, weight * sure * PATCHED, guesses);
                    ordered(digits.substring(0, 2), digits.substring(2, 3), year, weight * sure * PATCHED, guesses);
                });
            }
            case 6 ->
                years(List.of(digits.substring(4)))
                        .forEach((year, sure) ->
                                ordered(digits.substring(0, 2), digits.substring(2, 4), year, weight * sure, guesses));
            case 9, 10 -> {
                for (int at = 0; at < digits.length(); at++) {
                    row(digits.substring(0, at) + digits.substring(at + 1), weight * PATCHED, guesses);
                }
            }
            default -> {}
        }
    }

    private void ordered(String one, String other, int year, double weight, List<Guess> guesses) {
        if (dayFirst) {
            add(one, other, year, weight, guesses);
        } else {
            add(other, one, year, weight, guesses);
        }
        if (guesses.isEmpty()) {
            add(dayFirst ? other : one, dayFirst ? one : other, year, weight * PATCHED, guesses);
        }
    }

    private void add(String day, String month, int year, double weight, List<Guess> guesses) {
        add(Integer.parseInt(day), Integer.parseInt(month), year, weight, guesses);
    }

    private void add(int day, int month, int year, double weight, List<Guess> guesses) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            if (date.isBefore(today)) {
                guesses.add(new Guess(date, weight));
            }
        } catch (DateTimeException noSuchDay) {
            // It cannot be that day; another guess may be.
        }
    }

    /** Which years these figures may be: "1981", "81", "19 81", "1980 1", "2000 and 5". */
    private Map<Integer, Double> years(List<String> figures) {
        Map<Integer, Double> years = new HashMap<>();
        String all = String.join("", figures);
        if (figures.size() > 1
                && figures.get(0).matches("(?:19|20)\\d0")
                && figures.get(1).length() <= 2) {
            int more = Integer.parseInt(figures.get(1));
            boolean thousand = figures.get(0).equals("2000");
            if (more < 10 || thousand) {
                year(Integer.parseInt(figures.get(0)) + more, SURE, years);
                return years;
            }
        }
        if (all.length() == 2) {
            int brief = Integer.parseInt(all);
            int century = brief <= today.getYear() % 100 ? 2000 : 1900;
            year(century + brief, LIKELY, years);
        } else if (all.length() == 4) {
            year(Integer.parseInt(all), SURE, years);
            if (all.startsWith("90")) {
                year(Integer.parseInt("19" + all.substring(2)), LIKELY, years);
            }
        } else if (!figures.isEmpty() && figures.getFirst().length() == 4) {
            year(Integer.parseInt(figures.getFirst()), LIKELY, years);
        } else if (all.length() == 5) {
            for (int at = 1; at < all.length(); at++) {
                year(Integer.parseInt(all.substring(0, at) + all.substring(at + 1)), PATCHED, years);
            }
        }
        return years;
    }

    private boolean isYear(String figures) {
        int year = Integer.parseInt(figures);
        return year > today.getYear() - OLDEST && year <= today.getYear();
    }

    private void year(int year, double weight, Map<Integer, Double> years) {
        if (isYear(Integer.toString(year))) {
            years.merge(year, weight, Double::max);
        }
    }
}
