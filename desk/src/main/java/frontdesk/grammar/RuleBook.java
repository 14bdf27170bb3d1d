package frontdesk.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Where a language writes its rules down: words that stand for a value, and patterns that make one out of others. */
public final class RuleBook {
    private final List<Rule> rules = new ArrayList<>();

    /** These words always stand for this value; a bar parts alternatives. */
    public RuleBook words(Value value, String... patterns) {
        return likely(0, value, patterns);
    }

    /** These words may stand for this value, at a cost. */
    public RuleBook likely(double cost, Value value, String... patterns) {
        return rule(cost, match -> value, patterns);
    }

    public RuleBook rule(Function<Match, @Nullable Value> make, String... patterns) {
        return rule(0, make, patterns);
    }

    public RuleBook rule(double cost, Function<Match, @Nullable Value> make, String... patterns) {
        rules.addAll(Rule.rules(cost, make, patterns));
        return this;
    }

    RuleBook all(List<Rule> others) {
        rules.addAll(others);
        return this;
    }

    public RuleBook and(RuleBook other) {
        rules.addAll(other.rules);
        return this;
    }

    List<Rule> rules() {
        return List.copyOf(rules);
    }

    public Rules bind() {
        return new Rules(rules);
    }
}
