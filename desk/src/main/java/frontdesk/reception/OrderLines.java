package frontdesk.reception;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import frontdesk.payment.Item;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.reception.ToolAnswer.Line;
import frontdesk.wording.Tongue;

/** What is ordered, read as agents write it: {@code 2 x mango pickles}, {@code papad}. Only what stands on the business's list can be. */
record OrderLines(List<Item> list, Tongue tongue) {
    private static final int MOST_LINES = 20;
    private static final int MOST_OF_ONE = 99;
    private static final int MOST_NAMED = 8;

    /** A plural, or what a caller leaves away at a word's end. */
    private static final int ENDING = 2;

    private static final Pattern LINE = Pattern.compile("(?:([0-9]{1,4})\\s*(?:[x×*]\\s+|[×*]|\\s|$))?\\s*(.*)");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** The same item named twice is one line. */
    List<Line> read(List<String> asked) {
        if (asked.isEmpty()) {
            throw new ToolRefusal(Code.MISSING_ITEMS, "tool.order.what");
        }
        if (asked.size() > MOST_LINES) {
            throw new ToolRefusal(Code.TOO_LONG, "tool.bad.too-long");
        }
        Map<Item, Integer> wanted = new LinkedHashMap<>();
        for (String words : asked) {
            Matcher line = LINE.matcher(words.strip());
            if (!line.matches()) {
                throw unknown(list);
            }
            int quantity = line.group(1) == null ? 1 : Integer.parseInt(line.group(1));
            wanted.merge(item(line.group(2)), quantity, Integer::sum);
        }
        if (wanted.values().stream().anyMatch(quantity -> quantity < 1 || quantity > MOST_OF_ONE)) {
            throw new ToolRefusal(Code.BAD_QUANTITY, "tool.order.how-many");
        }
        List<Line> lines = new ArrayList<>();
        wanted.forEach((item, quantity) -> lines.add(new Line(item.name(), quantity, item.price())));
        return List.copyOf(lines);
    }

    /** By its whole name, or by words that no other has. */
    private Item item(String words) {
        List<String> asked = words(words).toList();
        Optional<Item> whole = list.stream()
                .filter(item -> words(item.name()).toList().equals(asked))
                .findFirst();
        List<Item> near = list.stream()
                .filter(item -> !asked.isEmpty() && asked.stream().allMatch(word -> has(item, word)))
                .toList();
        return whole.orElseGet(() -> {
            if (near.size() != 1) {
                throw unknown(near.isEmpty() ? list : near);
            }
            return near.getFirst();
        });
    }

    private static boolean has(Item item, String word) {
        return words(item.name())
                .anyMatch(other -> (other.startsWith(word) || word.startsWith(other))
                        && Math.abs(other.length() - word.length()) <= ENDING);
    }

    private static Stream<String> words(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN.splitAsStream(plain.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }

    private ToolRefusal unknown(List<Item> instead) {
        List<String> names = instead.stream().limit(MOST_NAMED).map(Item::name).toList();
        return new ToolRefusal(Code.UNKNOWN_ITEM, "tool.order.we-have", Map.of("items", tongue.both(names)));
    }
}
