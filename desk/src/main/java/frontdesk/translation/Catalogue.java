package frontdesk.translation;

import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import frontdesk.kernel.Language;

/** What stands for what pages say in English: whole texts, sentences with places for something else, and texts put together of such. */
public final class Catalogue {
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?…])\\s+");
    static final Pattern BETWEEN_PARTS = Pattern.compile(" · ");
    private static final Pattern BETWEEN_THINGS = Pattern.compile(", ");
    /** What is longer was written by somebody else. */
    private static final int LONGEST = 600;

    /** So many sentences stand within one another. */
    private static final int DEEPEST = 2;

    private static final Comparator<Sentence> FULLEST =
            Comparator.comparingInt(Sentence::weight).reversed();

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<Sentence>> byFirst = new HashMap<>();
    private final Map<String, List<Sentence>> byLast = new HashMap<>();
    private final Consumer<String> unknown;

    /** @param unknown is given what no translation stands for */
    Catalogue(Map<String, String> entries, Consumer<String> unknown) {
        this.unknown = unknown;
        entries.forEach((english, other) -> {
            if (!Sentence.places(english).isEmpty()) {
                file(new Sentence(english, other));
            } else {
                texts.put(english, other);
            }
        });
        byFirst.values().forEach(list -> list.sort(FULLEST));
        byLast.values().forEach(list -> list.sort(FULLEST));
    }

    /** The one of a room's pages: its file {@code <room>/xx.po}. */
    public static Catalogue of(String room, Language language) {
        return of(room, language, _ -> {});
    }

    static Catalogue of(String room, Language language, Consumer<String> unknown) {
        String file = "/" + room + "/" + language.locale().getLanguage() + ".po";
        URL found = Objects.requireNonNull(Catalogue.class.getResource(file), file);
        return new Catalogue(PortableObjects.read(found), unknown);
    }

    private void file(Sentence sentence) {
        if (sentence.first().isEmpty()) {
            byLast.computeIfAbsent(sentence.last(), _ -> new ArrayList<>()).add(sentence);
        } else {
            byFirst.computeIfAbsent(sentence.first(), _ -> new ArrayList<>()).add(sentence);
        }
    }

    /** The other language's words for a text, white space around it aside; what has none stays as it is. */
    public String say(String text) {
        if (text.length() > LONGEST) {
            return texts.getOrDefault(text, text);
        }
        return whole(text)
                .or(() -> parts(text))
                .or(() -> list(text))
                .or(() -> sentences(text))
                .orElseGet(() -> {
                    unknown.accept(text);
                    return text;
                });
    }

    private Optional<String> whole(String text) {
        return whole(text, 0);
    }

    private Optional<String> whole(String text, int within) {
        String same = texts.get(text);
        return same != null || within == DEEPEST ? Optional.ofNullable(same) : filled(text, within);
    }

    private Optional<String> filled(String text, int within) {
        String[] words = text.split("\\s+");
        int parts = BETWEEN_PARTS.split(text).length;
        return Stream.of(byFirst.get(words[0]), byLast.get(words[words.length - 1]), byLast.get(""))
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(sentence -> sentence.parts() == parts)
                .map(sentence -> sentence.of(text, there -> inside(there, within + 1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What stands within a sentence is words of ours or somebody's name: only what is known as a whole is put into other words. */
    private String inside(String text, int within) {
        return whole(text, within).orElse(text);
    }

    private Optional<String> parts(String text) {
        String[] parts = BETWEEN_PARTS.split(text);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(parts).map(this::say).collect(Collectors.joining(" · ")));
    }

    /** One thing after the other, each of them known: what people list is left alone. */
    private Optional<String> list(String text) {
        List<String> things = Arrays.stream(BETWEEN_THINGS.split(text))
                .map(thing -> texts.getOrDefault(thing, ""))
                .toList();
        return things.size() < 2 || things.contains("") ? Optional.empty() : Optional.of(String.join(", ", things));
    }

    /** As many of its sentences at once as stand together. */
    private Optional<String> sentences(String text) {
        List<String> all = List.of(BETWEEN_SENTENCES.split(text));
        if (all.size() < 2) {
            return Optional.empty();
        }
        List<String> said = new ArrayList<>();
        int at = 0;
        while (at < all.size()) {
            int end = all.size();
            Optional<String> found = Optional.empty();
            while (found.isEmpty() && end > at) {
                found = whole(String.join(" ", all.subList(at, end)));
                end--;
            }
            if (found.isEmpty()) {
                unknown.accept(all.get(at));
            }
            said.add(found.orElse(all.get(at)));
            at = found.isEmpty() ? at + 1 : end + 1;
        }
        return Optional.of(String.join(" ", said));
    }
}
