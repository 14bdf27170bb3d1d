package frontdesk.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import frontdesk.grammar.Item;
import frontdesk.grammar.Token;
import frontdesk.grammar.Tokens;
import frontdesk.grammar.Value;

/** Names of people as they are given after words that lead to one ("me llamo", "mein Name ist"), or alone where one was asked for. */
final class SpokenNames {
    private static final int LONGEST = 4;
    private static final double SURE = -1.5;
    private static final double ASKED = -0.5;

    private final List<Tokens> leads;
    private final Set<String> common;

    SpokenNames(List<String> leads, Set<String> common) {
        this.leads = leads.stream().map(Tokens::of).toList();
        this.common = common;
    }

    List<Item> in(Tokens tokens, boolean asked) {
        var items = new ArrayList<Item>();
        for (int at = 0; at < tokens.size(); at++) {
            for (Tokens lead : leads) {
                if (begins(tokens, at, lead)) {
                    name(tokens, at, at + lead.size(), SURE, items);
                }
            }
        }
        if (asked && items.isEmpty()) {
            for (int at = 0; at < tokens.size() && items.isEmpty(); at++) {
                name(tokens, at, at, ASKED, items);
            }
        }
        return items;
    }

    private static boolean begins(Tokens tokens, int at, Tokens lead) {
        for (int i = 0; i < lead.size(); i++) {
            if (!tokens.word(at + i).equals(lead.word(i))) {
                return false;
            }
        }
        return lead.size() > 0;
    }

    /** The words from a place on that may be a name; the item begins where its lead does. */
    private void name(Tokens tokens, int from, int start, double cost, List<Item> into) {
        var parts = new ArrayList<String>();
        int at = start;
        while (at < tokens.size() && parts.size() < LONGEST && mayBeName(tokens.get(at), !parts.isEmpty())) {
            parts.add(tokens.get(at).raw());
            at++;
        }
        while (!parts.isEmpty() && NameWriting.SMALL.contains(parts.getLast().toLowerCase(Locale.ROOT))) {
            parts.removeLast();
            at--;
        }
        if (!parts.isEmpty()) {
            into.add(new Item(from, at, new Value.PersonName(NameWriting.written(parts)), cost));
        }
    }

    private boolean mayBeName(Token token, boolean within) {
        boolean small = within && NameWriting.SMALL.contains(token.word());
        return small || (Character.isLetter(token.word().charAt(0)) && !common.contains(token.word()));
    }
}
