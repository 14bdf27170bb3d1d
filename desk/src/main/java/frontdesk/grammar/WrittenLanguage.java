package frontdesk.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A language whose words are written down in tables, the same kinds of entry for each: how it counts, and what its days and times are
 * called. Whatever a word comes to is a {@link Sense} that all of them share.
 */
public final class WrittenLanguage {
    private static final List<String> PAGES = List.of("numbers", "days", "clock", "people");
    private static final Map<String, Sense> SENSES = Stream.of(
                    NumberSenses.all(),
                    DaySenses.all(),
                    WeekdaySenses.all(),
                    WeekSenses.all(),
                    PeriodSenses.all(),
                    StretchSenses.all(),
                    ClockSenses.all(),
                    MomentSenses.all(),
                    NothingSenses.all())
            .flatMap(senses -> senses.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Rules rules;
    private final Spelling spelling;
    private final Set<String> fillers;
    private final Digits digits;

    private WrittenLanguage(Rules rules, Spelling spelling, Set<String> fillers, Digits digits) {
        this.rules = rules;
        this.spelling = spelling;
        this.fillers = fillers;
        this.digits = digits;
    }

    /** The language with this code: {@code fr}. */
    public static WrittenLanguage of(String code) {
        var table = table(code);
        var book = new PatternBook(table, SENSES);
        var fillers = table.lines("fillers").stream()
                .flatMap(line -> Stream.of(Folding.fold(line).split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
        return new WrittenLanguage(book.book().bind(), new Spelling(table), fillers, new Digits(table, book.numbers()));
    }

    private static Table table(String code) {
        var entries = new ArrayList<Table.Entry>();
        PAGES.forEach(page -> entries.addAll(Table.read(code, page).entries()));
        entries.addAll(Table.read("any", "order").entries());
        return new Table(entries);
    }

    /** The rules of one page of a language whose others are written elsewhere. */
    public static RuleBook rules(String code, String page) {
        return new PatternBook(Table.read(code, page), SENSES).book();
    }

    /** All rules of a language whose every page is written down. */
    static RuleBook rules(String code) {
        return new PatternBook(table(code), SENSES).book();
    }

    /** What was heard, with figures and apostrophes written as in every other language. */
    public String written(String heard) {
        return spelling.written(heard);
    }

    /** The words of something {@link #written}, as the tables have them, without what is said while thinking. */
    public Tokens tokens(String written) {
        var tokens = new ArrayList<Token>();
        for (Token token : Tokens.foreign(written).list()) {
            for (String word : spelling.split(token.word())) {
                if (!fillers.contains(word)) {
                    tokens.add(word.equals(token.word()) ? token : new Token(word, token.raw(), token.at()));
                }
            }
        }
        return new Tokens(List.copyOf(tokens));
    }

    /** Whether any of these words stand for a day, a time or a number, or for a part of one. */
    public boolean knows(Tokens tokens) {
        return rules.know(tokens);
    }

    /**
     * Every reading of every stretch of these words.
     *
     * @param seen what else was found in them: names, services
     */
    public Chart chart(Tokens tokens, List<Item> seen, Scene scene) {
        var all = new ArrayList<>(Figures.in(tokens, scene));
        all.addAll(seen);
        return new Chart(tokens, rules, all, scene);
    }

    /** Telephone numbers that were said; {@code asked} where one was asked for or spoken of, which makes shorter ones likely. */
    public List<Item> phones(Tokens tokens, boolean asked) {
        return digits.phones(tokens, asked);
    }
}
