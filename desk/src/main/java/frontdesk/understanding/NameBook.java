package frontdesk.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import frontdesk.grammar.Item;
import frontdesk.grammar.Tokens;
import frontdesk.grammar.Value;
import frontdesk.understanding.Surroundings.Named;

/** What businesses call by name, as one language hears it: each list of names is made ready when it is first asked for. */
final class NameBook {
    private static final int MOST = 2_000;

    private final Set<String> common;
    private final UnaryOperator<String> folding;
    private final Cache<List<Named>, Nameds> ready =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /**
     * @param common words that everybody uses and that are no name
     * @param folding how the words of this language are written when they are compared
     */
    NameBook(Set<String> common, UnaryOperator<String> folding) {
        this.common = common;
        this.folding = folding;
    }

    Nameds of(List<Named> nameds) {
        return ready.get(nameds, list -> Nameds.of(list, common, folding));
    }

    /** The services and the people that are named; where one was asked for and none is named, whatever sounds like one. */
    List<Item> in(Stretches heard, Surroundings around) {
        Nameds services = of(around.services());
        Nameds staff = of(around.staff());
        var named = new ArrayList<>(services.in(heard, Value.Service::new));
        List<Item> people = staff.in(heard, Value.Staff::new);
        named.addAll(people.isEmpty() ? staff.afterTitle(heard, Value.Staff::new) : people);
        if (named.isEmpty() && around.expected() == Expected.STAFF) {
            named.addAll(staff.asked(heard, Value.Staff::new));
        } else if (named.isEmpty() && around.expected() == Expected.SERVICE) {
            named.addAll(services.asked(heard, Value.Service::new));
        }
        return named;
    }

    Stretches stretches(Tokens tokens) {
        return new Stretches(tokens, common);
    }
}
