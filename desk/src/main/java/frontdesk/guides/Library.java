package frontdesk.guides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

import frontdesk.guides.Shelf.Entry;
import frontdesk.kernel.Language;

/** All guides for who reads a language, in the order of their index; one that nobody has put into it is in English. */
final class Library {
    private static final Pattern FILE = Pattern.compile("(?:\\.\\./)?([a-z0-9-]+)\\.md");
    private static final int MOST_PARTS = 4;

    private final Map<String, Guide> guides = new LinkedHashMap<>();
    private final List<Shelf> shelves;

    Library(Language language, Pictures pictures) {
        Manuscript index = manuscript(Links.INDEX, language);
        Map<String, List<String>> named = named(index.written());
        Map<String, Manuscript> written = new LinkedHashMap<>();
        written.put(index.name(), index);
        named.values()
                .forEach(names ->
                        names.forEach(name -> written.computeIfAbsent(name, one -> manuscript(one, language))));
        Map<String, String> titles = new LinkedHashMap<>();
        written.forEach((name, one) -> titles.put(name, one.title()));
        written.forEach((name, one) -> guides.put(name, one.printed(language, titles, pictures)));
        this.shelves = named.entrySet().stream()
                .map(shelf -> new Shelf(
                        shelf.getKey(),
                        shelf.getValue().stream()
                                .flatMap(name -> guide(name).stream())
                                .map(one -> new Entry(one.name(), one.language(), one.title()))
                                .toList()))
                .toList();
    }

    /** Under each heading of the index the guides that it names. */
    private static Map<String, List<String>> named(Node index) {
        var named = new LinkedHashMap<String, List<String>>();
        index.accept(new AbstractVisitor() {
            private List<String> open = new ArrayList<>();

            @Override
            public void visit(Heading heading) {
                open = named.computeIfAbsent(Manuscript.words(heading), _ -> new ArrayList<>());
            }

            @Override
            public void visit(Link link) {
                var file = FILE.matcher(link.getDestination());
                if (file.matches() && !open.contains(file.group(1))) {
                    open.add(file.group(1));
                }
            }
        });
        return named;
    }

    private static Manuscript manuscript(String name, Language language) {
        var original = new Manuscript(
                name,
                Language.ENGLISH,
                file(name).orElseThrow(() -> new IllegalStateException("missing from the build: " + name)));
        return language.equals(Language.ENGLISH)
                ? original
                : file(Manuscript.code(language) + "/" + name)
                        .map(translated -> new Manuscript(original, language, translated))
                        .orElse(original);
    }

    private static Optional<String> file(String name) {
        try (var file = Library.class.getResourceAsStream("/guides/" + name + ".md")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Shelf> shelves() {
        return shelves;
    }

    Guide index() {
        return guide(Links.INDEX).orElseThrow();
    }

    Optional<Guide> guide(String name) {
        return Optional.ofNullable(guides.get(name));
    }

    /** The guides in which all of these words stand, those first that have them in their title, then those that have them in most places. */
    List<Found> search(@Nullable String asked) {
        List<String> words = asked == null || asked.isBlank()
                ? List.of()
                : Arrays.asList(Guide.plain(asked).strip().split("\\s+"));
        if (words.isEmpty()) {
            return List.of();
        }
        record Hit(boolean titled, Found found) {}
        return guides.values().stream()
                .filter(guide -> !guide.name().equals(Links.INDEX))
                .filter(guide -> words.stream().allMatch(word -> has(guide, word)))
                .map(guide -> new Hit(
                        words.stream()
                                .allMatch(word -> Guide.plain(guide.title()).contains(word)),
                        found(guide, words)))
                .sorted(Comparator.comparing((Hit hit) -> !hit.titled())
                        .thenComparing(hit -> -hit.found().parts().size()))
                .map(Hit::found)
                .toList();
    }

    private static Found found(Guide guide, List<String> words) {
        return new Found(
                guide.name(),
                guide.language(),
                guide.title(),
                guide.headings().stream()
                        .filter(part -> words.stream().allMatch(part::has))
                        .limit(MOST_PARTS)
                        .toList());
    }

    private static boolean has(Guide guide, String word) {
        return Guide.plain(guide.title()).contains(word)
                || guide.parts().stream().anyMatch(part -> part.has(word));
    }
}
